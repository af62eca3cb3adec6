import * as dc from "../../../constructs";
import { A, celsius, kA, kV, kelvins, metres, MVA, MW } from "../../../constructs";
import { refusalsOf, smallSite } from "../core/small-site";

function halves() {
  const site = new dc.Site("site");
  const yard = new dc.Yard(site, "yard");
  const [first, second] = ["a", "b"].map((side) => {
    const grid = new dc.UtilityFeed(yard, `grid-${side}`, {
      voltage: kV(13.8),
      contract: MW(1),
      shortCircuitPower: MVA(500),
    });
    const props = { fedBy: grid, rating: A(1200), shortCircuitRating: kA(40) };
    const bus = new dc.Switchgear(yard, `bus-${side}`, props);
    new dc.HouseLoad(yard, `load-${side}`, { power: dc.kW(100), fedBy: bus });
    return bus;
  });
  const operation = dc.TieOperation.manual();
  const tie = new dc.TieBreaker(yard, "tie", { first, second, rating: A(1200), operation });
  return { site, yard, tie };
}

test("it refuses a tie that it both opens and closes", () => {
  const { site, room, grid } = smallSite();
  const [first, second] = ["a", "b"].map(
    (id) => new dc.Switchgear(room, id, { fedBy: grid, rating: A(900) }),
  );
  const operation = dc.TieOperation.manual();
  const tie = new dc.TieBreaker(room, "tie", { first, second, rating: A(900), operation });
  new dc.Condition(site, "both", { closed: [tie], open: [tie] });
  expect(refusalsOf(site)).toEqual(["both open: got room/tie, expected ties that it does not close"]);
});

test("the fault level holds in the normal state, and is a finding of the condition in which two halves are tied", () => {
  expect(halves().site.validate().passed).toBe(true);
  const { site, yard, tie } = halves();
  new dc.Condition(yard, "tied", { closed: [tie] });
  const { findings } = site.validate();
  expect(findings).toHaveLength(1);
  // 2 · 500 MVA / (√3 · 13.8 kV) = 41.8 kA of 40 kA
  expect(findings[0]).toMatchObject({
    rule: "power.fault-level",
    subjects: ["yard/bus-a", "yard/bus-b"],
    state: { condition: "tied" },
  });
  expect(Math.abs(findings[0].value! - 41.837e3)).toBeLessThan(1);
});

test("a condition is a state and no thing: it has no asset and no record", () => {
  const { site, yard } = halves();
  new dc.Condition(yard, "as drawn", {});
  const rows = site._rows();
  const nothing = { closed: [], open: [], out: [] };
  expect(rows.conditions).toEqual([
    { name: "as drawn", path: "yard/as drawn", ...nothing, failures: "none" },
  ]);
  expect([...rows.assets, ...rows.records].filter(({ path }) => path.includes("as drawn"))).toEqual([]);
});

test("its row names ties and what is out by their paths, and whether failures have to be survived", () => {
  const { site, yard, tie } = halves();
  new dc.Condition(yard, "a out", { closed: [tie], out: [yard, tie], survivesFailures: true });
  new dc.Condition(site, "parted", { open: [tie], survivesFailures: false });
  expect(site._rows().conditions).toEqual([
    {
      name: "a out",
      path: "yard/a out",
      closed: ["yard/tie"],
      open: [],
      out: ["yard", "yard/tie"],
      failures: "survived",
    },
    { name: "parted", path: "parted", closed: [], open: ["yard/tie"], out: [], failures: "none" },
  ]);
});

