import * as dc from "../../../constructs";
import { A, kV, kW, kWh, MW, percent, V } from "../../../constructs";
import { expectSame } from "../../support/networks-solved";
import {
  assetOf,
  findingsOf,
  INVENTED,
  load,
  normalFindingsOf,
  recordOf,
  refusalsOf,
  smallSite,
  stateOf,
} from "../core/small-site";

/** 1.927 MW, 3.854 MWh, 92 % round trip. */
const MEGAPACK = dc.BatteryModel.MEGAPACK_2XL_2H;

/** A bus on the grid with a battery behind it in a dispatch, and a load of 2 MW; beside it a bus with 1 kW. */
function backed(props: Partial<dc.BatteryProps> = {}, chargedBySpare = false): dc.Site {
  const { site, yard, room, grid } = smallSite({}, kV(13.8));
  const spare = new dc.Switchgear(room, "spare", { fedBy: grid, rating: A(600) });
  load(yard, "other", spare, kW(1));
  const chargedBy = chargedBySpare ? spare : undefined;
  const battery = new dc.Battery(yard, "battery", {
    model: MEGAPACK,
    units: 4,
    voltage: kV(13.8),
    chargedBy,
    ...props,
  });
  const fedBy = dc.PowerSupply.dispatch([grid, battery]);
  load(yard, "load", new dc.Switchgear(room, "bus", { fedBy, rating: A(600) }), MW(2));
  return site;
}

test("in the normal state it floats: it gives nothing and takes nothing", () => {
  const site = backed();
  const state = stateOf(site);
  expect(state.out("yard/battery")).toEqual([0, 0]);
  expectSame(state.out("room/bus"), [2e6, 0]);
  expectSame(state.out("yard/grid")[0], 2e6 + 1e3);
  expect(site.validate().summary.balances[0].recharge).toBe(0);
  expect(findingsOf(site)).toEqual([]);
});

test("it charges from the bus that it feeds", () => {
  const charger = recordOf(backed(), "yard/battery#charger");
  expect(charger).toMatchObject({ kind: "charger", place: "yard", use: "recharge" });
  expect(charger.needs.map(({ service, links, draw }) => [service, links, draw])).toEqual([
    ["power", [{ source: "room/bus" }], { own: 1 }],
  ]);
});

test("it charges from another bus where that is stated", () => {
  const [need] = recordOf(backed({}, true), "yard/battery#charger").needs;
  expect(need.links.map(({ source }) => source)).toEqual(["room/spare"]);
});

test("what the cords of its charger lose warms the place", () => {
  const { site, yard, grid } = smallSite();
  load(yard, "load", grid, kW(1));
  const chargedBy = dc.PowerSupply.cords([{ source: grid, loss: percent(1) }]);
  new dc.Battery(yard, "battery", { model: MEGAPACK, units: 1, voltage: V(415), chargedBy });
  const { needs } = recordOf(site, "yard/battery#charger");
  expect(needs.map(({ name }) => name)).toEqual(["power", "cord-heat"]);
});

test("one that feeds nobody has no charger and is an orphan", () => {
  const { site, yard, grid } = smallSite();
  load(yard, "load", grid, kW(1));
  new dc.Battery(yard, "battery", { model: MEGAPACK, units: 1, voltage: V(415) });
  expect(site._rows().records.map(({ path }) => path)).toEqual(["yard/grid", "yard/load", "yard/battery"]);
  expect(findingsOf(site)).toEqual(["supply.orphan yard/battery"]);
});

/** A power shelf for 15 kW on a busbar of 48 V, with a battery of 18 kW behind it; the grid can fail. */
function batteryShelf(directCurrent?: boolean): dc.Site {
  const { site, room, grid } = smallSite();
  const model = dc.PowerShelfModel.OCP_ORV3_15KW;
  const shelf = new dc.PowerShelf(room, "shelf", { model, fedBy: grid });
  const [power, energy, roundTripEfficiency] = [kW(18), kWh(0.45), percent(100)];
  const module = dc.BatteryModel.custom({ name: "b", power, energy, roundTripEfficiency, source: INVENTED });
  const battery = new dc.Battery(room, "battery", { model: module, units: 1, voltage: V(48), directCurrent });
  const fedBy = dc.PowerSupply.dispatch([shelf, battery]);
  load(room, "load", new dc.Busway(room, "busbar", { fedBy, rating: A(400) }), kW(15));
  return site;
}

test("one of direct current backs the busbar of a rack, and charges from it", () => {
  const site = batteryShelf(true);
  expect(findingsOf(site)).toEqual([]);
  expectSame(stateOf(site).out("room/shelf")[0], 15e3);
  expect(recordOf(site, "room/battery#charger").needs[0].links).toEqual([{ source: "room/busbar" }]);
});

test("one of alternating current does not belong on that busbar", () => {
  expect(normalFindingsOf(batteryShelf())).toEqual(["supply.voltage-mismatch room/busbar"]);
});

test("its energy is that of all units, the usable part of it, and is given with the root of the round trip", () => {
  const { source } = recordOf(backed({ usable: percent(90) }), "yard/battery");
  // 3.854 MWh = 13.8744 GJ; 4 units, 90 %
  expect(source).toMatchObject({ role: "storage" });
  expectSame([source!.energy!, source!.efficiency!], [49.94784e9, Math.sqrt(0.92)]);
  expectSame(recordOf(backed(), "yard/battery").source!.energy!, 55.4976e9);
});

test("the controller's limit over all units binds where it is below the inverters", () => {
  const ofOneUnit = (powerLimit?: dc.Power) => {
    const { capability, shareWeight, limits, units } = recordOf(backed({ powerLimit }), "yard/battery");
    expect(shareWeight).toBe(capability);
    expect(limits).toEqual([{ rule: "power.rating", quantity: "activePower", value: capability }]);
    expect(units).toBe(4);
    return capability;
  };
  expect(ofOneUnit()).toBe(1.927e6);
  expect(ofOneUnit(MW(6))).toBe(1.5e6);
  expect(ofOneUnit(MW(60))).toBe(1.927e6);
});

test("all of its energy may be usable", () => {
  expect(refusalsOf(backed({ usable: percent(100) }))).toEqual([]);
});

test("units, voltage, usable part and limit that cannot be are refused", () => {
  const site = backed({ units: 2.5, voltage: V(0), usable: percent(101), powerLimit: MW(0) });
  expect(refusalsOf(site)).toEqual([
    "yard/battery units: got 2.5, expected a whole number of at least 1",
    "yard/battery voltage: got 0 V, expected a value above zero",
    "yard/battery usable: got 101 %, expected at most 100 %",
    "yard/battery powerLimit: got 0 W, expected a value above zero",
  ]);
});

test("its asset states units and limits, and the charger is no asset of its own", () => {
  const site = backed({ powerLimit: MW(6) });
  expect(assetOf(site, "yard/battery")).toMatchObject({
    kind: "battery",
    model: "Tesla Megapack 2 XL 2 h",
    spec: {
      units: 4,
      voltage: { value: 13800, unit: "V" },
      power: { value: 1.927e6, unit: "W" },
      powerLimit: { value: 6e6, unit: "W" },
    },
  });
  expect(site._rows().assets.filter(({ path }) => path.includes("#"))).toEqual([]);
});
