import type { ElementRecord, LimitRow } from "../../../analysis/model";
import { bus, by, cooler, element, heat, need, power, rack, utility } from "../../support/networks-rows";
import { expectSame } from "../../support/networks-solved";
import { judged } from "../../support/networks-verdict";

const RULE = "cooling.n-1.capacity";
const grid = utility("grid", 400);

/** A loop on chillers of so many watts, on the feeds given; its rack gives 100 W and 0.001 m³/s. */
function plant(
  limit: LimitRow,
  feeds: (string | string[])[],
  more: Partial<ElementRecord> = {},
): ElementRecord[] {
  const chillers = feeds.map((feed, i) =>
    cooler(`chiller-${i + 1}`, "liquid", typeof feed === "string" ? feed : by("cords", feed), 0, undefined, {
      limits: [limit],
      ...more,
    }),
  );
  const members = chillers.map(({ path }) => path);
  const loop = { ...need("liquid", "liquid", members, { output: 1, secondOutput: 1 }) };
  const liquid = need("liquid", "liquid", ["loop"], { own: 1, perFirst: 1e-5 });
  return [
    ...chillers,
    element("loop", "cooling-loop", { provides: "liquid", needs: [loop] }),
    rack("rack", "", 100, { needs: [power("grid", { own: 1 }), liquid, heat({ own: 0, loss: 1 })] }),
  ];
}

const capacity = (value: number): LimitRow => ({ rule: "cooling.capacity", quantity: "heat", value });

test("passes where those that are left carry all, and counts the limits", () => {
  const { status, result, rules } = judged({
    records: [grid, ...plant(capacity(50), ["grid", "grid", "grid"])],
  });
  expect([status(RULE), result(RULE).checked, rules]).toEqual(["passed", 3, []]);
});

test("fails where they do not: one finding for all chillers alike", () => {
  const { finding, result, status, verdict } = judged({
    records: [grid, ...plant(capacity(40), ["grid", "grid", "grid"])],
  });
  const found = finding(RULE);
  expect(found).toMatchObject({
    severity: "error",
    quantity: "heat",
    limit: 40,
    unit: "W",
    state: { condition: "normal", basis: "provisioned", loss: "chiller-2", instant: "initial" },
    detail: { kind: "element", what: "cooler", causes: 4 },
  });
  expect(found.subjects).toEqual(["chiller-1", "chiller-2", "chiller-3"]);
  expectSame([found.value!, found.percent!], [50, 125]);
  expect(result(RULE).worst).toMatchObject({ rule: RULE, limit: 40, unit: "W" });
  expect([status(RULE), verdict.passed]).toEqual(["failed", false]);
});

test("flow is held as heat is, in a finding of its own", () => {
  const flow: LimitRow = { rule: "cooling.flow", quantity: "flow", value: 4e-4 };
  const { finding } = judged({ records: [grid, ...plant(flow, ["grid", "grid", "grid"])] });
  expect(finding(RULE)).toMatchObject({ quantity: "flow", unit: "m3/s", limit: 4e-4 });
  expectSame(finding(RULE).percent!, 125);
});

test("a bus that is lost takes the chillers on it that have no other supply", () => {
  const buses = [bus("a", "grid"), bus("b", "grid")];
  const { findings } = judged({ records: [grid, ...buses, ...plant(capacity(60), ["a", "a", "b"])] });
  // on b one chiller is left for 100 W
  const [found] = findings(RULE);
  expect(found).toMatchObject({ subjects: ["chiller-3"], state: { loss: "a" } });
  expectSame(found.percent!, 100 / 0.6);
  const both = judged({ records: [grid, ...buses, ...plant(capacity(60), [["a", "b"], ["a", "b"], "b"])] });
  expect(both.status(RULE)).toBe("passed");
});

test("one unit of several takes its part of the capacity", () => {
  const { finding } = judged({ records: [grid, ...plant(capacity(50), ["grid"], { units: 2 })] });
  expect(finding(RULE)).toMatchObject({
    subjects: ["chiller-1"],
    // 100 W on the 50 W that are left
    limit: 50,
    percent: 200,
    state: { loss: "chiller-1" },
    detail: { kind: "unit", what: "cooler", causes: 1 },
  });
});

test("what is exceeded without any loss is a finding of the normal state alone", () => {
  const { rules, status } = judged({ records: [grid, ...plant(capacity(33), ["grid", "grid", "grid"])] });
  expect(rules).toEqual(["cooling.capacity"]);
  expect(status(RULE)).toBe("passed");
});

test("limits of power are not its own", () => {
  const limits: LimitRow[] = [{ rule: "power.rating", quantity: "activePower", value: 80 }];
  const feeds = ["g1", "g2"].map((path) => utility(path, 400, { limits }));
  const { status, rules } = judged({ records: [...feeds, rack("rack", ["g1", "g2"], 100)] });
  expect(rules).toEqual(["power.n-1.overload"]);
  expect(status(RULE)).toBe("not-applicable");
});

test("is not applicable to a site without anything", () => {
  expect(judged({}).status(RULE)).toBe("not-applicable");
});

test("a lead and a lag cooler that cannot take all heat when the other is lost are short, by how much", () => {
  const chillers = ["lead", "lag"].map((path) =>
    cooler(path, "liquid", "grid", 0, undefined, { capability: 60 }),
  );
  const loop = { ...need("liquid", "liquid", ["lead", "lag"], { output: 1 }), mode: "dispatch" as const };
  const liquid = need("liquid", "liquid", ["loop"], { own: 1 });
  const { findings } = judged({
    records: [
      grid,
      ...chillers,
      element("loop", "cooling-loop", { provides: "liquid", needs: [loop] }),
      rack("rack", "", 100, { needs: [power("grid", { own: 1 }), liquid, heat({ own: 0, loss: 1 })] }),
    ],
  }).verdict;
  const found = findings.filter(({ rule }) => rule === RULE);
  expect(found).toMatchObject([
    { subjects: ["loop"], quantity: "shortage", value: 100, unit: "W", detail: { causes: 4 } },
  ]);
  expectSame(found[0].limit!, 60);
});
