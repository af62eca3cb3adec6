import { MODE, OUTDOORS, type SiteModel } from "../model/site-model";
import { type Entry, NO_ENTRY } from "./entry";
import { isBridged } from "./live";
import type { State } from "./state";
import { heatNeed, passesOn } from "./thermal/set-points";

/** Whether a header of a pipe ring lives by its own plant, or by what it has stored. */
export function feedsItself(model: SiteModel, state: State, header: number): boolean {
  let hasPlant = false;
  for (let k = model.needPtr[header]; k < model.needPtr[header + 1]; k++) {
    if (!model.needGates[k]) continue;
    if (!state.needLive[k] && !isBridged(model, state, k)) return false;
    hasPlant = true;
  }
  return hasPlant;
}

/** A header's own live plant among that of its ring. */
export function pipeEntryOf(model: SiteModel, state: State, header: number): Entry {
  return feedsItself(model, state, header) ? plantBehind(model, state, header) : NO_ENTRY;
}

/** Headers of pipe rings, by each element behind them that their part of the ring depends on. */
export function headersByPlant(model: SiteModel): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (let e = 0; e < model.count; e++) {
    if (model.zoneOf[e] < 0 || model.records[e].provides !== "liquid") continue;
    const behind = new Set([e]);
    for (const at of behind) {
      if (at !== e) found.set(at, [...(found.get(at) ?? []), e]);
      if (at !== e && !isTransparent(model, at)) continue;
      const need = heatNeed(model, at);
      if (need < 0) continue;
      for (let l = model.linkPtr[need]; l < model.linkPtr[need + 1]; l++) {
        if (model.linkSource[l] !== OUTDOORS) behind.add(model.linkSource[l]);
      }
    }
  }
  return found;
}

/** Live plant that an element gets its coolant from, each by its rating. */
function plantBehind(model: SiteModel, state: State, e: number): Entry {
  const need = heatNeed(model, e);
  let weight = 0;
  let capability = 0;
  if (need < 0 || !state.needLive[need]) return NO_ENTRY;
  for (let l = model.linkPtr[need]; l < model.linkPtr[need + 1]; l++) {
    const source = model.linkSource[l];
    if (source === OUTDOORS || state.live[source] === 0 || state.linkLost[l]) continue;
    const plant = isTransparent(model, source)
      ? plantBehind(model, state, source)
      : { weight: model.shareWeight[source], capability: state.capability[source] };
    const there = isTransparent(model, source) ? 1 : state.available[source];
    weight += plant.weight * there;
    capability += plant.capability * there;
    if (model.needMode[need] === MODE.transfer) break;
  }
  return { ...NO_ENTRY, weight, capability };
}

/** Whether an element weighs by what stands behind it, as loops and junctions do. */
function isTransparent(model: SiteModel, e: number): boolean {
  return passesOn(model, e) && model.records[e].shareWeight === undefined && heatNeed(model, e) >= 0;
}
