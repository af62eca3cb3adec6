import { check } from "../../../analysis/check";
import { bus, by, condition, generator, rack, site, tie, utility } from "../../support/networks-rows";

const fault = { source: "network" as const, power: 300e6 };
const records = [
  utility("g1", 13800, { fault }),
  utility("g2", 13800, { fault }),
  bus("a", "g1", { shortCircuitRating: 20e3 }),
  bus("b", "g2", { shortCircuitRating: 30e3 }),
  rack("rack", "a", 1000),
  rack("other", "b", 1000),
];
const ties = [tie("ab", "a", "b", { closed: false })];
/** 300 MVA at 13.8 kV. */
const ONE = 300e6 / (Math.sqrt(3) * 13800);

test("gear above its rating in a stated condition is a finding about that condition, with the rating that holds", () => {
  const conditions = [condition("tied", { closed: ["ab"] })];
  const { findings } = check(site({ records, ties, conditions, code: "NEC" })).verdict;
  const found = findings.filter(({ rule }) => rule === "power.fault-level");
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ subjects: ["a"], state: { condition: "tied" }, limit: 20e3, unit: "A" });
  expect(Math.abs(found[0].value! / (2 * ONE) - 1)).toBeLessThan(1e-9);
  expect(found[0].remedy).toMatchObject({ action: "raise-rating", to: found[0].value });
});

test("the normal state alone holds, and its closest gear is named", () => {
  const { findings, rules } = check(site({ records, ties, code: "NEC" })).verdict;
  expect(findings.filter(({ rule }) => rule === "power.fault-level")).toEqual([]);
  const result = rules.find(({ rule }) => rule === "power.fault-level")!;
  expect(result).toMatchObject({ status: "passed", checked: 2, worst: { subject: "a" } });
});

test("a condition may open what is closed", () => {
  const closed = [tie("ab", "a", "b")];
  const conditions = [condition("apart", { open: ["ab"] })];
  const { findings } = check(site({ records, ties: closed, conditions, code: "NEC" })).verdict;
  const states = findings
    .filter(({ rule }) => rule === "power.fault-level")
    .map(({ state }) => state.condition);
  expect(states).toEqual(["normal"]);
});

test("without a rated bus there is nothing to hold", () => {
  const unrated = records.map((record) => ({ ...record, shortCircuitRating: undefined }));
  const { rules } = check(site({ records: unrated, ties })).verdict;
  expect(rules.find(({ rule }) => rule === "power.fault-level")!.status).toBe("not-applicable");
});

/** Findings by condition, with their current in parts of that of one infeed. */
function told(rows: Parameters<typeof site>[0]): [string, number][] {
  const { findings } = check(site({ code: "NEC", ...rows })).verdict;
  return findings
    .filter(({ rule }) => rule === "power.fault-level")
    .map(({ state, value }) => [state.condition, Number((value! / ONE).toFixed(6))]);
}

test("what is out in a condition feeds no fault: of two infeeds on a closed tie one is left", () => {
  const conditions = [
    condition("tied", { closed: ["ab"] }),
    condition("one out", { closed: ["ab"], out: ["g2"] }),
  ];
  expect(told({ records, ties, conditions })).toEqual([["tied", 2]]);
});

test("a board on the generator that carries in a condition has the generator's fault current alone", () => {
  const set = { source: { role: "standby" as const } };
  const board = by("transfer", ["g1", "set"]);
  const grid = utility("g1", 13800, { fault });
  const rows = [grid, generator("set", 13800, 1e6, set), bus("a", board, { shortCircuitRating: 10e3 })];
  const conditions = [condition("grid out", { out: ["g1"] })];
  expect(told({ records: [...rows, rack("rack", "a", 1000)], conditions })).toEqual([["normal", 1]]);
});

test("a condition tells of a higher current than the normal state, never of the same one again", () => {
  const low = records.map((each) => (each.path === "a" ? { ...each, shortCircuitRating: 10e3 } : each));
  const conditions = [condition("idle"), condition("tied", { closed: ["ab"] })];
  expect(told({ records: low, ties, conditions })).toEqual([
    ["normal", 1],
    ["tied", 2],
  ]);
});
