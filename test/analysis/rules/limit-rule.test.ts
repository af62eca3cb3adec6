import { compile, singleLosses } from "../../../analysis/model";
import type { ElementRecord, LimitRow, RuleId, SiteRows } from "../../../analysis/model";
import { remainsOf } from "../../../analysis/rules/limit-rule";
import { bus, by, cooler, need, power, rack, tie, utility } from "../../support/networks-rows";
import { expectSame } from "../../support/networks-solved";
import { judged } from "../../support/networks-verdict";

const VOLTS = 400;
const AMPERES = 1e3 / (Math.sqrt(3) * VOLTS);

/** A rack of 1,000 W that gives 1,000 W of heat and 0.01 m³/s to a CDU; `limit` holds the CDU, bus or utility. */
function carrying(on: string, limit: LimitRow): Partial<SiteRows> {
  const limits = (path: string): Partial<ElementRecord> => (path === on ? { limits: [limit] } : {});
  const liquid = need("liquid", "liquid", ["cdu"], { own: 1, perFirst: 1e-5 });
  const records = [
    utility("grid", VOLTS, limits("grid")),
    bus("bus", "grid", limits("bus")),
    cooler("cdu", "liquid", "grid", 0, undefined, limits("cdu")),
    rack("rack", "bus", 0, {
      demand: { provisioned: 1e3, nameplate: 2e3, typical: 500 },
      needs: [power("bus", { own: 1 }), liquid],
    }),
  ];
  return { records };
}

const cases: [RuleId, LimitRow["quantity"], string, number, string][] = [
  ["power.rating", "apparentPower", "bus", 1e3, "VA"],
  ["power.rating", "activePower", "bus", 1e3, "W"],
  ["power.continuous-current", "current", "bus", AMPERES, "A"],
  ["power.contract", "activePower", "grid", 1e3, "W"],
  ["cooling.capacity", "heat", "cdu", 1e3, "W"],
  ["cooling.flow", "flow", "cdu", 0.01, "m3/s"],
];

describe.each(cases)("%s of %s", (rule, quantity, path, value, unit) => {
  test("holds at the limit, and is listed with its margin", () => {
    const { status, result, verdict } = judged(
      carrying(path, { rule, quantity, value: value * (1 + 1e-10) }),
    );
    expect(status(rule)).toBe("passed");
    expect(result(rule).checked).toBe(1);
    expect(result(rule).worst!.subject).toBe(path);
    expectSame(result(rule).worst!.percent, 100, 1e-9);
    expect(verdict.findings).toEqual([]);
    expect(verdict.passed).toBe(true);
  });

  test("fails above it, with measured value, limit and the rating that would do", () => {
    const { finding, status, verdict } = judged(carrying(path, { rule, quantity, value: 0.8 * value }));
    const found = finding(rule);
    expect(found).toMatchObject({ severity: "error", subjects: [path], quantity, unit, chain: [] });
    expectSame([found.value!, found.limit!, found.percent!], [value, 0.8 * value, 125], 1e-9);
    expect(found.remedy).toMatchObject({ action: "raise-rating", subject: path, unit });
    expectSame(found.remedy!.to, value, 1e-9);
    expect(found.state).toEqual({ condition: "normal", basis: "provisioned" });
    expect(status(rule)).toBe("failed");
    expect(verdict.passed).toBe(false);
  });

  test("is not applicable where nothing has such a limit", () => {
    const { records } = carrying("nowhere", { rule, quantity, value });
    expect(judged({ records }).status(rule)).toBe("not-applicable");
  });
});

test("the basis of the site decides what blocks", () => {
  const limit: LimitRow = { rule: "power.rating", quantity: "activePower", value: 1500 };
  const rows = carrying("bus", limit);
  expect(judged(rows).verdict.passed).toBe(true);
  expect(judged({ ...rows, basis: "nameplate" }).verdict.passed).toBe(false);
});

test("an overloaded cord is a finding about the equipment, with the source named", () => {
  const links = [{ source: "grid", rating: AMPERES / 2 }];
  const { finding } = judged({ records: [utility("grid", VOLTS), rack("rack", by("cords", links), 1e3)] });
  const found = finding("power.continuous-current");
  expect(found.subjects).toEqual(["rack"]);
  expect(found.detail.source).toBe("grid");
  expectSame(found.percent!, 200, 1e-9);
});

test("an overloaded tie is a finding about the tie", () => {
  const records = [utility("grid", VOLTS), bus("a", "grid"), bus("b"), rack("rack", "b", 1e3)];
  const { finding } = judged({ records, ties: [tie("tie", "a", "b", { rating: AMPERES / 4 })] });
  expect(finding("power.continuous-current").subjects).toEqual(["tie"]);
});

