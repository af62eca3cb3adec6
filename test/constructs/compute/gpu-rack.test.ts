import * as dc from "../../../constructs";
import { A, celsius, kelvins, kilograms, kW, litresPerMinute, percent, V } from "../../../constructs";
import { expectSame } from "../../support/networks-solved";
import { assetOf, findingOf, findingsOf, recordOf, refusalsOf, smallSite, stateOf } from "../core/small-site";

/** tan(arccos 0.98) */
const RACK_TAN = Math.sqrt(1 / 0.98 ** 2 - 1);
const { HGX_H100_4U_LIQUID: H100, HGX_H200_4U_LIQUID: H200, DGX_H100, GB200_NVL72 } = dc.GpuSystem;

/** A rack of 8 nodes, its liquid heat on a loop, its air in a ventilated hall. */
function racked(props: Partial<dc.GpuRackProps> = {}, voltage = V(415)): dc.Site {
  const { site, yard, grid } = smallSite({}, voltage);
  const chiller = new dc.Chiller(yard, "chiller", {
    model: dc.ChillerModel.DAIKIN_EWADC15CZXS,
    fedBy: grid,
  });
  const water = new dc.CoolingLoop(yard, "water", { cooledBy: chiller });
  const hall = new dc.DataHall(site, "hall", { cooledBy: dc.CoolingSupply.outdoorAir() });
  new dc.GpuRack(hall, "rack", { system: H200, systems: 8, fedBy: [grid], liquidCooledBy: water, ...props });
  return site;
}

const drawn = (site: dc.Site, basis: "nameplate" | "provisioned" | "typical") =>
  stateOf(site, basis).link("hall/rack", "yard/grid")[0];

test("it draws its nameplate, its cap, or what was measured: 81.6, 58 and 49.2 kW for 8 H200 nodes", () => {
  const site = racked({ powerCap: kW(58) });
  expectSame(drawn(site, "nameplate"), 81.6e3);
  expectSame(drawn(site, "provisioned"), 58e3);
  expectSame(drawn(site, "typical"), 49.2e3);
});

test("a cap below what was measured binds the typical draw too", () => {
  expectSame(drawn(racked({ powerCap: kW(40) }), "typical"), 40e3);
});

test("without a cap it is provisioned for its nameplate", () => {
  expectSame(drawn(racked(), "provisioned"), 81.6e3);
});

test("where nothing was measured the typical draw is the provisioned one, counted as assumed", () => {
  const site = racked({ system: H100, powerCap: kW(58) });
  expectSame(drawn(site, "typical"), 58e3);
  const assumed = site.validate().summary.balances.map(({ basis, assumedLoads }) => [basis, assumedLoads]);
  expect(assumed).toEqual([
    ["provisioned", 0],
    ["nameplate", 0],
    ["typical", 1],
  ]);
});

test("it draws reactive power by the power factor of its system", () => {
  expectSame(stateOf(racked()).link("hall/rack", "yard/grid")[1], 81.6e3 * RACK_TAN);
});

test("its heat goes to liquid and air by the share of its system, its coolant flow does not follow the cap", () => {
  const state = stateOf(racked({ powerCap: kW(58) }));
  expectSame(state.link("hall/rack", "yard/water"), [46.4e3, (1.51 * 10.2 * 0.8 * 8) / 60000]);
  const air = recordOf(racked(), "hall/rack").needs.find(({ service }) => service === "air");
  expect(air!.draw.own).toBeCloseTo(0.2, 12);
});

test("it draws in air of its system's class, one without an air share none", () => {
  const intake = (system: dc.GpuSystem) => recordOf(racked({ system }), "hall/rack").intake;
  expect(intake(H100)).toEqual({ need: "heat", airClass: "A2" });
  expect(intake(DGX_H100)).toEqual({ need: "heat", airClass: "A2", warmest: 30 });
  expect(intake(dc.GpuSystem.custom({ ...H100, name: "all liquid", liquidShare: percent(100) }))).toBe(
    undefined,
  );
});

test("air that does not warm is refused", () => {
  const props = { airRise: kelvins(0), airCooledBy: dc.CoolingSupply.outdoorAir() };
  expect(refusalsOf(racked(props))).toEqual(["hall/rack airRise: got 0 K, expected a value above zero"]);
});

