import {
  constructPath,
  type FailureSummary,
  type SiteModel,
  type SiteRows,
  tenantsByRack,
  type WorstFailure,
} from "../model";
import { racksByOne } from "../rules";
import { type Failures, type LostLoad, type LostRack, racksBeside } from "../solver";

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
    for (const failure of byTenant(lost, others)) {
      const key = `${failure.tenant} ${of}`;
      const known = worst.get(key);
      if (!known || failure.power > known.power) worst.set(key, failure);
    }
  }
  const { losses, states, overloads, shortages, recovery } = failures;
  return {
    losses,
    states,
    exceeded: overloads.length + shortages.length,
    singlePoints: singlePoints.size,
    singlePointsOfSeveral: [...singlePoints.values()].filter((racks) => racks > 1).length,
    recovery: recovery && { loss: recovery.cause.path, time: recovery.time },
    worst: [...worst.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, failure]) => failure),
  };

  function byTenant({ cause: { of, path: loss } }: LostLoad, racks: LostRack[]): WorstFailure[] {
    const found = new Map<string, WorstFailure>();
    for (const { rack, power } of racks) {
      const tenant = tenantOf.get(constructPath(model.paths[rack])) ?? "";
      const known = found.get(tenant) ?? { tenant, of, loss, racks: 0, gpus: 0, power: 0 };
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
