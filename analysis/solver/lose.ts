import type { SiteModel } from "../model/site-model";
import type { Loss } from "./contingency";
import type { State } from "./state";

/** Takes what is lost out of a state, in which nothing follows from it yet; gives what puts it back. */
export function lose(state: State, { elements, links, ties, demands }: Loss): () => void {
  const available = elements.map(({ element }) => state.available[element]);
  const linkLost = links.map((link) => state.linkLost[link]);
  const tieLost = ties.map((tie) => state.tieLost[tie]);
  const demand = demands.map(({ element }) => state.demand[element]);
  for (const { element, remains } of elements) state.available[element] *= remains;
  for (const link of links) state.linkLost[link] = 1;
  for (const tie of ties) state.tieLost[tie] = 1;
  for (const { element, watts } of demands) state.demand[element] = watts;
  return () => {
    elements.forEach(({ element }, i) => (state.available[element] = available[i]));
    links.forEach((link, i) => (state.linkLost[link] = linkLost[i]));
    ties.forEach((tie, i) => (state.tieLost[tie] = tieLost[i]));
    demands.forEach(({ element }, i) => (state.demand[element] = demand[i]));
  };
}

/** Elements that a loss meets itself. */
export function elementsHit(model: SiteModel, { elements, links, ties }: Loss): number[] {
  const found = elements.map(({ element }) => element);
  for (const link of links) found.push(model.needElement[model.linkNeed[link]]);
  for (const tie of ties) found.push(model.tieFirst[tie]);
  return found;
}
