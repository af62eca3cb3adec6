import type { Basis, SiteModel } from "../model";
import type { State } from "./state";

/** Racks that run in one state and not in another in which they are not out themselves, and their demand, W. */
export function stoppedRacks(
  { records }: SiteModel,
  basis: Basis,
  normal: State,
  { live, available }: State,
): { readonly racks: number; readonly power: number } {
  let racks = 0;
  let power = 0;
  records.forEach(({ use, demand, units = 1 }, e) => {
    const lost = normal.live[e] - live[e];
    if (use !== "it" || !demand || lost <= 0 || available[e] === 0) return;
    racks += units;
    power += lost * demand[basis];
  });
  return { racks, power };
}
