import * as dc from "../../../constructs";
import { A, kA, kilograms, kW, litresPerMinute, percent, ratio, V } from "../../../constructs";
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
  stateOf,
} from "../core/small-site";

/** 33 kW at 50 V, 96.0/97.5/96.5 % at 20/50/100 %, input power factor 0.98. */
const GB200 = dc.PowerShelfModel.NVIDIA_GB200_33KW;
/** tan(arccos 0.98) */
const INPUT_TAN = 0.203059;

interface Given {
  readonly power?: dc.Power;
  readonly powerFactor?: dc.Ratio;
  readonly busbar?: Partial<dc.BuswayProps>;
  readonly shelf?: Partial<dc.PowerShelfProps>;
}

/** Four shelves on a busbar of 2,900 A that is listed for all of it. */
function loaded({ power = kW(66), powerFactor, busbar, shelf }: Given = {}): dc.Site {
  const { site, yard, room, grid } = smallSite();
  const shelves = new dc.PowerShelf(room, "shelves", { model: GB200, units: 4, fedBy: grid, ...shelf });
  const fedBy = new dc.Busway(room, "busbar", { fedBy: shelves, rating: A(2900), rated100: true, ...busbar });
  load(yard, "load", fedBy, power, powerFactor);
  return site;
}

test("at half load it takes its output by 97.5 %, with the power factor of its model", () => {
  const state = stateOf(loaded());
  expectSame(state.loss("room/shelves"), [66e3 / 0.975 - 66e3, 0]);
  const [active, reactive] = state.out("yard/grid");
  expectSame(active, 66e3 / 0.975);
  expectSame(reactive / active, INPUT_TAN, 1e-5);
});

test("it lowers to a converter of alternating to direct current with the rating of one shelf", () => {
  expect(recordOf(loaded(), "room/shelves")).toMatchObject({
    kind: "power-shelf",
    provides: "power",
    units: 4,
    voltage: 50,
    setsVoltage: true,
    directCurrent: true,
    capability: 33e3,
    shareWeight: 33e3,
    limits: [{ rule: "power.rating", quantity: "activePower", value: 33e3 }],
  });
});

test("its units are bound together in kW", () => {
  expectSame(stateOf(loaded({ power: kW(132) })).loading("room/shelves", "activePower"), 1);
  const finding = findingOf(loaded({ power: kW(140) }), dc.RuleId.POWER_RATING);
  expect(finding).toMatchObject({ subjects: ["room/shelves"], value: 140e3, limit: 132e3 });
});

test("the current of its busbar is P/U: 132 kW at 50 V are 2,640 A", () => {
  expectSame(stateOf(loaded({ power: kW(132) })).loading("room/busbar", "current"), 2640 / 2900);
  const finding = findingOf(
    loaded({ power: kW(132), busbar: { rating: A(2500) } }),
    dc.RuleId.POWER_CONTINUOUS_CURRENT,
  );
  expect(finding).toMatchObject({ subjects: ["room/busbar"], limit: 2500, unit: "A" });
  expectSame(finding.value!, 2640);
});

test("twelve modules of 3 kW without a spare one are 36 kW and 750 A at 48 V, as published for Open Rack V3", () => {
  const orv3 = dc.PowerShelfModel.OCP_ORV3_15KW;
  const model = dc.PowerShelfModel.custom({ ...orv3, activePower: kW(18), modulesRequired: 6 });
  const site = loaded({ power: kW(36), shelf: { model, units: 2 }, busbar: { rating: A(750) } });
  expectSame(stateOf(site).loading("room/shelves", "activePower"), 1);
  expectSame(stateOf(site).loading("room/busbar", "current"), 1);
});

test("reactive power stops at it: neither the busbar's current nor the grid's follows the load's power factor", () => {
  const [unity, lagging] = [percent(100), percent(80)].map((powerFactor) => stateOf(loaded({ powerFactor })));
  expectSame(lagging.out("yard/grid"), unity.out("yard/grid"));
  expectSame(lagging.loading("room/busbar", "current"), 66e3 / 50 / 2900);
});

test("its losses warm its room", () => {
  const { site, yard, grid } = smallSite();
  const closed = new dc.ElectricalRoom(site, "closed");
  load(yard, "load", new dc.PowerShelf(closed, "shelf", { model: GB200, fedBy: grid }), kW(16.5));
  const finding = findingOf(site, dc.RuleId.COOLING_UNREMOVED_HEAT);
  expect(finding.subjects).toEqual(["closed/shelf"]);
  expectSame(finding.value!, 16.5e3 / 0.975 - 16.5e3);
});

test("into a fault of its busbar it gives 160 % of its rated current unless stated", () => {
  const current = (shelf: Partial<dc.PowerShelfProps>) =>
    findingOf(loaded({ shelf, busbar: { shortCircuitRating: kA(1) } }), dc.RuleId.POWER_FAULT_LEVEL).value!;
  expectSame(current({}), (1.6 * 4 * 33e3) / 50);
  expectSame(current({ faultCurrent: percent(120) }), (1.2 * 4 * 33e3) / 50);
});

