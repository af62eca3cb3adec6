import * as dc from "../../../constructs";
import { A, celsius, kelvins, kilograms, kW, litresPerMinute } from "../../../constructs";
import { expectSame } from "../../support/networks-solved";
import { assetOf, findingOf, findingsOf, lineOf, recordOf, refusalsOf, stateOf } from "../core/small-site";
import { chilledSite, WATER } from "../cooling/chilled-site";

const POINT = {
  file: "test/constructs/patterns/compute-array.test.ts",
  line: lineOf(__filename, "the array"),
};

/** A CDU and a door in every rack. */
const DOORS = {
  inRackCdu: dc.CduModel.SUPERMICRO_IN_RACK_250KW,
  rearDoor: dc.RearDoorModel.passive(kW(30)),
};

/** Three racks of 8 nodes on 58 kW, liquid and air to one loop. */
function array(props: Partial<dc.ComputeArrayProps> = {}, withDoors = false) {
  const { site, grid, water } = chilledSite();
  const hall = new dc.DataHall(site, "hall", { cooledBy: dc.CoolingSupply.outdoorAir() });
  const common = {
    system: dc.GpuSystem.HGX_H200_4U_LIQUID,
    racks: 3,
    systemsPerRack: 8,
    powerCap: kW(58),
    fedBy: [grid],
    liquidCooledBy: water,
    ...(withDoors ? { ...DOORS, rearDoorCooledBy: water } : {}),
    ...props,
  };
  const made = new dc.ComputeArray(hall, "array", common); // the array
  return { site, grid, made };
}

const assets = (site: dc.Site) =>
  site
    ._rows()
    .assets.filter(({ path }) => path.startsWith("hall/array"))
    .map(({ path, kind }) => `${path.slice("hall/array/".length)} ${kind}`);

test("the rise that is stated is that of the air of every rack", () => {
  const airOf = (airRise?: dc.TemperatureDifference) =>
    stateOf(array({ airRise }, true).site).out("hall/array/rack-02/door")[1];
  expectSame(airOf(kelvins(30)), airOf() / 2);
});

test("a flow that is stated is that of the CDU of every rack, beside the rise of its door", () => {
  const { site } = array({ facilityRise: kelvins(5), facilityFlow: litresPerMinute(90) }, true);
  const flowInto = (path: string) => stateOf(site).link(`hall/array/${path}`, "yard/water")[1];
  expectSame(flowInto("rack-02/cdu"), 90 / 60_000);
  expectSame(flowInto("rack-02/door"), 11.6e3 / (WATER * 5));
});

test("it makes its racks, numbered from 01", () => {
  const { site, made } = array();
  expect(assets(site)).toEqual([
    "rack-01/systems gpu-rack",
    "rack-02/systems gpu-rack",
    "rack-03/systems gpu-rack",
  ]);
  expect(made.racks).toHaveLength(3);
  expect(assetOf(site, "hall/array/rack-03/systems")).toMatchObject({
    place: "hall",
    spec: { systems: 8, gpus: 64, powerCap: { value: 58e3 } },
  });
});

test("a stated mass is that of each rack", () => {
  const { site } = array({ rackMass: kilograms(1100) });
  expect(recordOf(site, "hall/array/rack-02/systems").mass).toBe(1100);
  expect(recordOf(array().site, "hall/array/rack-02/systems").mass).toBeUndefined();
});

test("each rack has a CDU and a door of its own where they are stated", () => {
  const { site } = array({ racks: 2 }, true);
  expect(assets(site)).toEqual([
    "rack-01/cdu cdu",
    "rack-01/door rear-door-heat-exchanger",
    "rack-01/systems gpu-rack",
    "rack-02/cdu cdu",
    "rack-02/door rear-door-heat-exchanger",
    "rack-02/systems gpu-rack",
  ]);
  const state = stateOf(site);
  expectSame(state.out("hall/array/rack-01/cdu")[0], 46.4e3);
  expectSame(state.out("hall/array/rack-02/door")[0], 11.6e3);
  expectSame(state.out("yard/water")[0], 2 * 58e3);
});

test("without a door the air share goes to the place, without a CDU the liquid share to what is stated", () => {
  const { site } = array();
  const needs = recordOf(site, "hall/array/rack-01/systems").needs;
  expect(needs.map(({ name, links }) => [name, links[0].source])).toEqual([
    ["power", "yard/grid"],
    ["liquid", "yard/water"],
    ["heat", "(ambient)"],
  ]);
});

test("one system a rack and its nameplate are the defaults", () => {
  const { site } = array({ systemsPerRack: undefined, powerCap: undefined });
  expectSame(stateOf(site).link("hall/array/rack-01/systems", "yard/grid")[0], 10.2e3);
});

test("every rack has cords of its own, and its needs are served each on its own", () => {
  const { site, grid } = array({ racks: 1 });
  const hall = new dc.DataHall(site, "other", { cooledBy: dc.CoolingSupply.outdoorAir() });
  const pair = () =>
    dc.PowerSupply.cords([
      { source: grid, rating: A(60) },
      { source: grid, rating: A(60) },
    ]);
  const props = { system: dc.GpuSystem.DGX_H100, racks: 2, systemsPerRack: 4, fedBy: [pair(), pair()] };
  new dc.ComputeArray(hall, "array", props);
  const loadings = stateOf(site).loadingsAt(1);
  expect(loadings).toHaveLength(8);
  for (const loading of loadings) expectSame(loading, 10.2e3 / 0.98 / (Math.sqrt(3) * 415) / 48);
});

test("an array with more racks has the same ids for those it had", () => {
  const ids = (racks: number) => array({ racks }).made.racks.map(({ node }) => node.path);
  expect(ids(120).slice(0, 12)).toEqual(ids(12));
  expect(ids(120)[119]).toBe("small/hall/array/rack-120/systems");
});

test("a finding about its racks points at the line that made the array", () => {
  const { site } = array({ powerCap: kW(90) });
  const finding = findingOf(site, dc.RuleId.INPUT_INVALID_VALUE);
  expect(finding.subjects).toHaveLength(3);
  expect(finding.at).toEqual(POINT);
});

test("no whole number of racks is refused, and the array is then of one", () => {
  const { site, made } = array({ racks: 0 });
  expect(refusalsOf(site)).toEqual(["hall/array racks: got 0, expected a whole number of at least 1"]);
  expect(made.racks).toHaveLength(1);
  expect(findingOf(site, dc.RuleId.INPUT_INVALID_VALUE).at).toEqual(POINT);
});

test("doors without facility water are refused", () => {
  expect(refusalsOf(array({ rearDoor: DOORS.rearDoor }).site)).toEqual([
    "hall/array rearDoorCooledBy: got none, expected the facility water of the rear doors",
  ]);
});

test("a liquid-cooled system without a cooler is one finding", () => {
  const { site } = array({ liquidCooledBy: undefined, inRackCdu: DOORS.inRackCdu });
  expect(findingsOf(site).filter((line) => line.startsWith("input"))).toHaveLength(1);
});

test("the set-point of its coolant is that of the CDU in every rack", () => {
  const { site } = array({ coolantSupply: celsius(30) }, true);
  const cdus = site._rows().records.filter(({ kind }) => kind === "cdu");
  expect(cdus.map(({ supplyTemperature }) => supplyTemperature)).toEqual([30, 30, 30]);
});
