import fc from "../../support/fast-check";
import {
  compile,
  type ElementRecord,
  type SingleLoss,
  singleLosses,
  type SiteModel,
} from "../../../analysis/model";
import { type Failures, solveFailures } from "../../../analysis/solver";
import { limitSubject } from "../../../analysis/rules/limit-rule";
import { failingNetworks } from "../../support/networks-failing";
import { FullEvaluation, type FullOutcome } from "../../support/networks-outcomes";
import type { Network } from "../../support/networks-solved";

const EXACT = 1e-9;

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= EXACT * Math.max(Math.abs(a), Math.abs(b));
}

/** Keys are the same, and values but for rounding. */
function expectSameMap(what: string, got: Map<number, number>, expected: Map<number, number>): void {
  const keys = [...new Set([...got.keys(), ...expected.keys()])];
  const differ = keys.filter((key) => !isSame(got.get(key) ?? 0, expected.get(key) ?? 0));
  const values = differ.map((key) => `${what} ${key}: ${got.get(key)} instead of ${expected.get(key)}`);
  expect(values).toEqual([]);
}

function stoppedBy(model: SiteModel, { racks }: Failures["lost"][number]): Map<number, number> {
  return new Map(racks.map(({ rack, power }) => [rack, power / model.demand[3 * rack]]));
}

/** Sites where nothing is dead in the normal state. */
function wholeSite(network: Network) {
  const model = compile({ records: network.records, ties: network.ties ?? [], code: network.code ?? "IEC" });
  const full = new FullEvaluation(model, "provisioned");
  fc.pre(full.isNormallyWhole);
  return { model, losses: singleLosses(model), full };
}

test("each failure alone does what the full evaluation of all instants says", () => {
  let [exceeded, short, stopped] = [0, 0, 0];
  fc.assert(
    fc.property(failingNetworks, (network) => {
      const { model, losses, full } = wholeSite(network);
      for (const loss of losses) {
        const { overloads, shortages, lost } = solveFailures(model, [loss], "provisioned");
        const expected = full.of(loss);
        const name = `${loss.kind} ${loss.source ?? ""} ${loss.path}`;
        expectSameMap(
          `limit after ${name}`,
          new Map(overloads.map(({ limit, loading }) => [limit, loading])),
          expected.exceeded,
        );
        expectSameMap(
          `need after ${name}`,
          new Map(shortages.map(({ need, asked, served }) => [need, asked - served])),
          expected.short,
        );
        expectSameMap(
          `rack after ${name}`,
          lost.length > 0 ? stoppedBy(model, lost[0]) : new Map(),
          expected.stopped,
        );
        exceeded += expected.exceeded.size;
        short += expected.short.size;
        stopped += expected.stopped.size;
      }
    }),
    { numRuns: 80 },
  );
  expect(Math.min(exceeded, short, stopped)).toBeGreaterThan(0);
});

test("all of them together are the sum of each alone, though twins are evaluated once", () => {
  let saved = 0;
  fc.assert(
    fc.property(failingNetworks, (network) => {
      const { model, losses, full } = wholeSite(network);
      const outcomes = losses.map((loss) => full.of(loss));
      const failures = solveFailures(model, losses, "provisioned");
      expect(failures.losses).toBe(losses.length);
      saved += 2 * losses.length - failures.states;
      for (const { limit, loading, cause, causes } of failures.overloads)
        holdWorst(
          `limit ${limit}`,
          outcomes,
          ({ exceeded }) => exceeded.get(limit),
          loading,
          cause,
          causes,
          losses,
        );
      for (const { need, asked, served, cause, causes } of failures.shortages)
        holdWorst(
          `need ${need}`,
          outcomes,
          ({ short }) => short.get(need),
          asked - served,
          cause,
          causes,
          losses,
        );
      const exceeded = new Set(outcomes.flatMap((outcome) => [...outcome.exceeded.keys()]));
      expect(failures.overloads.map(({ limit }) => limit)).toEqual([...exceeded].sort((a, b) => a - b));
      const lost = new Map(failures.lost.map((each) => [each.cause, stoppedBy(model, each)]));
      losses.forEach((loss, i) => expectSameMap("rack", lost.get(loss) ?? new Map(), outcomes[i].stopped));
    }),
    { numRuns: 25 },
  );
  expect(saved).toBeGreaterThan(100);
});

