import { DRAW_WIDTH, LOSS, MODE, OUTDOORS, type SiteModel } from "../model/site-model";
import type { LossRow } from "../model";
import { cordsLeft } from "./cords-left";
import type { Keeper } from "./journal";
import { lossOf, reactiveLossOf } from "./laws";
import { solvePipes } from "./pipes";
import { DescendingQueue } from "./queue";
import { MAX_ROUNDS, SETTLED } from "./settled";
import { fill } from "./sharing";
import { solveSection } from "./section";
import type { State } from "./state";
import { isPiped, sections } from "./zone";

function widestNeed(model: SiteModel): number {
  let widest = 0;
  for (let k = 0; k < model.needElement.length; k++) {
    widest = Math.max(widest, model.linkPtr[k + 1] - model.linkPtr[k]);
  }
  return widest;
}

/**
 * What everybody takes from everybody: customers first, so that each supplier is evaluated once when all it has
 * to carry is known. Heat that returns to an element already evaluated waits for the next round, so that an
 * element is evaluated at most once a round however many others return heat to it.
 */
export class DemandPass {
  protected queue: DescendingQueue;
  private returned: DescendingQueue;
  private readonly entry: Float64Array;
  private readonly weights: Float64Array;
  private readonly capabilities: Float64Array;
  private readonly taken: Float64Array;

  constructor(
    protected readonly model: SiteModel,
    protected readonly state: State,
    protected readonly journal?: Keeper,
  ) {
    this.queue = new DescendingQueue(model.count);
    this.returned = new DescendingQueue(model.count);
    this.entry = new Float64Array(2 * model.count);
    const widest = widestNeed(model);
    this.weights = new Float64Array(widest);
    this.capabilities = new Float64Array(widest);
    this.taken = new Float64Array(widest);
  }

  /** From a state in which nothing flows. */
  run(): void {
    this.queue.fill(this.model.count);
    this.settle();
  }

  /** From a settled state of which these elements, or what they take from, have changed. */
  update(elements: readonly number[]): void {
    for (const e of elements) this.queue.add(e);
    this.settle();
  }

  protected settle(): void {
    for (let round = 0; round <= MAX_ROUNDS; round++) {
      for (let e = this.queue.pop(); e >= 0; e = this.queue.pop()) this.visit(e);
      [this.queue, this.returned] = [this.returned, this.queue];
    }
    for (let e = this.queue.pop(); e >= 0; e = this.queue.pop()) this.state.runaway.push(e);
  }

  protected visit(e: number): void {
    const zone = this.model.zoneOf[e];
    if (zone >= 0) this.evaluateZone(zone);
    else this.evaluate(e, this.state.out[2 * e], this.state.out[2 * e + 1]);
  }

  private evaluateZone(zone: number): void {
    const { model, state, entry } = this;
    const start = model.zoneStart[zone];
    const end = start + model.zoneSize[zone];
    this.journal?.zone?.(zone);
    state.exported.fill(0, 2 * start, 2 * end);
    for (const tie of model.tiesOfZone[zone]) {
      state.tieFlow.fill(0, 2 * tie, 2 * tie + 2);
      state.tieLoss.fill(0, 2 * tie, 2 * tie + 2);
    }
    const solveOf = isPiped(model, zone) ? solvePipes : solveSection;
    for (const section of sections(model, state, zone, (bus) => state.live[bus] > 0)) {
      if (solveOf(model, state, section, entry) || state.runaway.includes(start)) continue;
      state.runaway.push(start);
    }
    for (let bus = start; bus < end; bus++) {
      this.queue.delete(bus);
      this.evaluate(bus, entry[2 * bus], entry[2 * bus + 1]);
    }
  }

  /** Own consumption and losses at an output of (first, second), and what follows for every need. */
  protected evaluate(e: number, first: number, second: number): void {
    const { model, state } = this;
    this.journal?.element(e);
    const runs = state.live[e] > 0;
    // what took from a dead element takes nothing any more: no remainder of rounding stays
    if (!runs) state.out[2 * e] = state.out[2 * e + 1] = 0;
    const own = state.demand[e] * state.live[e] * state.available[e];
    let loss = 0;
    let lossSecond = 0;
    if (runs && model.lossLaw[e] !== LOSS.none) {
      const law = model.records[e].loss!;
      const units = model.units[e] * state.available[e];
      loss = this.lossOf(law, units, model.voltage[e], first, second);
      lossSecond = reactiveLossOf(law, units, model.voltage[e], first, second);
    }
    const work = runs ? first * model.workPerMoved[e] + model.workFixed[e] * state.available[e] : 0;
    state.own[e] = own;
    state.loss[e] = loss;
    state.lossSecond[e] = lossSecond;
    state.work[e] = work;
    state.linkLoss[e] = 0;
    const parts = this.livePowerNeeds(e);
    for (let k = model.needPtr[e]; k < model.needPtr[e + 1]; k++) {
      const at = k * DRAW_WIDTH;
      const { draw } = model;
      let asked = 0;
      let askedSecond = 0;
      if (runs && (!model.needIsPower[k] || state.needLive[k])) {
        const part = model.needIsPower[k] ? 1 / parts : 1;
        const dissipated = model.needIsPower[k] ? loss : loss + state.linkLoss[e];
        asked =
          part *
          (draw[at] * first +
            draw[at + 8] * second +
            draw[at + 1] * own +
            draw[at + 2] * work +
            draw[at + 3] * dissipated);
        askedSecond =
          part * (draw[at + 4] * second + draw[at + 5] * lossSecond + draw[at + 7]) + draw[at + 6] * asked;
      }
      state.need[2 * k] = asked;
      state.need[2 * k + 1] = askedSecond;
      this.distribute(e, k, asked, askedSecond);
    }
  }

