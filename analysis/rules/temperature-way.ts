import { constructPath, OUTDOORS, type SiteModel } from "../model";
import { heatNeed, type State, type Temperatures } from "../solver";

/**
 * From an element to what cools it by a need, and what cools that, down to the ambient: by the warmest that carries
 * heat.
 */
export function coolingWay(
  model: SiteModel,
  state: State,
  { supplied }: Temperatures,
  from: number,
  by = heatNeed(model, from),
): number[] {
  const way = [from];
  for (let need = by; ; need = heatNeed(model, way.at(-1)!)) {
    let next = -1;
    for (let l = need < 0 ? 0 : model.linkPtr[need]; need >= 0 && l < model.linkPtr[need + 1]; l++) {
      const source = model.linkSource[l];
      if (source === OUTDOORS || state.link[2 * l] === 0) continue;
      if (next < 0 || supplied[source] > supplied[next]) next = source;
    }
    if (next < 0) return way;
    way.push(next);
  }
}

/** A way as a finding has it: paths from the ambient on, and the temperature that each supplies at. */
export function wayOf(model: SiteModel, state: State, temperatures: Temperatures, from: number, by?: number) {
  const way = coolingWay(model, state, temperatures, from, by)
    .filter((e) => !model.records[e].junction && !Number.isNaN(temperatures.supplied[e]))
    .reverse();
  const chain = way.map((e) => constructPath(model.paths[e]));
  return { chain, detail: Object.fromEntries(way.map((e, i) => [chain[i], temperatures.supplied[e]])) };
}
