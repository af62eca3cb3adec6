import type { Construct } from "constructs";
import type { ElementRecord, NeedRow } from "../../analysis/model";
import type { PumpModel } from "../catalog";
import {
  type AssetDescription,
  CoolingSupply,
  Element,
  type ElementProps,
  type ICoolingSupply,
  Input,
  type IPowerSupply,
  type Lowering,
  tanPhi,
} from "../core";
import { Ratio } from "../units";

export interface PumpProps extends ElementProps {
  readonly model: PumpModel;
  readonly fedBy: IPowerSupply;
  /**
   * Equal pumps in parallel, at least 1.
   * @default 1
   */
  readonly units?: number;
  /**
   * Lagging power factor of the drives, above 0 and up to 100 %.
   * @default Ratio.percent(95), an assumption for variable-speed drives
   */
  readonly powerFactor?: Ratio;
}

/** Circulating pump. Its power follows the flow, and all of it warms the loop it circulates. */
export class Pump extends Element implements ICoolingSupply {
  private readonly units: number;
  private readonly powerFactor: Ratio;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: PumpProps,
  ) {
    super(scope, id, props);
    const input = Input.of(this);
    this.units = input.count("units", props.units ?? 1, 1);
    this.powerFactor = input.powerFactor("powerFactor", props.powerFactor ?? Ratio.percent(95));
  }

  get coolingSupply(): CoolingSupply {
    return CoolingSupply._of(this, "flow");
  }

  /** @internal */
  _records(lowering: Lowering): ElementRecord[] {
    const { model, fedBy } = this.props;
    const draw = { work: 1, perFirst: tanPhi(this.powerFactor) };
    const power = lowering.power(this, fedBy, { draw, units: this.units });
    return [
      {
        path: lowering.path(this),
        kind: "pump",
        place: lowering.place(this),
        provides: "flow",
        units: this.units,
        needs: [power, this.heat(lowering), ...lowering.cordHeat(this, [power])],
        capability: model.flow.si,
        shareWeight: model.flow.si,
        work: { perMoved: model.power.si / model.flow.si },
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
