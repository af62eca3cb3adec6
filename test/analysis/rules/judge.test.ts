import { type Offence, RULE_IDS, type SiteRows } from "../../../analysis/model";
import { bus, by, cooler, generator, need, power, rack, utility } from "../../support/networks-rows";
import { judged } from "../../support/networks-verdict";

const grid = utility("grid", 415);
const rating = (value: number) => ({
  limits: [{ rule: "power.rating", quantity: "activePower", value } as const],
});

test("every rule id has a result, in the order of the list", () => {
  expect(judged({}).verdict.rules.map(({ rule }) => rule)).toEqual([...RULE_IDS]);
});

test("of an empty site every rule is not applicable: nothing passed", () => {
  const { verdict } = judged({});
  for (const { rule, status } of verdict.rules) expect([rule, status]).toEqual([rule, "not-applicable"]);
});

test("a sound site has no findings, and says of each rule what it was put to", () => {
  const { verdict } = judged({ records: [grid, bus("bus", "grid", rating(10)), rack("rack", "bus", 9)] });
  expect(verdict.findings).toEqual([]);
  expect(verdict.passed).toBe(true);
  const passed = verdict.rules.filter(({ status }) => status === "passed");
  expect(passed.map(({ rule }) => rule)).toContain("power.rating");
  for (const { checked, title, source, remedy } of passed) {
    expect(checked).toBeGreaterThan(0);
    expect([title, source, remedy].every((text) => text.length > 0)).toBe(true);
  }
});

test("eleven different faults are eleven findings", () => {
  const set = generator("set", 480, 1e6, { source: { role: "standby" } });
  const liquid = need("liquid", "liquid", ["chiller"], { own: 1 });
  const air = need("air", "air", ["chiller"], { own: 1 });
  const rows: Partial<SiteRows> = {
    records: [
      grid,
      set,
      utility("other", 480),
      cooler("chiller", "liquid", "grid", 0.1, undefined, {
        limits: [{ rule: "cooling.capacity", quantity: "heat", value: 5 }],
      }),
      bus("idle", "grid"),
      rack("unknown-source", ["grid", "elsewhere"], 10),
      rack("service-mismatch", "grid", 10, { needs: [power("grid", { own: 1 }), air] }),
      rack("cords", by("cords", ["grid"], { required: 2 }), 10),
      rack("voltages", ["grid", "other"], 10),
      rack("unserved", "set", 10),
      rack("hot", "grid", 10, { needs: [power("grid", { own: 1 }), liquid] }),
      bus("overloaded", "grid", rating(9)),
      rack("rack", "overloaded", 10),
    ],
    faults: [{ rule: "input.invalid-value", subject: "rack", quantity: "racks", group: "rack racks" }],
    partitions: [{ path: "partition", tenant: "acme", members: [], racks: [] }],
  };
  const { verdict } = judged(rows);
  expect(verdict.findings.map(({ rule, subjects }) => [rule, ...subjects])).toEqual([
    ["input.invalid-value", "rack"],
    ["input.unknown-source", "unknown-source"],
    ["supply.service-mismatch", "service-mismatch"],
    ["supply.cords", "cords"],
    ["supply.voltage-mismatch", "voltages"],
    ["supply.orphan", "idle"],
    ["power.unserved-load", "service-mismatch", "cords", "unserved"],
    ["power.rating", "overloaded"],
    ["cooling.capacity", "chiller"],
    ["resilience.single-point-of-failure", "grid"],
    ["tenancy.empty", "partition"],
  ]);
});

test("the same fault of many constructs is one finding, the worst first and its numbers shown", () => {
  const loads = [12, 30, 18].map((watts) => [
    bus(`bus-${watts}`, "grid", rating(10)),
    rack(`r${watts}`, `bus-${watts}`, watts),
  ]);
  const { finding, result } = judged({ records: [grid, ...loads.flat()] });
  expect(finding("power.rating")).toMatchObject({
    subjects: ["bus-30", "bus-18", "bus-12"],
    value: 30,
    limit: 10,
    percent: 300,
  });
  expect(result("power.rating").worst).toMatchObject({ subject: "bus-30", percent: 300 });
});

test("two quantities of one rule are two findings", () => {
  const limits = [
    { rule: "power.rating", quantity: "activePower", value: 5 },
    { rule: "power.rating", quantity: "apparentPower", value: 5 },
  ] as const;
  const { findings } = judged({
    records: [grid, bus("bus", "grid", { limits: [...limits] }), rack("r", "bus", 10)],
  });
  expect(findings("power.rating").map(({ quantity }) => quantity)).toEqual(["activePower", "apparentPower"]);
});

test("faults with a key of their own are findings of their own", () => {
  const faults: Offence[] = ["a", "b", "b"].map((group) => ({
    rule: "input.invalid-value",
    subject: group,
    group,
  }));
  expect(judged({ faults }).subjects("input.invalid-value")).toEqual([["a"], ["b"]]);
});

test("parts of a construct are reported as the construct, once", () => {
  const parts = ["bus#a", "bus#b"].map((path) => bus(path, "grid", rating(1)));
  const { finding } = judged({ records: [grid, ...parts, rack("r", ["bus#a", "bus#b"], 10)] });
  expect(finding("power.rating").subjects).toEqual(["bus"]);
});

test("a finding says where its worst subject was made, and only that is looked up", () => {
  const asked: string[] = [];
  const locate = (path: string) => {
    asked.push(path);
    return { file: "site.ts", line: 7 };
  };
  const records = [grid, bus("bus", "grid", rating(1)), rack("r", "bus", 10)];
  expect(judged({ records, locate }).finding("power.rating").at).toEqual({ file: "site.ts", line: 7 });
  expect(asked).toEqual(["bus"]);
});

test("a warning or an info does not fail a site, an error does", () => {
  const warned = judged({ records: [grid, bus("idle", "grid"), rack("r", "grid", 1)] });
  expect([warned.verdict.findings.length, warned.verdict.passed]).toEqual([1, true]);
  const failed = judged({ records: [grid], faults: [{ rule: "input.invalid-value", subject: "x" }] });
  expect(failed.verdict.passed).toBe(false);
});
