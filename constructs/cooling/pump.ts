import type { Construct } from "constructs";
import type { ElementRecord, NeedRow, SpeedRow } from "../../analysis/model";
import type { PumpModel } from "../catalog";
import { type AssetDescription, Input, type IPowerSupply, type Lowering } from "../core";
import type { Pressure } from "../units";
import { Plant, type PlantProps } from "./plant";
import { checkSpeed, type Circuit, speedRow, type VariableSpeed } from "./variable-speed";

export interface PumpProps extends PlantProps {
  readonly model: PumpModel;
  readonly fedBy: IPowerSupply;
  /**
   * That its speed follows the flow; its loop then states its `ratedFlow` and `pressureDrop`. At a header of a pipe ring a
   * year counts that drop alone, and not the pipes.
   * @default - constant speed: its power follows the flow in a year too
   */
  readonly variableSpeed?: VariableSpeed;
}

/**
 * Circulating pump. Its power follows the flow, and all of it warms the loop it circulates. A year counts one of variable speed
 * by the affinity laws.
 *
 * @example
 * const model = PumpModel.sized(litresPerMinute(3000), kPa(250), percent(70));
 * const pumps = new Pump(plant, "pumps", { model, units: 2, fedBy: boardA });
 * new CoolingLoop(plant, "chilled-water", { cooledBy: chiller, circulatedBy: pumps });
 */
export class Pump extends Plant {
  private circuit?: Circuit;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: PumpProps,
  ) {
    super(scope, id, "flow", props);
    if (props.variableSpeed) checkSpeed(Input.of(this), props.variableSpeed);
  }

  /**
   * Pressure difference at its rated flow; undefined where its model does not state one.
   * @internal
   */
  get _head(): Pressure | undefined {
    return this.props.model.head;
  }

  /**
   * Of all its units, m³/s.
   * @internal
   */
  get _flow(): number {
    return this.units * this.props.model.flow.si;
  }

  /**
   * Its loop says which flow of it takes which pressure.
   * @internal
   */
  _meets(systemFlow: number, pressureDrop: Pressure): void {
    const { flow, head } = this.props.model;
    if (!head) return;
    const system = { systemFlow, systemPressure: pressureDrop.si };
    this.circuit = { flow: flow.si, pressure: head.si, ...system };
  }

  private get speed(): SpeedRow | undefined {
    const { variableSpeed } = this.props;
    if (!variableSpeed) return undefined;
    if (this.circuit) return speedRow(this.circuit, variableSpeed);
    Input.of(this).refuse(
      "loop",
      "none",
      "one that states the pressureDrop which variableSpeed works against",
    );
    return undefined;
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
        work: { perMoved: model.power.si / model.flow.si, speed: this.speed },
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
    const staticShare = this.props.variableSpeed?.staticShare;
    return { kind: "pump", model: name, spec: { units: this.units, flow, power, staticShare } };
  }
}