test("with the grid out it stops what runs, and says so by its own path", () => {
  const { site, room, grid } = smallSite();
  new dc.EquipmentRack(room, "rack", { purpose: dc.RackPurpose.CPU, nameplate: dc.kW(10), fedBy: [grid] });
  new dc.Condition(site, "blackout", { out: [grid] });
  const { findings, summary } = site.validate();
  expect(findings.filter(({ severity }) => severity === "error")).toMatchObject([
    {
      rule: "maintenance.not-concurrent",
      subjects: ["blackout"],
      state: { condition: "blackout" },
      value: 10e3,
    },
  ]);
  expect(summary.conditions).toMatchObject([{ name: "blackout", racks: 1, power: 10e3, exceeded: 0 }]);
});

test("a generator and a battery feed a fault by their own data", () => {
  const site = new dc.Site("site");
  const yard = new dc.Yard(site, "yard");
  const voltage = kV(13.8);
  const model = dc.GeneratorModel.SOLAR_SMT130;
  new dc.Generator(yard, "set", { model, voltage });
  new dc.Battery(yard, "bess", { model: dc.BatteryModel.MEGAPACK_2XL_4H, units: 2, voltage });
  const [set, bess] = site._rows().records;
  expect(set.fault).toEqual({
    source: "machine",
    rating: model.apparentPower.si,
    reactance: 0.18,
    powerFactor: 0.8,
  });
  expect(bess.fault).toMatchObject({ source: "inverter" });
  expect((bess.fault as { power: number }).power).toBeCloseTo(1.2 * 979e3, 3);
});

describe("its air", () => {
  const day = (dryBulb: number, wetBulb: number): dc.DesignDay => ({
    dryBulb: celsius(dryBulb),
    wetBulb: celsius(wetBulb),
  });
  const designConditions = dc.DesignConditions.terrestrial({
    altitude: metres(500),
    extreme: day(36, 25),
    recirculation: kelvins(1),
    towerRecirculation: kelvins(0),
    source: "invented for a test",
  });

  test("is a day at the place of the site, with its altitude and recirculation", () => {
    const site = new dc.Site("site", { designConditions });
    new dc.Condition(site, "heat wave", { ambient: day(41, 24) });
    new dc.Condition(site, "as designed", {});
    expect(site._rows().conditions.map(({ ambient }) => ambient)).toEqual([
      { dryBulb: 41, wetBulb: 24, altitude: 500, recirculation: 1, towerRecirculation: 0 },
      undefined,
    ]);
  });

  test("is refused where the site has no design conditions, once", () => {
    const site = new dc.Site("site");
    new dc.Condition(site, "heat wave", { ambient: day(41, 24) });
    expect(refusalsOf(site)).toEqual(["heat wave ambient: got a day, expected designConditions of the site"]);
    expect(refusalsOf(site)).toHaveLength(1);
  });

  test("is refused where it is more than saturated", () => {
    const site = new dc.Site("site", { designConditions });
    new dc.Condition(site, "fog", { ambient: day(20, 21) });
    expect(refusalsOf(site)).toEqual([
      "fog ambient.wetBulb: got 21 °C, expected at most the dry bulb of 20 °C",
    ]);
  });

  test("is what machines work in: a heat wave that the design day does not have", () => {
    const { site, yard, grid } = smallSite({ designConditions });
    const model = dc.DryCoolerModel.BAC_TRILLIUM_TDFS1238N;
    const dry = new dc.DryCooler(yard, "dry", { model, fedBy: grid });
    const water = new dc.CoolingLoop(yard, "water", { cooledBy: dry, supplyTemperature: celsius(42) });
    const hall = new dc.DataHall(site, "hall", { cooledBy: water });
    new dc.HouseLoad(hall, "load", { power: dc.kW(500), fedBy: grid });
    new dc.Condition(site, "heat wave", { ambient: day(42, 24) });
    const { findings } = site.validate();
    const found = findings.filter(({ rule }) => rule === dc.RuleId.COOLING_DESIGN_DAY);
    expect(found).toMatchObject([
      {
        subjects: ["yard/dry"],
        state: { condition: "heat wave" },
        detail: { reason: "a set-point of 42 °C needs air below it, got 43 °C" },
      },
    ]);
  });
});
