import { type Branch, Loops } from "./loops";
import { MAX_ROUNDS } from "./settled";

/** A pipe between two nodes, whose drop is R·V̇·|V̇|, Pa/(m³/s)². */
export interface Pipe extends Branch {
  readonly resistance: number;
}

/** Below this part of all flow the drop of a pipe is linear, so that its slope never vanishes. */
const LINEAR = 1e-5;
/** Flows that moved by less than this part of all flow are settled; by Newton what is left then is its square. */
const SETTLED = 1e-9;
/** Less than this is what rounding leaves, m³/s. */
const NOTHING = 1e-12;

/** Pipes by the square law of turbulent flow, between nodes that take in a flow each, which sum to zero. */
export class Hydraulics {
  private readonly loops: Loops;
  private readonly total: number;
  /** Flow below which drops are linear. */
  private readonly floor: number;

  constructor(
    private readonly pipes: readonly Pipe[],
    private readonly injected: Float64Array,
  ) {
    this.loops = new Loops(pipes, injected.length);
    this.total = injected.reduce((sum, flow) => sum + Math.max(flow, 0), 0);
    this.floor = this.total > NOTHING ? LINEAR * this.total : 1;
  }

  /**
   * Flow in each pipe from its first to its second node: what comes in goes out at every node, and drops sum to zero
   * around every loop. By Newton's method on the flows around all loops at once (Epp and Fowler, J. Hydraulics Division
   * ASCE 96 (1970) 43); undefined where it does not settle.
   */
  flows(): Float64Array | undefined {
    const { pipes, loops, injected, floor, total } = this;
    let flows = this.linear(
      injected,
      Float64Array.from(pipes, ({ resistance }) => resistance),
    );
    if (total <= NOTHING) return flows;
    for (let round = 0; round <= MAX_ROUNDS; round++) {
      const drops = flows.map((flow, i) => this.dropPerFlow(i, flow) * flow);
      const slopes = flows.map(
        (flow, i) => (pipes[i].resistance * (2 * flow ** 2 + floor ** 2)) / Math.hypot(flow, floor),
      );
      const next = loops.corrected(flows, drops, slopes);
      const moved = next.some((flow, i) => Math.abs(flow - flows[i]) > SETTLED * total);
      flows = next;
      if (!moved) return flows;
    }
    return undefined;
  }

  /** What goes along with flows, such as heat, in the same parts, where nodes take in `carried` of it. */
  along(flows: Float64Array, carried: Float64Array): Float64Array {
    return this.linear(
      carried,
      flows.map((flow, i) => this.dropPerFlow(i, flow)),
    );
  }

  private dropPerFlow(i: number, flow: number): number {
    return this.pipes[i].resistance * Math.hypot(flow, this.floor);
  }

  private linear(injected: Float64Array, resistances: Float64Array): Float64Array {
    const flows = this.loops.treeFlows(injected);
    const drops = flows.map((flow, i) => resistances[i] * flow);
    return this.loops.corrected(flows, drops, resistances);
  }
}
