import {
  compile,
  constructPath,
  LIMIT_AT,
  type SingleLoss,
  singleLosses,
  type SiteRows,
} from "../../../analysis/model";
import { inAir, solveWith, Strains } from "../../../analysis/solver";
import { loadingOf } from "../../../analysis/solver/loading";
import {
  bus,
  by,
  demand,
  element,
  power,
  rack,
  ratio,
  site,
  tie,
  ups,
  utility,
} from "../../support/networks-rows";
import { expectSame } from "../../support/networks-solved";
import { ambient, dryCooler, joined, load, loop, tower, withGrid } from "../../support/thermal-rows";

/** Three dry coolers of 100 kW at 6 K in air of 30 °C, for a loop at 36 °C that carries 150 kW. */
const cooled = site({
  records: withGrid([
    dryCooler("dry-1", 100),
    dryCooler("dry-2", 100),
    dryCooler("dry-3", 100),
    joined("all", ["dry-1", "dry-2", "dry-3"]),
    loop("water", "all", 36),
    load("rack", "water", 150),
  ]),
  ambient: ambient(),
});

function strain(rows: SiteRows, path: string, kind: SingleLoss["kind"] = "element") {
  const compiled = compile(rows);
  const model = rows.ambient ? inAir(compiled, rows.ambient).model : compiled;
  const cause = singleLosses(model, rows).find((each) => each.path === path && each.kind === kind)!;
  const found = new Strains(model, "provisioned", rows).of(cause);
  return { model, cause, ...found };
}

test("coolers that are left carry the heat of the lost one, and supply as many kelvins warmer", () => {
  const { model, loaded, warmed } = strain(cooled, "dry-1");
  const [fullest] = loaded;
  expect(model.paths[model.limits.index[fullest.limit]]).toBe("dry-2");
  expect(fullest.instant).toBe("initial");
  expectSame([fullest.before, fullest.after], [0.5, 0.75], 1e-9);
  // 6 K at 100 kW: 3 K at 50, 4.5 at 75
  expect(warmed.map(({ element }) => model.paths[element])).toEqual(["dry-2"]);
  expectSame([warmed[0].before, warmed[0].after, warmed[0].setPoint], [33, 34.5, 36], 1e-9);
});

test("what a loss puts on the others is what the state with it, solved from nothing, has more", () => {
  const { model, cause, loaded } = strain(cooled, "dry-1");
  const state = solveWith(model, "provisioned", cause);
  for (const { limit, after } of loaded) expectSame([after], [loadingOf(model, state, limit)], 1e-12);
});

test.each([
  ["the tower first", 0],
  ["the tower last", 2],
])("of what gets warmer the one that is closest to its set-point is told first: %s in the rows", (_, at) => {
  const plant = [dryCooler("dry-1", 100), dryCooler("dry-2", 100)];
  const records = withGrid([
    ...[...plant.slice(0, at), tower("wet", 100), ...plant.slice(at)],
    joined("all", ["wet", "dry-1", "dry-2"]),
    loop("water", "all", 36),
    load("rack", "water", 150),
  ]);
  const { model, warmed } = strain({ ...cooled, records }, "dry-1");
  expect(warmed.map(({ element: e }) => model.paths[e])).toEqual(["dry-2", "wet"]);
  const [dry, wet] = warmed.map(({ after, setPoint }) => setPoint - after);
  expect(dry).toBeLessThan(wet);
});

test("without weather no temperature is told", () => {
  const { loaded, warmed } = strain({ ...cooled, ambient: undefined }, "dry-1");
  expect([loaded.length, warmed]).toEqual([1, []]);
});

test("the loss of what nobody takes over puts nothing on anybody", () => {
  const { loaded, warmed, ridden } = strain(cooled, "rack");
  expect([loaded, warmed, ridden]).toEqual([[], [], []]);
});

test("of each sort of gear the fullest is told, the fullest of all first", () => {
  const limits = (value: number) => ({
    limits: [{ rule: "power.rating" as const, quantity: "activePower" as const, value }],
  });
  const records = [
    utility("g1", 400),
    utility("g2", 400, limits(400)),
    bus("a", "g1"),
    bus("b", "g2", limits(250)),
    bus("c", "g2", limits(500)),
    rack("rack", by("cords", ["a", "b"]), 200),
    rack("other", by("cords", ["a", "c"]), 100),
  ];
  const { model, loaded } = strain(site({ records }), "g1");
  expect(loaded.map(({ limit }) => model.paths[model.limits.index[limit]])).toEqual(["b", "g2"]);
  expectSame(
    loaded.flatMap(({ before, after }) => [before, after]),
    [0.4, 0.8, 150 / 400, 300 / 400],
  );
});

