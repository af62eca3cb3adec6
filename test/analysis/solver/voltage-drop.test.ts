import type { ElementRecord, LossRow, TieRow } from "../../../analysis/model";
import { solveVoltageDrops } from "../../../analysis/solver";
import { bus, by, rack, ratio, tie, transformer, ups, utility } from "../../support/networks-rows";
import { expectSame, solved } from "../../support/networks-solved";

/** A cable without reactive loss to speak of, so that a hand can follow: R and X in Ω. */
function cable(
  path: string,
  feed: Parameters<typeof bus>[1],
  resistance: number,
  reactance = 0,
): ElementRecord {
  const loss: LossRow = { law: "series", resistance, coldResistance: resistance, reactance };
  return bus(path, feed, { loss });
}

function drops(records: ElementRecord[], ties: TieRow[] = []) {
  const { model, state } = solved({ records, ties });
  const { own, total, start } = solveVoltageDrops(model, state);
  const at = (path: string) => model.paths.indexOf(path);
  return {
    own: (path: string) => own[at(path)],
    total: (path: string) => total[at(path)],
    start: (path: string): string | undefined => model.paths[start[at(path)]],
  };
}

const impedance = (resistance: number, reactance = 0) => ({
  impedance: { resistance, coldResistance: resistance, reactance },
});

test("a run drops (R·P + X·Q)/U², which is √3·I·(R·cos φ + X·sin φ)/U", () => {
  const { own, total, start } = drops([
    utility("grid", 400),
    cable("cable", "grid", 0.06, 0.03),
    rack("rack", "cable", 40e3, {}, 0.75),
  ]);
  // 40 kW and 30 kvar are 50 kVA: 72.17 A at cos φ 0.8
  const current = 50e3 / (Math.sqrt(3) * 400);
  expectSame(own("cable"), (Math.sqrt(3) * current * (0.06 * 0.8 + 0.03 * 0.6)) / 400);
  expectSame(total("rack"), own("cable"));
  expect(start("rack")).toBe("grid");
});

test("equal runs side by side drop as one of a part of its load", () => {
  const { own } = drops([
    utility("grid", 400),
    { ...cable("cables", "grid", 0.06), units: 3 },
    rack("rack", "cables", 48e3),
  ]);
  expectSame(own("cables"), (0.06 * 16e3) / 400 ** 2, 1e-3);
});

test("of several supplies that carry something the one that drops most counts, in any order", () => {
  for (const order of [
    ["wide", "narrow"],
    ["narrow", "wide"],
  ]) {
    const { own, total } = drops([
      utility("grid", 400),
      cable("wide", "grid", 0.01),
      cable("narrow", "grid", 0.05),
      rack("rack", by("cords", order), 20e3),
    ]);
    expectSame(own("narrow"), (0.05 * 10e3) / 400 ** 2);
    expectSame(total("rack"), own("narrow"));
  }
});

test("runs one behind the other add, and what lies between adds nothing", () => {
  const { own, total } = drops([
    utility("grid", 400),
    cable("feeder", "grid", 0.02),
    bus("board", "feeder"),
    cable("branch", "board", 0.08),
    rack("rack", "branch", 10e3),
    rack("other", "board", 20e3),
  ]);
  const lost = 0.08 * (10e3 / 400) ** 2;
  expectSame(own("branch"), (0.08 * 10e3) / 400 ** 2);
  expectSame(total("board"), (0.02 * (30e3 + lost)) / 400 ** 2);
  expectSame(total("rack"), total("board") + own("branch"));
  expectSame(total("other"), total("board"));
});

test("a transformer starts anew: its taps take up its own drop and what is ahead of it", () => {
  const { own, total, start } = drops([
    utility("grid", 13800),
    cable("primary", "grid", 5),
    transformer("tx", "primary", 400),
    cable("feeder", "tx", 0.02),
    rack("rack", "feeder", 20e3),
  ]);
  expect(own("primary")).toBeGreaterThan(0);
  expect(total("tx")).toBe(0);
  expectSame(total("rack"), (0.02 * 20e3) / 400 ** 2);
  expect(start("rack")).toBe("tx");
});

test("so does a double-conversion UPS, which makes its own voltage", () => {
  const law: LossRow = { law: "efficiency", rating: 100e3, loads: [1], efficiencies: [1] };
  const { total, start } = drops([
    utility("grid", 400),
    cable("input", "grid", 0.08),
    ups("ups", "input", law),
    cable("output", "ups", 0.02),
    rack("rack", "output", 20e3),
  ]);
  expectSame(total("rack"), (0.02 * 20e3) / 400 ** 2);
  expect(start("rack")).toBe("ups");
});

test("a busway with a ratio of losses is no converter: it passes the drop on", () => {
  const { total } = drops([
    utility("grid", 400),
    cable("cable", "grid", 0.08),
    bus("busway", "cable", { loss: ratio(0) }),
    rack("rack", "busway", 20e3),
  ]);
  expectSame(total("rack"), (0.08 * 20e3) / 400 ** 2);
});

test("of several live supplies the worst counts", () => {
  const { total } = drops([
    utility("grid", 400),
    cable("short", "grid", 0.01),
    cable("long", "grid", 0.09),
    rack("rack", by("cords", ["long", "short"]), 20e3),
  ]);
  expectSame(total("rack"), (0.09 * 10e3) / 400 ** 2);
});

