import type { Construct } from "constructs";
import type { ElementRecord, NeedRow } from "../../analysis/model";
import type { BatteryModel } from "../catalog";
import {
  type AssetDescription,
  Element,
  type ElementProps,
  Input,
  type IPowerSupply,
  type Lowering,
  PowerSupply,
} from "../core";
import { type Power, Ratio, type Voltage } from "../units";

export interface BatteryProps extends ElementProps {
  readonly model: BatteryModel;
  /** Equal units, at least 1. */
  readonly units: number;
  /** Nominal line-to-line voltage where it connects, its own transformers included; of direct current between the poles. */
  readonly voltage: Voltage;
  /**
   * Whether it connects to direct current, as a battery shelf to the busbar of a rack does.
   * @default false
   */
  readonly directCurrent?: boolean;
  /**
   * The bus it charges from.
   * @default - the bus it feeds
   */
  readonly chargedBy?: IPowerSupply;
  /**
   * Usable part of the energy: depth of discharge, ageing.
   * @default - all of it
   */
  readonly usable?: Ratio;
  /**
   * Limit of the plant controller over all units.
   * @default - the inverters' own
   */
  readonly powerLimit?: Power;
  /**
   * Largest current of its inverters into a fault, of their rated one; makers state 120 to 250 %.
   * @default Ratio.percent(120), an assumption
   */
  readonly faultCurrent?: Ratio;
}

/**
 * Battery storage with its inverters. It floats in the normal state. It lowers to an output and a charger, a load on
 * the bus it charges from; both are bound by the inverters.
 *
 * @example
 * const model = BatteryModel.MEGAPACK_2XL_2H;
 * const battery = new Battery(yard, "battery", { model, units: 4, voltage: kV(13.8) });
 * const fedBy = PowerSupply.dispatch([grid, battery]);
 * new Switchgear(yard, "intake", { fedBy, rating: A(1200) });
 */
export class Battery extends Element implements IPowerSupply {
  private readonly units: number;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: BatteryProps,
  ) {
    super(scope, id, props);
    const input = Input.of(this);
    this.units = input.count("units", props.units, 1);
    input.positive("voltage", props.voltage);
    if (props.usable && props.usable.si > 1) input.refuse("usable", props.usable.toString(), "at most 100 %");
    if (props.powerLimit) input.positive("powerLimit", props.powerLimit);
  }

  get powerSupply(): PowerSupply {
    return PowerSupply._of(this);
  }

  /** @internal */
  _records(lowering: Lowering): ElementRecord[] {
    const { model, voltage, usable, powerLimit, directCurrent } = this.props;
    const { faultCurrent = Ratio.percent(120) } = this.props;
    lowering.after(() => this.charger(lowering));
    const path = lowering.path(this);
    const place = lowering.place(this);
    const power = Math.min(model.power.si, powerLimit ? powerLimit.si / this.units : Infinity);
    const efficiency = Math.sqrt(model.roundTripEfficiency.si);
    return [
      {
        path,
        kind: "battery",
        place,
        provides: "power",
        units: this.units,
        needs: [],
        source: { role: "storage", energy: model.energy.si * this.units * (usable?.si ?? 1), efficiency },
        voltage: voltage.si,
        setsVoltage: true,
        directCurrent,
        fault: { source: "inverter", power: model.power.times(faultCurrent.si).si },
        capability: power,
        shareWeight: power,
        limits: [{ rule: "power.rating", quantity: "activePower", value: power }],
      },
    ];
  }

  private charger(lowering: Lowering): ElementRecord[] {
    const draw = { own: 1 };
    const { chargedBy } = this.props;
    const bus = lowering.takerPath(this);
    if (!chargedBy && bus === undefined) return [];
    const need: NeedRow = chargedBy
      ? lowering.power(this, chargedBy, { draw })
      : { name: "power", service: "power", mode: "shared", links: [{ source: bus! }], draw };
    return [
      {
        path: `${lowering.path(this)}#charger`,
        kind: "charger",
        place: lowering.place(this),
        needs: [need, ...lowering.cordHeat(this, [need])],
        demand: { nameplate: 0, provisioned: 0, typical: 0 },
        use: "recharge",
      },
    ];
  }

  /** @internal */
  _asset(): AssetDescription {
    const { model, voltage, powerLimit, usable } = this.props;
    const { name, power, energy } = model;
    return {
      kind: "battery",
      model: name,
      spec: { units: this.units, voltage, power, energy, powerLimit, usable },
    };
  }
}
