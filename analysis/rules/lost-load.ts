import {
  constructPath,
  type Offence,
  type RuleId,
  type SingleLoss,
  type SiteModel,
  tenantsByRack,
} from "../model";
import { type LostLoad, type LostRack, racksBeside } from "../solver";
import type { Evaluation, FailureContext } from "./rule";

/** A failure that stops racks, and those of them that did not fail themselves. */
export interface Stopping {
  readonly lost: LostLoad;
  readonly racks: readonly LostRack[];
}

/**
 * Failures that stop racks besides those that fail themselves, each once: single points of failure, of which no other
 * way is left, apart from all others. What serves one rack alone counts as part of it.
 */
export function stoppingFailures({ model, failures }: FailureContext): {
  readonly singlePoints: Stopping[];
  readonly others: Stopping[];
} {
  const singlePoints: Stopping[] = [];
  const others: Stopping[] = [];
  for (const lost of failures.lost) {
    const racks = racksBeside(lost);
    if (racksByOne(model, lost.cause, racks) < 2) continue;
    const { of } = lost.cause;
    const isThing = of === "component" || of === "source";
    const list = isThing && racks.some(({ returns }) => !returns) ? singlePoints : others;
    list.push({ lost, racks });
  }
  return { singlePoints, others };
}

/** Whether the first rack that stops lacks power; otherwise it lacks cooling. */
export function lacksPower({ model }: FailureContext, { racks: [{ need }] }: Stopping): boolean {
  return model.needIsPower[need] === 1;
}

/**
 * How many racks one thing takes. A record may stand for several racks, and what serves that record alone for as many
 * things, one for each.
 */
export function racksByOne(
  model: SiteModel,
  { kind, elements }: SingleLoss,
  racks: readonly LostRack[],
): number {
  const isOneToOne = kind === "element" && racks.length === 1;
  return Math.ceil(rackCount(model, racks) / (isOneToOne ? model.units[elements[0].element] : 1));
}

function rackCount({ records }: SiteModel, racks: readonly LostRack[]): number {
  return racks.reduce((sum, { rack }) => sum + (records[rack].units ?? 1), 0);
}

/** Failures as offences of a rule: alike causes are one finding, the one that takes most first. */
export function lostLoadOffences(
  rule: RuleId,
  context: FailureContext,
  stopping: readonly Stopping[],
): Evaluation {
  const { rows, model, failures } = context;
  const tenantOf = tenantsByRack(rows.partitions);
  const offences = stopping.map(({ lost: { cause, chain }, racks }): Offence => {
    const tenants = new Set(racks.map(({ rack }) => tenantOf.get(constructPath(model.paths[rack])) ?? ""));
    const { kind, what, source, path } = cause;
    const returns = racks.every((rack) => rack.returns) ? 1 : 0;
    return {
      rule,
      subject: path,
      quantity: "lostPower",
      value: racks.reduce((sum, { power }) => sum + power, 0),
      unit: "W",
      loss: path,
      detail: {
        kind,
        what,
        ...(source === undefined ? {} : { source }),
        racks: rackCount(model, racks),
        tenants: [...tenants].filter((tenant) => tenant !== "").join(" and "),
        returns,
      },
      chain: chain
        .filter((e) => !model.records[e].junction)
        .map((e) => model.paths[e])
        .reverse(),
      group: `${kind} ${what} ${returns}`,
    };
  });
  return { checked: failures.losses, offences };
}
