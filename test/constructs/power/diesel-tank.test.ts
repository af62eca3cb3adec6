import * as dc from "../../../constructs";
import { cubicMetres, hours, kVA, kW, litres, ratio, seconds, V } from "../../../constructs";
import { expectSame } from "../../support/networks-solved";
import {
  assetOf,
  findingOf,
  findingsOf,
  INVENTED,
  load,
  recordOf,
  refusalsOf,
  smallSite,
} from "../core/small-site";

/** A set that burns so many L/h at a rating in kW, by the lower heating value of 9.9 kWh/L. */
function burning(rating: number, litresPerHour: number): dc.GeneratorModel {
  return dc.GeneratorModel.custom({
    name: "published",
    activePower: kW(rating),
    apparentPower: kVA(rating / 0.8),
    startTime: seconds(10),
    electricalEfficiency: ratio(rating / (litresPerHour * 9.9)),
    source: INVENTED,
  });
}

/** Sets behind the grid that take from one tank. */
function tanked(
  props: Partial<dc.DieselTankProps>,
  model: dc.GeneratorModel,
  units: number[] = [1],
): dc.Site {
  const { site, yard, grid } = smallSite();
  const fuelledBy = new dc.DieselTank(yard, "diesel", {
    volume: cubicMetres(10),
    autonomy: hours(12),
    ...props,
  });
  const sets = units.map(
    (each, i) => new dc.Generator(yard, `set-${i}`, { model, voltage: V(415), units: each, fuelledBy }),
  );
  load(yard, "load", dc.PowerSupply.dispatch([grid, ...sets]), kW(100));
  return site;
}

const KOHLER = burning(2640, 687);

test("it gives the heating value of its volume, and needs nobody", () => {
  const record = recordOf(tanked({}, KOHLER), "yard/diesel");
  expect(record).toMatchObject({ kind: "diesel-tank", place: "yard", provides: "fuel", needs: [] });
  expectSame([record.fuel!.energy!, record.fuel!.autonomy!], [10e3 * 9.9 * 3.6e6, 12 * 3600]);
});

// published consumption at full load, of a data sheet and of a general chart
test.each([
  ["KOHLER KD3300-E", 2640, 687],
  ["a set of 2 MW", 2000, 537.1],
  ["a set of 2.25 MW", 2250, 604.1],
])(
  "for %s of %d kW, %d L/h, twelve times that lasts 12 h, and a litre less does not",
  (_, kilowatts, rate) => {
    const model = burning(kilowatts, rate);
    expect(findingsOf(tanked({ volume: litres(12 * rate) }, model))).toEqual([]);
    const finding = findingOf(tanked({ volume: litres(12 * rate - 1) }, model), dc.RuleId.POWER_FUEL_SUPPLY);
    expect(finding).toMatchObject({ severity: "error", subjects: ["yard/diesel"], limit: 43200, unit: "s" });
    expectSame(finding.value!, (12 - 1 / rate) * 3600);
  },
);

test("all units of all sets that take from it are counted", () => {
  const finding = findingOf(
    tanked({ volume: litres(12 * 687) }, KOHLER, [2, 1]),
    dc.RuleId.POWER_FUEL_SUPPLY,
  );
  expectSame(finding.value!, 4 * 3600);
});

test("one that fuels nothing is an orphan", () => {
  const { site, yard } = smallSite();
  new dc.DieselTank(yard, "diesel", { volume: cubicMetres(1), autonomy: hours(12) });
  expect(findingOf(site, dc.RuleId.SUPPLY_ORPHAN).subjects).toContain("yard/diesel");
});

test("no volume and no autonomy are refused", () => {
  expect(refusalsOf(tanked({ volume: litres(0), autonomy: hours(0) }, KOHLER))).toEqual([
    "yard/diesel volume: got 0 L, expected a value above zero",
    "yard/diesel autonomy: got 0 ms, expected a value above zero",
  ]);
});

test("its asset states volume and autonomy", () => {
  expect(assetOf(tanked({}, KOHLER), "yard/diesel")).toMatchObject({
    kind: "diesel-tank",
    spec: { volume: { value: 10, unit: "m3" }, autonomy: { value: 43200, unit: "s" } },
  });
});
