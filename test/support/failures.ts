import {
  type Basis,
  constructPath,
  singleLosses,
  type SingleLoss,
  type SiteModel,
} from "../../analysis/model";
import { marginOf } from "../../analysis/rules";
import { type Failures, type LostLoad, racksBeside, solveFailures } from "../../analysis/solver";
import type { Site } from "../../constructs";

/**
 * Outcomes of all single failures of a site, each with what leads to it; what is not named leaves every other rack and
 * every limit alone. Holds that nothing is wrong in the normal state.
 *
 * An outcome names the racks that stop or are interrupted besides what failed itself (`lost r1`, in part `lost r1 (50
 * %)`), then each element with an exceeded limit by its worst percentage, then each short supply. `on standby` is what is
 * worst once all standby sources run and what bridged their start is empty. Racks go by their last id.
 */
export function failuresOf(site: Site): { [outcome: string]: string[] } {
  const { rows, result } = site._check();
  expect(result.model.offences).toEqual([]);
  const { findings } = result.verdict;
  const other = findings.filter(({ rule, severity }) => severity !== "info" && !OF_FAILURES.test(rule));
  expect(other.map(({ rule, subjects }) => `${rule} ${subjects}`)).toEqual([]);
  const losses = singleLosses(result.model, rows);
  const failures = losses.map((loss) =>
    solveFailures(result.model, [loss], rows.basis, { outage: rows.outage }),
  );
  expectSummed(solveFailures(result.model, losses, rows.basis, { outage: rows.outage }), failures);
  const outcomes: { [outcome: string]: string[] } = {};
  losses.forEach((loss, i) => {
    const outcome = outcomeOf(result.model, failures[i], rows.basis);
    if (outcome !== "") (outcomes[outcome] ??= []).push(nameOf(loss));
  });
  for (const causes of Object.values(outcomes)) causes.sort();
  return outcomes;
}

const OF_FAILURES = /\.n-1\.|^resilience\.|^maintenance\./;

/** All losses together give what each gives by itself. */
function expectSummed(all: Failures, each: Failures[]): void {
  expect(all.lost).toEqual(each.flatMap(({ lost }) => lost));
  for (const { limit, loading, causes } of all.overloads) {
    const loadings = each.flatMap(({ overloads }) => overloads.filter((one) => one.limit === limit));
    expect([loading, causes]).toEqual([Math.max(...loadings.map((one) => one.loading)), loadings.length]);
  }
  const limits = new Set(each.flatMap(({ overloads }) => overloads.map(({ limit }) => limit)));
  expect(all.overloads).toHaveLength(limits.size);
}

function outcomeOf(model: SiteModel, { overloads, shortages, lost }: Failures, basis: Basis): string {
  const worst = new Map<string, number>();
  for (const { limit, loading, instant } of overloads) {
    const { subject, percent } = marginOf(model, limit, loading);
    const key = constructPath(subject) + during(instant);
    worst.set(key, Math.max(worst.get(key) ?? 0, percent));
  }
  const exceeded = [...worst.entries()].map(([key, percent]) => `${key} ${rounded(percent)} %`);
  const short = shortages.map(({ need, asked, served, instant }) => {
    const subject = constructPath(model.paths[model.needElement[need]]);
    return `${subject}${during(instant)} ${rounded(served / 1e3)} of ${rounded(asked / 1e3)} kW`;
  });
  return [...lost.flatMap((each) => lostRacks(model, each, basis)), ...exceeded.sort(), ...short].join("; ");
}

function lostRacks(model: SiteModel, lost: LostLoad, basis: Basis): string[] {
  const others = racksBeside(lost).map(({ rack, power }) => {
    const part = rounded((100 * power) / model.records[rack].demand![basis]);
    const id = constructPath(model.paths[rack]).split("/").pop()!;
    return part === "100" ? id : `${id} (${part} %)`;
  });
  if (others.length === 0) return [];
  return [`lost ${others.sort().join(" ")}`];
}

function during(instant: string): string {
  return instant === "initial" ? "" : ` on ${instant}`;
}

/** What fails, by its path; of a part of it, that part first. */
function nameOf({ kind, path, source }: SingleLoss): string {
  switch (kind) {
    case "unit":
      return `a unit of ${path}`;
    case "link":
      return `${path} from ${constructPath(source!)}`;
    case "controller":
      return `caps of ${path}`;
    default:
      return path;
  }
}

function rounded(value: number): string {
  return String(Math.round(10 * value) / 10);
}
