import type { Construct } from "constructs";
import type { CableModel } from "../catalog";
import { Input, Pattern } from "../core";
import { RingSegment, type Switchgear, type TieOperation } from "../power";
import type { Current, Length, Ratio, Temperature } from "../units";
import { numbered } from "./designation";

export interface RingMainProps {
  /** Units of the ring in order, the board that feeds it first; at least two. */
  readonly units: Switchgear[];
  /** Length of the segment from each unit to the next, the last back to the first: as many as units. */
  readonly lengths: Length[];
  /** Cable of all segments. */
  readonly model: CableModel;
  /**
   * Conductors in parallel for each phase, at least 1.
   * @default 1
   */
  readonly conductors?: number;
  /**
   * Warmest air or soil around the cables.
   * @default - that of the model's ampacity
   */
  readonly ambient?: Temperature;
  /**
   * What remains of the ampacity because of other circuits beside them.
   * @default Ratio.percent(100)
   */
  readonly grouping?: Ratio;
  /** Ampere rating of the ring switches, above zero. */
  readonly switchRating: Current;
  /**
   * Whether switches and cables are listed for 100 % continuous duty; under NEC 80 % counts otherwise, up to 1,000 V.
   * @default false
   */
  readonly rated100?: boolean;
  /**
   * Number of the segment, from 1, that is open in the normal state.
   * @default - none: a closed ring
   */
  readonly normallyOpen?: number;
  /**
   * How the open segment is switched.
   * @default TieOperation.manual()
   */
  readonly operation?: TieOperation;
}

/**
 * A ring of cables through several units, fed by those that have a supply. Open at one segment each unit is fed from
 * one side; closed, current divides by impedance.
 *
 * @example
 * const intake = new Switchgear(yard, "intake", { fedBy: grid, rating: A(630) });
 * const units = ["rmu-1", "rmu-2"].map((id) => new Switchgear(yard, id, { rating: A(630) }));
 * new RingMain(yard, "ring", {
 *   units: [intake, ...units],
 *   lengths: [metres(200), metres(150), metres(250)],
 *   model: CableModel.NA2XS2Y_240_20KV,
 *   switchRating: A(630),
 *   normallyOpen: 2,
 * });
 */
export class RingMain extends Pattern {
  readonly segments: RingSegment[];

  constructor(scope: Construct, id: string, props: RingMainProps) {
    super(scope, id);
    const { units, lengths, normallyOpen, operation, ...segment } = props;
    const input = Input.of(this);
    if (units.length < 2) input.refuse("units", `${units.length}`, "at least two");
    if (lengths.length !== units.length) {
      input.refuse("lengths", `${lengths.length}`, `one for each of ${units.length} units`);
    }
    const count = Math.min(units.length, lengths.length);
    if (normallyOpen !== undefined && input.count("normallyOpen", normallyOpen, 1) > count) {
      input.refuse("normallyOpen", `${normallyOpen}`, `a segment from 1 to ${count}`);
    }
    this.segments = lengths.slice(0, count).map((length, i) => {
      const ends = { first: units[i], second: units[(i + 1) % units.length] };
      const isOpen = normallyOpen === i + 1;
      return new RingSegment(this, numbered("segment", i + 1), {
        ...segment,
        ...ends,
        length,
        normallyOpen: isOpen,
        operation: isOpen ? operation : undefined,
      });
    });
  }
}