/** A rack of 50 kW on a switch of two seconds, its supplies last for as long as stated. */
function switched(holdUp: number) {
  const supply = by("transfer", ["left", "right"], { transferTime: 2 });
  const needs = [{ ...power("ats", { own: 1 }), holdUp }];
  return site({
    records: [
      utility("left", 400),
      utility("right", 400),
      bus("ats", supply),
      element("rack", "rack", { needs, demand: demand(50e3), use: "it" }),
    ],
  });
}

test("a gap that is borne is told beside what it is borne by", () => {
  const { model, ridden } = strain(switched(5), "left");
  expect(
    ridden.map(({ element, gap, holdUp }) => [constructPath(model.paths[element]), gap, holdUp]),
  ).toEqual([["rack", 2, 5]]);
});

test("of two gaps the one that is borne most narrowly is told", () => {
  for (const order of [
    [5, 3],
    [3, 5],
  ]) {
    const rows = switched(5);
    const needs = order.map((holdUp, i) => ({ ...power("ats", { own: 0.5 }), name: `power-${i}`, holdUp }));
    const records = rows.records.map((record) => (record.path === "rack" ? { ...record, needs } : record));
    expect(strain({ ...rows, records }, "left").ridden).toMatchObject([{ gap: 2, holdUp: 3 }]);
  }
});

test("of alike gear the one that bears its gap most narrowly is told", () => {
  for (const [first, second] of [
    [5, 3],
    [3, 5],
  ]) {
    const rows = switched(first);
    const needs = [{ ...power("ats", { own: 1 }), holdUp: second }];
    const other = element("second", "rack", { needs, demand: demand(1), use: "it" });
    const { ridden } = strain({ ...rows, records: [...rows.records, other] }, "left");
    expect(ridden.map(({ gap, holdUp }) => [gap, holdUp])).toEqual([[2, 3]]);
  }
});

test("of sorts of gear the one that bears its gap most narrowly is told first, whichever comes first", () => {
  for (const [first, second] of [
    [5, 3],
    [3, 5],
  ]) {
    const rows = switched(first);
    const needs = [{ ...power("ats", { own: 1 }), holdUp: second }];
    const other = element("shelf", "shelf", { needs, demand: demand(1), use: "it" });
    const { ridden } = strain({ ...rows, records: [...rows.records, other] }, "left");
    expect(ridden.map(({ gap, holdUp }) => [gap, holdUp])).toEqual([
      [2, 3],
      [2, 5],
    ]);
  }
});

test("ties are a sort of gear", () => {
  const limits = [{ rule: "power.rating" as const, quantity: "activePower" as const, value: 1e3 }];
  const records = [
    ...["g1", "g2"].map((path) => utility(path, 400, { limits })),
    bus("a", "g1"),
    bus("b", "g2"),
    rack("rack", "a", 300),
    rack("other", "b", 500),
  ];
  const rows = site({
    records,
    ties: [tie("ab", "a", "b", { rating: 2 }), tie("ba", "b", "a", { rating: 3 })],
  });
  const { model, loaded } = strain(rows, "g1");
  const told = loaded.map(({ limit }) => model.limits.at[limit]);
  // of two ties the fuller, and the feed that is left
  expect(told.sort()).toEqual([LIMIT_AT.output, LIMIT_AT.tie]);
});

test("a gap that is not borne is an interruption, not a strain", () => {
  expect(strain(switched(1), "left").ridden).toEqual([]);
});

test("what charges a battery again after it has bridged a switch is carried too: the worst of all instants", () => {
  const feed = by("transfer", ["g1", "g2"], { transferTime: 10 });
  const needs = [{ ...power(feed, { output: 1, own: 1 }), holdUp: 300 }];
  const limits = [{ rule: "power.rating" as const, quantity: "activePower" as const, value: 200 }];
  const records = [
    utility("g1", 400),
    utility("g2", 400, { limits }),
    ups("ups", "", ratio(0), 0, { needs, recharge: 15, use: "recharge" }),
    rack("rack", "ups", 100),
  ];
  const { loaded } = strain(site({ records }), "g1");
  // 100 W of the rack and 15 W into the battery, of 200 W
  expect(loaded).toHaveLength(1);
  expect(loaded[0].instant).toBe("standby");
  expectSame([loaded[0].before, loaded[0].after], [0, 0.575], 1e-9);
});
