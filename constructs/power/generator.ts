import type { Construct } from "constructs";
import type { ElementRecord, LimitRow, NeedRow, MachineRow } from "../../analysis/model";
import { type GeneratorModel, GeneratorRating } from "../catalog";
import {
  type AssetDescription,
  Element,
  type ElementProps,
  Input,
  type IPowerSupply,
  type Lowering,
  PowerSupply,
  referenceTo,
} from "../core";
import type { Voltage } from "../units";
import type { FuelSupply } from "./fuel-supply";

/** Part of the rated output that may run all day; a standby rating may not. */
const DAILY: { readonly [R in GeneratorRating]?: number } = {
  [GeneratorRating.CONTINUOUS]: 1,
  [GeneratorRating.PRIME]: 0.7,
  [GeneratorRating.DATA_CENTER]: 1,
};

/** When a generator runs. */
export enum GeneratorDuty {
  /** Off in the normal state; starts when it is called. */
  STANDBY = "standby",
  /** Runs in the normal state. */
  PRIME = "prime",
}

export interface GeneratorProps extends ElementProps {
  readonly model: GeneratorModel;
  /** Nominal line-to-line voltage of its terminals, or of the transformer that belongs to it, 100 V to 1,200 kV. */
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
  /**
   * Tank or pipe that all its sets take their fuel from; the model then states its efficiency.
   * @default - fuel is not modelled
   */
  readonly fuelledBy?: FuelSupply;
}

/**
 * Engine or turbine generator set, bound in kW and in kVA; one that runs in the normal state also by the duty that
 * its model is rated for. Its exhaust heat is outside the model.
 *
 * @example
 * const model = GeneratorModel.CUMMINS_QSK95_3MW;
 * new Generator(yard, "generators", { model, voltage: kV(13.8), units: 4 });
 */
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
    input.voltage("voltage", props.voltage);
    const { name, rating, electricalEfficiency } = props.model;
    if (this.duty === GeneratorDuty.PRIME && rating === GeneratorRating.STANDBY)
      input.refuse("duty", "prime", `standby: ${name} is rated for outages only`);
    if (props.fuelledBy && !electricalEfficiency)
      input.refuse("fuelledBy", `fuel for ${name}`, "a model with electricalEfficiency");
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
        needs: this.fuel(),
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
        machine: this.engine,
        shareWeight: model.apparentPower.si,
        limits: [
          { rule: "power.rating", quantity: "activePower", value: model.activePower.si },
          { rule: "power.rating", quantity: "apparentPower", value: model.apparentPower.si },
          ...(runs ? this.dailyLimit() : []),
        ],
      },
    ];
  }

  private get engine(): MachineRow {
    const { ratedAmbient, deratingPerKelvin, ratedAltitude, deratingPer100Metres } = this.props.model;
    return {
      law: "engine",
      air: ratedAmbient?.si,
      perKelvin: deratingPerKelvin?.si,
      altitude: ratedAltitude?.si,
      perMetre: deratingPer100Metres && deratingPer100Metres.si / 100,
    };
  }

  private fuel(): NeedRow[] {
    const { model, fuelledBy } = this.props;
    if (!fuelledBy || !model.electricalEfficiency) return [];
    const links = [{ source: referenceTo(fuelledBy, this) }];
    const draw = { output: 1 / model.electricalEfficiency.si };
    return [{ name: "fuel", service: "fuel", mode: "shared", links, draw }];
  }

  private dailyLimit(): LimitRow[] {
    const { rating, activePower } = this.props.model;
    const share = rating && DAILY[rating];
    if (!share) return [];
    return [{ rule: "power.generator-duty", quantity: "activePower", value: share * activePower.si }];
  }

  /** @internal */
  _asset(): AssetDescription {
    const { model, voltage } = this.props;
    const { name, activePower, apparentPower } = model;
    const spec = { units: this.units, duty: this.duty, voltage, activePower, apparentPower };
    return { kind: "generator", model: name, spec };
  }
}
