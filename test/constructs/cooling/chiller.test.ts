import * as dc from "../../../constructs";
import { A, kelvins, kW, percent } from "../../../constructs";
import { expectSame } from "../../support/networks-solved";
import {
  assetOf,
  findingOf,
  normalFindingsOf,
  recordOf,
  refusalsOf,
  smallSite,
  stateOf,
} from "../core/small-site";
import { chilledSite, heatInto, lossyCord, PLANT_TAN, WATER } from "./chilled-site";

/** Air-cooled: 1,534 kW for 499.9 kW. */
const AIR = dc.ChillerModel.DAIKIN_EWADC15CZXS;
/** Water-cooled: 2,464 kW for 378.8 kW. */
const WATER_COOLED = dc.ChillerModel.DAIKIN_WSC100M;

/** A chiller that takes 767 kW, half of what the air-cooled one can. */
function half(props: Partial<dc.ChillerProps> = {}): dc.Site {
  const { site, yard, grid } = smallSite();
  const chiller = new dc.Chiller(yard, "chiller", { model: AIR, fedBy: grid, ...props });
  heatInto(site, chiller, grid, kW(767));
  return site;
}

/** A water-cooled chiller on a tower, with 1,232 kW, half of what it can. */
function onTower(props: Partial<dc.ChillerProps> = {}): dc.Site {
  const { site, yard, grid } = smallSite();
  const tower = new dc.CoolingTower(yard, "tower", {
    model: dc.CoolingTowerModel.MARLEY_NC_1439T,
    fedBy: grid,
  });
  const chiller = new dc.Chiller(yard, "chiller", {
    model: WATER_COOLED,
    fedBy: grid,
    cooledBy: tower,
    ...props,
  });
  heatInto(site, chiller, grid, kW(1232));
  return site;
}

test("its power is that of the full-load rating, in proportion to the heat", () => {
  const state = stateOf(half());
  expectSame(state.out("yard/chiller")[0], 767e3);
  expectSame(state.work("yard/chiller"), 249.95e3);
  expectSame(state.link("yard/chiller", "yard/grid"), [249.95e3, 249.95e3 * PLANT_TAN]);
});

test("a stated power factor replaces the assumed one", () => {
  const state = stateOf(half({ powerFactor: percent(80) }));
  expectSame(state.link("yard/chiller", "yard/grid"), [249.95e3, 249.95e3 * 0.75]);
});

test("an air-cooled one gives the heat and its own power to the ambient", () => {
  const site = half();
  const [, condenser] = recordOf(site, "yard/chiller").needs;
  expect(condenser).toMatchObject({ name: "condenser", links: [{ source: "(ambient)" }], gates: false });
  expect(normalFindingsOf(site)).toEqual([]);
});

test("a water-cooled one gives both to its condenser water, at a rise of 8 K", () => {
  const state = stateOf(onTower());
  const rejected = 1232e3 + 189.4e3;
  expectSame(state.work("yard/chiller"), 189.4e3);
  expectSame(state.out("yard/tower"), [rejected, rejected / (WATER * 8)]);
  expectSame(stateOf(onTower({ condenserRise: kelvins(5) })).out("yard/tower")[1], rejected / (WATER * 5));
});

test("it is bound in heat, n units together, and in evaporator flow where the model states one", () => {
  expectSame(stateOf(half({ units: 2 })).loading("yard/chiller", "heat"), 0.25);
  expect(recordOf(half(), "yard/chiller").limits!.map(({ rule, value }) => [rule, value])).toEqual([
    ["cooling.capacity", 1534e3],
    ["cooling.flow", 0.07319],
  ]);
  const { DAIKIN_EWWDC14I } = dc.ChillerModel;
  expect(recordOf(onTower({ model: DAIKIN_EWWDC14I }), "yard/chiller").limits).toHaveLength(1);
});