test("an air-cooled system gives all its heat to the place", () => {
  const { site, grid } = smallSite();
  const hall = new dc.DataHall(site, "hall");
  new dc.GpuRack(hall, "rack", { system: DGX_H100, systems: 4, fedBy: [grid] });
  const finding = findingOf(site, dc.RuleId.COOLING_UNREMOVED_HEAT);
  expect(finding.subjects).toEqual(["hall/rack"]);
  expectSame(finding.value!, 40.8e3);
});

test("a system without an air or without a liquid share has no such need", () => {
  const services = (system: dc.GpuSystem) =>
    recordOf(racked({ system }), "hall/rack").needs.map(({ service }) => service);
  const all = dc.GpuSystem.custom({ ...H100, name: "all liquid", liquidShare: percent(100) });
  expect(services(all)).toEqual(["power", "liquid"]);
  expect(services(DGX_H100)).toEqual(["power", "air"]);
  expect(services(H100)).toEqual(["power", "liquid", "air"]);
});

test("several supplies carry equal parts, and each is served or lost on its own", () => {
  const { site, yard, grid } = smallSite();
  const hall = new dc.DataHall(site, "hall", { cooledBy: dc.CoolingSupply.outdoorAir() });
  const model = dc.GeneratorModel.CUMMINS_QSK95_3MW;
  const off = new dc.Generator(yard, "off", { model, voltage: V(415) });
  new dc.GpuRack(hall, "both", { system: DGX_H100, systems: 4, fedBy: [grid, grid] });
  new dc.GpuRack(hall, "half", { system: DGX_H100, systems: 4, fedBy: [grid, off] });
  const state = stateOf(site);
  expectSame(state.link("hall/both", "yard/grid")[0], 40.8e3);
  expectSame([state.lives("hall/half"), state.link("hall/half", "yard/grid")[0]], [0.5, 20.4e3]);
  const finding = findingOf(site, dc.RuleId.POWER_UNSERVED_LOAD);
  expect(finding).toMatchObject({ subjects: ["hall/half"], detail: { need: "power-2", source: "yard/off" } });
  expectSame([finding.value!, finding.limit!], [20.4e3, 40.8e3]);
});

test("each of its whips carries its part of the current", () => {
  const { site, grid } = smallSite();
  const hall = new dc.DataHall(site, "hall", { cooledBy: dc.CoolingSupply.outdoorAir() });
  const pair = () =>
    dc.PowerSupply.cords([
      { source: grid, rating: A(60) },
      { source: grid, rating: A(60) },
    ]);
  new dc.GpuRack(hall, "rack", { system: DGX_H100, systems: 4, fedBy: [pair(), pair()] });
  // 10.2 kW each of four whips at 0.98 and 415 V are 14.48 A of 48
  const loading = 10.2e3 / 0.98 / (Math.sqrt(3) * 415) / 48;
  expectSame(stateOf(site).loadingsAt(1), [loading, loading, loading, loading]);
  expect(loading * 48).toBeCloseTo(14.48, 2);
});

test("what its whips lose warms the place, beside its own heat", () => {
  const { site, grid } = smallSite();
  const hall = new dc.DataHall(site, "hall");
  const fedBy = [dc.PowerSupply.cords([{ source: grid, loss: percent(1) }])];
  new dc.GpuRack(hall, "rack", { system: DGX_H100, systems: 4, fedBy });
  expect(recordOf(site, "hall/rack").needs.map(({ name }) => name)).toEqual(["power", "heat", "cord-heat"]);
  const { balances } = site.validate().summary;
  expectSame([balances[0].it, balances[0].losses, balances[0].sources], [40.8e3, 408, 41.208e3]);
});

test("a supply outside the voltage window of its system is a finding", () => {
  const finding = findingOf(racked({}, V(480)), dc.RuleId.SUPPLY_VOLTAGE_MISMATCH);
  expect(finding).toMatchObject({ subjects: ["hall/rack"], value: 480, detail: { reason: "input window" } });
  expect(findingsOf(racked({ system: GB200_NVL72, systems: 1 }, V(480)))).toEqual([]);
});

