import type { SingleLoss } from "../model/single-losses";
import { OUTDOORS, type SiteModel } from "../model/site-model";
import type { Followed } from "./contingency";
import type { Gaps } from "./gaps";
import type { Stage } from "./stage";
import type { State } from "./state";

/** An element that takes power to fill its own storage again. */
export interface Charging {
  readonly element: number;
  readonly watts: number;
  /** When it is full again, s after the loss. */
  readonly until: number;
}

/** What has bridged a gap with its own storage and is supplied again. */
function chargingsOf(
  model: SiteModel,
  state: State,
  gaps: Gaps,
  { seen, settle }: Pick<Followed, "seen" | "settle">,
): Charging[] {
  const found: Charging[] = [];
  gaps.of(seen, (element) => {
    const { recharge } = model.records[element];
    const gap = recharge === undefined ? 0 : gaps.bridged(element);
    if (!recharge || gap === 0) return;
    settle();
    const watts = recharge * model.units[element] * state.available[element];
    const energy = gap * (state.out[2 * element] + state.loss[element]);
    found.push({ element, watts, until: gap + energy / watts });
  });
  return found;
}

/**
 * A loss at an instant, and with it the charging of what has bridged a gap and is supplied again: batteries charge once
 * all that reacts has reacted.
 */
export function withCharging(
  model: SiteModel,
  { instant, contingencies, state, gaps }: Stage,
  cause: SingleLoss,
): { readonly loss: SingleLoss; readonly charging: readonly Charging[] } {
  if (instant.name !== "standby") return { loss: cause, charging: [] };
  const charging = contingencies.follow(cause, (followed) => chargingsOf(model, state, gaps, followed));
  if (charging.length === 0) return { loss: cause, charging };
  return { loss: { ...cause, demands: [...cause.demands, ...charging] }, charging };
}

/** Whether a site has batteries that state what they charge with. */
export function recharges({ records }: SiteModel): boolean {
  return records.some(({ recharge }) => recharge !== undefined);
}

/**
 * When a loop is as cold again as before, whose tank has carried it for a gap, s after the loss: what its coolers have
 * to spare takes the heat out again. 0 where none carried it, Infinity where they have nothing to spare.
 */
export function refilledAfter(
  model: SiteModel,
  state: State,
  gaps: Gaps,
  settle: Followed["settle"],
  e: number,
): number {
  const { needPtr, needHoldUp, needIsHeat } = model;
  if (model.records[e].provides !== "liquid") return 0;
  let longest = 0;
  for (let k = needPtr[e]; k < needPtr[e + 1]; k++) {
    if (!needIsHeat[k] || needHoldUp[k] === 0) continue;
    const gap = gaps.bridged(e);
    if (gap === 0) continue;
    settle();
    longest = Math.max(longest, gap + (gap * state.need[2 * k]) / spareOf(model, state, k));
  }
  return longest;
}

/** Heat that the members of a need could take besides what they take, W; what has no capability passes it on. */
function spareOf(model: SiteModel, state: State, need: number): number {
  let spare = 0;
  for (let l = model.linkPtr[need]; l < model.linkPtr[need + 1]; l++) {
    const source = model.linkSource[l];
    if (source === OUTDOORS) return Infinity;
    if (state.linkLost[l] || state.live[source] === 0) continue;
    const most = state.capability[source] * state.available[source];
    if (most < Infinity) spare += Math.max(0, most - state.out[2 * source]);
    else spare += spareBehind(model, state, source);
  }
  return spare;
}

function spareBehind(model: SiteModel, state: State, e: number): number {
  let least = Infinity;
  for (let k = model.needPtr[e]; k < model.needPtr[e + 1]; k++) {
    if (model.needIsHeat[k] && model.needGates[k] && model.needOrdered[k])
      least = Math.min(least, spareOf(model, state, k));
  }
  return least;
}
