import { MODE, OUTDOORS, type SiteModel } from "../model";
import { isBridged } from "./live";
import type { State } from "./state";

/** What every link gives: how many of its cords live, and how long their source is gone at first, s. */
export interface Given {
  readonly units: Float64Array;
  readonly gap: Float64Array;
}

/** What becomes of an element. */
export interface Response {
  /** How long its output is gone, s: Infinity for good. */
  readonly gap: number;
  /** Whether it is cut as a whole; otherwise the power needs that are dead or late. */
  readonly isCut: boolean;
  readonly late: readonly number[];
}

/**
 * What becomes of an element by what its links give, itself being whole: `LivePass` and `Gaps` for one element. `state`
 * is that of the instant, of which only what a failure leaves as it is is read.
 */
export function respond(
  model: SiteModel,
  state: State,
  normallyLive: Float64Array,
  given: Given,
  e: number,
): Response {
  const late: number[] = [];
  let longest = 0;
  let power = 0;
  let [isHeld, isCut] = [true, false];
  for (let k = model.needPtr[e]; k < model.needPtr[e + 1]; k++) {
    if (!model.needGates[k]) continue;
    const isServed =
      unitsOf(model, given, k) >= (model.needMode[k] === MODE.cords ? model.needRequired[k] : TINY);
    const isMet = isServed || isBridged(model, state, k);
    const gap = isServed ? needGap(model, normallyLive, given, k) : 0;
    const isLate = !isMet || gap > model.needHoldUp[k];
    if (isLate) longest = Math.max(longest, gap);
    if (!model.needIsPower[k]) {
      isHeld &&= isMet;
      isCut ||= isLate;
      continue;
    }
    if (isMet) power++;
    if (isLate) late.push(k);
  }
  const runs = isHeld && (model.powerNeeds[e] === 0 ? model.selfStarting[e] === 1 : power > 0);
  if (!runs) return { gap: Infinity, isCut: true, late };
  return { gap: longest > 0 ? longest + (model.records[e].restartTime ?? 0) : 0, isCut, late };
}

const TINY = Number.MIN_VALUE;

function unitsOf(model: SiteModel, { units }: Given, k: number): number {
  let sum = 0;
  for (let l = model.linkPtr[k]; l < model.linkPtr[k + 1]; l++) sum += units[l];
  return sum;
}

function needGap(model: SiteModel, normallyLive: Float64Array, given: Given, k: number): number {
  const isTransfer = model.needMode[k] === MODE.transfer;
  const required = model.needMode[k] === MODE.cords ? model.needRequired[k] : 1;
  const gaps: number[] = [];
  let hasSwitched = false;
  for (let l = model.linkPtr[k]; l < model.linkPtr[k + 1]; l++) {
    const source = model.linkSource[l];
    const gap = hasSwitched ? Math.max(given.gap[l], model.needTransferTime[k]) : given.gap[l];
    for (let unit = 0; unit < given.units[l]; unit++) gaps.push(gap);
    if (isTransfer && (source === OUTDOORS || normallyLive[source] > 0)) hasSwitched = true;
  }
  return gaps.sort((a, b) => a - b)[required - 1] ?? Infinity;
}
