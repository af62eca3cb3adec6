import type { ElementRecord, SiteRows } from "../../../analysis/model";
import { bus, by, condition, generator, power, rack, tie, utility } from "../../support/networks-rows";
import { judged } from "../../support/networks-verdict";

const RULE = "resilience.single-point-of-failure";
const pair = (feed: Parameters<typeof rack>[1]) => ["r1", "r2"].map((path) => rack(path, feed, 100));

function points(rows: Partial<SiteRows>): string[] {
  return judged(rows)
    .findings(RULE)
    .map(({ subjects, detail }) => `${detail.kind} ${subjects}`)
    .sort();
}

test("every element on the only way to two racks is one, grouped by kind, the one that takes most first", () => {
  const records = [
    utility("grid", 400),
    bus("main", "grid"),
    bus("sub-1", "main"),
    bus("sub-2", "main"),
    ...pair("sub-1"),
    rack("r3", "sub-2", 500),
    rack("r4", "sub-2", 500),
  ];
  const { findings, status, result } = judged({ records });
  const [feed, gear] = findings(RULE);
  expect(feed).toMatchObject({
    subjects: ["grid"],
    value: 1200,
    detail: { kind: "element", what: "utility-feed" },
  });
  expect(gear).toMatchObject({
    severity: "error",
    subjects: ["main", "sub-2", "sub-1"],
    state: { condition: "normal", loss: "main" },
    value: 1200,
    unit: "W",
    detail: { racks: 4, returns: 0 },
    chain: ["main", "sub-1", "r1"],
  });
  expect(status(RULE)).toBe("failed");
  // eight elements; no need has a second link
  expect(result(RULE).checked).toBe(8);
});

test("two sides have none", () => {
  const records = [
    utility("g1", 400),
    utility("g2", 400),
    bus("a", "g1"),
    bus("b", "g2"),
    ...pair(by("cords", ["a", "b"])),
  ];
  const { status, rules } = judged({ records });
  expect([status(RULE), rules]).toEqual(["passed", []]);
});

test("what serves one rack alone is part of it", () => {
  const records = [utility("grid", 400), bus("pdu-1", "grid"), rack("r1", "pdu-1", 100)];
  expect(points({ records })).toEqual([]);
});

test("a record of ten racks is ten racks: what feeds them alone is one", () => {
  const records = [utility("grid", 400), bus("bus", "grid"), rack("row", "bus", 1000, { units: 10 })];
  expect(points({ records })).toEqual(["element bus", "element grid"]);
});

test("a unit is one where racks need both, a cord where its switch has no other", () => {
  const both = by("cords", [{ source: "sets", units: 2 }], { required: 2 });
  const sets = generator("sets", 400, 1e6, { units: 2 });
  expect(points({ records: [sets, ...pair(both)] })).toEqual(["element sets", "unit sets"]);
  const cords = by("cords", ["grid", "other"], { required: 2 });
  const records = [utility("grid", 400), utility("other", 400), bus("bus", cords), ...pair("bus")];
  expect(points({ records })).toEqual(["element bus", "element grid,other", "link bus"]);
});

test("a tie whose fault takes both its buses is one, one that breakers part is none", () => {
  const records = [
    utility("g1", 400),
    utility("g2", 400),
    bus("a", "g1"),
    bus("b", "g2"),
    ...pair(by("cords", ["a", "b"])),
  ];
  const rows = (trips: boolean) => ({ records, ties: [tie("tie", "a", "b", { closed: false, trips })] });
  expect(points(rows(true))).toEqual(["tie tie"]);
  expect(points(rows(false))).toEqual([]);
  expect(judged(rows(true)).finding(RULE).chain).toEqual(["a", "r1"]);
});

test("a place, a path and a controller are no components", () => {
  const records = [
    utility("g1", 400),
    utility("g2", 400),
    bus("a", "g1", { place: "room" }),
    bus("b", "g2", { place: "room" }),
    ...pair(by("cords", ["a", "b"])),
  ];
  const { findings, subjects } = judged({
    records,
    places: [{ path: "room", kind: "room", outdoors: false }],
    domains: [{ path: "sides", kind: "distribution-path", of: "path", members: ["a", "b"] }],
    controllers: [{ path: "caps", racks: ["r1", "r2"], actuationTime: 2, failsSafe: false }],
  });
  expect(findings(RULE)).toEqual([]);
  expect(subjects("power.n-1.lost-load")).toEqual([["room"], ["sides"]]);
});

