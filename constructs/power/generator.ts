import type { Construct } from "constructs";
import type { ElementRecord } from "../../analysis/model";
import type { GeneratorModel } from "../catalog";
import {
  type AssetDescription,
  Element,
  type ElementProps,
  Input,
  type IPowerSupply,
  type Lowering,
  PowerSupply,
} from "../core";
import type { Voltage } from "../units";

/** When a generator runs. */
export enum GeneratorDuty {
  /** Off in the normal state; starts when it is called. */
  STANDBY = "standby",
  /** Runs in the normal state. */
  PRIME = "prime",
}

export interface GeneratorProps extends ElementProps {
  readonly model: GeneratorModel;
  /** Nominal line-to-line voltage of its terminals, or of the transformer that belongs to it. */
  readonly voltage: Voltage;
  /**
   * When it runs.
   * @default GeneratorDuty.STANDBY
   */
  readonly duty?: GeneratorDuty;
  /**
   * Equal sets in parallel, at least 1.
   * @default 1
   */
  readonly units?: number;
}

/** Engine or turbine generator set, bound in kW and in kVA. Its fuel and exhaust heat are outside the model. */
export class Generator extends Element implements IPowerSupply {
  private readonly units: number;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: GeneratorProps,
  ) {
    super(scope, id, props);
    const input = Input.of(this);
    this.units = input.count("units", props.units ?? 1, 1);
    input.positive("voltage", props.voltage);
  }

  private get duty(): GeneratorDuty {
    return this.props.duty ?? GeneratorDuty.STANDBY;
  }

  get powerSupply(): PowerSupply {
    return PowerSupply._of(this);
  }

  /** @internal */
  _records(lowering: Lowering): ElementRecord[] {
    const { model, voltage } = this.props;
    const runs = this.duty === GeneratorDuty.PRIME;
    return [
      {
        path: lowering.path(this),
        kind: "generator",
        place: lowering.place(this),
        provides: "power",
        units: this.units,
        needs: [],
        source: runs ? { role: "running" } : { role: "standby", startTime: model.startTime.si },
        voltage: voltage.si,
        setsVoltage: true,
        fault: model.subtransientReactance && {
          source: "machine",
          rating: model.apparentPower.si,
          reactance: model.subtransientReactance.si,
          powerFactor: Math.min(1, model.activePower.si / model.apparentPower.si),
        },
        capability: model.activePower.si,
        shareWeight: model.apparentPower.si,
        limits: [
          { rule: "power.rating", quantity: "activePower", value: model.activePower.si },
          { rule: "power.rating", quantity: "apparentPower", value: model.apparentPower.si },
        ],
      },
    ];
  }

  /** @internal */
  _asset(): AssetDescription {
    const { model, voltage } = this.props;
    const { name, activePower, apparentPower } = model;
    const spec = { units: this.units, duty: this.duty, voltage, activePower, apparentPower };
    return { kind: "generator", model: name, spec };
  }
}
