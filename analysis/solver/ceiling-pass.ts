import type { LossRow } from "../model";
import { MODE, OUTDOORS, type SiteModel } from "../model/site-model";
import { DemandPass } from "./demand";
import type { Keeper } from "./journal";
import { mostLossOf } from "./laws";
import type { State } from "./state";

/** What falls by less than this part of itself is left as it is: too high, which a ceiling may be. */
const FALL = 0.01;

/**
 * What everybody takes at most: each element asks for what it needs at a margin above its output, and is evaluated
 * again only when its output leaves that margin or falls.
 */
export class CeilingPass extends DemandPass {
  /** Whether some need had nobody to serve it, or a member that can give no more. */
  isShort = false;

  /** `most` is the output that each element was evaluated at, pairs; below it lies what it was not evaluated at. */
  constructor(
    model: SiteModel,
    state: State,
    private readonly margin: number,
    private readonly most: Float64Array,
    journal?: Keeper,
  ) {
    super(model, state, journal);
  }

  override update(elements: readonly number[]): void {
    this.isShort = false;
    for (const e of elements) {
      this.journal?.element(e);
      this.most[2 * e] = -1;
      this.queue.add(e);
    }
    this.settle();
  }

  /** No tie is closed under a ceiling: a bus is evaluated like anything else. */
  protected override visit(e: number): void {
    // what is short is known enough
    if (this.isShort) return;
    const { most, margin, state } = this;
    const first = state.out[2 * e];
    const second = state.out[2 * e + 1];
    const isBelow = first <= most[2 * e] && second <= most[2 * e + 1];
    if (isBelow && first >= (1 - FALL) * most[2 * e]) return;
    this.journal?.element(e);
    most[2 * e] = (1 + margin) * first;
    most[2 * e + 1] = (1 + margin) * second;
    this.evaluate(e, most[2 * e], most[2 * e + 1]);
    const { needPtr } = this.model;
    for (let k = needPtr[e]; k < needPtr[e + 1]; k++) {
      if (state.deficit[k] + state.unremoved[k] > 0 || this.isAtCapability(k)) this.isShort = true;
    }
  }

  /** Whether a member can give no more: then others take over, and of its second number it gives less. */
  private isAtCapability(k: number): boolean {
    const { model, state } = this;
    const mode = model.needMode[k];
    if (mode !== MODE.dispatch && mode !== MODE.shared) return false;
    for (let l = model.linkPtr[k]; l < model.linkPtr[k + 1]; l++) {
      const source = model.linkSource[l];
      if (source === OUTDOORS || state.link[2 * l] === 0) continue;
      if (state.link[2 * l] >= state.capability[source] * state.available[source]) return true;
    }
    return false;
  }

  protected override lossOf(law: LossRow, units: number, volts: number, p: number, q: number): number {
    return mostLossOf(law, units, volts, p, q);
  }
}