describe("its power supplies", () => {
  const { GB300_NVL72 } = dc.GpuSystem;
  const air = { liquidShare: percent(0) };
  const gb200 = dc.GpuSystem.custom({ ...GB200_NVL72, ...air, name: "air-cooled GB200" });
  const gb300 = dc.GpuSystem.custom({ ...GB300_NVL72, ...air, name: "air-cooled GB300" });

  /** On an A and a B feed with half of the shelves on each. */
  function onTwoFeeds(props: Partial<dc.GpuRackProps>, basis?: dc.PowerBasis): dc.Site {
    const { site, grid } = smallSite({ basis });
    const hall = new dc.DataHall(site, "hall", { cooledBy: dc.CoolingSupply.outdoorAir() });
    const pair = dc.PowerSupply.cords([{ source: grid }, { source: grid }]);
    new dc.GpuRack(hall, "rack", { system: gb200, fedBy: [pair], ...props });
    return site;
  }

  test("are those of all its systems, and none where their rating is not published", () => {
    expect(recordOf(onTwoFeeds({}), "hall/rack").supplies).toEqual({ units: 8, rating: 33e3 });
    const four = onTwoFeeds({ system: DGX_H100, systems: 4 });
    expect(recordOf(four, "hall/rack").supplies).toEqual({ units: 24, rating: 3300 });
    expect(recordOf(racked(), "hall/rack").supplies).toBeUndefined();
  });

  test("of a GB200 rack on one feed carry its 132 kW exactly", () => {
    expect(findingsOf(onTwoFeeds({}))).toEqual([]);
  });

  test("of a GB300 rack on one feed carry 132 of its 142 kW, so that it takes a cap or more cords", () => {
    const finding = findingOf(onTwoFeeds({ system: gb300 }), dc.RuleId.POWER_SHELF_CAPACITY);
    expect(finding).toMatchObject({ subjects: ["hall/rack"], value: 142e3, limit: 132e3 });
    const capped = { system: gb300, powerCap: kW(132) };
    expect(findingsOf(onTwoFeeds(capped))).toEqual([]);
    expect(findingsOf(onTwoFeeds(capped, dc.PowerBasis.NAMEPLATE))).toEqual([
      "power.shelf-capacity hall/rack",
    ]);
    const { site, grid } = smallSite();
    const hall = new dc.DataHall(site, "hall", { cooledBy: dc.CoolingSupply.outdoorAir() });
    const fedBy = [dc.PowerSupply.cords([{ source: grid, units: 4 }], { required: 3 })];
    new dc.GpuRack(hall, "rack", { system: gb300, fedBy });
    expect(findingsOf(site)).toEqual([]);
  });

  test("of four DGX H100 as 3 + 3 do not carry a system on one feed, though 4 + 2 do", () => {
    const system = { system: DGX_H100, systems: 4 };
    const finding = findingOf(onTwoFeeds(system), dc.RuleId.POWER_SHELF_CAPACITY);
    expect(finding).toMatchObject({ value: 40.8e3, limit: 39.6e3 });
    const three = (source: dc.IPowerSupply) => dc.PowerSupply.cords([{ source, units: 3 }], { required: 2 });
    const { site, grid } = smallSite();
    const hall = new dc.DataHall(site, "hall", { cooledBy: dc.CoolingSupply.outdoorAir() });
    new dc.GpuRack(hall, "rack", { ...system, fedBy: [three(grid)] });
    expect(findingsOf(site)).toEqual([]);
  });
});

