import { MODE, OUTDOORS, ROLE, type SiteModel } from "../model/site-model";
import type { State } from "./state";

/**
 * Which elements run: one pass, suppliers first, grounded in running sources. Only the cooling of power
 * equipment may close a circle: it starts as served, and what turns out not to be is removed until nothing dies.
 */
export function solveLive(model: SiteModel, state: State): void {
  const { needLive, live } = state;
  needLive.fill(1);
  for (let settled = false; !settled;) {
    settled = true;
    pass(model, state);
    for (let k = 0; k < needLive.length; k++) {
      if (model.needOrdered[k] || !needLive[k] || isServed(model, state, k)) continue;
      needLive[k] = 0;
      if (model.needGates[k] && live[model.needElement[k]] > 0) settled = false;
    }
  }
}

function pass(model: SiteModel, state: State): void {
  for (let e = 0; e < model.count; e++) {
    state.live[e] = liveFraction(model, state, e);
    const zone = model.zoneOf[e];
    if (zone >= 0 && e === model.zoneStart[zone] + model.zoneSize[zone] - 1) energise(model, state, zone);
  }
}

/** The served fraction of an element by its own needs; several power needs carry equal parts. */
function liveFraction(model: SiteModel, state: State, e: number): number {
  const role = model.role[e];
  if (role === ROLE.standby || role === ROLE.storage) return 0;
  let power = 0;
  for (let k = model.needPtr[e]; k < model.needPtr[e + 1]; k++) {
    if (model.needOrdered[k]) state.needLive[k] = isServed(model, state, k) ? 1 : 0;
    if (!model.needGates[k]) continue;
    if (model.needIsPower[k]) power += state.needLive[k];
    else if (!state.needLive[k]) return markDead(model, state, e);
  }
  return model.powerNeeds[e] === 0 ? model.selfStarting[e] : power / model.powerNeeds[e];
}

/** A dead element still has its need states set, for what explains its death. */
function markDead(model: SiteModel, state: State, e: number): number {
  for (let k = model.needPtr[e]; k < model.needPtr[e + 1]; k++) {
    if (model.needOrdered[k]) state.needLive[k] = isServed(model, state, k) ? 1 : 0;
  }
  return 0;
}

/** Whether enough members of a need live. */
function isServed(model: SiteModel, state: State, k: number): boolean {
  let units = 0;
  for (let l = model.linkPtr[k]; l < model.linkPtr[k + 1]; l++) {
    const source = model.linkSource[l];
    if (source === OUTDOORS || state.live[source] > 0) units += model.linkUnits[l];
  }
  return model.needMode[k] === MODE.cords ? units >= model.needRequired[k] : units > 0;
}

/**
 * Buses of a zone without a live supply of their own are fed through closed ties, then through automatic ones:
 * the first by path that joins a live bus to a dead one closes, and the search starts again. A bus that is fed
 * through a tie feeds no automatic tie, unless the tie that feeds it says `chain`. Starts from the normal positions.
 */
function energise(model: SiteModel, state: State, zone: number): void {
  const { live, tieClosed } = state;
  const ties = model.tiesOfZone[zone];
  const throughTie = new Set<number>();
  for (const tie of ties) tieClosed[tie] = model.tieClosed[tie];
  spread();
  for (let tie = next(); tie !== undefined; tie = next()) {
    tieClosed[tie] = 1;
    spread();
  }

  function next(): number | undefined {
    return ties.find((tie) => {
      if (tieClosed[tie] || model.ties[tie].operation !== "automatic") return false;
      const [a, b] = [model.tieFirst[tie], model.tieSecond[tie]];
      if (live[a] > 0 === live[b] > 0) return false;
      return !throughTie.has(live[a] > 0 ? a : b);
    });
  }

  function spread(): void {
    for (let changed = true; changed;) {
      changed = false;
      for (const tie of ties) {
        if (!tieClosed[tie]) continue;
        const [a, b] = [model.tieFirst[tie], model.tieSecond[tie]];
        if (live[a] > 0 === live[b] > 0) continue;
        const dead = live[a] > 0 ? b : a;
        live[dead] = 1;
        if (!model.ties[tie].chain) throughTie.add(dead);
        changed = true;
      }
    }
  }
}
