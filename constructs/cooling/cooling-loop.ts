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
import type { Power, Pressure, Temperature, TemperatureDifference, Volume, VolumeFlow } from "../units";
import { pressureLimit } from "./pressure-limit";
import { Pump } from "./pump";
import type { ThermalTank } from "./thermal-tank";

export interface CoolingLoopProps extends ElementProps {
  /**
   * Chillers, towers, dry coolers or another loop that take the heat.
   * @default - none: a header that gets its coolant by the pipe segments at it
   */
  readonly cooledBy?: ICoolingSupply;
  /**
   * Pumps that move the coolant; a pump circulates one loop, and its heat goes to the loop's coolers. Of a header in a pipe
   * ring they move what its own coolers give to the ring.
   * @default - moved by what cools it
   */
  readonly circulatedBy?: ICoolingSupply;
  /**
   * Largest flow the pipes are made for.
   * @default - not limited
   */
  readonly ratedFlow?: VolumeFlow;
  /**
   * What pipes, valves and the equipment on them take at `ratedFlow`, which is then stated: by the square of the flow. Its
   * pumps have to give that, each at its rated head. Of a header in a pipe ring it is all but the pipes of the ring, which
   * its pumps have to give as well.
   * @default - not held; of a header in a pipe ring nothing
   */
  readonly pressureDrop?: Pressure;
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
   * Coolant in pipes and coils, which warms as well while the coolers are off; `allowedRise` is then stated.
   * @default - not counted
   */
  readonly volume?: Volume;
  /**
   * By how much the supply may rise above its set-point until the coolers are back, above zero.
   * @default - not at all
   */
  readonly allowedRise?: TemperatureDifference;
  /**
   * Set-point of the supply: what cools the loop has to reach it on the design day.
   * @default - not stated, and not held
   */
  readonly supplyTemperature?: Temperature;
}

/**
 * Pipes with coolant: collects heat from all that is cooled by it and hands it to its coolers. In a pipe ring it is one
 * header: a point where plant, consumers or both are connected.
 *
 * @example
 * new CoolingLoop(plant, "chilled-water", {
 *   cooledBy: chiller,
 *   circulatedBy: pump,
 *   ratedFlow: litresPerMinute(6000),
 *   supplyTemperature: celsius(6),
 * });
 */
