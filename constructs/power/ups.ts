import type { Construct } from "constructs";
import type { ElementRecord } from "../../analysis/model";
import type { UpsModel } from "../catalog";
import {
  type AssetDescription,
  Element,
  type ElementProps,
  Input,
  type IPowerSupply,
  type Lowering,
  PowerSupply,
  tanPhi,
} from "../core";
import { type Duration, Ratio } from "../units";

export interface UpsProps extends ElementProps {
  readonly model: UpsModel;
  readonly fedBy: IPowerSupply;
  /**
   * Equal units in parallel, at least 1.
   * @default 1
   */
  readonly units?: number;
  /**
   * How long the batteries carry the rated load.
   * @default - no battery
   */
  readonly autonomy?: Duration;
  /**
   * Largest current of its inverters into a fault, of their rated one; makers state 120 to 250 %.
   * @default Ratio.percent(120), an assumption
   */
  readonly faultCurrent?: Ratio;
}

/**
 * Double-conversion UPS: loses P·(1/η - 1) with η at its actual loading; its input has the model's power factor
 * whatever the load's. Bound in kW and in kVA.
 */
export class Ups extends Element implements IPowerSupply {
  private readonly units: number;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: UpsProps,
  ) {
    super(scope, id, props);
    this.units = Input.of(this).count("units", props.units ?? 1, 1);
  }

  get powerSupply(): PowerSupply {
    return PowerSupply._of(this);
  }

  /** @internal */
  _records(lowering: Lowering): ElementRecord[] {
    const { model, fedBy, autonomy, faultCurrent = Ratio.percent(120) } = this.props;
    const draw = { output: 1, loss: 1, perFirst: tanPhi(model.inputPowerFactor) };
    return [
      {
        path: lowering.path(this),
        kind: "ups",
        place: lowering.place(this),
        provides: "power",
        units: this.units,
        needs: [
          lowering.power(this, fedBy, { draw, holdUp: autonomy?.si, units: this.units }),
          lowering.roomHeat(this, { loss: 1 }),
        ],
        fault: { source: "inverter", power: model.apparentPower.times(faultCurrent.si).si },
        capability: model.activePower.si,
        shareWeight: model.apparentPower.si,
        loss: {
          law: "efficiency",
          rating: model.activePower.si,
          loads: model.efficiencyLoads,
          efficiencies: model.efficiencies,
        },
        limits: [
          { rule: "power.rating", quantity: "activePower", value: model.activePower.si },
          { rule: "power.rating", quantity: "apparentPower", value: model.apparentPower.si },
        ],
      },
    ];
  }

  /** @internal */
  _asset(): AssetDescription {
    const { model, autonomy } = this.props;
    const { name, activePower, apparentPower } = model;
    return { kind: "ups", model: name, spec: { units: this.units, activePower, apparentPower, autonomy } };
  }
}