describe("its coolant", () => {
  /** 60 L/min at 20 °C, 100 at 40, as a table; 70 at 25 °C as a figure. */
  const system = dc.GpuSystem.custom({
    ...H200,
    name: "with points",
    isRack: true,
    coolantFlow: litresPerMinute(70),
    coolantSupply: celsius(25),
    coolantPoints: [
      { supply: celsius(20), flow: litresPerMinute(60) },
      { supply: celsius(40), flow: litresPerMinute(100) },
    ],
    maximumCoolantSupply: celsius(40),
  });

  /** Litres a minute from a loop with that set-point. */
  function flowAt(supply: number | undefined, props: Partial<dc.GpuRackProps> = {}): number {
    const { site, yard, grid } = smallSite();
    const cooledBy = new dc.Chiller(yard, "chiller", {
      model: dc.ChillerModel.DAIKIN_EWADC15CZXS,
      fedBy: grid,
    });
    const supplyTemperature = supply === undefined ? undefined : celsius(supply);
    const water = new dc.CoolingLoop(yard, "water", { cooledBy, supplyTemperature });
    const hall = new dc.DataHall(site, "hall", { cooledBy: dc.CoolingSupply.outdoorAir() });
    new dc.GpuRack(hall, "rack", { system, fedBy: [grid], liquidCooledBy: water, ...props });
    return stateOf(site).link("hall/rack", "yard/water")[1] * 60000;
  }

  test("flows by the table of its system at the set-point that supplies it", () => {
    // a quarter and the half of the way from 60 to 100
    expectSame([flowAt(20), flowAt(25), flowAt(30), flowAt(40)], [60, 70, 80, 100]);
  });

  test("flows as at the coldest point where it is supplied colder", () => {
    expectSame(flowAt(12), 60);
  });

  test("that is warmer than it accepts is refused, with or without weather", () => {
    const { site, yard, grid } = smallSite();
    const cooledBy = new dc.Chiller(yard, "chiller", {
      model: dc.ChillerModel.DAIKIN_EWADC15CZXS,
      fedBy: grid,
    });
    const water = new dc.CoolingLoop(yard, "water", { cooledBy, supplyTemperature: celsius(41) });
    const hall = new dc.DataHall(site, "hall", { cooledBy: dc.CoolingSupply.outdoorAir() });
    new dc.GpuRack(hall, "rack", { system, fedBy: [grid], liquidCooledBy: water });
    expect(refusalsOf(site)).toEqual([
      "hall/rack liquidCooledBy: got coolant of 41 °C, expected at most 40 °C for the with points",
    ]);
  });

  test("flows by the one figure of its system where no set-point is stated, or no table", () => {
    expectSame(flowAt(undefined), 70);
    const without = dc.GpuSystem.custom({ ...system, name: "without points", coolantPoints: undefined });
    expectSame(flowAt(35, { system: without }), 70);
  });

  test("flows by the warmest of several that share it, and by the figure where one of them states none", () => {
    const supplied = (second: dc.Temperature | undefined) => {
      const { site, yard, room, grid } = smallSite();
      const cooledBy = new dc.Chiller(yard, "chiller", {
        model: dc.ChillerModel.DAIKIN_EWADC15CZXS,
        fedBy: grid,
      });
      const water = new dc.CoolingLoop(yard, "water", { cooledBy });
      const cdus = [celsius(25), second].map(
        (supplyTemperature, i) =>
          new dc.Cdu(room, `cdu-${i}`, {
            model: dc.CduModel.VERTIV_CDU121,
            fedBy: grid,
            cooledBy: water,
            supplyTemperature,
          }),
      );
      const hall = new dc.DataHall(site, "hall", { cooledBy: dc.CoolingSupply.outdoorAir() });
      const liquidCooledBy = dc.CoolingSupply.shared(cdus);
      new dc.GpuRack(hall, "rack", { system, fedBy: [grid], liquidCooledBy });
      return (
        recordOf(site, "hall/rack").needs.find(({ service }) => service === "liquid")!.draw.fixed! * 60000
      );
    };
    expectSame([supplied(celsius(35)), supplied(celsius(20)), supplied(undefined)], [90, 70, 70]);
  });

  test("may be as warm as its system accepts, which its need states", () => {
    const warmestOf = (props: Partial<dc.GpuRackProps>) =>
      recordOf(racked(props), "hall/rack").needs.map(({ service, warmest }) => [service, warmest]);
    expect(warmestOf({ system: GB200_NVL72, systems: 1 })).toEqual([
      ["power", undefined],
      ["liquid", 45],
      ["air", undefined],
    ]);
    const unknown = dc.GpuSystem.custom({ ...H200, name: "unknown", maximumCoolantSupply: undefined });
    expect(warmestOf({ system: unknown })).toContainEqual(["liquid", undefined]);
  });
});

