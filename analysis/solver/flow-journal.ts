import type { SiteModel } from "../model/site-model";
import type { Keeper } from "./journal";
import { roomFor } from "./room-for";
import type { State } from "./state";

/** Numbers kept of an element besides those of its links. */
const OWN = 4;

/** Like a journal, of nothing but what flows: the links of an element, its output and that it was evaluated at. */
export class FlowJournal implements Keeper {
  /** Elements that were changed, in the order of their first change. */
  readonly changed: number[] = [];
  private readonly isKept: Uint8Array;
  private saved = new Float64Array(1024);
  private used = 0;

  /** `most` are outputs, pairs. */
  constructor(
    private readonly model: SiteModel,
    private readonly state: State,
    private readonly most: Float64Array,
  ) {
    this.isKept = new Uint8Array(model.count);
  }

  element(e: number): void {
    if (this.isKept[e]) return;
    this.isKept[e] = 1;
    this.changed.push(e);
    const { most } = this;
    const { out, link } = this.state;
    const { needPtr, linkPtr } = this.model;
    const first = 2 * linkPtr[needPtr[e]];
    const end = 2 * linkPtr[needPtr[e + 1]];
    this.saved = roomFor(this.saved, this.used, OWN + end - first);
    const { saved } = this;
    let at = this.used;
    saved[at++] = out[2 * e];
    saved[at++] = out[2 * e + 1];
    saved[at++] = most[2 * e];
    saved[at++] = most[2 * e + 1];
    for (let l = first; l < end; l++) saved[at++] = link[l];
    this.used = at;
  }

  /** Puts everything back, and forgets it. */
  restore(): void {
    const { saved, most, isKept, changed } = this;
    const { out, link } = this.state;
    const { needPtr, linkPtr } = this.model;
    let at = 0;
    for (let i = 0; i < changed.length; i++) {
      const e = changed[i];
      isKept[e] = 0;
      out[2 * e] = saved[at++];
      out[2 * e + 1] = saved[at++];
      most[2 * e] = saved[at++];
      most[2 * e + 1] = saved[at++];
      const end = 2 * linkPtr[needPtr[e + 1]];
      for (let l = 2 * linkPtr[needPtr[e]]; l < end; l++) link[l] = saved[at++];
    }
    this.state.runaway.length = 0;
    changed.length = 0;
    this.used = 0;
  }
}