describe("racks that come back", () => {
  const set = generator("set", 400, 1e6, { source: { role: "standby", startTime: 10 } });
  const withSet = (mode: "transfer" | "dispatch") => [
    utility("grid", 400),
    set,
    bus("bus", by(mode, ["grid", "set"])),
    ...pair("bus"),
  ];

  test("are interrupted by the feed, and stopped by the bus that has no other way", () => {
    expect(points({ records: withSet("transfer") })).toEqual(["element bus"]);
  });

  test("where one of two stays out are stopped: the failure is told once, here", () => {
    const records: ElementRecord[] = [...withSet("transfer"), rack("r3", "grid", 100)];
    const { findings } = judged({ records });
    expect(points({ records })).toEqual(["element bus", "element grid"]);
    expect(findings("power.n-1.lost-load").map(({ detail }) => detail.kind)).toEqual(["link"]);
  });

  test("come back too where it is the cord to the feed that is lost, whatever takes over", () => {
    expect(points({ records: withSet("dispatch") })).toEqual(["element bus"]);
  });
});

describe("in a condition", () => {
  const records = [
    utility("g1", 400),
    utility("g2", 400),
    bus("a", "g1"),
    bus("b", "g2"),
    ...pair(by("cords", ["a", "b"])),
  ];
  const withoutB = (failures: "survived" | "reported", more: Partial<SiteRows> = {}) =>
    judged({ records, conditions: [condition("b out", { out: ["b"], failures })], ...more });

  test("that survives failures the last side is one, whose findings name the condition", () => {
    const found = withoutB("survived").findings(RULE);
    expect(found.map(({ subjects, state }) => [subjects, state.condition])).toEqual([
      [["g1"], "b out"],
      [["a"], "b out"],
    ]);
    expect(withoutB("reported").findings(RULE)).toEqual([]);
  });

  test("what is out already takes nothing more", () => {
    const all = withoutB("survived")
      .findings(RULE)
      .flatMap(({ subjects }) => subjects);
    expect(all).not.toContain("b");
    expect(all).not.toContain("g2");
  });

  test("a unit that nothing replaces in it is one, though all units together are one in the normal state", () => {
    const feeds = by("cords", [{ source: "sets", units: 2 }, "grid"], { required: 2 });
    const sets = generator("sets", 400, 1e6, { units: 2 });
    const { findings } = judged({
      records: [sets, utility("grid", 400), ...pair(feeds)],
      conditions: [condition("grid out", { out: ["grid"], failures: "survived" })],
    });
    expect(findings(RULE).map(({ state, detail }) => [state.condition, detail.kind])).toEqual([
      ["normal", "element"],
      ["grid out", "unit"],
    ]);
  });

  test("it is accepted by the cause, the rest stays", () => {
    const { subjects, verdict } = withoutB("survived", {
      acknowledgements: [{ scope: "a", rule: RULE, reason: "two days a year" }],
    });
    expect(subjects(RULE)).toEqual([["g1"]]);
    expect(verdict.acknowledged).toMatchObject([{ scope: "a", finding: { state: { condition: "b out" } } }]);
  });
});

test("a rack with two needs that keeps half of its load is stopped in part, by what that half is worth", () => {
  const needs = ["a", "b"].map((source, i) => ({ ...power(source, { own: 1 }), name: `power-${i + 1}` }));
  const records = [
    utility("g1", 400),
    utility("g2", 400),
    bus("a", "g1"),
    bus("b", "g2"),
    ...pair("").map((record) => ({ ...record, needs: [...needs, record.needs[1]] })),
  ];
  const [gear] = judged({ records })
    .findings(RULE)
    .filter(({ detail }) => detail.what === "switchgear");
  expect(gear).toMatchObject({ subjects: ["a", "b"], value: 100, detail: { racks: 2 } });
});

test("is not applicable to a site without anything, and not evaluated where it cannot be solved", () => {
  expect(judged({}).status(RULE)).toBe("not-applicable");
  expect(judged({ records: [bus("a", "b"), bus("b", "a")] }).status(RULE)).toBe("not-evaluated");
});