test("the short-circuit current of the grid does not pass it, nor does its own go back", () => {
  const site = new dc.Site("site");
  const room = new dc.ElectricalRoom(site, "room", { cooledBy: dc.CoolingSupply.outdoorAir() });
  const voltage = V(415);
  const grid = new dc.UtilityFeed(room, "grid", {
    voltage,
    contract: kW(100),
    shortCircuitPower: dc.MVA(10),
  });
  const board = new dc.Switchgear(room, "board", { fedBy: grid, rating: A(400), shortCircuitRating: kA(10) });
  const shelf = new dc.PowerShelf(room, "shelf", { model: GB200, fedBy: board });
  const rated = { rating: A(1000), shortCircuitRating: kA(1) };
  load(room, "load", new dc.Busway(room, "busbar", { fedBy: shelf, ...rated }), kW(10));
  const found = findingOf(site, dc.RuleId.POWER_FAULT_LEVEL);
  expect(found.subjects).toEqual(["room/board", "room/busbar"]);
  expectSame(found.value!, 10e6 / (Math.sqrt(3) * 415));
});

test("shelves on two feeds share the busbar by their ratings", () => {
  const { site, yard, room, grid } = smallSite();
  const shelves = [3, 1].map((units, i) => {
    return new dc.PowerShelf(room, `shelves-${i}`, { model: GB200, units, fedBy: grid });
  });
  const fedBy = dc.PowerSupply.shared(shelves);
  load(yard, "load", new dc.Busway(room, "busbar", { fedBy, rating: A(2900), rated100: true }), kW(100));
  const state = stateOf(site);
  expectSame(state.out("room/shelves-0"), [75e3, 0]);
  expectSame(state.out("room/shelves-1"), [25e3, 0]);
  expectSame(state.loading("room/busbar", "current"), 2000 / 2900);
});

test("each of n shelves has the cords that are stated", () => {
  const { site, yard, room, grid } = smallSite();
  const fedBy = dc.PowerSupply.cords([{ source: grid, rating: A(60) }]);
  load(yard, "load", new dc.PowerShelf(room, "shelves", { model: GB200, units: 4, fedBy }), kW(66));
  const amperes = 66e3 / 0.975 / 0.98 / (Math.sqrt(3) * 415);
  expectSame(stateOf(site).loadingsAt(1), [amperes / (4 * 48)]);
});

describe("a rack of a system that takes direct current", () => {
  const { GB200_NVL72 } = dc.GpuSystem;
  const system = dc.GpuSystem.custom({
    ...GB200_NVL72,
    name: "compute of a GB200 rack",
    liquidShare: ratio(0),
    coolantFlow: litresPerMinute(0),
    powerFactor: percent(100),
    minimumVoltage: V(46),
    maximumVoltage: V(54),
    powerSupplies: 0,
    weight: kilograms(1400),
    source: INVENTED,
  });

  function racked(of: dc.GpuSystem, onBusbar: boolean): dc.Site {
    const { site, room, grid } = smallSite();
    const shelves = new dc.PowerShelf(room, "shelves", { model: GB200, units: 8, fedBy: grid });
    const rating = { rating: A(2900), rated100: true };
    const busbar = new dc.Busway(room, "busbar", { fedBy: shelves, ...rating });
    load(room, "fans", busbar, kW(1));
    new dc.GpuRack(room, "rack", { system: of, fedBy: [onBusbar ? busbar : grid] });
    return site;
  }

  test("holds on the busbar and has no supplies of its own to hold", () => {
    const site = racked(system, true);
    expect(findingsOf(site)).toEqual([]);
    expectSame(stateOf(site).loading("room/busbar", "current"), 133e3 / 50 / 2900);
    expect(recordOf(site, "room/rack").supplies).toBeUndefined();
  });

  test("does not fit the grid, as one for alternating current does not fit the busbar", () => {
    expect(findingsOf(racked(system, false))).toEqual(["supply.voltage-mismatch room/rack"]);
    const air = { liquidShare: ratio(0), coolantFlow: litresPerMinute(0) };
    const alternating = dc.GpuSystem.custom({ ...GB200_NVL72, ...air, name: "air-cooled" });
    expect(findingsOf(racked(alternating, true))).toEqual(["supply.voltage-mismatch room/rack"]);
  });
});

test("no whole number of shelves is refused", () => {
  for (const units of [0, 1.5, -1, NaN]) {
    expect(refusalsOf(loaded({ power: kW(1), shelf: { units } }))).toEqual([
      `room/shelves units: got ${units}, expected a whole number of at least 1`,
    ]);
  }
});

test("its asset states units, rating and voltage", () => {
  expect(assetOf(loaded(), "room/shelves")).toMatchObject({
    kind: "power-shelf",
    model: "NVIDIA GB200 power shelf 33 kW",
    spec: { units: 4, activePower: { value: 33e3, unit: "W" }, outputVoltage: { value: 50, unit: "V" } },
  });
});
