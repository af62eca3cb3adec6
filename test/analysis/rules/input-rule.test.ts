import type { Offence, RuleId, Severity, SiteRows } from "../../../analysis/model";
import { bus, by, cooler, need, power, rack, utility } from "../../support/networks-rows";
import { judged } from "../../support/networks-verdict";

const grid = utility("grid", 415);
const good = [grid, rack("rack", by("cords", ["grid"]), 1)];
const chiller = cooler("chiller", "liquid", "grid", 0.1);
const air = need("air", "air", ["chiller"], { own: 1 });
const stacks = [{ id: "foundation", path: "" }];
const fault = (rule: RuleId): Partial<SiteRows> => ({
  records: good,
  stacks,
  faults: [{ rule, subject: "rack", quantity: "racks", detail: { got: "0", expected: "at least 1" } }],
});

const cases: [RuleId, Severity, Partial<SiteRows>][] = [
  ["input.invalid-value", "error", fault("input.invalid-value")],
  ["input.unknown-source", "fatal", { records: [grid, rack("rack", ["grid", "elsewhere"], 1)] }],
  [
    "supply.service-mismatch",
    "error",
    { records: [grid, chiller, rack("rack", "grid", 1, { needs: [power("grid", { own: 1 }), air] })] },
  ],
  ["supply.empty", "fatal", { records: [grid, rack("rack", [], 1)] }],
  ["supply.cords", "error", { records: [grid, rack("rack", by("cords", ["grid"], { required: 2 }), 1)] }],
  [
    "supply.voltage-mismatch",
    "error",
    { records: [grid, utility("other", 480), rack("rack", ["grid", "other"], 1)] },
  ],
  ["stack.id-clash", "fatal", fault("stack.id-clash")],
];

test.each(cases)("%s (%s) fails where it is broken", (rule, severity, rows) => {
  const { finding, status, verdict } = judged(rows);
  expect(finding(rule).subjects).toEqual(["rack"]);
  expect(finding(rule).severity).toBe(severity);
  expect(status(rule)).toBe("failed");
  expect(verdict.passed).toBe(false);
});

test.each(cases)("%s passes where it holds", (rule) => {
  const { status, result } = judged({ records: good, stacks });
  expect(status(rule)).toBe("passed");
  expect(result(rule).checked).toBeGreaterThan(0);
});

test("faults met while rows were built are told apart by rule", () => {
  const faults: Offence[] = [
    { rule: "stack.id-clash", subject: "a" },
    { rule: "input.invalid-value", subject: "b" },
  ];
  const { subjects } = judged({ records: good, faults });
  expect(subjects("stack.id-clash")).toEqual([["a"]]);
  expect(subjects("input.invalid-value")).toEqual([["b"]]);
});

describe("supply.cycle", () => {
  const circle = judged({
    records: [grid, bus("a", "c"), bus("b", "a"), bus("c", "b"), rack("rack", "c", 1)],
  });

  test("is fatal and prints its path", () => {
    const { severity, chain, subjects } = circle.finding("supply.cycle");
    expect(severity).toBe("fatal");
    expect(chain).toEqual(["a", "c", "b", "a"]);
    expect(subjects).toEqual(["a"]);
  });

  test("leaves rules about states not evaluated, and none of them passed", () => {
    for (const rule of [
      "power.rating",
      "power.unserved-load",
      "cooling.unremoved-heat",
      "supply.no-path",
    ] as const) {
      expect(circle.status(rule)).toBe("not-evaluated");
    }
    expect(circle.status("supply.cords")).toBe("not-applicable");
    expect(circle.status("supply.empty")).toBe("passed");
    expect(circle.verdict.summary.balances).toEqual([]);
    expect(circle.verdict.passed).toBe(false);
  });
});
