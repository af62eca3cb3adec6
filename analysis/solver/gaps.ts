import { MODE, OUTDOORS, ROLE, type SiteModel } from "../model/site-model";
import { isBridged, liveUnits } from "./live";
import { feedsItself } from "./pipe-entry";
import { AscendingQueue } from "./queue";
import type { State } from "./state";
import { isPiped } from "./zone";

/** A need that was missing for a time, and how long its element lasts without it, s. */
export interface Bridged {
  readonly need: number;
  readonly gap: number;
  readonly holdUp: number;
}

/**
 * How long the output of elements is gone after a loss because a switch or a tie takes its time, s: 0 where nothing
 * switched, Infinity for what does not live. What takes from an element with a gap may have one, though it takes as
 * much as before.
 */
export class Gaps {
  private readonly gap: Float64Array;
  /** Gaps without a loss: what hangs on a standby source alone waits for it. */
  private readonly normalGap: Float64Array;
  private readonly queue: AscendingQueue;
  /** Elements visited since the last reading. */
  private readonly found: number[] = [];
  private readonly isFound: Uint8Array;
  private readonly normallyLive: Float64Array;
  private readonly normallyClosed: Uint8Array;

  /** `state` is the settled state that losses start from. */
  constructor(
    private readonly model: SiteModel,
    private readonly state: State,
  ) {
    this.gap = new Float64Array(model.count);
    this.queue = new AscendingQueue(model.count);
    this.normallyLive = state.live.slice();
    this.normallyClosed = state.tieClosed.slice();
    this.isFound = new Uint8Array(model.count);
    for (let e = 0; e < model.count; e++) this.queue.add(e);
    this.settle();
    this.normalGap = this.gap.slice();
    this.isFound.fill(0);
    this.found.length = 0;
  }

  /**
   * Calls `read` with each element whose supplies changed and what hangs on those with a gap; `need` is the one that
   * brings the gap about, -1 where none does.
   */
  of(seen: Iterable<number>, read: (element: number, gap: number, need: number) => void): void {
    const { queue, gap, normalGap, found, isFound } = this;
    for (const e of seen) queue.add(e);
    this.settle();
    for (const e of found) read(e, gap[e], gap[e] > 0 ? this.needOf(e) : -1);
    for (const e of found) {
      gap[e] = normalGap[e];
      isFound[e] = 0;
    }
    found.length = 0;
  }

  /** Visits what is in the queue and what follows from it. */
  private settle(): void {
    for (let e = this.queue.pop(); e >= 0; e = this.queue.pop()) {
      const zone = this.model.zoneOf[e];
      if (zone >= 0) this.visitZone(zone);
      else this.visit(e);
    }
  }

  /** Settles an element, and has looked at what takes from it where its gap changed. */
  private visit(e: number): void {
    const before = this.gap[e];
    this.gap[e] = this.ownGap(e);
    this.note(e);
    if (this.gap[e] !== before) this.pass(e);
  }

  /** All buses of a zone at once. */
  private visitZone(zone: number): void {
    const { model, gap } = this;
    const first = model.zoneStart[zone];
    const end = first + model.zoneSize[zone];
    const before = gap.slice(first, end);
    for (let bus = first; bus < end; bus++) {
      this.queue.delete(bus);
      gap[bus] = this.ownGap(bus);
      this.note(bus);
    }
    this.throughTies(zone);
    for (let bus = first; bus < end; bus++) if (gap[bus] !== before[bus - first]) this.pass(bus);
  }

  private note(e: number): void {
    if (this.isFound[e]) return;
    this.isFound[e] = 1;
    this.found.push(e);
  }

  private pass(e: number): void {
    const { model } = this;
    for (let c = model.consumerPtr[e]; c < model.consumerPtr[e + 1]; c++) {
      const need = model.linkNeed[model.consumerLink[c]];
      if (model.needGates[need]) this.queue.add(model.needElement[need]);
    }
  }

  private gapOf(e: number): number {
    if (e === OUTDOORS) return 0;
    if (this.state.live[e] === 0) return Infinity;
    if (this.model.role[e] === ROLE.standby && !this.state.called[e]) {
      return this.model.records[e].source?.startTime ?? 0;
    }
    return this.gap[e];
  }

  private ownGap(e: number): number {
    const { model, state } = this;
    if (state.live[e] === 0) return Infinity;
    let gap = 0;
    for (let k = model.needPtr[e]; k < model.needPtr[e + 1]; k++) {
      if (!model.needGates[k] || !state.needLive[k]) continue;
      const own = this.needGap(k);
      // a load is cut by the gap of its power, what gives power rides through by its own storage
      if (own > model.needHoldUp[k]) gap = Math.max(gap, own);
    }
    return gap > 0 ? gap + (model.records[e].restartTime ?? 0) : 0;
  }

  /** How long an element that runs was carried by what it has stored instead of a need, s. */
  bridged(e: number): number {
    let longest = 0;
    for (const { gap } of this.bridgedNeeds(e)) longest = Math.max(longest, gap);
    return longest;
  }

  /** The need whose gap comes closest to what an element has stored for it; undefined where nothing was bridged. */
  ridden(e: number): Bridged | undefined {
    const closest = (a: Bridged, b: Bridged) => (b.gap * a.holdUp > a.gap * b.holdUp ? b : a);
    return this.bridgedNeeds(e).reduce<Bridged | undefined>((a, b) => (a ? closest(a, b) : b), undefined);
  }

