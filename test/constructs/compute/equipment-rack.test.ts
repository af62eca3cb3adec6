import * as dc from "../../../constructs";
import { A, kilograms, kW, percent, V } from "../../../constructs";
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

/** Ten racks of 20 kW nameplate, 15 kW provisioned, in a ventilated hall. */
function racks(props: Partial<dc.EquipmentRackProps> = {}, cooledBy?: dc.ICoolingSupply) {
  const { site, yard, grid } = smallSite();
  const hall = new dc.DataHall(site, "hall", { cooledBy });
  new dc.EquipmentRack(hall, "racks", {
    purpose: dc.RackPurpose.NETWORK,
    nameplate: kW(20),
    provisioned: kW(15),
    units: 10,
    fedBy: [grid],
    ...props,
  });
  return { site, yard, grid, hall };
}

const AIR = dc.CoolingSupply.outdoorAir();
const drawn = (basis: "nameplate" | "provisioned" | "typical") =>
  stateOf(racks({}, AIR).site, basis).out("yard/grid")[0];

test("n racks draw n times: nameplate, provisioned, and typical as provisioned", () => {
  expectSame([drawn("nameplate"), drawn("provisioned"), drawn("typical")], [200e3, 150e3, 150e3]);
  expect(recordOf(racks().site, "hall/racks")).toMatchObject({ units: 10, demand: { typicalAssumed: true } });
});

test("without a provisioned figure it is the nameplate", () => {
  expectSame(stateOf(racks({ provisioned: undefined }, AIR).site).out("yard/grid")[0], 200e3);
});

test("they draw in air of class A2 unless another is stated", () => {
  const intake = (airClass?: dc.AirClass) => recordOf(racks({ airClass }).site, "hall/racks").intake;
  expect(intake()).toEqual({ need: "heat", airClass: "A2" });
  expect(intake(dc.AirClass.A4)).toEqual({ need: "heat", airClass: "A4" });
});

test("the power factor is 0.98 unless stated", () => {
  const factor = (props: Partial<dc.EquipmentRackProps>) =>
    stateOf(racks(props, AIR).site).out("yard/grid")[1];
  expectSame(factor({}), 150e3 * Math.sqrt(1 / 0.98 ** 2 - 1));
  expectSame(factor({ powerFactor: percent(80) }), 112.5e3);
});

test("their heat is that of the place, or goes to what is stated", () => {
  const { site } = racks();
  const finding = findingOf(site, dc.RuleId.COOLING_UNREMOVED_HEAT);
  expect(finding.subjects).toEqual(["hall/racks"]);
  expectSame(finding.value!, 150e3);

  const { site: cooled, yard, grid, hall } = racks();
  const model = dc.ChillerModel.DAIKIN_EWADC15CZXS;
  const water = new dc.CoolingLoop(yard, "water", {
    cooledBy: new dc.Chiller(yard, "chiller", { model, fedBy: grid }),
  });
  const door = new dc.RearDoorHeatExchanger(hall, "door", {
    model: dc.RearDoorModel.passive(kW(30)),
    cooledBy: water,
    units: 2,
  });
  const fedBy = [dc.PowerSupply.cords([{ source: grid, loss: percent(1) }])];
  const props = { purpose: dc.RackPurpose.STORAGE, nameplate: kW(20), units: 2, fedBy, airCooledBy: door };
  new dc.EquipmentRack(hall, "doored", props);
  // 40 kW, and 1 % of them lost in the cords
  expectSame(stateOf(cooled).out("hall/door")[0], 40.4e3);
});

test("each of n racks has the cords that are stated: its rating is held for one rack's current", () => {
  const cord = { rating: A(60) };
  const { site, grid, hall } = racks({}, AIR);
  const pair = dc.PowerSupply.cords([
    { source: grid, ...cord },
    { source: grid, ...cord },
  ]);
  const props = { purpose: dc.RackPurpose.CPU, nameplate: kW(30), fedBy: [pair] };
  new dc.EquipmentRack(hall, "one", props);
  new dc.EquipmentRack(hall, "twelve", { ...props, units: 12 });
  // 15 kW a cord at 0.98 and 415 V are 21.29 A of 48
  const loading = 15e3 / 0.98 / (Math.sqrt(3) * 415) / 48;
  expectSame(stateOf(site).loadingsAt(1), [loading, loading, loading, loading]);
  expect(loading * 48).toBeCloseTo(21.29, 2);
  expect(normalFindingsOf(site)).toEqual([]);
});

test("what one rack requires of its cords, n racks require n times", () => {
  const { site, yard, grid, hall } = racks({}, AIR);
  const off = new dc.Generator(yard, "off", { model: dc.GeneratorModel.CUMMINS_QSK95_3MW, voltage: V(415) });
  const cords = [{ source: grid }, { source: off }];
  const props = { purpose: dc.RackPurpose.CPU, nameplate: kW(30), units: 12 };
  new dc.EquipmentRack(hall, "any", { ...props, fedBy: [dc.PowerSupply.cords(cords)] });
  new dc.EquipmentRack(hall, "both", { ...props, fedBy: [dc.PowerSupply.cords(cords, { required: 2 })] });
  const state = stateOf(site);
  expect([state.lives("hall/any"), state.lives("hall/both")]).toEqual([1, 0]);
});

test("one rack is the default, and it may be provisioned for all of its nameplate", () => {
  const { site } = racks({ units: undefined, provisioned: kW(20) }, AIR);
  expect(refusalsOf(site)).toEqual([]);
  expectSame(stateOf(site).out("yard/grid")[0], 20e3);
});

test("the mass is that of one of n racks, and not known unless stated", () => {
  expect(recordOf(racks().site, "hall/racks").mass).toBeUndefined();
  const { site } = racks({ mass: kilograms(900) });
  expect(recordOf(site, "hall/racks")).toMatchObject({ units: 10, mass: 900 });
  expect(assetOf(site, "hall/racks").spec.mass).toEqual({ value: 900, unit: "kg" });
});

test.each([
  [
    "provisioned above nameplate",
    { provisioned: kW(21) },
    "provisioned: got 21 kW, expected at most the nameplate of 20 kW",
  ],
  ["no whole number of racks", { units: 0 }, "units: got 0, expected a whole number of at least 1"],
  [
    "a nameplate of zero",
    { nameplate: kW(0), provisioned: undefined },
    "nameplate: got 0 W, expected a value above zero",
  ],
  [
    "a power factor of zero",
    { powerFactor: percent(0) },
    "powerFactor: got 0 %, expected above 0 % and at most 100 %",
  ],
  ["no supply", { fedBy: [] }, "fedBy: got no supply, expected at least one supply"],
  ["a mass of zero", { mass: kilograms(0) }, "mass: got 0 kg, expected a value above zero"],
])("%s is refused", (_, props, line) => {
  expect(refusalsOf(racks(props, AIR).site)).toEqual([`hall/racks ${line}`]);
});

test("the asset states purpose, units and what one rack is made for", () => {
  expect(assetOf(racks().site, "hall/racks")).toMatchObject({
    kind: "equipment-rack",
    spec: {
      purpose: "network",
      units: 10,
      nameplate: { value: 20e3, unit: "W" },
      provisioned: { value: 15e3, unit: "W" },
    },
  });
});
