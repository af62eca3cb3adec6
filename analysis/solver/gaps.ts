import { MODE, OUTDOORS, ROLE, type SiteModel } from "../model/site-model";
import { liveUnits } from "./live";
import { AscendingQueue } from "./queue";
import type { State } from "./state";

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
    for (let e = 0; e < model.count; e++) this.queue.add(e);
    this.settle();
    this.normalGap = this.gap.slice();
  }

  /** Calls `read` with each changed element and what hangs on those with a gap. */
  of(changed: readonly number[], read: (element: number, gap: number) => void): void {
    const { queue, gap, normalGap } = this;
    for (const e of changed) queue.add(e);
    const found = this.settle();
    for (const e of found) read(e, gap[e]);
    for (const e of found) gap[e] = normalGap[e];
  }

  /** Visits what is in the queue and what follows from it; gives all that was visited. */
  private settle(): Set<number> {
    const found = new Set<number>();
    for (let e = this.queue.pop(); e >= 0; e = this.queue.pop()) this.visit(e, found);
    return found;
  }

  /** Settles an element, or all buses of its zone, and has looked at what takes from those whose gap grew. */
  private visit(e: number, found: Set<number>): void {
    const { model, gap } = this;
    const zone = model.zoneOf[e];
    const first = zone < 0 ? e : model.zoneStart[zone];
    const end = zone < 0 ? e + 1 : first + model.zoneSize[zone];
    const before = gap.slice(first, end);
    for (let each = first; each < end; each++) {
      this.queue.delete(each);
      gap[each] = this.ownGap(each);
      found.add(each);
    }
    if (zone >= 0) this.throughTies(zone);
    for (let each = first; each < end; each++) if (gap[each] !== before[each - first]) this.pass(each);
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
    if (this.model.role[e] === ROLE.standby) return this.model.records[e].source?.startTime ?? 0;
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
    return gap;
  }

  private needGap(k: number): number {
    const { model } = this;
    const mode = model.needMode[k];
    if (mode === MODE.transfer) return this.transferGap(k);
    const gaps: number[] = [];
    for (let l = model.linkPtr[k]; l < model.linkPtr[k + 1]; l++) {
      if (this.state.linkLost[l]) continue;
      for (let unit = 0; unit < liveUnits(model, this.state, l); unit++)
        gaps.push(this.gapOf(model.linkSource[l]));
    }
    gaps.sort((a, b) => a - b);
    return gaps[mode === MODE.cords ? model.needRequired[k] - 1 : 0] ?? Infinity;
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

  /** Buses without a live supply of their own take the gap of the bus that feeds them, and the time of the tie. */
  private throughTies(zone: number): void {
    const { model, state, gap } = this;
    const isFedByTie = (bus: number) => {
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
          if (!isFedByTie(to) || through >= gap[to]) continue;
          gap[to] = through;
          changed = true;
        }
      }
    }
  }
}
