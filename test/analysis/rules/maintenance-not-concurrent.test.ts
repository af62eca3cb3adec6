import type { ConditionRow, LimitRow, PromiseRow, SiteRows } from "../../../analysis/model";
import { bus, by, condition, generator, rack, tie, utility } from "../../support/networks-rows";
import { expectSame } from "../../support/networks-solved";
import { judged } from "../../support/networks-verdict";

const RULE = "maintenance.not-concurrent";
const watts = (value: number): { limits: LimitRow[] } => ({
  limits: [{ rule: "power.rating", quantity: "activePower", value }],
});

/** Two feeds of so many watts with a bus each and a tie that is closed by hand; a rack of 100 W on either bus. */
function halves(value = 1000, more: Partial<SiteRows> = {}): Partial<SiteRows> {
  return {
    records: [
      utility("g1", 400, watts(value)),
      utility("g2", 400, watts(value)),
      bus("a", "g1"),
      bus("b", "g2"),
      rack("r1", "a", 100),
      rack("r2", "b", 100),
    ],
    ties: [tie("tie", "a", "b", { closed: false, trips: true })],
    ...more,
  };
}

function promising(...most: number[]): Pick<SiteRows, "partitions"> {
  const promises = most.map((each): PromiseRow => ({ of: "maintenance", most: each }));
  return { partitions: [{ path: "lease", tenant: "acme", members: [], racks: ["r1", "r2"], promises }] };
}

describe("a condition", () => {
  const stating = (more: Partial<ConditionRow>, rows = halves()) =>
    judged({ ...rows, conditions: [condition("work", { path: "yard/job", ...more })] });

  test("that stops racks is a finding of what states it, with how many stop", () => {
    const { finding, status, verdict } = stating({ out: ["g1"] });
    expect(finding(RULE)).toMatchObject({
      severity: "error",
      subjects: ["yard/job"],
      state: { condition: "work" },
      quantity: "lostPower",
      value: 100,
      unit: "W",
      detail: { racks: 1 },
    });
    expect([status(RULE), verdict.passed]).toEqual(["failed", false]);
  });

  test("that moves the load first stops nobody", () => {
    const { status, result } = stating({ out: ["g1"], closed: ["tie"] });
    expect([status(RULE), result(RULE).checked]).toEqual(["passed", 1]);
  });

  test("leaves a tie open that is closed by hand, and closes an automatic one", () => {
    const automatic = [tie("tie", "a", "b", { closed: false, operation: "automatic" })];
    expect(stating({ out: ["g1"] }, halves(1000, { ties: automatic })).status(RULE)).toBe("passed");
  });

  test("does not count racks that it takes out itself", () => {
    expect(stating({ out: ["r1"] }).status(RULE)).toBe("passed");
    expect(stating({ out: ["g1", "r1"] }).status(RULE)).toBe("passed");
  });

  test("does not count what is no rack", () => {
    const { records = [], ties } = halves();
    const others = records.map((record) =>
      record.path === "r1" ? { ...record, use: "house" as const } : record,
    );
    expect(stating({ out: ["g1"] }, { records: others, ties }).status(RULE)).toBe("passed");
  });

  test("counts each rack of a record with several", () => {
    const { records = [], ties } = halves();
    const more = records.map((record) => (record.path === "r1" ? { ...record, units: 3 } : record));
    expect(stating({ out: ["g1"] }, { records: more, ties }).finding(RULE)).toMatchObject({
      value: 100,
      detail: { racks: 3 },
    });
  });

  test("may call standby sources", () => {
    const set = generator("set", 400, 1e6, { source: { role: "standby", startTime: 10 } });
    const records = [utility("g1", 400), set, bus("a", by("transfer", ["g1", "set"])), rack("r1", "a", 100)];
    expect(stating({ out: ["g1"] }, { records }).status(RULE)).toBe("passed");
  });

  test("may call them too where it opens the tie that feeds a bus", () => {
    const set = generator("set", 400, 1e6, { source: { role: "standby", startTime: 10 } });
    const records = [
      utility("g1", 400),
      set,
      bus("a", "g1"),
      bus("b"),
      rack("r1", by("transfer", ["b", "set"]), 100),
    ];
    const rows = { records, ties: [tie("tie", "a", "b")] };
    expect(stating({ open: ["tie"] }, rows).status(RULE)).toBe("passed");
  });

  test("that leaves a bus short of what it normally has is a finding of that bus, and of how much is left", () => {
    const records = [
      ...["g1", "g2"].map((path) => utility(path, 400, { capability: 80 })),
      bus("bus", by("dispatch", ["g1", "g2"]), { junction: true }),
      rack("r1", "bus", 150),
    ];
    const { finding, findings } = stating({ out: ["g1"] }, { records });
    expect(finding(RULE)).toMatchObject({
      subjects: ["bus"],
      state: { condition: "work" },
      quantity: "shortage",
      value: 150,
      limit: 80,
      unit: "W",
    });
    expect(findings("power.deficit").filter(({ state }) => state.condition === "normal")).toEqual([]);
    const short = records.map((record) => (record.path === "r1" ? rack("r1", "bus", 170) : record));
    expect(stating({ out: ["g1"] }, { records: short }).status(RULE)).toBe("passed");
  });

  test("is a finding of its own beside another, the one that states both told apart by name", () => {
    const conditions = [
      condition("step 1", { path: "programme", out: ["g1"] }),
      condition("step 2", { path: "programme", out: ["g1"], closed: ["tie"] }),
      condition("step 3", { path: "programme", out: ["g1", "g2"] }),
    ];
    const { findings, result } = judged({ ...halves(), conditions });
    expect(
      findings(RULE).map(({ subjects, state, detail }) => [subjects[0], state.condition, detail.racks]),
    ).toEqual([
      ["programme", "step 1", 1],
      ["programme", "step 3", 2],
    ]);
    expect(result(RULE).checked).toBe(3);
  });

  test("is accepted where it is stated", () => {
    const acknowledgements = [{ scope: "yard/job", rule: RULE, reason: "one night" } as const];
    expect(stating({ out: ["g1"] }, halves(1000, { acknowledgements })).status(RULE)).toBe("acknowledged");
  });
});

