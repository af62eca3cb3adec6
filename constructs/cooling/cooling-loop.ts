import type { Construct } from "constructs";
import type { ElementRecord, LimitRow, NeedRow } from "../../analysis/model";
import {
  type AssetDescription,
  CoolingSupply,
  Element,
  type ElementProps,
  heatOfVolume,
  type ICoolingSupply,
  Input,
  type Lowering,
  pathOf,
} from "../core";
import type { Power, Temperature, VolumeFlow } from "../units";
import type { ThermalTank } from "./thermal-tank";

export interface CoolingLoopProps extends ElementProps {
  /** Chillers, towers, dry coolers or another loop that take the heat. */
  readonly cooledBy: ICoolingSupply;
  /**
   * Pumps that move the coolant; a pump circulates one loop, and its heat goes to the loop's coolers.
   * @default - moved by what cools it
   */
  readonly circulatedBy?: ICoolingSupply;
  /**
   * Largest flow the pipes are made for.
   * @default - not limited
   */
  readonly ratedFlow?: VolumeFlow;
  /**
   * Largest heat the loop is made for.
   * @default - not limited
   */
  readonly ratedHeat?: Power;
  /**
   * Tank that keeps the loop cold while its coolers are off, as long as it lasts at `ratedHeat`, which is then stated;
   * a tank buffers one loop.
   * @default - none: the loop stops with its coolers
   */
  readonly bufferedBy?: ThermalTank;
  /**
   * Set-point of the supply.
   * @default - not stated
   */
  readonly supplyTemperature?: Temperature;
}

/**
 * Pipes with coolant: collects heat from all that is cooled by it and hands it to its coolers.
 *
 * @example
 * ```ts
 * new CoolingLoop(plant, "chilled-water", {
 *   cooledBy: chiller,
 *   circulatedBy: pump,
 *   ratedFlow: litresPerMinute(6000),
 *   supplyTemperature: celsius(6),
 * });
 * ```
 */
export class CoolingLoop extends Element implements ICoolingSupply {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: CoolingLoopProps,
  ) {
    super(scope, id, props);
    const input = Input.of(this);
    if (props.ratedFlow) input.positive("ratedFlow", props.ratedFlow);
    if (props.ratedHeat) input.positive("ratedHeat", props.ratedHeat);
    for (const { element } of props.circulatedBy?.coolingSupply._supply.members ?? []) {
      if (element._coolant)
        input.refuse("circulatedBy", pathOf(element), "pumps that circulate no other loop");
      element._coolant = props.cooledBy;
    }
    if (props.bufferedBy) this.buffer(props.bufferedBy, input);
  }

  private buffer(tank: ThermalTank, input: Input): void {
    if (!this.props.ratedHeat) input.refuse("ratedHeat", "none", "the heat that bufferedBy has to last for");
    if (tank._buffers) input.refuse("bufferedBy", pathOf(tank), "a tank that buffers no other loop");
    tank._buffers = this;
  }

  /** How long the tank lasts at the rated heat, s. */
  private get holdUp(): number | undefined {
    const { bufferedBy, ratedHeat } = this.props;
    if (!bufferedBy || !ratedHeat?.si) return undefined;
    return heatOfVolume(bufferedBy.volume, bufferedBy.usableRise) / ratedHeat.si;
  }

  get coolingSupply(): CoolingSupply {
    return CoolingSupply._of(this, "liquid");
  }

  /** @internal */
  _records(lowering: Lowering): ElementRecord[] {
    const { cooledBy, circulatedBy, ratedFlow, ratedHeat } = this.props;
    const limits: LimitRow[] = [];
    if (ratedHeat) limits.push({ rule: "cooling.capacity", quantity: "heat", value: ratedHeat.si });
    if (ratedFlow) limits.push({ rule: "cooling.flow", quantity: "flow", value: ratedFlow.si });
    const needs: NeedRow[] = [
      lowering.cooling(this, "liquid", cooledBy, {
        draw: { output: 1, secondOutput: 1 },
        holdUp: this.holdUp,
      }),
    ];
    if (circulatedBy) {
      needs.push(lowering.cooling(this, "flow", circulatedBy, { draw: { fromSecond: 1 } }));
    }
    return [
      {
        path: lowering.path(this),
        kind: "cooling-loop",
        place: lowering.place(this),
        provides: "liquid",
        needs,
        limits,
      },
    ];
  }

  /** @internal */
  _asset(): AssetDescription {
    const { ratedFlow, ratedHeat, supplyTemperature } = this.props;
    return { kind: "cooling-loop", spec: { ratedFlow, ratedHeat, supplyTemperature } };
  }
}
