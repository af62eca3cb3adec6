import type { Margin, SiteModel } from "../model";
import { marginOf } from "../rules";

/** How many of the closest limits are named. */
const WORST = 5;
/** Loadings closer than this are the same to a reader. */
const SAME_LOADING = 1e-4;

/** The closest limits; equal ones (identical racks, blocks) are named once. */
export function worstMargins(model: SiteModel, loadings: Float64Array): Margin[] {
  const worst: number[] = [];
  for (let i = 0; i < loadings.length; i++) {
    if (worst.some((other) => isSame(other, i))) continue;
    if (worst.length === WORST && loadings[i] <= loadings[worst[WORST - 1]]) continue;
    worst.push(i);
    worst.sort((a, b) => loadings[b] - loadings[a] || a - b);
    worst.length = Math.min(worst.length, WORST);
  }
  return worst.map((i) => marginOf(model, i, loadings[i]));

  function isSame(a: number, b: number): boolean {
    const { limits } = model;
    return limits.quantity[a] === limits.quantity[b] && Math.abs(loadings[a] - loadings[b]) < SAME_LOADING;
  }
}