describe("a promise about maintenance", () => {
  test("is kept where half may stop: what stops by work on a bus, not by work on its feed, which the tie replaces", () => {
    const { findings, finding, result } = judged({ ...halves(), ...promising(0.5, 0.4) });
    expect(findings(RULE)).toHaveLength(1);
    expect(finding(RULE)).toMatchObject({
      subjects: ["lease"],
      state: { condition: "normal", loss: "a" },
      quantity: "lostShare",
      value: 0.5,
      limit: 0.4,
      detail: { of: "maintenance", kind: "element", what: "switchgear" },
    });
    // two promises, and the limits of two feeds and a tie
    expect(result(RULE).checked).toBe(5);
    expect(judged({ ...halves(), ...promising(0.5) }).status(RULE)).toBe("passed");
  });

  test("takes no bus with a tie that is worked on, though its fault would", () => {
    const feeds = by("cords", ["a", "b"]);
    const records = halves().records!.map((record) =>
      record.use === "it" ? rack(record.path, feeds, 100) : record,
    );
    const { status, subjects } = judged({ ...halves(), records, ...promising(0) });
    expect(status(RULE)).toBe("passed");
    expect(subjects("resilience.single-point-of-failure")).toEqual([["tie"]]);
  });

  test("holds every limit once the load is moved: 200 W by a feed of 150 W, by either", () => {
    const { finding, result } = judged({ ...halves(150), ...promising(0.5) });
    expect(finding(RULE)).toMatchObject({
      subjects: ["g1", "g2"],
      quantity: "activePower",
      limit: 150,
      detail: { kind: "element", what: "utility-feed", causes: 1 },
    });
    expect(finding(RULE).detail).not.toHaveProperty("capped");
    expectSame([finding(RULE).value!, result(RULE).worst!.value], [200, 200]);
  });

  test("is not asked where nobody promised anything: no limit is held for planned work", () => {
    expect(judged(halves(150)).status(RULE)).toBe("not-applicable");
    const ofComponent: PromiseRow[] = [{ of: "component", most: 1 }];
    const { partitions } = promising();
    const other = partitions.map((row) => ({ ...row, promises: ofComponent }));
    expect(judged({ ...halves(150), partitions: other }).status(RULE)).toBe("not-applicable");
  });

  test("starts standby sources and interrupts nobody by switching", () => {
    const set = generator("set", 400, 1e6, { source: { role: "standby", startTime: 10 } });
    const feed = by("transfer", ["g1", "set"], { transferTime: 10 });
    const records = [utility("g1", 400), set, rack("r1", feed, 100), rack("r2", feed, 100)];
    expect(judged({ records, ...promising(0) }).status(RULE)).toBe("passed");
  });

  test("holds what is dispatched too: 100 W of two sources of 80 W each are 20 W short without one", () => {
    const records = [
      ...["g1", "g2"].map((path) => utility(path, 400, { capability: 80 })),
      bus("bus", by("dispatch", ["g1", "g2"]), { junction: true }),
      rack("r1", "bus", 50),
      rack("r2", "bus", 50),
    ];
    expect(judged({ records, ...promising(0) }).status(RULE)).toBe("failed");
  });
});

test("is not applicable to a site without anything, and not evaluated where it cannot be solved", () => {
  expect(judged({}).status(RULE)).toBe("not-applicable");
  expect(judged({ records: [bus("a", "b"), bus("b", "a")] }).status(RULE)).toBe("not-evaluated");
});
