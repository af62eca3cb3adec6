import fc from "../../support/fast-check";
import {
  AMBIENT,
  compile,
  type ConditionRow,
  type ElementRecord,
  singleLosses,
  type TieRow,
} from "../../../analysis/model";
import { solveFailures, startOf } from "../../../analysis/solver";
import type { Failing } from "../../support/networks-failures";
import { failingNetworks } from "../../support/networks-failing";
import { bus, condition, rack, utility } from "../../support/networks-rows";

const BASIS = "provisioned";

/** All failures together say what each says by itself; gives how many states were saved. */
function expectSummed(network: Failing, row: Partial<ConditionRow> = {}): number {
  const { records, ties = [], code = "IEC" } = network;
  const model = compile({ records, ties, code });
  expect(model.solvable).toBe(true);
  const losses = singleLosses(model, network);
  const start = startOf(model, condition("c", row));
  const all = solveFailures(model, losses, BASIS, { start });
  const alone = losses.map((loss) => solveFailures(model, [loss], BASIS, { start }));
  expect(all.lost).toEqual(alone.flatMap(({ lost }) => lost));
  expect(
    worstByKey(
      all.overloads,
      ({ limit }) => limit,
      ({ loading }) => loading,
    ),
  ).toEqual(
    worstByKey(
      alone.flatMap(({ overloads }) => overloads),
      ({ limit }) => limit,
      ({ loading }) => loading,
    ),
  );
  const lacks = ({ asked, served }: { asked: number; served: number }) => asked - served;
  expect(worstByKey(all.shortages, ({ need }) => need, lacks)).toEqual(
    worstByKey(
      alone.flatMap(({ shortages }) => shortages),
      ({ need }) => need,
      lacks,
    ),
  );
  return alone.reduce((sum, { states }) => sum + states, 0) - all.states;
}

/** Of each limit or need: how many causes it has, and the worst to nine digits. */
function worstByKey<Row extends { causes: number }>(
  rows: readonly Row[],
  keyOf: (row: Row) => number,
  valueOf: (row: Row) => number,
): { [key: number]: string } {
  const found = new Map<number, [number, number]>();
  for (const row of rows) {
    const [causes, worst] = found.get(keyOf(row)) ?? [0, 0];
    found.set(keyOf(row), [causes + row.causes, Math.max(worst, valueOf(row))]);
  }
  const texts = [...found].map(([key, [causes, worst]]) => [key, `${causes} ${worst.toPrecision(9)}`]);
  return Object.fromEntries(texts);
}

/** A number somewhere in plain data, by its keys. */
function figuresIn(data: object, path: string[] = []): string[][] {
  return Object.entries(data).flatMap(([key, value]) => {
    if (typeof value === "number") return [[...path, key]];
    return typeof value === "object" && value !== null ? figuresIn(value, [...path, key]) : [];
  });
}

/** A copy of plain data with another figure in one place. */
function changed<Data extends object>(data: Data, [key, ...rest]: string[]): Data {
  const copy = (Array.isArray(data) ? [...data] : { ...data }) as { [key: string]: unknown };
  const value = copy[key];
  // of things there is one more, everything else is a little less
  const other = (figure: number) => (COUNTED.includes(key) ? figure + 1 : 0.97 * figure);
  copy[key] = typeof value === "number" ? other(value) : changed(value as object, rest);
  return copy as Data;
}
const COUNTED = ["units", "required"];

const fraction = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const pick = <T>(from: readonly T[], part: number): T => from[Math.floor(part * from.length)];

interface Plan {
  readonly copies: number;
  /** Which record of the last copy differs, and in which figure. */
  readonly record: number;
  readonly figure: number;
  /** Which records of a copy stand outside its subtree. */
  readonly apart: readonly string[];
}

