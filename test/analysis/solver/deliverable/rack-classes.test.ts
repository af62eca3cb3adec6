import {
  compile,
  type ElementRecord,
  limitHolder,
  type LimitRow,
  type TieRow,
} from "../../../../analysis/model";
import { solve } from "../../../../analysis/solver";
import { figuresOf } from "../../../../analysis/solver/deliverable/alike";
import { rackClasses } from "../../../../analysis/solver/deliverable/rack-classes";
import { bus, by, cooler, heat, power, rack, ratio, tie, ups, utility } from "../../../support/networks-rows";

const limits: LimitRow[] = [{ rule: "power.rating", quantity: "activePower", value: 1000 }];

/** Racks of each class by their paths, where every limit of the site is a bound. */
function classes(records: ElementRecord[], ties: TieRow[] = []) {
  const model = compile({ records, ties, code: "IEC" });
  expect(model.offences).toEqual([]);
  const state = solve(model, "provisioned");
  const bounds = model.limits.rule.map((_, index) => {
    const holder = limitHolder(model, index);
    const element = holder < 0 ? model.tieFirst[model.limits.index[index]] : holder;
    return { kind: "limit" as const, index, holder: element, capability: 0 };
  });
  const found = rackClasses(model, figuresOf(model), state, bounds, state);
  return found.map(({ racks, ...powers }) => ({
    racks: racks.map((e) => model.paths[e]).join(" "),
    ...powers,
  }));
}

const grid = utility("grid", 400);
const onBoard = (path: string, ...feeds: string[]) => feeds.map((feed, i) => rack(`${path}-${i}`, feed, 100));

test("racks that are alike are one class, with the demand of one and the power of all", () => {
  const records = [grid, bus("board", "grid", { limits }), ...onBoard("r", "board", "board", "board")];
  expect(classes(records)).toEqual([{ racks: "r-0 r-1 r-2", demand: 100, power: 300 }]);
});

test("racks that no bound depends on are in none", () => {
  const records = [
    grid,
    bus("board", "grid", { limits }),
    bus("free", "grid"),
    ...onBoard("r", "board", "free"),
  ];
  expect(classes(records)).toEqual([{ racks: "r-0", demand: 100, power: 100 }]);
});

test("one that asks for nothing, or is no IT, is in none", () => {
  const house = rack("house", "board", 100, { use: "house" });
  expect(classes([grid, bus("board", "grid", { limits }), house, rack("idle", "board", 0)])).toEqual([]);
});

test("racks with a bound on their own cords each are alike all the same", () => {
  const cords = by("cords", [{ source: "grid", rating: 10 }]);
  const records = [grid, rack("one", cords, 100), rack("two", cords, 100), rack("more", cords, 200)];
  expect(classes(records).map(({ racks }) => racks)).toEqual(["one two", "more"]);
});

test("so are those behind boards of their own with bounds alike, and not those that share a board", () => {
  const boards = (count: number) =>
    ["a", "b"].flatMap((path) => [
      bus(path, "grid", { limits }),
      bus(`${path}-way`, path),
      ...Array.from({ length: count }, (_, i) => rack(`on-${path}-${i}`, `${path}-way`, 100)),
    ]);
  expect(classes([grid, ...boards(1)]).map(({ racks }) => racks)).toEqual(["on-a-0 on-b-0"]);
  expect(classes([grid, ...boards(2)]).map(({ racks }) => racks)).toEqual(["on-a-0 on-a-1", "on-b-0 on-b-1"]);
});

test("tied buses are like nothing else, and all that hangs on either depends on a bound of one", () => {
  const boards = [bus("a", "grid", { limits }), bus("b", "grid")];
  const records = [grid, ...boards, ...onBoard("r", "a", "b")];
  expect(classes(records, [tie("tie", "a", "b")]).map(({ racks }) => racks)).toEqual(["r-0", "r-1"]);
});

test("heat that returns to what it comes from closes no endless way", () => {
  const needs = [power("grid", { output: 1, loss: 1 }), heat({ loss: 1 }, "crah")];
  const records = [
    grid,
    ups("ups", "", ratio(0.1), 0, { needs, limits }),
    cooler("crah", "air", "ups", 0.1),
    rack("elsewhere", "grid", 100),
  ];
  expect(classes(records)).toEqual([]);
});
