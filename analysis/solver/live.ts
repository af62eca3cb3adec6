import { MODE, OUTDOORS, type SiteModel } from "../model/site-model";
import { cordsLeft } from "./cords-left";
import type { Journal } from "./journal";
import { AscendingQueue } from "./queue";
import { isOn, type State } from "./state";
import { energise } from "./energise";

/** What an update has done. */
export interface LiveChange {
  /** Elements that died or came to life. */
  readonly flipped: readonly number[];
  /** Elements of which something was looked at again: what they need, or themselves. */
  readonly seen: readonly number[];
}

/**
 * Which elements run: one pass, suppliers first, grounded in running sources. Only the cooling of power
 * equipment may close a circle: it starts as served, and what turns out not to be is removed until nothing dies.
 */
export class LivePass {
  private readonly queue: AscendingQueue;
  /** Needs outside the order whose suppliers died. */
  private readonly doubtful: number[] = [];
  private flipped: number[] = [];
  private seen: number[] = [];

  constructor(
    private readonly model: SiteModel,
    private readonly state: State,
    private readonly journal?: Journal,
  ) {
    this.queue = new AscendingQueue(model.count);
  }

  /** From nothing. */
  run(): void {
    const { model, state } = this;
    state.needLive.fill(1);
    for (let k = 0; k < state.needLive.length; k++) if (!model.needOrdered[k]) this.doubtful.push(k);
    for (let e = 0; e < model.count; e++) this.queue.add(e);
    this.settle();
  }

  /** From a settled state of which these elements have lost something. */
  update(elements: readonly number[]): LiveChange {
    const { model } = this;
    this.flipped = [];
    this.seen = [];
    for (const e of elements) {
      this.queue.add(e);
      // some of several cords on it may be gone though it lives
      for (let c = model.consumerPtr[e]; c < model.consumerPtr[e + 1]; c++) {
        if (model.linkUnits[model.consumerLink[c]] > 1) this.lookAgain(model.linkNeed[model.consumerLink[c]]);
      }
      for (let k = model.needPtr[e]; k < model.needPtr[e + 1]; k++) {
        if (!model.needOrdered[k]) this.doubtful.push(k);
      }
    }
    this.settle();
    return { flipped: this.flipped, seen: this.seen };
  }

  private settle(): void {
    for (let again = true; again;) {
      for (let e = this.queue.pop(); e >= 0; e = this.queue.pop()) this.visit(e);
      again = this.removeUncooled();
    }
  }

  /** Takes the elements out whose cooling outside the order is gone; whether there were any. */
  private removeUncooled(): boolean {
    const { model, state, doubtful } = this;
    let found = false;
    for (let k = doubtful.pop(); k !== undefined; k = doubtful.pop()) {
      if (!state.needLive[k] || isServed(model, state, k)) continue;
      const e = model.needElement[k];
      this.journal?.element(e);
      state.needLive[k] = 0;
      if (!model.needGates[k] || state.live[e] === 0 || isBridged(model, state, k)) continue;
      this.queue.add(e);
      found = true;
    }
    return found;
  }

  private visit(e: number): void {
    const { model, state } = this;
    const zone = model.zoneOf[e];
    if (zone >= 0) {
      this.visitZone(zone);
      return;
    }
    const before = state.live[e];
    this.seen.push(e);
    this.journal?.element(e);
    state.live[e] = liveFraction(model, state, e);
    if (state.live[e] !== before) this.pass(e);
  }

  /** All buses of a zone at once: what feeds any of them comes before the first. */
  private visitZone(zone: number): void {
    const { model, state, journal } = this;
    const start = model.zoneStart[zone];
    const end = start + model.zoneSize[zone];
    journal?.zone(zone);
    const before = state.live.slice(start, end);
    for (let bus = start; bus < end; bus++) {
      this.queue.delete(bus);
      this.seen.push(bus);
      state.live[bus] = liveFraction(model, state, bus);
    }
    energise(model, state, zone);
    for (let bus = start; bus < end; bus++) if (state.live[bus] !== before[bus - start]) this.pass(bus);
  }

  /** Has all that takes from an element looked at again. */
  private pass(e: number): void {
    const { model, state } = this;
    this.flipped.push(e);
    for (let c = model.consumerPtr[e]; c < model.consumerPtr[e + 1]; c++) {
      const need = model.linkNeed[model.consumerLink[c]];
      if (model.needOrdered[need] || state.live[e] === 0) this.lookAgain(need);
    }
  }

  private lookAgain(need: number): void {
    if (this.model.needOrdered[need]) this.queue.add(this.model.needElement[need]);
    else this.doubtful.push(need);
  }
}

/** The served fraction of an element by its own needs; several power needs carry equal parts. */
function liveFraction(model: SiteModel, state: State, e: number): number {
  let power = 0;
  let isHeld = isOn(state, model, e) && state.available[e] > 0;
  for (let k = model.needPtr[e]; k < model.needPtr[e + 1]; k++) {
    // a dead element still has its need states set, for what explains its death
    if (model.needOrdered[k]) state.needLive[k] = isServed(model, state, k) ? 1 : 0;
    if (!model.needGates[k]) continue;
    const isMet = state.needLive[k] === 1 || isBridged(model, state, k);
    if (model.needIsPower[k]) power += isMet ? 1 : 0;
    else if (!isMet) isHeld = false;
  }
  if (!isHeld) return 0;
  return model.powerNeeds[e] === 0 ? model.selfStarting[e] : power / model.powerNeeds[e];
}

/** Whether an element runs on without a need for now; a load does not without power. */
export function isBridged(model: SiteModel, state: State, k: number): boolean {
  if (model.needHoldUp[k] === 0 || model.needHoldUp[k] < state.clock || !state.mayHold[k]) return false;
  return !model.needIsPower[k] || model.records[model.needElement[k]].provides === "power";
}

/** Whether enough members of a need live. */
function isServed(model: SiteModel, state: State, k: number): boolean {
  let units = 0;
  for (let l = model.linkPtr[k]; l < model.linkPtr[k + 1]; l++) units += liveUnits(model, state, l);
  return model.needMode[k] === MODE.cords ? units >= model.needRequired[k] : units > 0;
}

/** Cords of a link that live: of several on a source of several units those of the units that are there. */
export function liveUnits(model: SiteModel, state: State, l: number): number {
  const source = model.linkSource[l];
  if (state.linkLost[l]) return 0;
  if (source === OUTDOORS) return model.linkUnits[l];
  if (state.live[source] === 0) return 0;
  return model.linkUnits[l] * cordsLeft(model, state, l);
}
