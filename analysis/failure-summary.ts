import {
  constructPath,
  type FailureSummary,
  type SiteModel,
  type SiteRows,
  tenantsByRack,
  type WorstFailure,
} from "./model";
import { type Failures, type LostLoad, racksBeside } from "./solver";

/** The failures of a site in numbers, and the worst component and place for each tenant. */
export function summariseFailures(rows: SiteRows, model: SiteModel, failures: Failures): FailureSummary {
  const tenantOf = tenantsByRack(rows.partitions);
  const worst = new Map<string, WorstFailure>();
  let singlePoints = 0;
  let singlePointsOfSeveral = 0;
  for (const lost of failures.lost) {
    const others = racksBeside(lost);
    if (others.length === 0) continue;
    const of = lost.cause.kind === "place" ? "place" : "component";
    if (of === "component") singlePoints++;
    if (of === "component" && others.length > 1) singlePointsOfSeveral++;
    for (const failure of byTenant(lost, of, others)) {
      const key = `${failure.tenant} ${of}`;
      const known = worst.get(key);
      if (!known || failure.power > known.power) worst.set(key, failure);
    }
  }
  const { losses, states, overloads, shortages } = failures;
  return {
    losses,
    states,
    exceeded: overloads.length + shortages.length,
    singlePoints,
    singlePointsOfSeveral,
    worst: [...worst.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, failure]) => failure),
  };

  function byTenant(
    { cause }: LostLoad,
    of: WorstFailure["of"],
    racks: { rack: number; power: number }[],
  ): WorstFailure[] {
    const found = new Map<string, WorstFailure>();
    for (const { rack, power } of racks) {
      const tenant = tenantOf.get(constructPath(model.paths[rack])) ?? "";
      const known = found.get(tenant) ?? { tenant, of, loss: cause.path, racks: 0, gpus: 0, power: 0 };
      found.set(tenant, {
        ...known,
        racks: known.racks + (model.records[rack].units ?? 1),
        gpus: known.gpus + (model.records[rack].compute?.gpus ?? 0),
        power: known.power + power,
      });
    }
    return [...found.values()];
  }
}
