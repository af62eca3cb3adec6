import { compile, type ElementRecord, type TieRow } from "../../../analysis/model";
import { parallelTransformers, ratingOf } from "../../../analysis/rules/banks";
import { solve } from "../../../analysis/solver";
import { bus, by, generator, rack, tie, transformer, ups, utility } from "../../support/networks-rows";

const LAW = { law: "transformer" as const, rating: 1e6, noLoad: 0, load: 0, noLoadCurrent: 0 };
const units = ["a", "b", "c"].map((path) =>
  transformer(path, "grid", 415, { loss: { ...LAW, leakageReactance: 0.06 } }),
);

/** Banks of transformers a, b and c by their paths. */
function banks(others: ElementRecord[], ties: TieRow[] = []): string[] {
  const model = compile({ records: [utility("grid", 13800), ...units, ...others], ties, code: "IEC" });
  expect(model.offences).toEqual([]);
  const found = parallelTransformers(model, solve(model, "provisioned"));
  return found.map((bank) => bank.map((e) => model.paths[e]).join(" "));
}

const single = ["a", "b", "c"].map((path) => bus(`bus-${path}`, path));

test("the rating of what is no transformer counts for nothing", () => {
  const model = compile({
    records: [utility("grid", 13800), ...units, bus("bus", "a")],
    ties: [],
    code: "IEC",
  });
  const ratings = ["a", "bus", "grid"].map((path) => ratingOf(model, model.paths.indexOf(path)));
  expect(ratings).toEqual([1e6, 0, 0]);
});

test("two in one supply are a bank, in the order of the site and once, whoever hangs on it", () => {
  const boards = [bus("first", ["b", "a"]), bus("second", "first"), rack("rack", "second", 1000)];
  expect(banks(boards)).toEqual(["a b"]);
});

test("each supply is a bank of its own", () => {
  expect(banks([bus("first", ["a", "b"]), bus("second", ["b", "c"])])).toEqual(["a b", "b c"]);
});

test("cables and junctions between them and a board make no difference", () => {
  const cables = ["a", "b"].map((path) => bus(`cable-${path}`, path));
  const junction = bus("junction", ["cable-a", "cable-b"], { junction: true });
  expect(banks([...cables, junction, bus("board", "junction")])).toEqual(["a b"]);
});

test("a junction without anything behind it joins nothing that is built", () => {
  expect(banks([bus("junction", ["a", "b"], { junction: true })])).toEqual([]);
});

test("the cords of a rack join nothing, nor does a board that takes another supply in need", () => {
  const cords = rack("rack", by("cords", ["a", "b"]), 1000);
  const transferred = bus("board", by("transfer", ["b", "c"]));
  expect(banks([cords, transferred])).toEqual([]);
});

test("what sets its own voltage stands between them", () => {
  const loss = { law: "efficiency" as const, rating: 1e6, loads: [1], efficiencies: [1] };
  const sets = [
    ups("ups-a", "a", loss, 0, { capability: 1e6 }),
    ups("ups-b", "b", loss, 0, { capability: 1e6 }),
  ];
  expect(banks([...sets, bus("board", ["ups-a", "ups-b"])])).toEqual([]);
});

test("closed ties make a bank of all that their buses draw from", () => {
  const ties = [tie("ab", "bus-a", "bus-b"), tie("bc", "bus-b", "bus-c", { closed: false })];
  expect(banks(single, ties)).toEqual(["a b"]);
  expect(
    banks(
      single,
      ties.map((each) => ({ ...each, closed: true })),
    ),
  ).toEqual(["a b c"]);
});

test("a board on two tied buses joins both, with all that is tied to each", () => {
  const ties = [tie("ab", "bus-a", "bus-b"), tie("bc", "bus-b", "bus-c", { closed: false })];
  expect(banks([...single, bus("board", ["bus-a", "bus-c"])], ties)).toEqual(["a b", "a b c"]);
});

test("one whose supply is not on is in no bank", () => {
  const set = generator("set", 13800, 1e6, { source: { role: "standby", startTime: 10 } });
  const dead = transformer("d", "set", 415, { loss: { ...LAW, leakageReactance: 0.06 } });
  expect(banks([set, dead, bus("board", ["a", "d"])])).toEqual([]);
});
