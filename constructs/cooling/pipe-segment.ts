import type { Construct } from "constructs";
import type { TieRow } from "../../analysis/model";
import { flowAt, pipeResistance } from "../../analysis/physics/pipe";
import { type AssetDescription, Connection, type ElementProps, Input } from "../core";
import { celsius, metres, millimetres, VolumeFlow } from "../units";
import type { Length, Pressure, Temperature, Velocity } from "../units";
import type { CoolingLoop } from "./cooling-loop";

/** Rating and friction of a pipe. */
export interface PipeProps {
  /**
   * Largest flow, above zero.
   * @default - by `maximumVelocity`, which is then stated
   */
  readonly ratedFlow?: VolumeFlow;
  /**
   * Largest mean velocity in the inner diameter, above zero; a stated `ratedFlow` holds instead.
   * @default - none: the rating is `ratedFlow`
   */
  readonly maximumVelocity?: Velocity;
  /**
   * Roughness of its wall, at most 5 % of its inner diameter, where the Moody chart ends.
   * @default Length.millimetres(0.046), new commercial steel (Moody, Trans. ASME 66, 1944)
   */
  readonly roughness?: Length;
  /**
   * Temperature of the water in it, from 0 to 100 °C; it sets density and viscosity.
   * @default Temperature.celsius(20), an assumption: from 5 to 40 °C the resistance moves by less than a tenth
   */
  readonly waterTemperature?: Temperature;
}

export interface PipeSegmentProps extends ElementProps, PipeProps {
  readonly first: CoolingLoop;
  readonly second: CoolingLoop;
  /**
   * From end to end, one way, with the equivalent length of its valves and bends; above zero.
   * @default - none: `pressureDrop` is then stated
   */
  readonly length?: Length;
  /**
   * Inner diameter, above zero and at most 4 m.
   * @default - none: `pressureDrop` is then stated
   */
  readonly innerDiameter?: Length;
  /**
   * What it takes at the rated flow one way, above zero.
   * @default - by length, inner diameter and roughness: Darcy-Weisbach with the friction factor of Swamee and Jain at the rated flow
   */
  readonly pressureDrop?: Pressure;
  /**
   * Whether its valves are shut in the normal state.
   * @default false
   */
  readonly isolated?: boolean;
}

/** Of the Moody chart, ratio of the inner diameter. */
const ROUGHEST = 0.05;
/** DN 4000, the largest of ISO 6708. */
const WIDEST = metres(4);
const STEEL = millimetres(0.046);
const ROOM_TEMPERATURE = celsius(20);

/**
 * A pipe between two headers of a pipe ring, with a valve at each end that isolates it, and one like it for the way back.
 * Flow divides over both ways round by the square law of turbulent pipes.
 *
 * @example
 * const plantSide = new CoolingLoop(plant, "plant-side", { cooledBy: chiller });
 * const hallSide = new CoolingLoop(plant, "hall-side", {});
 * new PipeSegment(plant, "segment", {
 *   first: plantSide,
 *   second: hallSide,
 *   length: metres(60),
 *   innerDiameter: millimetres(203),
 *   maximumVelocity: metresPerSecond(2.4),
 * });
 */
export class PipeSegment extends Connection {
  private readonly ratedFlow?: VolumeFlow;
  /** Pa/(m³/s)² */
  private readonly resistance?: number;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: PipeSegmentProps,
  ) {
    super(scope, id, props);
    props.first._isPiped = true;
    props.second._isPiped = true;
    if (!this.check(Input.of(this))) return;
    const flow = this.flow();
    this.ratedFlow = flow;
    this.resistance = this.squareLaw(flow);
  }

  /** Refuses what a pipe cannot be, as findings; whether there was nothing. */
  private check(input: Input): boolean {
    const { ratedFlow, maximumVelocity, innerDiameter, length, pressureDrop, roughness, waterTemperature } =
      this.props;
    const stated = { ratedFlow, maximumVelocity, innerDiameter, length, pressureDrop };
    const positive = Object.entries(stated).filter(([, value]) => value !== undefined);
    for (const [prop, value] of positive) input.positive(prop, value!);
    const isRated = ratedFlow !== undefined || (maximumVelocity !== undefined && innerDiameter !== undefined);
    if (!isRated) input.refuse("ratedFlow", "none", "a flow, or a maximumVelocity in an innerDiameter");
    const isKnown = pressureDrop !== undefined || (length !== undefined && innerDiameter !== undefined);
    if (!isKnown) input.refuse("pressureDrop", "none", "a pressure, or a length and an innerDiameter");
    const isTooRough = roughness && innerDiameter && roughness.si > ROUGHEST * innerDiameter.si;
    if (isTooRough)
      input.refuse(
        "roughness",
        `${roughness}`,
        `at most ${innerDiameter.times(ROUGHEST)}, 5 % of the diameter`,
      );
    const isTooWide = innerDiameter && innerDiameter.si > WIDEST.si;
    if (isTooWide)
      input.refuse("innerDiameter", `${innerDiameter}`, `at most ${WIDEST}, the widest of ISO 6708`);
    const isSteamOrIce = waterTemperature && (waterTemperature.si < 0 || waterTemperature.si > 100);
    if (isSteamOrIce) input.refuse("waterTemperature", `${waterTemperature}`, "from 0 to 100 °C");
    const isPossible = !isTooRough && !isTooWide && !isSteamOrIce;
    return isRated && isKnown && isPossible && positive.every(([, value]) => value!.si > 0);
  }

  private flow(): VolumeFlow {
    const { ratedFlow, maximumVelocity, innerDiameter } = this.props;
    return ratedFlow ?? VolumeFlow.cubicMetresPerSecond(flowAt(maximumVelocity!.si, innerDiameter!.si));
  }

  private squareLaw({ si: flow }: VolumeFlow): number {
    const { pressureDrop, length, innerDiameter, roughness = STEEL } = this.props;
    const { waterTemperature = ROOM_TEMPERATURE } = this.props;
    if (pressureDrop) return pressureDrop.si / flow ** 2;
    const run = { length: length!.si, innerDiameter: innerDiameter!.si, roughness: roughness.si };
    return pipeResistance(run, flow, waterTemperature.si);
  }

  /** @internal */
  override _ties(): TieRow[] {
    const { first, second, isolated } = this.props;
    return [
      {
        ...this._between(first, second, isolated !== true),
        operation: "manual",
        rating: this.ratedFlow?.si ?? 0,
        // one that is refused joins its headers all the same, so that they are not reported as well
        hydraulicResistance: this.resistance ?? 1,
        chain: true,
      },
    ];
  }

  /** @internal */
  _asset(): AssetDescription {
    const { length, innerDiameter, roughness, pressureDrop, maximumVelocity, isolated } = this.props;
    const { ratedFlow } = this;
    const spec = { length, innerDiameter, roughness, pressureDrop, maximumVelocity, ratedFlow };
    return { kind: "pipe-segment", spec: { ...spec, isolated: isolated === true } };
  }
}
