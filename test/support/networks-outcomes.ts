import { type Basis, MODE, ROLE, type SingleLoss, type SiteModel } from "../../analysis/model";
import { EXCEEDED, solve, solveLoadings, solveWith, type State } from "../../analysis/solver";
import { NOTHING } from "../../analysis/solver/contingency";
import { Gaps } from "../../analysis/solver/gaps";
import { INSTANTS, type InstantName } from "../../analysis/solver/stage";

export interface FullOutcome {
  /** The highest loading of each limit that holds without the loss and not with it. */
  readonly exceeded: Map<number, number>;
  /** The largest shortage of each dispatched need, of power or of cooling, W. */
  readonly short: Map<number, number>;
  /** Racks that stop, and the fraction of each. */
  readonly stopped: Map<number, number>;
}

/**
 * What a loss does, the long way: both instants from nothing, every limit, need and rack looked at, whether the loss
 * may reach it or not.
 */
export class FullEvaluation {
  private readonly instants: { readonly name: InstantName; readonly normal: State }[];

  constructor(
    private readonly model: SiteModel,
    private readonly basis: Basis,
  ) {
    this.instants = (["initial", "standby"] as const).map((name) => ({
      name,
      normal: solveWith(model, basis, NOTHING, INSTANTS[name]),
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
    for (const { name, normal } of this.instants) {
      const state = solveWith(model, basis, loss, INSTANTS[name]);
      const before = solveLoadings(model, normal);
      solveLoadings(model, state).forEach((loading, limit) => {
        if (loading > EXCEEDED && before[limit] <= EXCEEDED) raise(outcome.exceeded, limit, loading);
      });
      for (let k = 0; k < state.deficit.length; k++) {
        const [asked, deficit] = [state.need[2 * k], state.deficit[k] + state.unremoved[k]];
        const isNew = normal.deficit[k] + normal.unremoved[k] <= 1e-9 * asked && deficit < asked;
        if (model.needMode[k] === MODE.dispatch && deficit > 1e-9 * asked && isNew)
          raise(outcome.short, k, deficit);
      }
      this.gaps(normal, state).forEach((gap, e) => {
        if (model.records[e].use !== "it") return;
        const dead = gap > 0 ? normal.live[e] : normal.live[e] - state.live[e];
        if (dead > 0) raise(outcome.stopped, e, dead);
      });
    }
    return outcome;
  }

  /** Gaps of all elements. */
  private gaps(normal: State, state: State): number[] {
    const { count } = this.model;
    const now = { ...normal, live: normal.live.slice(), tieClosed: normal.tieClosed.slice() };
    const gaps = new Gaps(this.model, now);
    const found = new Array<number>(count).fill(0);
    Object.assign(now, state);
    gaps.of([...found.keys()], (e, gap) => (found[e] = gap));
    return found;
  }
}

function raise(of: Map<number, number>, key: number, value: number): void {
  of.set(key, Math.max(of.get(key) ?? 0, value));
}
