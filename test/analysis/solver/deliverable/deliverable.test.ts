import fc from "../../../support/fast-check";
import {
  type Basis,
  compile,
  type ElementRecord,
  type SingleLoss,
  singleLosses,
  type SiteModel,
} from "../../../../analysis/model";
import { type State, solveWith } from "../../../../analysis/solver";
import { figuresOf } from "../../../../analysis/solver/deliverable/alike";
import { type Bound, boundLoading, brokenBounds } from "../../../../analysis/solver/deliverable/bound";
import { Contingencies, type Loss, NOTHING } from "../../../../analysis/solver/contingency";
import { deliverable, type Deliverable } from "../../../../analysis/solver/deliverable/deliverable";
import { INSTANTS, type NamedInstant } from "../../../../analysis/solver/instants";
import { failingNetworks } from "../../../support/networks-failing";
import type { Network } from "../../../support/networks-solved";
import { highsOracle } from "./highs-oracle";

let highs: Awaited<ReturnType<typeof highsOracle>>;
beforeAll(async () => {
  highs = await highsOracle();
});

/** A few losses of a site that break some bound, with what can be delivered after each. */
function* broken(network: Network, basis: Basis, instant: NamedInstant, most: number) {
  const { records, ties = [], code = "IEC" } = network;
  const model = compile({ records, ties, code });
  const figures = figuresOf(model);
  const state = solveWith(model, basis, NOTHING, instant);
  const contingencies = new Contingencies(model, state);
  const found = new Set<string>();
  for (const loss of singleLosses(model)) {
    const bounds = contingencies.evaluate(loss, () => brokenBounds(model, state));
    const key = bounds.map(({ kind, index }) => `${kind} ${index}`).join();
    if (bounds.length === 0 || found.has(key)) continue;
    if (found.add(key).size > most) return;
    yield { model, loss, bounds, result: deliverable(model, figures, contingencies, state, loss) };
  }
}

/** The whole state after a loss with racks capped, from nothing. */
function solveCapped(
  model: SiteModel,
  basis: Basis,
  instant: NamedInstant,
  loss: Loss,
  caps: Iterable<[number, number]>,
): State {
  const { demand } = solveWith(model, basis, loss, instant);
  const demands = [...caps].map(([element, fraction]) => ({ element, watts: demand[element] * fraction }));
  return solveWith(model, basis, { ...loss, demands: [...loss.demands, ...demands] }, instant);
}

function capsOf({ racks }: Deliverable): [number, number][] {
  return racks.map(({ rack, fraction }) => [rack, fraction]);
}

function itOf(model: SiteModel, state: State): number {
  return model.records.reduce((sum, { use }, e) => sum + (use === "it" ? state.own[e] : 0), 0);
}

const setting = fc.record({
  network: failingNetworks,
  basis: fc.constantFrom<Basis>("provisioned", "nameplate"),
  instant: fc.constantFrom<NamedInstant>(INSTANTS.initial, INSTANTS.standby),
});

test("with the caps every bound that was broken holds, no other breaks, and the power is what is served", () => {
  let [states, capped] = [0, 0];
  fc.assert(
    fc.property(setting, ({ network, basis, instant }) => {
      for (const { model, loss, bounds, result } of broken(network, basis, instant, 10)) {
        states++;
        capped += result.racks.length;
        const after = solveCapped(model, basis, instant, loss, capsOf(result));
        const isUnmet = ({ kind, index }: Bound) =>
          result.unmet.some((each) => each.kind === kind && each.index === index);
        const met = bounds.filter((bound) => !isUnmet(bound));
        expect(Math.max(0, ...met.map((bound) => boundLoading(model, after, bound)))).toBeLessThan(1 + 1e-6);
        const left = brokenBounds(model, after).filter((bound) => !isUnmet(bound));
        expect(Math.max(0, ...left.map((bound) => boundLoading(model, after, bound)))).toBeLessThan(1 + 1e-6);
        expect(Math.abs(itOf(model, after) - result.power)).toBeLessThanOrEqual(1e-9 * result.power);
        expect(result.mostIt).toBeGreaterThanOrEqual(result.power);
        for (const { fraction } of result.racks) {
          expect(fraction).toBeGreaterThanOrEqual(0);
          expect(fraction).toBeLessThan(1);
        }
      }
    }),
    { numRuns: 50 },
  );
  expect(Math.min(states, capped)).toBeGreaterThan(30);
});

