import * as dc from "../../../constructs";
import { celsius, kelvins, kW, metres, MW } from "../../../constructs";
import { expectSame } from "../../support/networks-solved";
import { findingOf, smallSite } from "../../constructs/core/small-site";

/** ρ·cp of dry air at 20 °C and 101,325 Pa, J/(m³·K), and the part of its density at 1,600 m. */
const AIR = (101325 / (287.042 * 293.15)) * 1006;
const AT_1600 = (1 - 2.25577e-5 * 1600) ** 5.25588;
/** 29,081 CFM. */
const PW170 = (29081 * 0.3048 ** 3) / 60;

/** Air-cooled racks of 220 kW in the hall of air handlers that are rated 233 kW and 29,081 CFM each. */
function handled(altitude: number, units: number, airRise?: dc.TemperatureDifference): dc.Site {
  const { site, room, grid } = smallSite({
    designConditions: dc.DesignConditions.terrestrial({
      altitude: metres(altitude),
      extreme: { dryBulb: celsius(30), wetBulb: celsius(20) },
      source: "invented for a test",
    }),
  });
  const cooledBy = new dc.ExternalCooling(room, "water", { capacity: MW(1) });
  const model = dc.CrahModel.VERTIV_PW170;
  const crahs = new dc.Crah(room, "crahs", { model, units, cooledBy, fedBy: grid });
  const hall = new dc.DataHall(site, "hall", { cooledBy: crahs });
  const purpose = dc.RackPurpose.CPU;
  new dc.EquipmentRack(hall, "racks", { purpose, nameplate: kW(22), units: 10, fedBy: [grid], airRise });
  return site;
}

const statusOf = (site: dc.Site, rule: dc.RuleId) =>
  site.validate().rules.find((result) => result.rule === (rule as string))!.status;

test("at sea level 220 kW want 25,650 CFM at 15 K: one unit moves it", () => {
  const result = handled(0, 1)
    .validate()
    .rules.find(({ rule }) => rule === "cooling.airflow")!;
  expect(result.status).toBe("passed");
  expectSame(result.worst!.value!, 220e3 / (AIR * 15));
  expectSame(result.worst!.limit!, PW170);
  expect((result.worst!.value! * 60) / 0.3048 ** 3).toBeCloseTo(25655, -1);
});

test("at 1,600 m they want 1/0.824 of it, which one unit does not move, though its coil takes the heat", () => {
  const site = handled(1600, 1);
  const found = findingOf(site, dc.RuleId.COOLING_AIRFLOW);
  expect(found).toMatchObject({ subjects: ["room/crahs"], quantity: "flow", unit: "m3/s" });
  expectSame(found.value!, 220e3 / (AIR * AT_1600 * 15));
  expect(found.percent).toBeCloseTo(107.02, 2);
  expect(statusOf(site, dc.RuleId.COOLING_CAPACITY)).toBe("passed");
  expect(found.remedy).toMatchObject({ action: "raise-rating", unit: "m3/s" });
  expectSame(found.remedy!.to, found.value!);
});

test("with two units it holds until one is lost, and the finding names the airflow, not the heat", () => {
  const site = handled(1600, 2);
  expect(statusOf(site, dc.RuleId.COOLING_AIRFLOW)).toBe("passed");
  const found = findingOf(site, dc.RuleId.COOLING_N_1_CAPACITY);
  expect(found).toMatchObject({ subjects: ["room/crahs"], quantity: "flow", state: { loss: "room/crahs" } });
  expect(found.percent).toBeCloseTo(107.02, 2);
});

test("racks that warm their air by 20 K want three quarters of it", () => {
  expect(statusOf(handled(1600, 1, kelvins(20)), dc.RuleId.COOLING_AIRFLOW)).toBe("passed");
});
