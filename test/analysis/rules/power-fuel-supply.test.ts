import { bus, by, element, generator, need, rack, utility } from "../../support/networks-rows";
import { judged } from "../../support/networks-verdict";

const rule = "power.fuel-supply";
const grid = utility("grid", 415);

/** Sets of 1 MW at 40 % behind the grid, and what they take their fuel from. */
function fuelled(fuel: { energy?: number; power?: number; autonomy?: number }, units = [1], outage?: number) {
  const needs = [need("fuel", "fuel", ["store"], { output: 2.5 })];
  const sets = units.map((each, i) =>
    generator(`set-${i}`, 415, 1e6, { source: { role: "standby" }, needs, units: each }),
  );
  const store = element("store", "store", { provides: "fuel", fuel });
  const feed = by("dispatch", ["grid", ...sets.map(({ path }) => path)]);
  return judged({ outage, records: [grid, store, ...sets, bus("bus", feed), rack("rack", "bus", 1000)] });
}

test("a store that lasts as long as it has to holds, and says how close it is", () => {
  const { status, result } = fuelled({ energy: 2.5e6 * 3600, autonomy: 3600 });
  expect(status(rule)).toBe("passed");
  expect(result(rule)).toMatchObject({
    checked: 1,
    worst: { subject: "store", quantity: "autonomy", value: 3600, limit: 3600, unit: "s", percent: 100 },
  });
});

test("one that does not is an error with the time that all sets at their rating leave", () => {
  const { finding } = fuelled({ energy: 2.5e6 * 3600, autonomy: 3600 }, [1, 2]);
  expect(finding(rule)).toMatchObject({
    severity: "error",
    subjects: ["store"],
    quantity: "autonomy",
    value: 1200,
    limit: 3600,
    detail: { of: "tank" },
  });
});

test("an outage that is longer than its autonomy is what it has to last", () => {
  const store = { energy: 2.5e6 * 3600, autonomy: 1800 };
  expect(fuelled(store, [1], 3600).status(rule)).toBe("passed");
  expect(fuelled(store, [1], 7200).finding(rule)).toMatchObject({ value: 3600, limit: 7200, unit: "s" });
  expect(fuelled(store, [1], 60).result(rule).worst).toMatchObject({ limit: 1800 });
});

test("a pipe is held by its power", () => {
  expect(fuelled({ power: 5e6 }, [2]).result(rule)).toMatchObject({ status: "passed", checked: 1 });
  expect(fuelled({ power: 5e6 }, [3]).finding(rule)).toMatchObject({
    quantity: "fuelPower",
    value: 7.5e6,
    limit: 5e6,
    unit: "W",
    detail: { of: "pipe" },
  });
});

test("without anything that takes from it there is nothing to hold", () => {
  const store = element("store", "store", { provides: "fuel", fuel: { power: 1 } });
  expect(judged({ records: [grid, rack("rack", "grid", 1), store] }).status(rule)).toBe("not-applicable");
});
