import fc from "../../support/fast-check";
import { BASES, compile, type ElementRecord } from "../../../analysis/model";
import { solve, solveLoadings } from "../../../analysis/solver";
import { networks } from "../../support/networks";
import { oracle } from "../../support/networks-oracle";
import { type Network, solved } from "../../support/networks-solved";

/** Design §4: two evaluations agree to this part of an element's flow. */
const SAME = 1e-9;

/** Output of every element by path. */
function outputs(network: Network): Map<string, [number, number]> {
  const { model, state } = solved(network);
  return new Map(model.paths.map((path, e) => [path, [state.out[2 * e], state.out[2 * e + 1]]]));
}

/** Every element of `expected` has the same output, but for rounding, and no more than a milliwatt beside zero. */
function expectOutputs(got: Map<string, [number, number]>, expected: Map<string, [number, number]>): void {
  const differ = [...expected].filter(([path, pair]) =>
    pair.some(
      (value, half) => !(Math.abs(got.get(path)![half] - value) <= SAME * Math.max(Math.abs(value), 1)),
    ),
  );
  expect(differ.map(([path, pair]) => [path, got.get(path), pair])).toEqual([]);
}

test("it agrees with a slow second engine that sweeps until nothing moves", () => {
  fc.assert(
    fc.property(networks, (network) => {
      expectOutputs(outputs(network), oracle(network, "provisioned"));
    }),
    { numRuns: 300 },
  );
});

test("energy is conserved, nothing is NaN and every loading is finite", () => {
  fc.assert(
    fc.property(networks, fc.constantFrom(...BASES), (network, basis) => {
      const { model, state, loadings } = solved(network, basis);
      for (const [name, numbers] of Object.entries(state)) {
        // what an element can give at most is given to the state, and without a bound for most
        if (ArrayBuffer.isView(numbers) && name !== "capability")
          expect([...(numbers as Float64Array)].every(Number.isFinite)).toBe(true);
      }
      expect(loadings).toHaveLength(model.limits.count);
      expect([...loadings].every((loading) => Number.isFinite(loading) && loading >= 0)).toBe(true);
    }),
  );
});

test("the order of the rows changes nothing", () => {
  const shuffled = networks.chain((network) =>
    fc.record({
      network: fc.constant(network),
      records: fc.shuffledSubarray(network.records, { minLength: network.records.length }),
      ties: fc.shuffledSubarray(network.ties, { minLength: network.ties.length }),
    }),
  );
  fc.assert(
    fc.property(shuffled, ({ network, records, ties }) => {
      expectOutputs(outputs({ ...network, records, ties }), outputs(network));
    }),
  );
});

test("the names of things change nothing, as long as ties keep their order", () => {
  fc.assert(
    fc.property(networks, fc.stringMatching(/^[a-z]{1,4}$/), (network, salt) => {
      const isKnown = new Set(network.records.map(({ path }) => path));
      const rename = (path: string) => (isKnown.has(path) ? [...path].reverse().join("") + salt : path);
      const records = network.records.map((record) => ({
        ...record,
        path: rename(record.path),
        needs: record.needs.map((need) => ({
          ...need,
          links: need.links.map((link) => ({ ...link, source: rename(link.source) })),
        })),
      }));
      const ties = network.ties.map((tie) => ({
        ...tie,
        path: salt + tie.path,
        first: rename(tie.first),
        second: rename(tie.second),
      }));
      const expected = [...outputs(network)].map(([path, pair]) => [rename(path), pair] as const);
      expectOutputs(outputs({ ...network, records, ties }), new Map(expected));
    }),
  );
});

test("a load split into k equal ones changes nothing upstream", () => {
  fc.assert(
    fc.property(networks, fc.integer({ min: 2, max: 5 }), fc.nat(), (network, k, dice) => {
      const loads = network.records.filter(({ demand }) => demand);
      const load = loads[dice % loads.length];
      const parts = Array.from({ length: k }, (_, i) => ({
        ...load,
        path: `${load.path}-${i}`,
        demand: scaledDemand(load, 1 / k),
      }));
      const others = network.records.filter((record) => record !== load);
      const expected = outputs(network);
      expected.delete(load.path);
      expectOutputs(outputs({ ...network, records: [...others, ...parts] }), expected);
    }),
  );
});

test("a site c times as large in every watt and ampere has c times the flows and the same loadings", () => {
  fc.assert(
    fc.property(networks, fc.double({ min: 0.1, max: 10, noNaN: true }), (network, c) => {
      const large = {
        ...network,
        records: network.records.map((record) => scaled(record, c)),
        ties: network.ties.map((tie) => ({ ...tie, rating: c * tie.rating })),
      };
      const expected = [...outputs(network)].map(([path, [p, q]]) => [path, [c * p, c * q]] as const);
      expectOutputs(outputs(large), new Map(expected.map(([path, [p, q]]) => [path, [p, q]])));
      const [before, after] = [network, large].map((each) => {
        const model = compile(each);
        return solveLoadings(model, solve(model, "nameplate"));
      });
      const moved = [...before].filter(
        (loading, i) => Math.abs(after[i] - loading) > SAME * Math.max(loading, 1e-3),
      );
      expect(moved).toEqual([]);
    }),
  );
});

function scaledDemand({ demand }: ElementRecord, c: number): ElementRecord["demand"] {
  const { nameplate, provisioned, typical } = demand!;
  return { nameplate: c * nameplate, provisioned: c * provisioned, typical: c * typical };
}

/** Everything in W, VA, m³/s or A times c. */
function scaled(record: ElementRecord, c: number): ElementRecord {
  const { demand, capability, loss, work, limits, needs } = record;
  return {
    ...record,
    demand: demand && scaledDemand(record, c),
    capability: capability && c * capability,
    work: work && { ...work, fixed: c * (work.fixed ?? 0) },
    limits: limits?.map((limit) => ({ ...limit, value: c * limit.value })),
    loss: scaledLoss(loss, c),
    needs: needs.map((need) => ({
      ...need,
      links: need.links.map((link) => ({ ...link, rating: link.rating && c * link.rating })),
    })),
  };
}

function scaledLoss(loss: ElementRecord["loss"], c: number): ElementRecord["loss"] {
  if (!loss || loss.law === "ratio") return loss;
  if (loss.law === "series") throw new Error("no cables in these networks");
  const rating = c * loss.rating;
  if (loss.law === "efficiency") return { ...loss, rating };
  return { ...loss, rating, noLoad: c * loss.noLoad, load: c * loss.load };
}