  protected lossOf(law: LossRow, units: number, volts: number, p: number, q: number): number {
    return lossOf(law, units, volts, p, q);
  }

  private livePowerNeeds(e: number): number {
    const { model, state } = this;
    if (model.powerNeeds[e] < 2) return 1;
    let live = 0;
    for (let k = model.needPtr[e]; k < model.needPtr[e + 1]; k++) {
      if (model.needIsPower[k] && model.needGates[k]) live += state.needLive[k];
    }
    return live;
  }

  /** Splits a need over its live links and passes the changes on to their sources. */
  private distribute(e: number, k: number, asked: number, askedSecond: number): void {
    const { model, state, taken } = this;
    const begin = model.linkPtr[k];
    const links = model.linkPtr[k + 1] - begin;
    if (links === 1 && model.needMode[k] !== MODE.dispatch) {
      const lives = this.carries(begin);
      state.unremoved[k] = lives || model.needIsPower[k] ? 0 : asked;
      this.carry(e, begin, lives ? asked : 0, lives ? askedSecond : 0);
      return;
    }
    const served = this.split(k, begin, links, asked);
    const left = asked - served;
    state.deficit[k] = model.needIsPower[k] && model.needMode[k] === MODE.dispatch ? left : 0;
    state.unremoved[k] = model.needIsHeat[k] ? left : 0;
    for (let i = 0; i < links; i++) {
      const share = taken[i];
      this.carry(e, begin + i, share * asked, share * askedSecond);
    }
  }

  /** Fills `taken` with the ratio of the need each link carries; gives the amount served. */
  private split(k: number, begin: number, links: number, asked: number): number {
    const { model, state, taken, weights, capabilities } = this;
    const mode = model.needMode[k];
    let weight = 0;
    let regulated = links > 1;
    for (let i = 0; i < links; i++) {
      const source = model.linkSource[begin + i];
      const there = source === OUTDOORS ? 1 : state.available[source];
      const lives = this.carries(begin + i);
      const first = mode !== MODE.transfer || weight === 0;
      const remains = mode === MODE.shared ? there : cordsLeft(model, state, begin + i);
      weights[i] = lives && first ? model.linkShare[begin + i] * remains : 0;
      capabilities[i] = source === OUTDOORS ? Infinity : state.capability[source] * there;
      if (weights[i] > 0 && capabilities[i] === Infinity) regulated = false;
      weight += weights[i];
    }
    if (mode === MODE.dispatch) return this.dispatch(links, asked);
    if (weight === 0) {
      taken.fill(0);
      return 0;
    }
    if (mode === MODE.shared && regulated && asked > 0) {
      fill(links, asked, weights, capabilities, taken);
      for (let i = 0; i < links; i++) taken[i] /= asked;
      return asked;
    }
    for (let i = 0; i < links; i++) taken[i] = weights[i] / weight;
    return asked;
  }

  /** Whether a link and its source live. */
  private carries(l: number): boolean {
    const source = this.model.linkSource[l];
    return !this.state.linkLost[l] && (source === OUTDOORS || this.state.live[source] > 0);
  }

  /** Members in order, each up to its capability; the rest is nobody's. */
  private dispatch(links: number, asked: number): number {
    const { taken, weights, capabilities } = this;
    let left = asked;
    for (let i = 0; i < links; i++) {
      const amount = weights[i] > 0 ? Math.min(left, capabilities[i]) : 0;
      taken[i] = asked > 0 ? amount / asked : 0;
      left -= amount;
    }
    return asked - left;
  }

  /** Sets the flow of one link, sending-end losses added, and books the change at its source. */
  private carry(e: number, l: number, first: number, second: number): void {
    const { model, state } = this;
    const lost = first * model.linkLoss[l];
    state.linkLoss[e] += lost;
    const sent = first + lost;
    const change = sent - state.link[2 * l];
    const changeSecond = second - state.link[2 * l + 1];
    if (change === 0 && changeSecond === 0) return;
    const source = model.linkSource[l];
    const returns = source > e;
    if (returns && this.isSettled(l, change, changeSecond)) return;
    state.link[2 * l] = sent;
    state.link[2 * l + 1] = second;
    if (source === OUTDOORS) return;
    this.journal?.element(source);
    state.out[2 * source] += change;
    state.out[2 * source + 1] += changeSecond;
    (returns ? this.returned : this.queue).add(source);
  }

  private isSettled(l: number, change: number, changeSecond: number): boolean {
    const { link } = this.state;
    return (
      Math.abs(change) <= SETTLED * Math.abs(link[2 * l]) &&
      Math.abs(changeSecond) <= SETTLED * Math.abs(link[2 * l + 1])
    );
  }
}