  private bridgedNeeds(e: number): Bridged[] {
    const { model, state } = this;
    const found: Bridged[] = [];
    for (let need = model.needPtr[e]; need < model.needPtr[e + 1]; need++) {
      if (!model.needGates[need] || !state.needLive[need]) continue;
      const [gap, holdUp] = [this.needGap(need), model.needHoldUp[need]];
      if (gap > 0 && gap <= holdUp) found.push({ need, gap, holdUp });
    }
    return found;
  }

  /** From an element that is without something to what that comes from, as far as it is missing there too. */
  chain(e: number): number[] {
    const { model } = this;
    const found = [e];
    for (let at = e; ;) {
      const need = this.needOf(at);
      if (need < 0) return found;
      let next = -1;
      for (let l = model.linkPtr[need]; l < model.linkPtr[need + 1]; l++) {
        const source = model.linkSource[l];
        if (this.gapOf(source) === 0) continue;
        if (next < 0 || this.gapOf(source) > this.gapOf(next)) next = source;
      }
      if (next < 0 || found.includes(next)) return found;
      found.push(next);
      at = next;
    }
  }

  /** Part of its demand that an element is without for too long: of several power needs each carries an equal part. */
  cut(e: number): number {
    const { model, state } = this;
    let power = 0;
    for (let k = model.needPtr[e]; k < model.needPtr[e + 1]; k++) {
      if (!model.needGates[k] || (!state.needLive[k] && isBridged(model, state, k))) continue;
      const gap = state.needLive[k] ? this.needGap(k) : Infinity;
      if (gap <= model.needHoldUp[k]) continue;
      if (!model.needIsPower[k]) return 1;
      power++;
    }
    return power > 0 ? power / model.powerNeeds[e] : 0;
  }

  /** The gating need that is missing, or back last. */
  private needOf(e: number): number {
    const { model, state } = this;
    let found = -1;
    let longest = 0;
    for (let k = model.needPtr[e]; k < model.needPtr[e + 1]; k++) {
      if (!model.needGates[k]) continue;
      const gap = state.needLive[k] ? this.needGap(k) : Infinity;
      if (gap <= model.needHoldUp[k] || gap <= longest) continue;
      found = k;
      longest = gap;
    }
    return found;
  }

  private needGap(k: number): number {
    const { model } = this;
    const mode = model.needMode[k];
    if (mode === MODE.transfer) return this.transferGap(k);
    const required = mode === MODE.cords ? model.needRequired[k] : 1;
    return required === 1 ? this.firstGap(k) : this.gapOfRequired(k, required);
  }

  /** Of the member that is there first. */
  private firstGap(k: number): number {
    const { model, state } = this;
    let shortest = Infinity;
    for (let l = model.linkPtr[k]; l < model.linkPtr[k + 1]; l++) {
      if (liveUnits(model, state, l) > 0) shortest = Math.min(shortest, this.gapOf(model.linkSource[l]));
    }
    return shortest;
  }

  /** Of the last of the required cords. */
  private gapOfRequired(k: number, required: number): number {
    const { model } = this;
    const gaps: number[] = [];
    for (let l = model.linkPtr[k]; l < model.linkPtr[k + 1]; l++) {
      for (let unit = 0; unit < liveUnits(model, this.state, l); unit++)
        gaps.push(this.gapOf(model.linkSource[l]));
    }
    gaps.sort((a, b) => a - b);
    return gaps[required - 1] ?? Infinity;
  }

  /** Of the member that is there first; at least the switching time where one before it carried until now. */
  private transferGap(k: number): number {
    const { model, state } = this;
    let hasSwitched = false;
    let shortest = Infinity;
    for (let l = model.linkPtr[k]; l < model.linkPtr[k + 1]; l++) {
      const source = model.linkSource[l];
      if (liveUnits(model, state, l) > 0) {
        const gap = this.gapOf(source);
        shortest = Math.min(shortest, hasSwitched ? Math.max(gap, model.needTransferTime[k]) : gap);
      }
      if (source === OUTDOORS || this.normallyLive[source] > 0) hasSwitched = true;
    }
    return shortest;
  }

  /**
   * Buses without a live supply of their own take the gap of the bus that feeds them, and the time of the tie. Coolant
   * comes from wherever it is there first.
   */
  private throughTies(zone: number): void {
    const { model, state, gap } = this;
    const isRingOfPipe = isPiped(model, zone);
    const isFedByTie = (bus: number) => {
      if (isRingOfPipe) return state.live[bus] > 0 && !feedsItself(model, state, bus);
      for (let k = model.needPtr[bus]; k < model.needPtr[bus + 1]; k++) {
        if (model.needIsPower[k] && state.needLive[k]) return false;
      }
      return state.live[bus] > 0;
    };
    const start = model.zoneStart[zone];
    const end = start + model.zoneSize[zone];
    for (let bus = start; bus < end; bus++) if (isFedByTie(bus)) gap[bus] = Infinity;
    for (let changed = true; changed;) {
      changed = false;
      for (const tie of model.tiesOfZone[zone]) {
        if (!state.tieClosed[tie]) continue;
        const time = this.normallyClosed[tie] ? 0 : (model.ties[tie].time ?? 0);
        const [a, b] = [model.tieFirst[tie], model.tieSecond[tie]];
        for (const [from, to] of [
          [a, b],
          [b, a],
        ]) {
          const through = Math.max(gap[from], time);
          if (through >= gap[to] || !(isRingOfPipe ? state.live[to] > 0 : isFedByTie(to))) continue;
          gap[to] = through;
          changed = true;
        }
      }
    }
  }
}
