import { compile, type ElementRecord, type LinkRow, singleLosses } from "../../../analysis/model";
import { solve, solveLoadings, solveWith } from "../../../analysis/solver";
import { Contingencies, NOTHING } from "../../../analysis/solver/contingency";
import { failuresOf } from "../../support/networks-failures";
import { bus, by, cooler, rack, transformer, utility } from "../../support/networks-rows";
import { expectSame } from "../../support/networks-solved";

/** A number of an element before and after the loss of one of its units. */
function withoutOneOf(
  path: string,
  records: ElementRecord[],
  read: (state: ReturnType<typeof solve>, of: (path: string) => number) => number,
) {
  const model = compile({ records, ties: [], code: "IEC" });
  expect(model.offences).toEqual([]);
  const element = model.paths.indexOf(path);
  const elements = [{ element, remains: 1 - 1 / model.units[element] }];
  const lost = solveWith(model, "provisioned", { ...NOTHING, elements });
  const of = (each: string) => model.paths.indexOf(each);
  return [solve(model, "provisioned"), lost].map((state) => read(state, of));
}

const grid = utility("grid", 13800);
const unit = (path: string, units: number) =>
  transformer(path, "grid", 415, {
    units,
    shareWeight: 100,
    loss: { law: "transformer", rating: 1e6, noLoad: 7, load: 0, noLoadCurrent: 0, leakageReactance: 0.06 },
  });

test("of two that share by their units the one that lost one gives half of what it gave of the other's", () => {
  const records = [
    grid,
    unit("two", 2),
    unit("one", 1),
    bus("bus", ["two", "one"]),
    rack("rack", "bus", 300),
  ];
  const given = (path: string) => withoutOneOf("two", records, ({ out }, of) => out[2 * of(path)]);
  expectSame(given("two"), [200, 150]);
  expectSame(given("one"), [100, 150]);
});

test("those that are left lose and use what they do each, whatever the load", () => {
  const records = [
    grid,
    unit("tx", 4),
    cooler("crah", "air", "tx", 0, undefined, { units: 3, work: { perMoved: 0, fixed: 5 } }),
    rack("rack", "tx", 300),
  ];
  expectSame(
    withoutOneOf("tx", records, ({ loss }, of) => loss[of("tx")]),
    [28, 21],
  );
  expectSame(
    withoutOneOf("crah", records, ({ work }, of) => work[of("crah")]),
    [15, 10],
  );
});

test("those racks of a record that are left draw what they draw", () => {
  const records = [grid, unit("tx", 1), rack("racks", "tx", 300, { units: 3 })];
  expectSame(
    withoutOneOf("racks", records, ({ own }, of) => own[of("racks")]),
    [300, 200],
  );
});

describe("four cords on a feed of two units", () => {
  const twoUnits = utility("two", 400, { units: 2 });
  const rated = (source: string, units: number) => ({ source, units, rating: 10 });
  const cords = (...links: LinkRow[]) => rack("rack", by("cords", links), 120);

  test("leave the two of the unit that is left, which share with a cord elsewhere as cords do", () => {
    const records = [twoUnits, utility("one", 400), cords(rated("two", 4), rated("one", 1))];
    const given = (path: string) => withoutOneOf("two", records, ({ out }, of) => out[2 * of(path)]);
    expectSame(given("two"), [96, 80]);
    expectSame(given("one"), [24, 40]);
  });

  test("are loaded twice as much where nothing else feeds the load", () => {
    const records = [twoUnits, cords(rated("two", 4))];
    const model = compile({ records, ties: [], code: "IEC" });
    const loss = singleLosses(model).find(({ kind }) => kind === "unit")!;
    const state = solve(model, "provisioned");
    const before = [...solveLoadings(model, state)];
    const after = new Contingencies(model, state).evaluate(loss, () => [...solveLoadings(model, state)]);
    expectSame(before, [120 / (Math.sqrt(3) * 400 * 40)]);
    expectSame(after, [120 / (Math.sqrt(3) * 400 * 20)]);
  });

  test("are overloaded by a loss that leaves too few of them", () => {
    const records = [twoUnits, cords({ ...rated("two", 4), rating: 0.05 })];
    // 0.17 A by four cords of 0.05 A, or by two
    expect(failuresOf({ records }).overloads).toMatchObject([
      { subject: "rack", quantity: "current", cause: ["unit", "two"], causes: 1 },
    ]);
  });

  test("are all there where one cord alone hangs on several units", () => {
    const records = [twoUnits, utility("one", 400), cords(rated("two", 1), rated("one", 1))];
    expectSame(
      withoutOneOf("two", records, ({ out }, of) => out[2 * of("one")]),
      [60, 60],
    );
  });
});

test("a link that is out already stays out after its loss has been looked at", () => {
  const model = compile({ records: [grid, rack("rack", "grid", 1)], ties: [], code: "IEC" });
  const state = solveWith(model, "provisioned", { ...NOTHING, links: [0] });
  state.linkLost[0] = 1;
  new Contingencies(model, state).evaluate({ ...NOTHING, links: [0] }, () => undefined);
  expect(state.linkLost[0]).toBe(1);
});
