import type { Failure } from "./pandapower-failures";
import { powerLinks } from "./pandapower-failures-site";

/*
 * What pandapower can say of switching: which ties would feed something. Which of several does is for us to say.
 */

/** Ties that have closed. */
export function closedTies({ network: { model }, state }: Failure): number[] {
  return [...model.ties.keys()].filter((t) => state.tieClosed[t] && !model.tieClosed[t]);
}

/**
 * Automatic ties that stay open between a dead healthy bus and one that may feed it: that has a live supply of its own,
 * or stands in a ring, which passes power on.
 */
export function leftOpen(failure: Failure): string[] {
  const { network, state, dead } = failure;
  const { model } = network;
  const isDead = (e: number) => dead.has(model.paths[e]);
  return model.ties.flatMap(({ path, operation }, t) => {
    if (state.tieClosed[t] || state.tieLost[t] || operation !== "automatic") return [];
    const ends = [model.tieFirst[t], model.tieSecond[t]];
    const [from, to] = isDead(ends[0]) ? [ends[1], ends[0]] : ends;
    if (isDead(from) || !isDead(to) || state.available[to] === 0) return [];
    return hasOwnSupply(failure, from) || isInRing(failure, from) ? [path] : [];
  });
}

/** Ties that have closed though both ends live without, or each by a supply of its own. */
export function closedForNothing(failure: Failure): string[] {
  const { model } = failure.network;
  return closedTies(failure).flatMap((t) => {
    const ends = [model.tieFirst[t], model.tieSecond[t]];
    const wereDead = ends.filter((e) => failure.rigid.dead.has(model.paths[e]));
    const isNeeded = wereDead.length > 0 && !ends.every((e) => hasOwnSupply(failure, e));
    return isNeeded ? [] : [model.ties[t].path];
  });
}

function hasOwnSupply({ network: { model }, state, dead }: Failure, e: number): boolean {
  return powerLinks(model, e).some((l) => !state.linkLost[l] && !dead.has(model.paths[model.linkSource[l]]));
}

function isInRing({ network: { model } }: Failure, e: number): boolean {
  return model.ties.every(({ chain }, t) => chain || (model.tieFirst[t] !== e && model.tieSecond[t] !== e));
}