test("under NEC the finding shows the continuous limit and the rating it comes from", () => {
  const limit = { rule: "power.continuous-current", quantity: "current", value: AMPERES } as const;
  const found = judged({ ...carrying("bus", limit), code: "NEC" }).finding("power.continuous-current");
  expectSame([found.limit!, found.detail.rating as number], [0.8 * AMPERES, AMPERES], 1e-9);
  expectSame(found.remedy!.to, AMPERES / 0.8, 1e-9);
});

test("of several limits, the closest is the margin that is listed, wherever it stands", () => {
  const limit = (value: number): LimitRow => ({ rule: "power.rating", quantity: "activePower", value });
  const boards = (values: number[]) => [
    utility("grid", VOLTS),
    ...values.map((value, i) => bus(`board-${i}`, "grid", { limits: [limit(value)] })),
    ...values.map((_, i) => rack(`rack-${i}`, `board-${i}`, 900)),
  ];
  for (const values of [
    [1000, 1200, 1500],
    [1500, 1000, 1200],
    [1200, 1500, 1000],
  ]) {
    const { checked, worst } = judged({ records: boards(values) }).result("power.rating");
    expect(checked).toBe(3);
    expect(worst).toMatchObject({ subject: `board-${values.indexOf(1000)}`, limit: 1000 });
    expectSame([worst!.value, worst!.percent], [900, 90], 1e-9);
  }
});

test("a finding names a rating only where the limit is a part of it, and a source only of a cord", () => {
  for (const on of ["bus", "grid"]) {
    const row = { rule: "power.rating", quantity: "activePower", value: 800 } as const;
    expect(judged(carrying(on, row)).finding("power.rating").detail).toEqual({});
  }
});

test("shares of three lines are told of the fullest line alone, not of another limit of the same board", () => {
  const limit = { rule: "power.rating", quantity: "activePower", value: 800 } as const;
  const phases = { between: "lines", shares: [0.5, 0.5, 0] } as const;
  const records = carrying("bus", limit).records!.map((record) =>
    record.path === "bus" ? { ...record, phases: { ...phases, shares: [...phases.shares] } } : record,
  );
  expect(judged({ records }).finding("power.rating").detail).toEqual({});
});

test("a loss leaves all of a limit on a link or a tie, and its part of one on the element itself", () => {
  const cords = by("cords", [
    { source: "a", rating: 1 },
    { source: "b", rating: 1 },
  ]);
  const limits: LimitRow[] = [{ rule: "power.rating", quantity: "activePower", value: 800 }];
  const records = [utility("a", VOLTS, { limits }), utility("b", VOLTS), rack("rack", cords, 100)];
  const model = compile({ records, ties: [], code: "IEC" });
  const [output, link] = ["power.rating", "power.continuous-current"].map((rule) =>
    model.limits.rule.findIndex((each) => each === rule),
  );
  const losing = (element: number) => ({
    ...singleLosses(model)[0],
    elements: [{ element, remains: 0.5 }],
  });
  const [first, other] = [model.limits.index[output], model.limits.index[output] + 1];
  expect(remainsOf(model, output, losing(first))).toBe(0.5);
  expect(remainsOf(model, output, losing(other))).toBe(1);
  expect(remainsOf(model, link, losing(model.limits.index[link]))).toBe(1);
});

test("a rule holds the limits that name it, and no others", () => {
  const limits: LimitRow[] = [
    { rule: "power.rating", quantity: "activePower", value: 800 },
    { rule: "power.contract", quantity: "activePower", value: 2000 },
    { rule: "power.contract", quantity: "apparentPower", value: 1500 },
  ];
  const { result } = judged({ records: [utility("grid", VOLTS, { limits }), rack("rack", "grid", 1e3)] });
  expect(result("power.rating")).toMatchObject({ status: "failed", checked: 1, worst: { limit: 800 } });
  expect(result("power.contract")).toMatchObject({ status: "passed", checked: 2, worst: { limit: 1500 } });
  expect(result("cooling.capacity").checked).toBe(0);
});

test("a flow that pumps do not press through is told with the pressure they give, another limit of them without", () => {
  const limits: LimitRow[] = [
    { rule: "cooling.flow", quantity: "flow", value: 0.008 },
    { rule: "cooling.pressure", quantity: "flow", value: 0.009, pressure: 250e3 },
  ];
  const { records } = carrying("nowhere", limits[0]);
  const pumped = records!.map((record) => (record.path === "cdu" ? { ...record, limits } : record));
  const { finding } = judged({ records: pumped });
  expect(finding("cooling.pressure")).toMatchObject({ subjects: ["cdu"], limit: 0.009 });
  expect(finding("cooling.pressure").detail).toEqual({ pressure: 250e3 });
  // no rating of a flow mends it: what the rule advises is of heads and drops
  expect(finding("cooling.pressure").remedy).toBeUndefined();
  expect(finding("cooling.flow").remedy).toMatchObject({ action: "raise-rating" });
  expect(finding("cooling.flow").detail).toEqual({});
});
