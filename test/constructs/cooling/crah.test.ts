import * as dc from "../../../constructs";
import { kW, V } from "../../../constructs";
import { expectSame } from "../../support/networks-solved";
import { assetOf, findingOf, load, refusalsOf, stateOf } from "../core/small-site";
import { chilledSite, heatInto, WATER } from "./chilled-site";

const model = dc.CrahModel.VERTIV_PW170;

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