test("a supply of a transfer that carries nothing does not count", () => {
  const { total, start } = drops([
    utility("grid", 400),
    utility("other", 400),
    cable("short", "grid", 0.01),
    cable("long", "other", 0.09),
    rack("rack", by("transfer", ["short", "long"]), 20e3),
    rack("neighbour", "long", 20e3),
  ]);
  expectSame(total("rack"), (0.01 * 20e3) / 400 ** 2);
  expect(start("rack")).toBe("grid");
});

test("what has no voltage or no load has no drop", () => {
  const { total, start } = drops([
    utility("grid", 400),
    bus("apart"),
    cable("cable", "grid", 0.09),
    rack("rack", "cable", 0),
  ]);
  expect(total("rack")).toBe(0);
  expect(start("apart")).toBeUndefined();
});

describe("along ties", () => {
  const buses = (watts: number, tanPhi = 0): ElementRecord[] => [
    utility("grid", 400),
    cable("feeder", "grid", 0.01),
    bus("a", "feeder"),
    bus("b"),
    bus("c"),
    rack("rack-b", "b", 10e3),
    rack("rack-c", "c", watts, {}, tanPhi),
  ];

  test("a bus without an own supply has the drop of the bus that feeds it, and of the cable between", () => {
    // named against the flow and out of order, so that neither decides
    const { own, total, start } = drops(buses(20e3), [
      tie("1", "c", "b", impedance(0.03)),
      tie("2", "a", "b", impedance(0.02)),
    ]);
    const lost = 0.03 * (20e3 / 400) ** 2;
    expectSame(total("b"), own("feeder") + (0.02 * (30e3 + lost)) / 400 ** 2, 1e-9);
    expectSame(total("rack-c"), total("b") + (0.03 * 20e3) / 400 ** 2, 1e-9);
    expect(start("rack-c")).toBe("grid");
  });

  test("an open tie passes nothing on", () => {
    const { start } = drops(buses(0), [tie("1", "a", "b"), tie("2", "b", "c", { closed: false })]);
    expect([start("b"), start("c")]).toEqual(["grid", undefined]);
  });

  test("a bus coupler adds nothing", () => {
    const { total } = drops(buses(20e3), [tie("ab", "a", "b"), tie("bc", "b", "c")]);
    expectSame(total("rack-c"), total("a"));
  });

  test("in a closed ring both ways to a bus drop the same, whatever the cables", () => {
    // losses far below rounding; cb is mostly reactance and carries what a load with tan φ 3 asks for
    const scale = 1e-8;
    const ties = (names: string[]) => [
      tie(names[0], "a", "b", impedance(4 * scale, scale)),
      tie(names[1], "b", "c", impedance(scale, 5 * scale)),
      tie(names[2], "c", "a", impedance(scale, 3 * scale)),
    ];
    const totals = (names: string[]) => {
      const { total } = drops(
        buses(1e3, 30).map((record) => (record.path === "feeder" ? bus("feeder", "grid") : record)),
        ties(names),
      );
      return [total("b"), total("c")];
    };
    expectSame(totals(["1", "2", "3"]), totals(["3", "2", "1"]), 1e-6);
    expectSame(totals(["1", "2", "3"]), totals(["2", "1", "3"]), 1e-6);
  });

  test("a reactive flow against the active one raises the voltage, a negative drop", () => {
    const { total } = drops(
      [utility("grid", 400), bus("a", "grid"), bus("b"), rack("rack", "b", 10e3, {}, -0.5)],
      [tie("ba", "b", "a", impedance(0.01, 0.1))],
    );
    expect(total("rack")).toBeLessThan(0);
  });
});

test("what carries nothing is reached by its supply all the same, and an idle one counts for nothing beside it", () => {
  const { total, start } = drops([
    utility("grid", 400),
    utility("spare", 400),
    cable("cable", "grid", 0.06),
    rack("rack", "cable", 40e3),
    bus("idle", "cable"),
    bus("board", by("transfer", ["idle", "spare"])),
    bus("beside", by("transfer", ["spare", "cable"])),
    rack("other", "beside", 1e3),
  ]);
  expect(start("board")).toBe("grid");
  expectSame(total("board"), (0.06 * 40e3) / 400 ** 2);
  expect([start("other"), total("other")]).toEqual(["spare", 0]);
});

test("an open tie passes no drop on, a closed one beside it does", () => {
  const records = [
    utility("grid", 400),
    cable("cable", "grid", 0.06),
    bus("a", "cable"),
    bus("b"),
    rack("r", "a", 40e3),
  ];
  const open = drops(records, [tie("ab", "a", "b", { closed: false })]);
  expect([open.start("b"), open.total("b")]).toEqual([undefined, 0]);
  const between = [...records, bus("c", "grid")];
  const other = drops(between, [tie("ab", "a", "b", { closed: false }), tie("bc", "b", "c")]);
  expect([other.start("b"), other.total("b")]).toEqual(["grid", 0]);
  const closed = drops(records, [tie("ab", "a", "b")]);
  expect(closed.start("b")).toBe("grid");
  expectSame(closed.total("b"), closed.total("a"));
});
