import { BASES, type SiteModel } from "../model";
import { EXCEEDED, solve, solveLoadings } from "../solver";
import type { RuleContext } from "./rule";

/** Steps of the answer: whole thousandths, rounded down. */
const STEP = 1e-3;

/**
 * The ratio of their demand to which all GPU racks of the site have to be held so that every limit of one rule
 * holds, solved again at each trial; undefined where even idle racks would not do, or there are none.
 */
export function requiredDemand({ rows, model }: RuleContext, rule: string): number | undefined {
  const limits = model.limits.rule.flatMap((id, i) => (id === rule ? [i] : []));
  const worstAt = (ratio: number): number => {
    const scaled = scaleRacks(model, ratio);
    const loadings = solveLoadings(scaled, solve(scaled, rows.basis));
    return Math.max(...limits.map((i) => loadings[i]));
  };
  let [low, high] = [0, 1];
  while (high - low > STEP / 2) {
    const middle = (low + high) / 2;
    if (worstAt(middle) > EXCEEDED) high = middle;
    else low = middle;
  }
  const ratio = Math.floor(low / STEP) * STEP;
  return ratio > 0 && worstAt(ratio) <= EXCEEDED ? ratio : undefined;
}

function scaleRacks(model: SiteModel, ratio: number): SiteModel {
  const demand = model.demand.slice();
  model.records.forEach(({ compute }, e) => {
    if (compute) for (let b = 0; b < BASES.length; b++) demand[e * BASES.length + b] *= ratio;
  });
  return { ...model, demand };
}
