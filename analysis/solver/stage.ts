import { type Basis, MODE, ROLE, type SingleLoss, type SiteModel } from "../model";
import { type Changed, Contingencies, NOTHING } from "./contingency";
import { Gaps } from "./gaps";
import { loadingOf } from "./loading";
import { solveWith } from "./solve";
import type { Instant, State } from "./state";

/**
 * - `initial`: automatic switching is done, storage and hold-ups serve, standby sources have not started.
 * - `standby`: the last standby source has started, and every hold-up is over.
 */
export type InstantName = "initial" | "standby";

export const INSTANTS: { readonly [name in InstantName]: Instant } = {
  initial: { clock: Number.MIN_VALUE, on: [ROLE.none, ROLE.running, ROLE.storage] },
  standby: { clock: Infinity, on: Object.values(ROLE) },
};

/** The settled state of an instant without a loss, and what evaluates losses on it. */
export class Stage {
  readonly state: State;
  /** Loadings without a loss. */
  readonly before: Float64Array;
  /** What dispatched needs lack without a loss, of power or of cooling. */
  readonly deficit: Float64Array;
  readonly contingencies: Contingencies;
  readonly gaps: Gaps;
  private readonly normallyClosed: Uint8Array;

  constructor(
    private readonly model: SiteModel,
    basis: Basis,
    readonly name: InstantName,
  ) {
    this.state = solveWith(model, basis, NOTHING, INSTANTS[name]);
    this.before = Float64Array.from({ length: model.limits.count }, (_, i) =>
      loadingOf(model, this.state, i),
    );
    this.deficit = this.state.deficit.map((deficit, k) => deficit + this.state.unremoved[k]);
    this.contingencies = new Contingencies(model, this.state);
    this.gaps = new Gaps(model, this.state);
    this.normallyClosed = this.state.tieClosed.slice();
  }

  /** Whether something died, or was switched to another supply or tie. */
  mayStop({ links }: SingleLoss, { zones, flipped }: Changed): boolean {
    const { model, state, normallyClosed } = this;
    if (flipped.length > 0) return true;
    if (links.some((link) => model.needMode[model.linkNeed[link]] === MODE.transfer)) return true;
    return zones.some((zone) =>
      model.tiesOfZone[zone].some((tie) => state.tieClosed[tie] !== normallyClosed[tie]),
    );
  }

  /** Whether a later instant may differ: something besides what is lost died, is bridged, or is dispatched anew. */
  hasClock({ elements, flipped }: Changed): boolean {
    const { model, state } = this;
    if (flipped.some((e) => state.available[e] > 0)) return true;
    return elements.some((e) => {
      if (state.available[e] === 0) return false;
      for (let k = model.needPtr[e]; k < model.needPtr[e + 1]; k++) {
        if (model.needGates[k] && !state.needLive[k]) return true;
        if (model.needMode[k] === MODE.dispatch && state.deficit[k] + state.unremoved[k] > 0) return true;
      }
      return false;
    });
  }
}
