import type { MachineRow } from "../../../analysis/model";
import * as dc from "../../../constructs";
import { celsius, kelvins, kW, metres, V } from "../../../constructs";
import { expectSame } from "../../support/networks-solved";
import {
  assetOf,
  findingOf,
  load,
  normalFindingsOf,
  recordOf,
  refusalsOf,
  smallSite,
  stateOf,
} from "../core/small-site";
import { chilledSite, heatInto, WATER } from "./chilled-site";

const model = dc.CrahModel.VERTIV_PW170;

type Coil = Required<MachineRow & { law: "exchanger" }>;

test("it takes the air heat of its hall, and its fans at full speed warm the water too", () => {
  const { site, room, grid, water } = chilledSite();
  const crah = new dc.Crah(room, "crah", { model, cooledBy: water, fedBy: grid, units: 2 });
  heatInto(site, crah, grid, kW(300));
  const state = stateOf(site);
  expectSame(state.out("room/crah")[0], 300e3);
  expectSame(state.link("room/crah", "yard/grid")[0], 27e3);
  expectSame(state.link("room/crah", "yard/water"), [327e3, 327e3 / (WATER * 10)]);
  expectSame(state.loading("room/crah", "heat"), 300 / 466);
  // 117 CFM per kW at 15 K, of 29,081 CFM each
  expect(state.loading("room/crah", "flow")).toBeCloseTo((300 * 116.6) / (2 * 29081), 3);
});

test("one of them is too small for 300 kW", () => {
  const { site, room, grid, water } = chilledSite();
  heatInto(site, new dc.Crah(room, "crah", { model, cooledBy: water, fedBy: grid }), grid, kW(300));
  expect(findingOf(site, dc.RuleId.COOLING_CAPACITY)).toMatchObject({
    subjects: ["room/crah"],
    limit: 233e3,
  });
});

test("fans without a supply are refused", () => {
  const { site, room, water } = chilledSite();
  new dc.Crah(room, "crah", { model, cooledBy: water });
  expect(refusalsOf(site)).toEqual([
    "room/crah fedBy: got none, expected a supply for the 13.5 kW that Vertiv PW170 draws",
  ]);
});

test("it stops with its supply: the load of its hall is lost", () => {
  const { site, yard, room, grid, water } = chilledSite();
  const set = new dc.Generator(yard, "set", { model: dc.GeneratorModel.CUMMINS_QSK95_3MW, voltage: V(415) });
  const crah = new dc.Crah(room, "crah", { model, cooledBy: water, fedBy: set });
  const hall = new dc.DataHall(site, "hall", { cooledBy: crah });
  load(hall, "load", grid, kW(1));
  expect(findingOf(site, dc.RuleId.COOLING_UNREMOVED_HEAT)).toMatchObject({ subjects: ["hall/load"] });
  expect(assetOf(site, "room/crah")).toMatchObject({
    kind: "crah",
    model: "Vertiv PW170",
    spec: { airflow: { value: (29081 * 0.3048 ** 3) / 60, unit: "m3/s" } },
  });
});

/** The PW170 as if its maker had published that its air leaves 6 K above water that warms by 8 K. */
const RATED = dc.CrahModel.custom({ ...model, name: "rated", approach: kelvins(6), waterRise: kelvins(8) });

/** 200 kW of a hall with air of 24 °C, on water of some temperature. */
function onWater(sink: number, props: Partial<dc.CrahProps> = {}, altitude = 0): dc.Site {
  const designConditions = dc.DesignConditions.terrestrial({
    altitude: metres(altitude),
    extreme: { dryBulb: celsius(30), wetBulb: celsius(20) },
    source: "invented for a test",
  });
  const { site, room, yard, grid } = smallSite({ designConditions });
  const supplyTemperature = celsius(sink);
  const water = new dc.ExternalCooling(yard, "water", { capacity: kW(500), supplyTemperature });
  const crah = new dc.Crah(room, "crah", {
    ...{ model: RATED, cooledBy: water, fedBy: grid, supplyTemperature: celsius(24) },
    ...{ facilityRise: kelvins(3), ...props },
  });
  heatInto(site, crah, grid, kW(200));
  return site;
}

test("what it takes follows the temperature of its water, where its model states an approach", () => {
  expect(normalFindingsOf(onWater(21.2))).toEqual([]);
  const warm = findingOf(onWater(21.6), dc.RuleId.COOLING_CAPACITY);
  expect(warm).toMatchObject({ subjects: ["room/crah"], quantity: "heat" });
  expect(warm.limit!).toBeGreaterThan(116e3);
  expect(warm.limit!).toBeLessThan(200e3);
  expect(normalFindingsOf(onWater(22.5))).toContain("cooling.design-day room/crah");
});

test("without an approach it takes its heat with any water that is colder than its air", () => {
  expect(normalFindingsOf(onWater(22.5, { model }))).toEqual([]);
  expect(normalFindingsOf(onWater(24, { model }))).toContain("cooling.design-day room/crah");
});

test("by temperatures it does by its airflow, as dense as at the site, and by the rated rise of its water", () => {
  // ρ·cp of dry air at 20 °C and 101,325 Pa, and the pressure of the standard atmosphere at 1,600 m
  const rated = (29081 * 0.3048 ** 3 * 1006 * 101325) / 60 / (287.042 * 293.15);
  const machine = recordOf(onWater(19, {}, 1600), "room/crah").machine as Coil;
  expectSame(machine.ratedSecondary, rated);
  expectSame(machine.secondary, rated * (1 - 2.25577e-5 * 1600) ** 5.25588);
  expect(machine).toMatchObject({ law: "exchanger", approach: 6, primaryRise: 3, ratedRise: 8 });
});

test("an approach of a model without airflow is refused at once", () => {
  const bare = { ...RATED, airflow: undefined };
  expect(() => dc.CrahModel.custom(bare)).toThrow("rated: approach holds at an airflow, got none");
  expect(() => dc.CrahModel.custom({ ...RATED, approach: kelvins(0) })).toThrow(
    "approach must be above zero",
  );
});
