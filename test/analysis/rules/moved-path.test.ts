import {
  compile,
  type ElementRecord,
  type SingleLoss,
  singleLosses,
  type TieRow,
} from "../../../analysis/model";
import { movedPath } from "../../../analysis/rules/moved-path";
import { bus, by, cooler, element, need, rack, utility } from "../../support/networks-rows";

function pathsOf(records: ElementRecord[], ties: TieRow[] = []) {
  const model = compile({ records, ties, code: "IEC" });
  expect(model.offences).toEqual([]);
  const losses = singleLosses(model);
  return {
    moved: (of: SingleLoss, to: string) => movedPath(model, of, model.paths.indexOf(to)),
    loss: (path: string, kind: SingleLoss["kind"] = "element") =>
      losses.find((each) => each.path === path && each.kind === kind)!,
  };
}

describe("the way by which load moves to what is overloaded", () => {
  const records = [
    utility("g1", 400),
    utility("g2", 400),
    bus("a", "g1"),
    bus("b", "g2"),
    rack("rack", by("cords", ["a", "b"]), 100),
    rack("single", "b", 100),
  ];
  const { moved, loss } = pathsOf(records);

  test("goes down to what hangs on both, and up again", () => {
    expect(moved(loss("g1"), "g2")).toEqual(["g1", "a", "rack", "b", "g2"]);
    expect(moved(loss("a"), "b")).toEqual(["a", "rack", "b"]);
  });

  test("from a cord starts at what that comes from", () => {
    expect(moved(loss("rack", "link"), "g2")).toEqual(["a", "rack", "b", "g2"]);
  });

  test("is the shortest of several, and leaves out what only joins", () => {
    const joined = pathsOf([
      utility("g1", 400),
      utility("g2", 400),
      bus("a", "g1"),
      bus("joint", ["g1", "a"], { junction: true }),
      bus("c", "joint"),
      bus("b", "g2"),
      rack("rack", by("cords", ["c", "b"]), 100),
    ]);
    expect(joined.moved(joined.loss("g1"), "g2")).toEqual(["g1", "c", "rack", "b", "g2"]);
  });

  test("is none where nothing hangs on both", () => {
    const apart = pathsOf([...records, utility("g3", 400), rack("far", "g3", 1)]);
    expect(apart.moved(apart.loss("g3"), "g2")).toEqual([]);
  });

  test("is none where what lost a unit carries itself what is over", () => {
    const units = pathsOf([utility("sets", 400, { units: 2 }), rack("rack", "sets", 1)]);
    expect(units.moved(units.loss("sets", "unit"), "sets")).toEqual([]);
  });

  test("does not pass from one need of a load to another", () => {
    const water = cooler("chiller", "liquid", "a", 0);
    const pump = cooler("pump", "liquid", "b", 0);
    const needs = [
      need("liquid", "liquid", ["chiller"], { output: 1 }),
      need("flow", "liquid", ["pump"], {}),
    ];
    const loop = element("loop", "cooling-loop", { provides: "liquid", needs });
    const wet = pathsOf([
      utility("g1", 400),
      utility("g2", 400),
      bus("a", "g1"),
      bus("b", "g2"),
      water,
      pump,
      loop,
    ]);
    expect(wet.moved(wet.loss("a"), "b")).toEqual([]);
  });
});
