import { LIMIT_AT, MODE, type Offence, OUTDOORS, type RuleId, type SiteModel } from "../model";
import type { RowRule } from "./rule";

/** A child may exceed its parents by rounding. */
const ROUNDING = 1 + 1e-9;
/** Of cables it is not meant: they are to exceed their breakers. */
const OF_BUSES = new Set<RuleId>(["power.continuous-current", "power.phase-balance"]);

export const powerLimitInversion: RowRule = {
  id: "power.limit-inversion",
  severity: "warning",
  title: "no bus is rated above the buses that feed it",
  formula:
    "continuous rating of the bus ≤ Σ continuous ratings of the buses in its supply (of a transfer the least)",
  source: "a limit that its supply cannot reach protects nothing and is mistaken for capacity",
  remedy: "lower the rating of the bus, or raise that of its supply",
  subject: "cause",
  needs: "rows",
  evaluate({ model }) {
    const ratings = busRatings(model);
    const offences: Offence[] = [];
    let checked = 0;
    for (let e = 0; e < model.count; e++) {
      if (ratings[e] === 0 || model.records[e].junction) continue;
      const limit = supplyRating(model, ratings, e);
      if (limit === 0) continue;
      checked++;
      if (ratings[e] <= limit * ROUNDING) continue;
      const subject = model.paths[e];
      const amperes = (rating: number) => rating / model.perAmpere[e];
      const [value, allowed] = [amperes(ratings[e]), amperes(limit)];
      offences.push({
        rule: "power.limit-inversion",
        subject,
        quantity: "current",
        value,
        limit: allowed,
        unit: "A",
      });
    }
    return { checked, offences };
  },
};

/** Continuous rating of each bus, VA; 0 for what has no ampere rating. */
function busRatings(model: SiteModel): Float64Array {
  const { limits } = model;
  const ratings = new Float64Array(model.count);
  for (let i = 0; i < limits.count; i++) {
    if (limits.at[i] !== LIMIT_AT.output || !OF_BUSES.has(limits.rule[i])) continue;
    const bus = limits.index[i];
    ratings[bus] = limits.limit[i] * model.perAmpere[bus];
  }
  return ratings;
}

/** What the buses in a bus's only supply carry together, VA; 0 where one of its members is no bus. */
function supplyRating(model: SiteModel, ratings: Float64Array, bus: number): number {
  const needs = [];
  for (let k = model.needPtr[bus]; k < model.needPtr[bus + 1]; k++) if (model.needIsPower[k]) needs.push(k);
  if (needs.length !== 1) return 0;
  const [need] = needs;
  const members = model.linkSource.subarray(model.linkPtr[need], model.linkPtr[need + 1]);
  const carried = Array.from(members, (source) => {
    if (source === OUTDOORS) return 0;
    return model.records[source].junction ? supplyRating(model, ratings, source) : ratings[source];
  });
  if (carried.length === 0 || carried.includes(0)) return 0;
  if (model.needMode[need] === MODE.transfer) return Math.min(...carried);
  return carried.reduce((sum, rating) => sum + rating, 0);
}
