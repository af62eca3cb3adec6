import { whatIf } from "../../analysis/what-if";
import { expectSame } from "../support/networks-solved";
import { rack, site, utility } from "../support/networks-rows";
import { ambient, dryCooler, joined, load, loop, withGrid } from "../support/thermal-rows";

/** Two dry coolers of 100 kW at 6 K for a loop at 36 °C that carries 90 kW. */
const records = withGrid([
  dryCooler("dry-1", 100),
  dryCooler("dry-2", 100),
  joined("both", ["dry-1", "dry-2"]),
  loop("water", "both", 36),
  load("rack", "water", 90),
]);

const overloadsAt = (air?: ReturnType<typeof ambient>) =>
  whatIf(site({ records, ambient: air }), "dry-1")!.flatMap(({ findings }) =>
    findings.filter(({ rule }) => rule === "cooling.n-1.capacity"),
  );

test("a failure is asked of the site on its design day: what is left has the heat of that air", () => {
  // 3 of 6 K: 50 kW
  const [finding] = overloadsAt(ambient({ dryBulb: 33 }));
  expect(finding.subjects).toEqual(["dry-2"]);
  expectSame([finding.value!, finding.limit!], [90e3, 50e3], 1e-9);
});

test("on a milder day, or without weather, the other one carries all", () => {
  expect(overloadsAt(ambient({ dryBulb: 30 }))).toEqual([]);
  expect(overloadsAt()).toEqual([]);
});

test("what the other unit of a pair carries is held against the rating of one", () => {
  const limits = [{ rule: "power.rating" as const, quantity: "activePower" as const, value: 100 }];
  const rows = site({ records: [utility("sets", 400, { units: 2, limits }), rack("rack", "sets", 150)] });
  const { strained } = whatIf(rows, "sets")!.find(({ cause }) => cause.kind === "unit")!;
  expect(strained).toHaveLength(1);
  const [{ margin, before }] = strained;
  expectSame([margin.value, margin.limit, margin.percent, before], [150, 100, 150, 75]);
});
