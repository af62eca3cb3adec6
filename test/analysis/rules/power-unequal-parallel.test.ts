import { check } from "../../../analysis/check";
import type { ConditionRow } from "../../../analysis/model";
import { bus, condition, rack, site, tie, transformer, utility } from "../../support/networks-rows";

/** A bank of 1 MVA units of those short-circuit voltages on one board. */
function bank(...uks: number[]) {
  const rating = 1e6;
  const law = { law: "transformer" as const, rating, noLoad: 0, load: 0, noLoadCurrent: 0 };
  const units = uks.map((uk, i) =>
    transformer(`tx-${i + 1}`, "grid", 415, {
      loss: { ...law, leakageReactance: uk },
      shareWeight: rating / uk,
    }),
  );
  const paths = units.map(({ path }) => path);
  const records = [utility("grid", 13800), ...units, bus("board", paths), rack("rack", "board", 1000)];
  const { findings, rules } = check(site({ records })).verdict;
  return {
    found: findings.filter(({ rule }) => rule === "power.unequal-parallel"),
    status: rules.find(({ rule }) => rule === "power.unequal-parallel")!.status,
  };
}

test("4 and 6 % in parallel carry 1.67 of 2 MVA: the 4 % unit is full first", () => {
  const { found } = bank(0.04, 0.06);
  expect(found).toMatchObject([{ severity: "warning", subjects: ["tx-1"], limit: 2e6, unit: "VA" }]);
  // it takes 1/0.04 of 1/0.04 + 1/0.06: 60 %
  expect(found[0].value).toBeCloseTo(1e6 / 0.6, 3);
});

test("impedances within 10 % pass", () => {
  expect(bank(0.06, 0.063)).toMatchObject({ found: [], status: "passed" });
});

test("a single transformer is no bank", () => {
  expect(bank(0.06).status).toBe("not-applicable");
});

describe("on two tied buses", () => {
  const rating = 1e6;
  const law = { law: "transformer" as const, rating, noLoad: 0, load: 0, noLoadCurrent: 0 };
  const records = [0.04, 0.06].flatMap((uk, i) => [
    transformer(`tx-${i + 1}`, "grid", 415, {
      loss: { ...law, leakageReactance: uk },
      shareWeight: rating / uk,
    }),
    bus(`board-${i + 1}`, `tx-${i + 1}`),
    rack(`rack-${i + 1}`, `board-${i + 1}`, 1000),
  ]);
  const result = (closed: boolean, switched?: Partial<ConditionRow>) => {
    const ties = [tie("tie", "board-1", "board-2", { closed })];
    const conditions = switched ? [condition("switched", switched)] : [];
    const rows = site({ records: [utility("grid", 13800), ...records], ties, conditions });
    const { findings, rules } = check(rows).verdict;
    return {
      states: findings
        .filter(({ rule }) => rule === "power.unequal-parallel")
        .map(({ subjects, state }) => [...subjects, state.condition]),
      status: rules.find(({ rule }) => rule === "power.unequal-parallel")!.status,
    };
  };

  test("they are a bank while the tie is closed", () => {
    expect(result(true).states).toEqual([["tx-1", "normal"]]);
    expect(result(false)).toEqual({ states: [], status: "not-applicable" });
  });

  test("and in the condition that closes it, not in the one that opens it", () => {
    expect(result(false, { closed: ["tie"], open: [] }).states).toEqual([["tx-1", "switched"]]);
    expect(result(true, { closed: [], open: ["tie"] }).states).toEqual([["tx-1", "normal"]]);
  });

  test("a condition with a unit out has no bank, and one with the same bank does not tell it again", () => {
    expect(result(false, { closed: ["tie"], out: ["tx-2"] }).states).toEqual([]);
    expect(result(true, { out: ["rack-1"] }).states).toEqual([["tx-1", "normal"]]);
  });
});
