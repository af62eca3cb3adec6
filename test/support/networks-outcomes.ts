import { type Basis, MODE, ROLE, type SingleLoss, type SiteModel } from "../../analysis/model";
import { EXCEEDED, solve, solveLoadings, solveWith, type State, toleratedTime } from "../../analysis/solver";
import { NOTHING } from "../../analysis/solver/contingency";
import { Gaps } from "../../analysis/solver/gaps";
import { instantsOf, type NamedInstant, settlingTime } from "../../analysis/solver/instants";

export interface FullOutcome {
  /** The highest loading of each limit that holds without the loss and not with it. */
  readonly exceeded: Map<number, number>;
  /** The largest shortage of each dispatched need, of power or of cooling, W. */
  readonly short: Map<number, number>;
  /** Racks that stop, and the fraction of each. */
  readonly stopped: Map<number, number>;
}

/**
 * What a loss does, the long way: all instants from nothing, every limit, need and rack looked at, whether the loss
 * may reach it or not.
 */
export class FullEvaluation {
  private readonly instants: { readonly instant: NamedInstant; readonly normal: State }[];

  constructor(
    private readonly model: SiteModel,
    private readonly basis: Basis,
    outage?: number,
  ) {
    this.instants = instantsOf(model, outage).map((instant) => ({
      instant,
      normal: solveWith(model, basis, NOTHING, instant),
    }));
  }

  /** Whether all that ever runs does so in the normal state; what is dead there cannot be lost. */
  get isNormallyWhole(): boolean {
    const { model, basis } = this;
    const { live } = solve(model, basis);
    const isExtra = (e: number) => model.role[e] === ROLE.standby || model.role[e] === ROLE.storage;
    return this.instants.every(({ normal }) =>
      live.every((part, e) => isExtra(e) || part === normal.live[e]),
    );
  }

  of(loss: SingleLoss): FullOutcome {
    const { model, basis } = this;
    const outcome: FullOutcome = { exceeded: new Map(), short: new Map(), stopped: new Map() };
    const bornes = new Map<number, number>();
    const lasting = new Set<number>();
    for (const { instant, normal } of this.instants) {
      const state = solveWith(model, basis, loss, instant);
      const before = solveLoadings(model, normal);
      solveLoadings(model, state).forEach((loading, limit) => {
        if (loading <= EXCEEDED || before[limit] > EXCEEDED) return;
        raise(outcome.exceeded, limit, loading);
        if (instant.clock === Infinity) lasting.add(limit);
        const borne = toleratedTime(model, limit, loading, before[limit]);
        bornes.set(limit, Math.min(borne, bornes.get(limit) ?? Infinity));
      });
      for (let k = 0; k < state.deficit.length; k++) {
        const [asked, deficit] = [state.need[2 * k], state.deficit[k] + state.unremoved[k]];
        const rounding = 1e-9 * Math.max(asked, normal.need[2 * k]);
        const wasWhole = normal.deficit[k] + normal.unremoved[k] <= rounding;
        const isDispatched = model.needMode[k] === MODE.dispatch && deficit < asked;
        const { provides } = model.records[model.needElement[k]];
        const isRoomHeat = model.needIsHeat[k] === 1 && model.needGates[k] === 0 && provides === "power";
        if (deficit > rounding && wasWhole && (isDispatched || (isRoomHeat && instant.clock === Infinity)))
          raise(outcome.short, k, deficit);
      }
      this.cuts(normal, state).forEach((cut, e) => {
        if (model.records[e].use !== "it") return;
        const dead = Math.max(Math.min(cut, normal.live[e]), normal.live[e] - state.live[e]);
        if (dead > 0) raise(outcome.stopped, e, dead);
      });
    }
    for (const [limit, borne] of bornes) {
      if (!lasting.has(limit) && borne >= settlingTime(model)) outcome.exceeded.delete(limit);
    }
    return outcome;
  }

  /** Part of each element that is cut by a gap. */
  private cuts(normal: State, state: State): number[] {
    const { count } = this.model;
    const now = { ...normal, live: normal.live.slice(), tieClosed: normal.tieClosed.slice() };
    const gaps = new Gaps(this.model, now);
    const found = new Array<number>(count).fill(0);
    Object.assign(now, state);
    gaps.of([...found.keys()], (e, gap) => (found[e] = gap > 0 ? gaps.cut(e) : 0));
    return found;
  }
}

function raise(of: Map<number, number>, key: number, value: number): void {
  of.set(key, Math.max(of.get(key) ?? 0, value));
}