test("beyond its capacity it is overloaded", () => {
  const { site, yard, grid } = smallSite();
  heatInto(site, new dc.Chiller(yard, "chiller", { model: AIR, fedBy: grid }), grid, kW(1600));
  const finding = findingOf(site, dc.RuleId.COOLING_CAPACITY);
  expect(finding).toMatchObject({ severity: "error", subjects: ["yard/chiller"], limit: 1534e3, unit: "W" });
  expectSame(finding.value!, 1600e3);
});

test("two of different size that share carry equal parts of their capacity", () => {
  const { site, yard, grid } = smallSite();
  const small = dc.ChillerModel.custom({ ...AIR, name: "small", capacity: kW(767), power: kW(250) });
  const members = [AIR, small].map((model, i) => new dc.Chiller(yard, `c${i}`, { model, fedBy: grid }));
  heatInto(site, dc.CoolingSupply.shared(members), grid, kW(1200));
  const state = stateOf(site);
  expectSame([state.out("yard/c0")[0], state.out("yard/c1")[0]], [800e3, 400e3]);
});

test("the heat lost in its cords is not lost to the balance", () => {
  const { site, grid } = smallSite();
  const plant = new dc.PlantRoom(site, "plant");
  const chiller = new dc.Chiller(plant, "chiller", { model: AIR, fedBy: lossyCord(grid) });
  heatInto(site, chiller, grid, kW(767));
  const finding = findingOf(site, dc.RuleId.COOLING_UNREMOVED_HEAT);
  expect(finding.subjects).toEqual(["plant/chiller"]);
  expectSame(finding.value!, 24.995e3);
});

test("each of n units has the cords that are stated", () => {
  const { site, yard, grid } = smallSite();
  const fedBy = dc.PowerSupply.cords([{ source: grid, rating: A(500) }]);
  heatInto(site, new dc.Chiller(yard, "chiller", { model: AIR, fedBy, units: 2 }), grid, kW(767));
  expectSame(stateOf(site).loadingsAt(1), [249.95e3 / 0.95 / (Math.sqrt(3) * 415) / (2 * 400)]);
});

test("condenser water is required for a water-cooled model and refused for an air-cooled one", () => {
  expect(refusalsOf(half({ model: WATER_COOLED }))).toEqual([
    "yard/chiller cooledBy: got none, expected condenser water for the water-cooled Daikin WSC100M",
  ]);
  expect(refusalsOf(onTower({ model: AIR }))).toEqual([
    "yard/chiller cooledBy: got a supply, expected none for the air-cooled Daikin EWADC15CZXS",
  ]);
});

test("units, power factor and rise that cannot be are refused", () => {
  expect(refusalsOf(onTower({ units: 0.5, powerFactor: percent(0), condenserRise: kelvins(0) }))).toEqual([
    "yard/chiller units: got 0.5, expected a whole number of at least 1",
    "yard/chiller powerFactor: got 0 %, expected above 0 % and at most 100 %",
    "yard/chiller condenserRise: got 0 K, expected a value above zero",
  ]);
});

test("a model without capacity is refused at once", () => {
  expect(() => dc.ChillerModel.custom({ ...AIR, capacity: kW(0) })).toThrow("capacity must be above zero");
});

test("its asset states units, capacity, power and how it rejects", () => {
  expect(assetOf(half({ units: 2 }), "yard/chiller")).toMatchObject({
    kind: "chiller",
    model: "Daikin EWADC15CZXS",
    spec: {
      units: 2,
      capacity: { value: 1534e3, unit: "W" },
      power: { value: 499.9e3, unit: "W" },
      waterCooled: false,
    },
  });
});

test("its rated temperatures go with it, and how it is cooled", () => {
  const { site, yard, grid, water } = chilledSite();
  const model = dc.ChillerModel.DAIKIN_WSC100M;
  new dc.Chiller(yard, "wet", { model, fedBy: grid, cooledBy: water });
  expect(recordOf(site, "yard/chiller").machine).toMatchObject({
    law: "chiller",
    supply: 6,
    condenser: 32,
    airCooled: true,
  });
  expect(recordOf(site, "yard/wet").machine).toMatchObject({ supply: 6, condenser: 26, airCooled: false });
});
