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
import { type Duration, type Power, Ratio } from "../units";

const BYPASSES = ["static-bypass", "maintenance-bypass"];

export interface UpsProps extends ElementProps {
  readonly model: UpsModel;
  readonly fedBy: IPowerSupply;
  /**
   * What its two bypasses are fed from.
   * @default - what it is fed from
   */
  readonly bypassFedBy?: IPowerSupply;
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
   * What one unit charges its battery with once its supply is back; makers state 10 to 15 % of its rating.
   * @default - not counted
   */
  readonly rechargePower?: Power;
  /**
   * Largest current of its inverters into a fault, of their rated one; makers state 120 to 250 %.
   * @default Ratio.percent(120), an assumption
   */
  readonly faultCurrent?: Ratio;
}

/**
 * Double-conversion UPS: loses P·(1/η - 1) with η at its actual loading; its input has the model's power factor
 * whatever the load's. Bound in kW and in kVA. Each bypass is an outlet of its own, modelled where something takes
 * from it.
 *
 * @example
 * const model = UpsModel.EATON_9395XR_1935;
 * const upsA = new Ups(room, "ups-a", { model, units: 2, fedBy: boardA, autonomy: minutes(5) });
 * new TransferSwitch(room, "wrap-around", {
 *   preferred: upsA,
 *   alternate: upsA.maintenanceBypass,
 *   rating: A(6000),
 *   time: seconds(60),
 * });
 */
export class Ups extends Element implements IPowerSupply {
  private readonly units: number;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: UpsProps,
  ) {
    super(scope, id, props);
    const input = Input.of(this);
    this.units = input.count("units", props.units ?? 1, 1);
    if (props.rechargePower && !props.autonomy) {
      input.refuse("rechargePower", `${props.rechargePower}`, "an autonomy: without it there is no battery");
    }
  }

  get powerSupply(): PowerSupply {
    return PowerSupply._of(this);
  }

  /** Around its inverters by its static switch: without loss, as many kVA as the inverters. */
  get staticBypass(): IPowerSupply {
    return PowerSupply._of(this, "static-bypass");
  }

  /** Around the whole of it, to work on it: without loss, as many kVA as the inverters. */
  get maintenanceBypass(): IPowerSupply {
    return PowerSupply._of(this, "maintenance-bypass");
  }

  /** @internal */
  _records(lowering: Lowering): ElementRecord[] {
    const { model, fedBy, autonomy, rechargePower, faultCurrent = Ratio.percent(120) } = this.props;
    for (const outlet of BYPASSES) lowering.after(() => this.bypass(lowering, outlet));
    const draw = { output: 1, loss: 1, own: rechargePower && 1, perFirst: tanPhi(model.inputPowerFactor) };
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
        overloads: model.overloads.map(({ load, time }) => ({ loading: load.si, time: time.si })),
        recharge: rechargePower?.si,
        use: rechargePower && "recharge",
        capability: model.activePower.si,
        shareWeight: model.apparentPower.si,
        loss: {
          law: "efficiency",
          rating: model.activePower.si,
          loads: model.efficiencyLoads,
          efficiencies: model.efficiencies,
        },
        evidence: model._evidence("efficiencies"),
        limits: [
          { rule: "power.rating", quantity: "activePower", value: model.activePower.si },
          { rule: "power.rating", quantity: "apparentPower", value: model.apparentPower.si },
        ],
      },
    ];
  }

  private bypass(lowering: Lowering, outlet: string): ElementRecord[] {
    const { model, fedBy, bypassFedBy = fedBy } = this.props;
    if (lowering.takerPath(this, outlet) === undefined) return [];
    const draw = { output: 1, secondOutput: 1 };
    const need = lowering.power(this, bypassFedBy, { draw, units: this.units });
    return [
      {
        path: `${lowering.path(this)}#${outlet}`,
        kind: "ups-bypass",
        place: lowering.place(this),
        provides: "power",
        units: this.units,
        needs: [need, ...lowering.cordHeat(this, [need])],
        limits: [{ rule: "power.rating", quantity: "apparentPower", value: model.apparentPower.si }],
      },
    ];
  }

  /** @internal */
  _asset(): AssetDescription {
    const { model, autonomy, rechargePower } = this.props;
    const { name, activePower, apparentPower } = model;
    const spec = { units: this.units, activePower, apparentPower, autonomy, rechargePower };
    return { kind: "ups", model: name, spec };
  }
}
