import type { Basis, NeedRow, SuppliesRow } from "../../../analysis/model";
import { by, cooler, element, heat, need, power, rack, utility } from "../../support/networks-rows";
import { judged } from "../../support/networks-verdict";

const RULE = "power.shelf-capacity";
const EIGHT: SuppliesRow = { units: 8, rating: 33e3 };
const grids = [utility("a", 415), utility("b", 415)];

function corded(watts: number, supplies: SuppliesRow, more: Partial<NeedRow> = {}) {
  return judged({ records: [...grids, rack("rack", by("cords", ["a", "b"], more), watts, { supplies })] });
}

test("what eight shelves of 33 kW carry is not carried by the four of one feed", () => {
  expect(corded(132e3, EIGHT).status(RULE)).toBe("passed");
  const found = corded(142e3, EIGHT).finding(RULE);
  expect(found).toMatchObject({
    severity: "error",
    subjects: ["rack"],
    value: 142e3,
    limit: 132e3,
    unit: "W",
    detail: { need: "power", required: 1, cords: 2 },
  });
});

test("of several loads the one that is closest is named, wherever it stands", () => {
  for (const order of [
    [100e3, 120e3, 110e3],
    [120e3, 110e3, 100e3],
  ]) {
    const racks = order.map((watts) =>
      rack(`of-${watts}`, by("cords", ["a", "b"]), watts, { supplies: EIGHT }),
    );
    const { checked, worst } = judged({ records: [...grids, ...racks] }).result(RULE);
    expect(checked).toBe(3);
    expect(worst).toMatchObject({ subject: "of-120000", value: 120e3, limit: 132e3 });
  }
});

test("where both feeds must live the shelves of both count", () => {
  expect(corded(142e3, EIGHT, { required: 2 }).status(RULE)).toBe("passed");
});

test("more than all of them carry is a finding about all of them", () => {
  const found = corded(300e3, EIGHT).finding(RULE);
  expect(found).toMatchObject({ value: 300e3, limit: 264e3, detail: {} });
});

test("cords count by their number: of two to one side and one to the other the least two carry", () => {
  const links = [{ source: "a", units: 2 }, { source: "b" }];
  const supplies = { units: 6, rating: 10e3 };
  const at = (watts: number) =>
    judged({ records: [...grids, rack("rack", by("cords", links, { required: 2 }), watts, { supplies })] });
  expect(at(40e3).status(RULE)).toBe("passed");
  expect(at(41e3).finding(RULE)).toMatchObject({ limit: 40e3, detail: { required: 2, cords: 3 } });
});

test("each of two needs has half of the supplies, and the weaker one decides", () => {
  const draw = { own: 1 };
  const first = by("cords", ["a", "b"], { required: 2, draw });
  const second = by("cords", ["a", "b"], { name: "power-2", draw });
  const watts = { nameplate: 140e3, provisioned: 140e3, typical: 140e3 };
  const needs = [first, second, heat({ own: 1, loss: 1 })];
  const load = element("rack", "rack", { needs, demand: watts, use: "it", supplies: EIGHT });
  const found = judged({ records: [...grids, load] }).finding(RULE);
  expect(found).toMatchObject({ limit: 132e3, detail: { need: "power-2", required: 1, cords: 2 } });
});

test("supplies that share one feed all count, whatever cords bring the coolant", () => {
  const shared = judged({ records: [...grids, rack("rack", ["a", "b"], 142e3, { supplies: EIGHT })] });
  expect(shared.result(RULE)).toMatchObject({ status: "passed", worst: { limit: 264e3 } });
  const coolers = ["x", "y"].map((path) => cooler(path, "liquid", "a", 0));
  const liquid = { ...need("liquid", "liquid", ["x", "y"], { own: 1 }), mode: "cords" as const };
  const needs = [power("a", { own: 1 }), liquid];
  const cooled = rack("rack", "", 142e3, { supplies: EIGHT, needs });
  expect(judged({ records: [...grids, ...coolers, cooled] }).result(RULE)).toMatchObject({
    status: "passed",
    worst: { limit: 264e3 },
  });
});

test("a load on one bus has all its supplies there", () => {
  const single = judged({ records: [...grids, rack("rack", "a", 142e3, { supplies: EIGHT })] });
  expect(single.status(RULE)).toBe("passed");
  expect(single.result(RULE).worst).toMatchObject({ subject: "rack", value: 142e3, limit: 264e3 });
});

test("the deciding basis is held", () => {
  const demand = { nameplate: 142e3, provisioned: 130e3, typical: 100e3 };
  const load = rack("rack", by("cords", ["a", "b"]), 0, { demand, supplies: EIGHT });
  const status = (basis: Basis) => judged({ basis, records: [...grids, load] }).status(RULE);
  expect([status("provisioned"), status("nameplate"), status("typical")]).toEqual([
    "passed",
    "failed",
    "passed",
  ]);
});

test("a load without stated supplies is not held", () => {
  expect(judged({ records: [...grids, rack("rack", "a", 1)] }).status(RULE)).toBe("not-applicable");
});