/** The value is the largest that any loss brings, the cause one that brings it, and all that bring one are counted. */
function holdWorst(
  what: string,
  outcomes: FullOutcome[],
  valueOf: (outcome: FullOutcome) => number | undefined,
  value: number,
  cause: SingleLoss,
  causes: number,
  losses: SingleLoss[],
): void {
  const values = outcomes.map((outcome) => valueOf(outcome) ?? 0);
  expectSameMap(what, new Map([[0, value]]), new Map([[0, Math.max(...values)]]));
  expectSameMap(what, new Map([[0, value]]), new Map([[0, values[losses.indexOf(cause)]]]));
  expect([what, causes]).toEqual([what, values.filter((each) => each > 0).length]);
}

describe("failures are those of the site, not of how it is written", () => {
  /** Everything but indices and the order of what is equal. */
  function byPath({ records, ties = [], code = "IEC" }: Network, name: (path: string) => string) {
    const model = compile({ records, ties, code });
    const { overloads, shortages, lost, losses } = solveFailures(model, singleLosses(model), "provisioned");
    const limits = overloads.map(({ limit, loading, instant, causes }) => {
      const of = `${name(limitSubject(model, limit))} ${model.limits.quantity[limit]}`;
      return `${of} ${loading.toPrecision(9)} ${instant} ${causes}`;
    });
    const needs = shortages.map(({ need, asked, served, instant, causes }) => {
      const of = name(model.paths[model.needElement[need]]);
      return `${of} ${asked.toPrecision(9)} ${served.toPrecision(9)} ${instant} ${causes}`;
    });
    const racks = lost.map(({ cause, racks: of }) => {
      const each = of.map(({ rack, power }) => `${name(model.paths[rack])} ${power.toPrecision(9)}`).sort();
      return `${cause.kind} ${name(cause.path)} ${cause.source && name(cause.source)}: ${each.join()}`;
    });
    return { losses, limits: limits.sort(), needs: needs.sort(), racks: racks.sort() };
  }

  const same = (path: string) => path;

  test("whatever the order of rows and ties", () => {
    fc.assert(
      fc.property(failingNetworks, fc.infiniteStream(fc.nat()), (network, keys) => {
        const shuffled = <T>(rows: readonly T[]) =>
          rows
            .map((row) => ({ row, key: keys.next().value as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ row }) => row);
        const other = { ...network, records: shuffled(network.records), ties: shuffled(network.ties) };
        expect(byPath(other, same)).toEqual(byPath(network, same));
      }),
      { numRuns: 25 },
    );
  });

  test("whatever the names, as long as ties keep their order", () => {
    const renamed = (path: string) => (path === "(ambient)" ? path : `site/${[...path].reverse().join("")}`);
    const back = (path: string) => [...path.slice("site/".length)].reverse().join("");
    fc.assert(
      fc.property(failingNetworks, (network) => {
        const rename = (record: ElementRecord): ElementRecord => ({
          ...record,
          path: renamed(record.path),
          needs: record.needs.map((need) => ({
            ...need,
            links: need.links.map((link) => ({ ...link, source: renamed(link.source) })),
          })),
        });
        const ties = network.ties.map((tie) => ({
          ...tie,
          first: renamed(tie.first),
          second: renamed(tie.second),
        }));
        const tied = new Set(ties.map(({ path }) => path));
        const name = (path: string) => (tied.has(path) ? path : back(path));
        const other = { ...network, records: network.records.map(rename), ties };
        expect(byPath(other, name)).toEqual(byPath(network, same));
      }),
      { numRuns: 25 },
    );
  });
});
