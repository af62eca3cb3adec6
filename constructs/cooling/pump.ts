import type { Construct } from "constructs";
import type { ElementRecord, NeedRow } from "../../analysis/model";
import type { PumpModel } from "../catalog";
import type { AssetDescription, IPowerSupply, Lowering } from "../core";
import type { Pressure } from "../units";
import { Plant, type PlantProps } from "./plant";

export interface PumpProps extends PlantProps {
  readonly model: PumpModel;
  readonly fedBy: IPowerSupply;
}

/**
 * Circulating pump. Its power follows the flow, and all of it warms the loop it circulates.
 *
 * @example
 * const model = PumpModel.sized(litresPerMinute(3000), kPa(250), percent(70));
 * const pumps = new Pump(plant, "pumps", { model, units: 2, fedBy: boardA });
 * new CoolingLoop(plant, "chilled-water", { cooledBy: chiller, circulatedBy: pumps });
 */
export class Pump extends Plant {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: PumpProps,
  ) {
    super(scope, id, "flow", props);
  }

  /**
   * Pressure difference at its rated flow; undefined where its model does not state one.
   * @internal
   */
  get _head(): Pressure | undefined {
    return this.props.model.head;
  }

  /** @internal */
  _records(lowering: Lowering): ElementRecord[] {
    const { model, fedBy } = this.props;
    return [
      {
        path: lowering.path(this),
        kind: "pump",
        place: lowering.place(this),
        provides: "flow",
        units: this.units,
        needs: [...this._electricity(lowering, fedBy), this.heat(lowering)],
        capability: model.flow.si,
        shareWeight: model.flow.si,
        work: { perMoved: model.power.si / model.flow.si },
        evidence: model._evidence("power"),
        limits: [{ rule: "cooling.flow", quantity: "flow", value: model.flow.si }],
        use: "cooling",
      },
    ];
  }

  private heat(lowering: Lowering): NeedRow {
    const draw = { work: 1 };
    if (!this._coolant) return lowering.roomHeat(this, draw);
    return lowering.cooling(this, "liquid", this._coolant, { name: "heat", gates: false, draw });
  }

  /** @internal */
  _asset(): AssetDescription {
    const { name, flow, power } = this.props.model;
    return { kind: "pump", model: name, spec: { units: this.units, flow, power } };
  }
}
