import type { Construct } from "constructs";
import { type CoolingLoop, type PipeProps, PipeSegment } from "../cooling";
import { Input, Pattern } from "../core";
import type { Length } from "../units";
import { numbered } from "./designation";

export interface PipeRingProps extends PipeProps {
  /** Points of the ring in order where plant, consumers or both are connected; at least two, one with coolers. */
  readonly headers: CoolingLoop[];
  /**
   * Length of the segment from each header to the next, the last back to the first: as many as headers, each one way, with
   * the equivalent length of its valves and bends.
   */
  readonly lengths: Length[];
  /** Inner diameter of all segments, above zero and at most 4 m. */
  readonly innerDiameter: Length;
  /**
   * Number of the segment, from 1, that is isolated in the normal state.
   * @default - none: coolant flows both ways round
   */
  readonly isolated?: number;
}

/**
 * A ring of pipe through several headers. Each segment can be isolated by itself, and the coolant then goes the other way
 * round. Plant at several headers shares heat and flow by its ratings.
 *
 * @example
 * const plantSide = new CoolingLoop(plant, "plant-side", { cooledBy: chiller });
 * const halls = ["hall-1", "hall-2"].map((id) => new CoolingLoop(plant, id, {}));
 * new PipeRing(plant, "ring", {
 *   headers: [plantSide, ...halls],
 *   lengths: [metres(60), metres(40), metres(80)],
 *   innerDiameter: millimetres(203),
 *   maximumVelocity: metresPerSecond(2.4),
 * });
 */
export class PipeRing extends Pattern {
  readonly segments: PipeSegment[];

  constructor(scope: Construct, id: string, props: PipeRingProps) {
    super(scope, id);
    const { headers, lengths, isolated, ...pipe } = props;
    const input = Input.of(this);
    if (headers.length < 2) input.refuse("headers", `${headers.length}`, "at least two");
    if (lengths.length !== headers.length) {
      input.refuse("lengths", `${lengths.length}`, `one for each of ${headers.length} headers`);
    }
    const count = Math.min(headers.length, lengths.length);
    if (isolated !== undefined && input.count("isolated", isolated, 1) > count) {
      input.refuse("isolated", `${isolated}`, `a segment from 1 to ${count}`);
    }
    this.segments = lengths.slice(0, count).map((length, i) => {
      const ends = { first: headers[i], second: headers[(i + 1) % headers.length] };
      const own = { ...pipe, ...ends, length, isolated: isolated === i + 1 };
      return new PipeSegment(this, numbered("segment", i + 1), own);
    });
  }
}
