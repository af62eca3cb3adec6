import type { SiteModel } from "../model/site-model";
import { roomFor } from "./room-for";
import type { State } from "./state";

/** Numbers kept of an element besides those of its needs and links. */
const OWN = 10;

/** What is asked to remember whatever is about to be written to. */
export interface Keeper {
  element(e: number): void;
  /** All buses of a zone and its ties; not asked for where no tie is closed. */
  zone?(zone: number): void;
}

/**
 * Remembers what a state was before it was changed, element by element and zone by zone, and puts every bit back.
 * Whoever writes to an element asks for it first.
 */
export class Journal implements Keeper {
  private readonly elements: number[] = [];
  private readonly zones: number[] = [];
  private readonly isKept: Uint8Array;
  private readonly isZoneKept: Uint8Array;
  private saved = new Float64Array(1024);
  private used = 0;
  private savedTies: number[] = [];

  constructor(
    private readonly model: SiteModel,
    private readonly state: State,
  ) {
    this.isKept = new Uint8Array(model.count);
    this.isZoneKept = new Uint8Array(model.zoneStart.length);
  }

  /** Elements that were changed, in the order of their first change. */
  get changed(): readonly number[] {
    return this.elements;
  }

  get changedZones(): readonly number[] {
    return this.zones;
  }

  element(e: number): void {
    if (this.isKept[e]) return;
    this.isKept[e] = 1;
    this.elements.push(e);
    const { model, state } = this;
    const k0 = model.needPtr[e];
    const k1 = model.needPtr[e + 1];
    const l0 = model.linkPtr[k0];
    const l1 = model.linkPtr[k1];
    this.saved = roomFor(this.saved, this.used, OWN + 5 * (k1 - k0) + 2 * (l1 - l0));
    const { saved } = this;
    let at = this.used;
    saved[at++] = state.live[e];
    saved[at++] = state.out[2 * e];
    saved[at++] = state.out[2 * e + 1];
    saved[at++] = state.exported[2 * e];
    saved[at++] = state.exported[2 * e + 1];
    saved[at++] = state.own[e];
    saved[at++] = state.loss[e];
    saved[at++] = state.lossSecond[e];
    saved[at++] = state.linkLoss[e];
    saved[at++] = state.work[e];
    for (let k = k0; k < k1; k++) {
      saved[at++] = state.needLive[k];
      saved[at++] = state.need[2 * k];
      saved[at++] = state.need[2 * k + 1];
      saved[at++] = state.deficit[k];
      saved[at++] = state.unremoved[k];
    }
    for (let l = 2 * l0; l < 2 * l1; l++) saved[at++] = state.link[l];
    this.used = at;
  }

  /** All buses of a zone and its ties. */
  zone(zone: number): void {
    if (this.isZoneKept[zone]) return;
    this.isZoneKept[zone] = 1;
    this.zones.push(zone);
    const { model, state } = this;
    for (let i = 0; i < model.zoneSize[zone]; i++) this.element(model.zoneStart[zone] + i);
    for (const tie of model.tiesOfZone[zone]) {
      const { tieFlow, tieLoss } = state;
      this.savedTies.push(state.tieClosed[tie], tieFlow[2 * tie], tieFlow[2 * tie + 1]);
      this.savedTies.push(tieLoss[2 * tie], tieLoss[2 * tie + 1]);
    }
  }

  /** Puts everything back, and forgets it. */
  restore(): void {
    const { model, state, saved } = this;
    let at = 0;
    for (const e of this.elements) {
      this.isKept[e] = 0;
      const k0 = model.needPtr[e];
      const k1 = model.needPtr[e + 1];
      state.live[e] = saved[at++];
      state.out[2 * e] = saved[at++];
      state.out[2 * e + 1] = saved[at++];
      state.exported[2 * e] = saved[at++];
      state.exported[2 * e + 1] = saved[at++];
      state.own[e] = saved[at++];
      state.loss[e] = saved[at++];
      state.lossSecond[e] = saved[at++];
      state.linkLoss[e] = saved[at++];
      state.work[e] = saved[at++];
      for (let k = k0; k < k1; k++) {
        state.needLive[k] = saved[at++];
        state.need[2 * k] = saved[at++];
        state.need[2 * k + 1] = saved[at++];
        state.deficit[k] = saved[at++];
        state.unremoved[k] = saved[at++];
      }
      for (let l = 2 * model.linkPtr[k0]; l < 2 * model.linkPtr[k1]; l++) state.link[l] = saved[at++];
    }
    let tieAt = 0;
    for (const zone of this.zones) {
      this.isZoneKept[zone] = 0;
      for (const tie of model.tiesOfZone[zone]) {
        state.tieClosed[tie] = this.savedTies[tieAt++];
        state.tieFlow[2 * tie] = this.savedTies[tieAt++];
        state.tieFlow[2 * tie + 1] = this.savedTies[tieAt++];
        state.tieLoss[2 * tie] = this.savedTies[tieAt++];
        state.tieLoss[2 * tie + 1] = this.savedTies[tieAt++];
      }
    }
    state.runaway.length = 0;
    this.elements.length = 0;
    this.zones.length = 0;
    this.savedTies = [];
    this.used = 0;
  }
}
