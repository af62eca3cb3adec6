import type { Basis } from "../model/rows";
import type { SingleLoss } from "../model/single-losses";
import { MODE, OUTDOORS, ROLE, type SiteModel } from "../model/site-model";
import { type Changed, Contingencies } from "./contingency";
import { Gaps } from "./gaps";
import type { NamedInstant } from "./instants";
import { isBridged } from "./live";
import { loadingOf } from "./loading";
import { solveWith } from "./solve";
import { calledIn, normalStart, startingState, type Start } from "./start";
import { isOn, type State } from "./state";

/** The settled state of an instant without a loss, and what evaluates losses on it. */
export class Stage {
  readonly state: State;
  /** Loadings without a loss. */
  readonly before: Float64Array;
  /** What needs ask for without a loss, and what they lack of it, of power or of cooling. */
  readonly asked: Float64Array;
  readonly deficit: Float64Array;
  readonly contingencies: Contingencies;
  readonly gaps: Gaps;
  private readonly normallyClosed: Uint8Array;
  /** Of dead elements, whether they may come back; for the loss that is evaluated. */
  private readonly known = new Map<number, boolean>();

  /** `lasting` is the state of the start, in which hold-ups filled. */
  constructor(
    private readonly model: SiteModel,
    basis: Basis,
    readonly instant: NamedInstant,
    start: Start = normalStart(model),
    lasting: State = startingState(model, basis, start),
  ) {
    const called = calledIn(model, start, lasting);
    const before = { tieRests: start.tieRests, mayHold: lasting.needLive, called };
    this.state = solveWith(model, basis, start.loss, instant, before);
    this.before = Float64Array.from({ length: model.limits.count }, (_, i) =>
      loadingOf(model, this.state, i),
    );
    this.asked = this.state.deficit.map((_, k) => this.state.need[2 * k]);
    this.deficit = this.state.deficit.map((deficit, k) => deficit + this.state.unremoved[k]);
    this.contingencies = new Contingencies(model, this.state);
    this.gaps = new Gaps(model, this.state);
    this.normallyClosed = this.state.tieClosed.slice();
  }

  /** Whether something died, or was switched to another supply or tie. */
  mayStop({ links }: SingleLoss, { zones, flipped }: Pick<Changed, "zones" | "flipped">): boolean {
    const { model, state, normallyClosed } = this;
    if (flipped.length > 0) return true;
    if (links.some((link) => model.needMode[model.linkNeed[link]] === MODE.transfer)) return true;
    return zones.some((zone) =>
      model.tiesOfZone[zone].some((tie) => state.tieClosed[tie] !== normallyClosed[tie]),
    );
  }

  /**
   * Whether a later instant may differ: something is bridged, dispatched anew, heats its room, is storage that gives
   * power, or is dead and may come back.
   */
  hasClock({ elements }: Changed): boolean {
    const { model, state } = this;
    this.known.clear();
    return elements.some((e) => {
      if (state.available[e] === 0) return false;
      if (model.role[e] === ROLE.storage && state.out[2 * e] > 0) return true;
      for (let k = model.needPtr[e]; k < model.needPtr[e + 1]; k++) {
        if (model.needGates[k] && !state.needLive[k] && (isBridged(model, state, k) || this.comesBack(k)))
          return true;
        if (state.deficit[k] + state.unremoved[k] === 0) continue;
        if (model.needMode[k] === MODE.dispatch || !model.needGates[k]) return true;
      }
      return false;
    });
  }

  /** Whether a dead need may be served again when what is not started starts. */
  private comesBack(k: number): boolean {
    const { model, state } = this;
    if (!model.needOrdered[k]) return true;
    for (let l = model.linkPtr[k]; l < model.linkPtr[k + 1]; l++) {
      const source = model.linkSource[l];
      if (!state.linkLost[l] && source !== OUTDOORS && this.revives(source)) return true;
    }
    return false;
  }

  private revives(e: number): boolean {
    const known = this.known.get(e);
    if (known !== undefined) return known;
    const found = this.mayRevive(e);
    this.known.set(e, found);
    return found;
  }

  private mayRevive(e: number): boolean {
    const { model, state } = this;
    if (state.live[e] > 0 || state.available[e] === 0) return false;
    if (model.zoneOf[e] >= 0) return true;
    if (model.role[e] !== ROLE.none) return !isOn(state, model, e);
    for (let k = model.needPtr[e]; k < model.needPtr[e + 1]; k++) {
      if (model.needGates[k] && !state.needLive[k] && !this.comesBack(k)) return false;
    }
    return true;
  }
}
