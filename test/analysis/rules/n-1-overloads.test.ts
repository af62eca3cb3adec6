import type { ConditionRow, ElementRecord, LimitRow } from "../../../analysis/model";
import { bus, by, condition, rack, ratio, ups, utility } from "../../support/networks-rows";
import { expectSame } from "../../support/networks-solved";
import { judged } from "../../support/networks-verdict";

const RULE = "power.n-1.overload";
const watts = (value: number): { limits: LimitRow[] } => ({
  limits: [{ rule: "power.rating", quantity: "activePower", value }],
});

describe("what can still be delivered after the failure of a finding", () => {
  /** Racks of 100 and 60 W on two feeds of so many watts each. */
  const pair = (first: number, second = first) => [
    utility("x/g1", 400, watts(first)),
    utility("x/g2", 400, watts(second)),
    bus("bus", ["x/g1", "x/g2"]),
    rack("large", "bus", 100),
    rack("small", "bus", 60),
  ];

  test("is how many racks are capped, the least fraction that one keeps, and the IT power", () => {
    const { detail } = judged({ records: pair(120) }).finding(RULE);
    // 40 W are cut: the same part of both, which is least Σ P·(1 - y)²
    expect(detail).toMatchObject({ capped: 2 });
    expectSame([detail.least, detail.power, detail.mostIt] as number[], [0.75, 120, 120], 1e-6);
  });

  test("counts each rack that a record stands for, and those of no tenant as such", () => {
    const records = pair(120).map((each) => (each.path === "small" ? { ...each, units: 3 } : each));
    const partitions = [{ path: "acme-1", tenant: "acme", members: ["large"], racks: ["large"] }];
    const { finding } = judged({ records, partitions });
    expect(finding(RULE).detail).toMatchObject({ capped: 4, of: "no tenant 3, acme 1" });
    expect(judged({ records }).finding(RULE).detail).toMatchObject({ capped: 4 });
  });

  test("is the least of all racks: one behind losses gives way by more", () => {
    const records = [
      ...pair(160).filter(({ path }) => path !== "small"),
      ups("lossy", "bus", ratio(0.5)),
      rack("small", "lossy", 60),
    ];
    // 190 W of 160: parts in the ratio of what a watt of each takes off the feed, 1 to 1.5
    const cut = 30 / (100 + 1.5 * 90);
    const { detail } = judged({ records }).finding(RULE);
    expect(detail).toMatchObject({ capped: 2 });
    expectSame(detail.least as number, 1 - 1.5 * cut, 1e-6);
  });

  test("is not said where no caps mend it: what is no rack is too much by itself", () => {
    const records = pair(120).filter(({ path }) => path !== "large");
    const house = rack("house", "bus", 130, { use: "house" });
    expect(judged({ records: [...records, house] }).finding(RULE).detail).not.toHaveProperty("capped");
  });

  test("is said of the worst subject of each finding", () => {
    const { findings } = judged({ records: pair(120, 100) });
    expect(findings(RULE)).toHaveLength(1);
    // without the second feed the first carries 160 of 120 W, without the first the second 160 of 100 W
    expect(findings(RULE)[0]).toMatchObject({ subjects: ["x/g2", "x/g1"], state: { loss: "x/g1" } });
    expectSame(findings(RULE)[0].detail.power as number, 100, 1e-6);
  });

  test("is not said where caps do not help: the load is no rack", () => {
    const records = pair(120).map((record) =>
      record.use === "it" ? { ...record, use: "house" as const } : record,
    );
    expect(judged({ records }).finding(RULE).detail).toEqual({
      kind: "element",
      what: "utility-feed",
      causes: 2,
    });
  });

  test("is not said of a site that survives", () => {
    expect(judged({ records: pair(160) }).findings(RULE)).toEqual([]);
  });

  test("is said of what is left to tell where the worst subject is accepted", () => {
    const { finding } = judged({
      records: pair(120, 100),
      acknowledgements: [{ scope: "x/g2", rule: RULE, reason: "replaced in June" }],
    });
    expect(finding(RULE).subjects).toEqual(["x/g1"]);
    expect(finding(RULE).detail).toHaveProperty("capped");
  });
});

describe("in a condition", () => {
  /** Three feeds of 60 W for 100 W: without one the others hold, without two they do not. */
  const records = [
    ...["g1", "g2", "g3"].map((path) => utility(path, 400, watts(60))),
    bus("bus", ["g1", "g2", "g3"]),
    rack("rack", "bus", 100),
  ];
  const without = (failures: ConditionRow["failures"]) =>
    judged({ records, conditions: [condition("g3 out", { out: ["g3"], failures })] });

  test("that survives failures what exceeds a limit is a finding of it, with what it can deliver", () => {
    const found = without("survived").finding(RULE);
    expect(found).toMatchObject({
      subjects: ["g1", "g2"],
      state: { condition: "g3 out" },
      value: 100,
      limit: 60,
      detail: { capped: 1 },
    });
    expectSame(found.detail.power as number, 60, 1e-6);
  });

  test("that only reports failures it is a number of the summary", () => {
    const { findings, verdict } = without("reported");
    expect(findings(RULE)).toEqual([]);
    expect(verdict.summary.conditions).toMatchObject([
      { name: "g3 out", exceeded: 0, failures: { exceeded: 2 } },
    ]);
  });

  test("that does not ask for them it is none", () => {
    const { findings, verdict } = without("none");
    expect(findings(RULE)).toEqual([]);
    expect(verdict.summary.conditions[0].failures).toBeUndefined();
  });

  test("what the normal state does not survive either is told once", () => {
    const feeds = [...["g1", "g2"].map((path) => utility(path, 400, watts(80))), utility("spare", 400)];
    const rows = { records: [...feeds, bus("bus", by("shared", ["g1", "g2"])), rack("rack", "bus", 100)] };
    const conditions = [condition("spare out", { out: ["spare"], failures: "survived" })];
    expect(judged({ ...rows, conditions }).finding(RULE).state.condition).toBe("normal");
  });
});

describe("after the loss of one unit of several", () => {
  const pair = (more: Partial<ElementRecord> = {}) =>
    utility("sets", 400, { units: 2, ...watts(100), ...more });

  test("what its others carry is held against what is left of them", () => {
    const { finding, result } = judged({ records: [pair(), rack("rack", "sets", 150)] });
    expect(finding(RULE)).toMatchObject({ subjects: ["sets"], limit: 100, detail: { kind: "unit" } });
    expectSame([finding(RULE).value!, finding(RULE).percent!], [150, 150]);
    expect(result(RULE).worst).toMatchObject({ subject: "sets", limit: 100 });
  });

  test("so is a rating for continuous duty", () => {
    const limits: LimitRow[] = [{ rule: "power.ampacity", quantity: "current", value: 100 }];
    const load = rack("rack", "sets", 150 * Math.sqrt(3) * 400);
    const { finding } = judged({ records: [pair({ limits }), load], code: "NEC" });
    expect(finding(RULE)).toMatchObject({ limit: 80, detail: { rating: 100 } });
    expectSame(finding(RULE).value!, 150);
  });

  test("the limit of another element is all of it", () => {
    const records = [
      pair({ limits: [] }),
      utility("other", 400, watts(70)),
      bus("bus", ["sets", "other"]),
      rack("rack", "bus", 150),
    ];
    // of three equal shares one goes with the unit: 75 W each of two
    expect(
      judged({ records })
        .findings(RULE)
        .filter(({ state }) => state.loss === "sets"),
    ).toMatchObject([{ subjects: ["other"], limit: 70 }]);
  });
});
