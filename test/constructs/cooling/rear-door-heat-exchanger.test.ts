import * as dc from "../../../constructs";
import { A, kelvins, kW, W } from "../../../constructs";
import { expectSame } from "../../support/networks-solved";
import { assetOf, findingOf, recordOf, refusalsOf, stateOf } from "../core/small-site";
import { chilledSite, rackOf58, WATER } from "./chilled-site";

/** ρ·cp of dry air at 20 °C and 101,325 Pa, J/(m³·K). */
const AIR = (101325 / (287.042 * 293.15)) * 1006;

/** Takes 30 kW with fans of 200 W. */
const ACTIVE = dc.RearDoorModel.custom({
  ...dc.RearDoorModel.passive(kW(30)),
  name: "active",
  fanPower: W(200),
});

function doored(props: Partial<dc.RearDoorHeatExchangerProps> = {}): dc.Site {
  const { site, room, grid, water } = chilledSite();
  const model = dc.RearDoorModel.passive(kW(30));
  const door = new dc.RearDoorHeatExchanger(room, "door", { model, cooledBy: water, ...props });
  rackOf58(site, grid, { liquidCooledBy: water, airCooledBy: door });
  return site;
}

test("it takes the air share of its rack: 20 % of 58 kW", () => {
  const state = stateOf(doored());
  // its air at a rise of 15 K, by its density at sea level
  expectSame(state.out("room/door"), [11.6e3, 11.6e3 / (AIR * 15)]);
  expectSame(state.link("room/door", "yard/water"), [11.6e3, 11.6e3 / (WATER * 10)]);
  // the other 46.4 kW reach the loop beside it
  expectSame(state.out("yard/water")[0], 58e3);
});

test("fans of an active door draw power and warm the water too", () => {
  const { site, room, grid, water } = chilledSite();
  const props = { model: ACTIVE, cooledBy: water, fedBy: grid };
  const door = new dc.RearDoorHeatExchanger(room, "door", props);
  rackOf58(site, grid, { liquidCooledBy: water, airCooledBy: door });
  const state = stateOf(site);
  expectSame(state.link("room/door", "yard/grid")[0], 200);
  expectSame(state.link("room/door", "yard/water"), [11.8e3, 11.8e3 / (WATER * 10)]);
});

test("a smaller rise of the facility water asks for more of it", () => {
  const state = stateOf(doored({ facilityRise: kelvins(4) }));
  expectSame(state.link("room/door", "yard/water")[1], 11.6e3 / (WATER * 4));
});

test("it is bound in heat, n doors together", () => {
  expectSame(stateOf(doored({ units: 2 })).loading("room/door", "heat"), 11.6 / 60);
  const finding = findingOf(doored({ model: dc.RearDoorModel.passive(kW(10)) }), dc.RuleId.COOLING_CAPACITY);
  expect(finding).toMatchObject({ subjects: ["room/door"], limit: 10e3 });
  expectSame(finding.value!, 11.6e3);
});

test("fans of an active door are bound in air, those of a rack with a passive one are not", () => {
  const { site, room, grid, water } = chilledSite();
  const model = dc.RearDoorModel.custom({
    ...dc.RearDoorModel.passive(kW(30)),
    name: "small fans",
    airflow: dc.VolumeFlow.cubicMetresPerSecond(0.5),
    fanPower: W(200),
  });
  const door = new dc.RearDoorHeatExchanger(room, "door", { model, cooledBy: water, fedBy: grid });
  rackOf58(site, grid, { liquidCooledBy: water, airCooledBy: door });
  const finding = findingOf(site, dc.RuleId.COOLING_AIRFLOW);
  expect(finding).toMatchObject({ subjects: ["room/door"], limit: 0.5 });
  expectSame(finding.value!, 11.6e3 / (AIR * 15));
  const passive = doored().validate().rules;
  expect(passive.find(({ rule }) => rule === "cooling.airflow")!.status).toBe("not-applicable");
});

test("each of n doors has the cords that are stated, and their loss warms the room", () => {
  const { site, room, grid, water } = chilledSite();
  const fedBy = dc.PowerSupply.cords([{ source: grid, loss: dc.percent(10), rating: A(1) }]);
  const door = new dc.RearDoorHeatExchanger(room, "door", {
    model: ACTIVE,
    cooledBy: water,
    fedBy,
    units: 4,
  });
  rackOf58(site, grid, { liquidCooledBy: water, airCooledBy: door });
  expectSame(stateOf(site).loadingsAt(1), [800 / 0.95 / (Math.sqrt(3) * 415) / (4 * 0.8)]);
  expect(recordOf(site, "room/door").needs.map(({ name }) => name)).toEqual(["power", "cord-heat", "liquid"]);
});

test("fans without supply, no whole units and no rise are refused", () => {
  expect(refusalsOf(doored({ model: ACTIVE, units: 0, facilityRise: kelvins(0) }))).toEqual([
    "room/door units: got 0, expected a whole number of at least 1",
    "room/door facilityRise: got 0 K, expected a value above zero",
    "room/door fedBy: got none, expected a supply for the 200 W that active draws",
  ]);
});

test("a door cannot take liquid heat", () => {
  const { site, room, grid, water } = chilledSite();
  const model = dc.RearDoorModel.passive(kW(30));
  const door = new dc.RearDoorHeatExchanger(room, "door", { model, cooledBy: water });
  rackOf58(site, grid, { liquidCooledBy: door });
  expect(findingOf(site, dc.RuleId.SUPPLY_SERVICE_MISMATCH)).toMatchObject({
    subjects: ["hall/rack"],
    detail: { need: "liquid", service: "liquid", source: "room/door", offered: "air" },
  });
});

test("a model that takes nothing is refused at once", () => {
  expect(() => dc.RearDoorModel.passive(W(0))).toThrow("heat must be above zero, got 0 W");
});

test("its asset states units, heat and fan power", () => {
  expect(assetOf(doored({ units: 8 }), "room/door")).toMatchObject({
    kind: "rear-door-heat-exchanger",
    model: "Passive rear door 30 kW",
    spec: { units: 8, heat: { value: 30e3, unit: "W" }, power: { value: 0, unit: "W" } },
  });
});

test("fans that state their air and an approach give it a capacity by the temperature of its water", () => {
  const { site, room, grid, water } = chilledSite();
  const figures = {
    airflow: dc.VolumeFlow.cubicMetresPerSecond(1.5),
    approach: kelvins(6),
    waterRise: kelvins(7),
  };
  const model = dc.RearDoorModel.custom({ ...ACTIVE, ...figures });
  const door = new dc.RearDoorHeatExchanger(room, "door", { model, cooledBy: water, fedBy: grid });
  rackOf58(site, grid, { liquidCooledBy: water, airCooledBy: door });
  const { machine } = recordOf(site, "room/door");
  expect(machine).toMatchObject({ law: "exchanger", approach: 6, primaryRise: 10, ratedRise: 7 });
  expectSame((machine as { secondary: number }).secondary, AIR * 1.5);
  expect(recordOf(doored(), "room/door").machine).toMatchObject({
    approach: undefined,
    secondary: undefined,
  });
});