describe("its mass", () => {
  const massOf = (props: Partial<dc.GpuRackProps>) => recordOf(racked(props), "hall/rack").mass;

  test("is that of a system which is a rack by itself, unless stated", () => {
    expect(massOf({ system: GB200_NVL72, systems: 1 })).toBe(1629);
    expect(massOf({ system: GB200_NVL72, systems: 1, mass: kilograms(1800) })).toBe(1800);
  });

  test("is not known of other racks, unless stated", () => {
    expect(massOf({ system: dc.GpuSystem.DGX_B200, systems: 2 })).toBeUndefined();
    expect(massOf({ mass: kilograms(900) })).toBe(900);
  });

  test("is held against what the floor of its hall carries, also in a row", () => {
    const { site, grid } = smallSite();
    const cooledBy = dc.CoolingSupply.outdoorAir();
    const hall = new dc.DataHall(site, "hall", { cooledBy, rackMassLimit: kilograms(1000) });
    const props = { system: DGX_H100, fedBy: [grid] };
    new dc.GpuRack(new dc.Row(hall, "row"), "heavy", { ...props, mass: kilograms(1200) });
    new dc.GpuRack(hall, "light", { ...props, mass: kilograms(1000) });
    const finding = findingOf(site, dc.RuleId.RACK_FLOOR_LOAD);
    expect(finding).toMatchObject({ subjects: ["hall/row/heavy"], value: 1200, limit: 1000, unit: "kg" });
  });
});

test("it counts its GPUs", () => {
  const gpus = (props: Partial<dc.GpuRackProps>) => racked(props).validate().summary.gpus;
  expect(gpus({})).toEqual([{ gpu: "H200", tenant: "", racks: 1, gpus: 64 }]);
  expect(gpus({ system: GB200_NVL72, systems: 1 })).toEqual([
    { gpu: "GB200", tenant: "", racks: 1, gpus: 72 },
  ]);
});

test.each([
  [
    "a cap above the nameplate",
    { powerCap: kW(82) },
    "powerCap: got 82 kW, expected at most the nameplate of 81.6 kW",
  ],
  ["a mass of zero", { mass: kilograms(0) }, "mass: got 0 kg, expected a value above zero"],
  ["a cap of zero", { powerCap: kW(0) }, "powerCap: got 0 W, expected a value above zero"],
  ["no whole number of systems", { systems: 2.5 }, "systems: got 2.5, expected a whole number of at least 1"],
  ["no supply", { fedBy: [] }, "fedBy: got no supply, expected at least one supply"],
  [
    "two systems that are a rack each",
    { system: GB200_NVL72, systems: 2 },
    "systems: got 2, expected 1: the NVIDIA GB200 NVL72 is a rack by itself",
  ],
  [
    "liquid heat without a cooler",
    { liquidCooledBy: undefined },
    "liquidCooledBy: got none, expected a CDU or loop for the liquid-cooled Supermicro SYS-421GE-TNHR2-LCC H200",
  ],
])("%s is refused", (_, props, line) => {
  expect(refusalsOf(racked(props))).toEqual([`hall/rack ${line}`]);
});

test("a cap of exactly the nameplate is none too many", () => {
  expect(refusalsOf(racked({ powerCap: kW(81.6) }))).toEqual([]);
});

test("it counts as IT, and its asset states systems, GPUs and cap", () => {
  const capped = racked({ powerCap: kW(58) });
  expect(capped.validate().summary.balances[0].it).toBeCloseTo(58e3, 6);
  expect(assetOf(capped, "hall/rack")).toMatchObject({
    kind: "gpu-rack",
    model: "Supermicro SYS-421GE-TNHR2-LCC H200",
    place: "hall",
    spec: { systems: 8, gpu: "H200", gpus: 64, powerCap: { value: 58e3, unit: "W" } },
  });
  const rack = racked({ system: GB200_NVL72, systems: 1 });
  expect(assetOf(rack, "hall/rack").spec.mass).toEqual({ value: 1629, unit: "kg" });
});
