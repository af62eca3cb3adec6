/**
 * A battery carries a lost grid only up to its inverters: power binds before energy. What it cannot carry is named with
 * the loss that leaves most unserved. Ride-through is sized by power and energy, each on its own; worked by hand.
 */
import * as dc from "../../constructs";
import { kW, kWh, percent, V } from "../../constructs";
import { INVENTED as source } from "../constructs/core/small-site";
import { failuresOf } from "../support/failures";
import { board, caseSite, generators, grid, rack } from "./parts";

/** A substation, two battery units of so many kW, sets of 100 kW where asked; two racks of 50 kW. */
function substation(kilowattsOfUnit: number, sets: number) {
  const { site, hall } = caseSite();
  const yard = new dc.Yard(site, "substation");
  const model = dc.BatteryModel.custom({
    name: "battery of a case",
    power: kW(kilowattsOfUnit),
    energy: kWh(1000),
    roundTripEfficiency: percent(100),
    source,
  });
  const battery = new dc.Battery(site, "battery", { model, units: 2, voltage: V(415) });
  const standby = sets > 0 ? [generators(site, "sets", 100, { units: sets })] : [];
  const fedBy = dc.PowerSupply.dispatch([grid(yard, "grid"), battery, ...standby]);
  const intake = board(site, "intake", 100, fedBy);
  for (const id of ["r1", "r2"]) rack(hall, id, 50, intake);
  return site;
}

const SERIES = { "lost r1 r2": ["intake"] };

test("inverters for all of it carry the site over", () => {
  expect(failuresOf(substation(50, 0))).toEqual(SERIES);
});

test("inverters for 60 of 100 kW leave 40 kW to nobody, and the finding names the substation", () => {
  const site = substation(30, 0);
  expect(failuresOf(site)).toEqual({
    ...SERIES,
    "intake 60 of 100 kW": ["intake from substation/grid", "substation", "substation/grid"],
  });
  const finding = site.validate().findings.find(({ quantity }) => quantity === "shortage")!;
  expect(finding).toMatchObject({
    rule: dc.RuleId.POWER_N_1_OVERLOAD,
    value: 100e3,
    limit: 60e3,
    state: { loss: "substation/grid", instant: "initial" },
  });
});

test("sets that start later do not help the first ten seconds", () => {
  expect(failuresOf(substation(30, 1))).toEqual({
    ...SERIES,
    "intake 60 of 100 kW": ["intake from substation/grid", "substation", "substation/grid"],
  });
});
