import {
  byTenant,
  type FailureSummary,
  type SiteModel,
  type SiteRows,
  tenantsByRack,
  type WorstFailure,
} from "../model";
import { racksByOne } from "../rules";
import { type Failures, racksBeside } from "../solver";

/** The failures of a site in numbers, and the worst of each class for each tenant. */
export function summariseFailures(rows: SiteRows, model: SiteModel, failures: Failures): FailureSummary {
  const tenantOf = tenantsByRack(rows.partitions);
  const worst = new Map<string, WorstFailure>();
  /** Components that stop racks, and how many at most. */
  const singlePoints = new Map<string, number>();
  for (const lost of failures.lost) {
    const others = racksBeside(lost);
    if (others.length === 0) continue;
    const { of, path, kind } = lost.cause;
    const dead = others.filter(({ returns }) => !returns);
    if (dead.length > 0 && kind !== "controller" && (of === "component" || of === "source")) {
      const racks = racksByOne(model, lost.cause, dead);
      singlePoints.set(path, Math.max(singlePoints.get(path) ?? 0, racks));
    }
    for (const { tenant, ...part } of byTenant(model, tenantOf, others)) {
      const key = `${tenant} ${of}`;
      const known = worst.get(key);
      if (!known || part.power > known.power) worst.set(key, { tenant, of, loss: path, ...part });
    }
  }
  const { losses, states, overloads, shortages, recovery } = failures;
  return {
    losses,
    states,
    exceeded: overloads.length + shortages.length,
    singlePoints: singlePoints.size,
    singlePointsOfSeveral: [...singlePoints.values()].filter((racks) => racks > 1).length,
    recovery: recovery && {
      loss: recovery.cause.path,
      ...(recovery.time < Infinity ? { time: recovery.time } : {}),
    },
    worst: [...worst.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, failure]) => failure),
  };
}
