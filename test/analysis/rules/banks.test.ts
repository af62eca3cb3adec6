import { compile, type ElementRecord, type TieRow } from "../../../analysis/model";
import { parallelTransformers, ratingOf } from "../../../analysis/rules/banks";
import { solve } from "../../../analysis/solver";
import { bus, by, generator, rack, tie, transformer, ups, utility } from "../../support/networks-rows";

const loss = {
  law: "transformer" as const,
  rating: 1e6,
  noLoad: 0,
  load: 0,
  noLoadCurrent: 0,
  leakageReactance: 0.06,
};
const tx = (path: string, feed = "grid") => transformer(path, feed, 415, { loss });

/** Transformers that work in parallel, by path. */
function banks(records: ElementRecord[], ties: TieRow[] = []): string[][] {
  const model = compile({ records: [utility("grid", 13800), ...records], ties, code: "IEC" });
  const found = parallelTransformers(model, solve(model, "provisioned"));
  return found.map((members) => members.map((e) => model.paths[e]).sort()).sort();
}

test("members of a shared supply are a bank", () => {
  expect(banks([tx("a"), tx("b"), bus("board", ["a", "b"]), rack("r", "board", 1)])).toEqual([["a", "b"]]);
});

test("so are they through the junction that stands for the supply, once for all that take from it", () => {
  const junction = bus("j", ["a", "b"], { junction: true });
  const records = [tx("a"), tx("b"), junction, bus("x", "j"), bus("y", "j"), rack("r", ["x", "y"], 1)];
  expect(banks(records)).toEqual([["a", "b"]]);
});

test("two cords of one rack are none: their supplies meet nowhere", () => {
  expect(banks([tx("a"), tx("b"), rack("r", by("cords", ["a", "b"]), 1)])).toEqual([]);
});

test("nor are the two sides of a transfer, of which one carries", () => {
  expect(banks([tx("a"), tx("b"), bus("board", by("transfer", ["a", "b"])), rack("r", "board", 1)])).toEqual(
    [],
  );
});

test("a dead member is not in it", () => {
  const dead = [transformer("b", "nothing", 415, { loss }), bus("nothing")];
  expect(banks([tx("a"), ...dead, bus("board", ["a", "b"]), rack("r", "board", 1)])).toEqual([]);
});

test("two on buses that a closed tie joins are one, with what feeds either bus", () => {
  const records = [
    tx("a"),
    tx("b"),
    tx("c"),
    bus("x", ["a", "b"]),
    bus("y", "c"),
    rack("r", "x", 1),
    rack("q", "y", 1),
  ];
  expect(banks(records, [tie("xy", "x", "y")])).toEqual([["a", "b", "c"]]);
  expect(banks(records, [tie("xy", "x", "y", { closed: false })])).toEqual([["a", "b"]]);
});

test("one bank within another is not named twice, though a junction stands for its supply", () => {
  const records = [
    tx("a"),
    tx("b"),
    tx("c"),
    bus("j", ["a", "b"], { junction: true }),
    bus("x", "j"),
    bus("y", "c"),
    rack("r", "x", 1),
    rack("q", "y", 1),
  ];
  expect(banks(records, [tie("xy", "x", "y")])).toEqual([["a", "b", "c"]]);
});

test("transformers one behind the other are none", () => {
  const behind = transformer("b", "a", 208, { loss });
  expect(banks([tx("a"), behind, rack("r", "b", 1)])).toEqual([]);
});

test("each supply is a bank of its own, though they have a member in common", () => {
  const records = [tx("a"), tx("b"), tx("c"), bus("x", ["a", "b"]), bus("y", ["b", "c"])];
  expect(banks(records)).toEqual([
    ["a", "b"],
    ["b", "c"],
  ]);
});

test("cables between them and a board make no difference", () => {
  const cables = ["a", "b"].map((path) => bus(`cable-${path}`, path));
  expect(banks([tx("a"), tx("b"), ...cables, bus("board", ["cable-a", "cable-b"])])).toEqual([["a", "b"]]);
});

test("a junction that nothing takes from joins nothing that is built", () => {
  expect(banks([tx("a"), tx("b"), bus("j", ["a", "b"], { junction: true })])).toEqual([]);
});

test("what sets its own voltage stands between them", () => {
  const law = { law: "efficiency" as const, rating: 1e6, loads: [1], efficiencies: [1] };
  const sets = ["a", "b"].map((path) => ups(`ups-${path}`, path, law, 0, { capability: 1e6 }));
  expect(banks([tx("a"), tx("b"), ...sets, bus("board", ["ups-a", "ups-b"])])).toEqual([]);
});

test("a board on two tied buses joins both, with all that is tied to each", () => {
  const buses = ["a", "b", "c"].flatMap((path) => [tx(path), bus(`bus-${path}`, path)]);
  const ties = [tie("ab", "bus-a", "bus-b"), tie("bc", "bus-b", "bus-c", { closed: false })];
  expect(banks([...buses, bus("board", ["bus-a", "bus-c"])], ties)).toEqual([
    ["a", "b"],
    ["a", "b", "c"],
  ]);
});

test("the rating of what is no transformer counts for nothing", () => {
  const records = [utility("grid", 13800), tx("a"), bus("bus", "a")];
  const model = compile({ records, ties: [], code: "IEC" });
  const ratings = ["a", "bus", "grid"].map((path) => ratingOf(model, model.paths.indexOf(path)));
  expect(ratings).toEqual([1e6, 0, 0]);
});

test("members come in the order of the site, once, whoever hangs on their board", () => {
  const boards = [bus("first", ["b", "a"]), bus("second", "first"), rack("r", "second", 1)];
  const records = [utility("grid", 13800), tx("a"), tx("b"), ...boards];
  const model = compile({ records, ties: [], code: "IEC" });
  const found = parallelTransformers(model, solve(model, "provisioned"));
  expect(found.map((bank) => bank.map((e) => model.paths[e]))).toEqual([["a", "b"]]);
});

test("closed ties one behind the other make one bank", () => {
  const buses = ["a", "b", "c"].flatMap((path) => [tx(path), bus(`bus-${path}`, path)]);
  const ties = [tie("ab", "bus-a", "bus-b"), tie("bc", "bus-b", "bus-c")];
  expect(banks(buses, ties)).toEqual([["a", "b", "c"]]);
});

test("one whose supply is not on is in no bank", () => {
  const set = generator("set", 13800, 1e6, { source: { role: "standby", startTime: 10 } });
  expect(banks([set, tx("a"), tx("d", "set"), bus("board", ["a", "d"])])).toEqual([]);
});