/** Equal sites on one grid, of which the last differs in one figure. */
const repeated: fc.Arbitrary<Failing> = fc
  .record({
    site: failingNetworks,
    copies: fc.integer({ min: 2, max: 3 }),
    record: fraction,
    figure: fraction,
    apart: fc.subarray(["set", "battery", "loop", "block-0/ups", "plant/chiller-0"]),
  })
  .map(({ site, ...plan }) => {
    const { records, ties } = site;
    const copies = [...Array(plan.copies).keys()].map((i) => copyOf(records, ties, plan, `copy-${i}`));
    const last = copies[copies.length - 1].records;
    const odd = pick(last, plan.record);
    const figures = figuresIn(odd);
    if (figures.length > 0) last[last.indexOf(odd)] = changed(odd, pick(figures, plan.figure));
    return {
      code: site.code,
      records: [records.find(({ path }) => path === "grid")!, ...copies.flatMap((copy) => copy.records)],
      ties: copies.flatMap((copy) => copy.ties),
      places: copies.flatMap((_, i) => ["", "/block-0"].map((part) => place(`copy-${i}${part}`))),
    };
  });

function place(path: string) {
  return { path, kind: "room", outdoors: false };
}

function copyOf(records: ElementRecord[], ties: TieRow[], { apart }: Plan, name: string) {
  const moved = (path: string) => {
    if (path === "grid" || path === AMBIENT) return path;
    return apart.includes(path) ? `apart/${name}-${path}` : `${name}/${path}`;
  };
  const placeOf = (path: string) => {
    if (apart.includes(path)) return "";
    return path.startsWith("block-0/") ? `${name}/block-0` : name;
  };
  return {
    records: records
      .filter(({ path }) => path !== "grid")
      .map((record): ElementRecord => ({
        ...record,
        path: moved(record.path),
        place: placeOf(record.path),
        needs: record.needs.map((need) => ({
          ...need,
          links: need.links.map((link) => ({ ...link, source: moved(link.source) })),
        })),
      })),
    ties: ties.map((each) => ({
      ...each,
      path: moved(each.path),
      first: moved(each.first),
      second: moved(each.second),
    })),
  };
}

describe("a supplier of one hall alone", () => {
  const racks = (hall: string, feed: string) =>
    ["a", "b"].map((name) => rack(`${hall}/${name}`, feed, 100, { place: hall }));

  test("that fails with the room it stands in takes what all in that room takes", () => {
    const feed = (path: string) => bus(path, "grid", { place: "r" });
    const halls = [...racks("hall-1", "r/1"), ...racks("hall-2", "r/2")];
    const records = [utility("grid", 400), feed("r/2"), feed("r/1"), ...halls];
    expectSummed({ records, places: ["hall-1", "hall-2", "r"].map(place) });
  });

  test("that fails with a part of its own takes what hangs on that part", () => {
    const outlets = ["1", "2"].flatMap((n) => [bus(`ups-${n}`, "grid"), bus(`ups-${n}#bypass`, "grid")]);
    const halls = [...racks("hall-1", "ups-1"), ...racks("hall-2", "ups-2")];
    const bypassed = ["1", "2"].map((n) => rack(`other-${n}`, `ups-${n}#bypass`, 50));
    expectSummed({ records: [utility("grid", 400), ...outlets, ...halls, ...bypassed] });
  });
});

describe("each failure by its twin is what it is by itself", () => {
  test("on sites that repeat, with one figure changed somewhere", () => {
    let saved = 0;
    fc.assert(
      fc.property(repeated, (network) => {
        saved += expectSummed(network);
      }),
      { numRuns: 8 },
    );
    expect(saved).toBeGreaterThan(20);
  });

  test("from a state in which something is out and a tie is moved", () => {
    let saved = 0;
    fc.assert(
      fc.property(repeated, fraction, fraction, (network, part, at) => {
        const out = [pick(network.records, part).path];
        const moved = pick(network.ties!, at);
        saved += expectSummed(network, {
          out,
          [moved?.closed ? "open" : "closed"]: moved ? [moved.path] : [],
        });
      }),
      // few sites keep twins in a condition: these do
      { numRuns: 6, seed: 2 },
    );
    expect(saved).toBeGreaterThan(50);
  });
});
