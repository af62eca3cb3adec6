import * as dc from "../../../constructs";
import { A, kA, kV, MVA, MW } from "../../../constructs";
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