export class CoolingLoop extends Element implements ICoolingSupply {
  /**
   * Whether a pipe segment ends at it.
   * @internal
   */
  _isPiped = false;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: CoolingLoopProps,
  ) {
    super(scope, id, props);
    const input = Input.of(this);
    if (props.ratedFlow) input.positive("ratedFlow", props.ratedFlow);
    if (props.ratedHeat) input.positive("ratedHeat", props.ratedHeat);
    if (!props.cooledBy) this.refuseCoolersOwn(input);
    for (const { element } of props.circulatedBy?.coolingSupply._supply.members ?? []) {
      if (element._coolant)
        input.refuse("circulatedBy", pathOf(element), "pumps that circulate no other loop");
      element._coolant = props.cooledBy;
    }
    if (props.volume) this.fill(props.volume, input);
    if (props.bufferedBy) this.buffer(props.bufferedBy, input);
    if (props.pressureDrop) this.drop(props.pressureDrop, input);
  }

  private refuseCoolersOwn(input: Input): void {
    for (const prop of ["circulatedBy", "bufferedBy", "volume"] as const) {
      if (this.props[prop]) input.refuse("cooledBy", "none", `coolers that ${prop} belongs to`);
    }
  }

  private fill(volume: Volume, input: Input): void {
    const { ratedHeat, allowedRise } = this.props;
    input.positive("volume", volume);
    if (!ratedHeat) input.refuse("ratedHeat", "none", "the heat that volume has to last for");
    if (allowedRise) input.positive("allowedRise", allowedRise);
    else input.refuse("allowedRise", "none", "by how much its volume may warm");
  }

  private buffer(tank: ThermalTank, input: Input): void {
    if (!this.props.ratedHeat) input.refuse("ratedHeat", "none", "the heat that bufferedBy has to last for");
    if (tank._buffers) input.refuse("bufferedBy", pathOf(tank), "a tank that buffers no other loop");
    tank._buffers = this;
  }

  private drop(pressureDrop: Pressure, input: Input): void {
    input.positive("pressureDrop", pressureDrop);
    if (!this.props.ratedFlow) input.refuse("ratedFlow", "none", "the flow at which pressureDrop holds");
    if (!this.head) input.refuse("circulatedBy", "no head", "pumps whose models state their head");
    const all = this.pumps.reduce((sum, pump) => sum + pump._flow, 0);
    const ratedFlow = this.props.ratedFlow?.si ?? 0;
    for (const pump of this.pumps) pump._meets(ratedFlow * (pump._flow / all), pressureDrop);
  }

  private get pumps(): Pump[] {
    const members = this.props.circulatedBy?.coolingSupply._supply.members ?? [];
    return members.map(({ element }) => element).filter((element) => element instanceof Pump);
  }

  /** How long tank and pipes last at the rated heat, s. */
  private get holdUp(): number | undefined {
    const { bufferedBy, volume, allowedRise, ratedHeat, supplyTemperature } = this.props;
    const tank = bufferedBy ? heatOfVolume(bufferedBy.volume, bufferedBy.usableRise, supplyTemperature) : 0;
    const pipes = volume && allowedRise ? heatOfVolume(volume, allowedRise, supplyTemperature) : 0;
    return tank + pipes > 0 && ratedHeat?.si ? (tank + pipes) / ratedHeat.si : undefined;
  }

  /** What its weakest pump gives; undefined where one does not say so. */
  private get head(): Pressure | undefined {
    const pumps = this.props.circulatedBy?.coolingSupply._supply.members ?? [];
    const heads = pumps.map(({ element }) => (element instanceof Pump ? element._head : undefined));
    if (heads.length === 0 || heads.includes(undefined)) return undefined;
    return (heads as Pressure[]).reduce((a, b) => (b.si < a.si ? b : a));
  }

  /** The flow at which the pressure drop takes all that the pumps give. */
  private get flowByPressure(): LimitRow | undefined {
    const { ratedFlow, pressureDrop } = this.props;
    if (!ratedFlow || !pressureDrop?.si || !this.head) return undefined;
    return pressureLimit(ratedFlow, pressureDrop, this.head);
  }

  /** What its pumps give to its plant and to the pipes of its ring. */
  private get pressureInRing(): LimitRow | undefined {
    return this.head && { rule: "cooling.pressure", quantity: "pressure", value: this.head.si };
  }

  /** Of its plant, as the header of a pipe ring, Pa/(m³/s)². */
  private get hydraulicResistance(): number | undefined {
    const { ratedFlow, pressureDrop } = this.props;
    return this._isPiped && ratedFlow?.si && pressureDrop ? pressureDrop.si / ratedFlow.si ** 2 : undefined;
  }

  get coolingSupply(): CoolingSupply {
    return CoolingSupply._of(this, "liquid");
  }

  /** @internal */
  override get _supplyTemperature(): Temperature | undefined {
    return this.props.supplyTemperature;
  }

  /** @internal */
  _records(lowering: Lowering): ElementRecord[] {
    const { cooledBy, circulatedBy, ratedFlow, ratedHeat } = this.props;
    const limits: LimitRow[] = [];
    if (ratedHeat) limits.push({ rule: "cooling.capacity", quantity: "heat", value: ratedHeat.si });
    if (ratedFlow) limits.push({ rule: "cooling.flow", quantity: "flow", value: ratedFlow.si });
    const pressure = this._isPiped ? this.pressureInRing : this.flowByPressure;
    if (pressure) limits.push(pressure);
    const needs: NeedRow[] = [];
    const draw = { output: 1, secondOutput: 1 };
    if (cooledBy) needs.push(lowering.cooling(this, "liquid", cooledBy, { draw, holdUp: this.holdUp }));
    else if (!this._isPiped) {
      needs.push({ name: "liquid", service: "liquid", mode: "shared", links: [], draw });
    }
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
        hydraulicResistance: this.hydraulicResistance,
        supplyTemperature: this.props.supplyTemperature?.si,
      },
    ];
  }

  /** @internal */
  _asset(): AssetDescription {
    const { ratedFlow, ratedHeat, pressureDrop, volume, supplyTemperature } = this.props;
    return { kind: "cooling-loop", spec: { ratedFlow, ratedHeat, pressureDrop, volume, supplyTemperature } };
  }
}
