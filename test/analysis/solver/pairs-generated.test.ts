import fc from "../../support/fast-check";
import { compile, type SingleLoss, singleLosses, type TieRow } from "../../../analysis/model";
import type { LossPair } from "../../../analysis/solver/pair-pass";
import { solvePairs } from "../../../analysis/solver/pairs";
import { failingNetworks } from "../../support/networks-failing";
import { FullEvaluation } from "../../support/networks-outcomes";
import { type FullPair, FullPairs } from "../../support/networks-pairs";
import type { Network } from "../../support/networks-solved";

const KINDS = ["element", "unit", "link", "tie"];
const ALL = 1e6;

/** Sites with ties of all sorts: a loss may let one close that feeds further than what it feeds in the normal state. */
const pairedNetworks = fc
  .tuple(
    failingNetworks,
    fc.infiniteStream(fc.record({ isSo: fc.boolean(), chain: fc.boolean(), trips: fc.boolean() })),
  )
  .map(([network, sorts]) => {
    const ties = network.ties.map((tie): TieRow => {
      const { isSo, ...sort } = sorts.next().value;
      return isSo ? { ...tie, ...sort, closed: false, operation: "automatic" } : tie;
    });
    return { ...network, ties };
  });

/** Sites where nothing is dead in the normal state, and what may be lost of them. */
function wholeSite({ records, ties = [], code = "IEC" }: Network) {
  const model = compile({ records, ties, code });
  fc.pre(new FullEvaluation(model, "provisioned").isNormallyWhole);
  return { model, losses: singleLosses(model).filter(({ kind }) => KINDS.includes(kind)) };
}

/** Every pair of them, and two units of one. */
function* pairsOf(losses: readonly SingleLoss[]): Iterable<[SingleLoss, SingleLoss]> {
  for (const [i, first] of losses.entries()) {
    if (first.kind === "unit") yield [first, first];
    for (const second of losses.slice(i + 1)) yield [first, second];
  }
}

function asGiven({ racks, power, beyond }: FullPair): string {
  return `${racks} racks, ${power.toPrecision(9)} W, ${beyond.toPrecision(9)} W beyond`;
}

test("every pair takes what the full evaluation of both at all instants says, though few are evaluated", () => {
  let saved = 0;
  fc.assert(
    fc.property(pairedNetworks, (network) => {
      const { model, losses } = wholeSite(network);
      const full = new FullPairs(model, "provisioned");
      const pairs = [...pairsOf(losses)].map(([first, second]) => ({
        first,
        second,
        ...full.of(first, second),
      }));
      const found = solvePairs(model, losses, "provisioned", { most: ALL });
      expect(found.pairs).toBe(pairs.length);
      expect(Object.values(found.known).reduce((sum, count) => sum + count)).toBe(pairs.length);
      const expected = new Map(pairs.map((pair) => [nameOf(pair), asGiven(pair)]));
      for (const pair of found.worst) {
        const names = [nameOf(pair), nameOf({ first: pair.second, second: pair.first })];
        const name = names.find((each) => expected.has(each))!;
        expect(`${name}: ${asGiven(pair)}`).toBe(`${name}: ${expected.get(name)}`);
      }
      expect(each(found.worst)).toEqual(sorted(pairs.filter(({ power }) => power > 0).map(asGiven)));
      const more = pairs.filter(({ beyond }) => beyond > 0);
      expect(each(found.worstBeyond)).toEqual(sorted(more.map(asGiven)));
      const ofKinds = countBy(more, ({ first, second }) => [first.kind, second.kind].sort().join());
      expect(new Map(found.more.map(({ kinds, pairs: count }) => [kinds.join(), count]))).toEqual(ofKinds);
      saved += pairs.length - found.known.ofLoads - found.known.apart - found.evaluations;
    }),
    { numRuns: 6 },
  );
  expect(saved).toBeGreaterThan(0);
});

function nameOf({ first, second }: Pick<LossPair, "first" | "second">): string {
  const names = [first, second].map(({ kind, path, source, elements, links }) =>
    [kind, path, source, elements[0]?.element, links[0]].join(" "),
  );
  return names.join(" + ");
}

/** Each pair by itself, those that do the same as often as there are. */
function each(pairs: readonly LossPair[]): string[] {
  return sorted(pairs.flatMap((pair) => Array.from({ length: pair.pairs }, () => asGiven(pair))));
}

function sorted(texts: string[]): string[] {
  return texts.sort();
}

function countBy<T>(all: readonly T[], keyOf: (each: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  return counts;
}

test("the worst few are the first of all, whatever the order of the losses", () => {
  fc.assert(
    fc.property(
      pairedNetworks,
      fc.infiniteStream(fc.nat()),
      fc.integer({ min: 0, max: 40 }),
      (network, keys, most) => {
        const { model, losses } = wholeSite(network);
        const shuffled = losses
          .map((loss) => ({ loss, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ loss }) => loss);
        const all = solvePairs(model, losses, "provisioned", { most: ALL });
        const few = solvePairs(model, shuffled, "provisioned", { most });
        expect(few).toEqual({
          ...all,
          worst: all.worst.slice(0, most),
          worstBeyond: all.worstBeyond.slice(0, most),
        });
      },
    ),
    { numRuns: 40 },
  );
});