/** Slopes of every bound for every rack by itself, from whole states, and HiGHS for what follows, until it stands. */
function oracle(model: SiteModel, basis: Basis, instant: NamedInstant, loss: SingleLoss) {
  const STEP = 1e-5;
  const full = solveWith(model, basis, loss, instant);
  const racks = [...model.records.keys()].filter((e) => model.records[e].use === "it" && full.own[e] > 0);
  const powers = racks.map((e) => full.own[e]);
  const total = powers.reduce((sum, power) => sum + power, 0);
  const solved = (cuts: number[]) =>
    solveCapped(
      model,
      basis,
      instant,
      loss,
      racks.map((e, i) => [e, 1 - cuts[i]]),
    );
  const needs = brokenBounds(model, full).filter(({ kind }) => kind === "need");
  const limits = [...model.limits.rule.keys()]
    .filter((i) => model.limits.rule[i] !== "power.generator-duty")
    .map((index): Bound => ({ kind: "limit", index, holder: -1, capability: 0 }));
  const bounds = [...limits, ...needs];
  let cuts = racks.map(() => 0);
  let mostIt: number | undefined;
  for (let round = 0; round < 12; round++) {
    const state = solved(cuts);
    const stepped = racks.map((_, c) => solved(cuts.map((cut, i) => (i === c ? cut + STEP : cut))));
    const rows = bounds.map((bound) => {
      const loading = boundLoading(model, state, bound);
      const reliefs = stepped.map((each) => (loading - boundLoading(model, each, bound)) / STEP);
      const columns = [...racks.keys()].filter((i) => Math.abs(reliefs[i]) > 1e-7);
      const needed = columns.reduce((sum, i) => sum + reliefs[i] * cuts[i], loading - 1);
      return { columns, reliefs: columns.map((i) => reliefs[i]), needed };
    });
    const problem = { powers, rows };
    const power = round === 0 ? highs.leastPower(problem) : undefined;
    if (power !== undefined) mostIt = total - power;
    const next = highs.leastCuts(problem);
    if (!next) return undefined;
    const moved = Math.max(...next.map((cut, i) => Math.abs(cut - cuts[i])));
    cuts = next;
    if (moved < 1e-7) return { mostIt, fractions: new Map(racks.map((e, i) => [e, 1 - cuts[i]])) };
  }
  return undefined;
}

test("caps are those of HiGHS over every limit, with the slope of each rack from whole states", () => {
  let compared = 0;
  fc.assert(
    fc.property(setting, ({ network, basis, instant }) => {
      for (const { model, loss, result } of broken(network, basis, instant, 2)) {
        const expected = oracle(model, basis, instant, loss);
        if (!expected || result.unmet.length > 0) continue;
        compared++;
        const fractions = new Map(capsOf(result));
        const differ = [...expected.fractions].filter(
          ([rack, fraction]) => !(Math.abs((fractions.get(rack) ?? 1) - fraction) < 1e-5),
        );
        expect(differ.map(([rack, fraction]) => [model.paths[rack], fraction, fractions.get(rack)])).toEqual(
          [],
        );
        if (expected.mostIt === undefined || expected.mostIt < result.power) continue;
        expect(Math.abs(result.mostIt / expected.mostIt - 1)).toBeLessThan(1e-5);
      }
    }),
    { numRuns: 25 },
  );
  expect(compared).toBeGreaterThan(5);
});

describe("caps are those of the site, not of how it is written", () => {
  function byPath(network: Network, name: (path: string) => string) {
    return [...broken(network, "nameplate", INSTANTS.initial, 1e3)].map(({ model, loss, result }) => ({
      key: `${loss.kind} ${name(loss.path)} ${loss.source && name(loss.source)}`,
      caps: new Map(result.racks.map(({ rack, fraction }) => [name(model.paths[rack]), fraction])),
      power: result.power,
      mostIt: result.mostIt,
    }));
  }

  function expectSameCaps(a: ReturnType<typeof byPath>, b: ReturnType<typeof byPath>): void {
    const others = new Map(b.map((each) => [each.key, each]));
    for (const { key, caps, power, mostIt } of a) {
      const other = others.get(key);
      // of losses that break the same bounds one alone is looked at, the first
      if (!other) continue;
      expect(Math.abs(other.power - power)).toBeLessThanOrEqual(1e-6 * power);
      expect(Math.abs(other.mostIt - mostIt)).toBeLessThanOrEqual(1e-6 * mostIt);
      const racks = new Set([...caps.keys(), ...other.caps.keys()]);
      for (const rack of racks)
        expect(Math.abs((caps.get(rack) ?? 1) - (other.caps.get(rack) ?? 1))).toBeLessThan(1e-5);
    }
  }

  test("whatever the order of rows and ties, and the names of racks", () => {
    fc.assert(
      fc.property(failingNetworks, fc.infiniteStream(fc.nat()), (network, keys) => {
        const shuffled = <T>(rows: readonly T[]) =>
          rows
            .map((row) => ({ row, key: keys.next().value as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ row }) => row);
        const isRack = ({ use }: ElementRecord) => use === "it";
        const renamed = network.records.map((record) =>
          isRack(record) ? { ...record, path: `renamed/${record.path}` } : record,
        );
        const other = { ...network, records: shuffled(renamed), ties: shuffled(network.ties) };
        expectSameCaps(
          byPath(network, (path) => path),
          byPath(other, (path) => path.replace("renamed/", "")),
        );
      }),
      { numRuns: 20 },
    );
  });
});
