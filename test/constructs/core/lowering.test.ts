import * as dc from "../../../constructs";
import { kW } from "../../../constructs";
import { expectSame } from "../../support/networks-solved";
import { findingOf, findingsOf, load, recordOf, smallSite, stateOf } from "./small-site";

/** Two air-cooled chillers by name. */
function coolers() {
  const { site, yard, grid } = smallSite();
  const model = dc.ChillerModel.DAIKIN_EWADC15CZXS;
  const [one, two] = ["one", "two"].map((id) => new dc.Chiller(yard, id, { model, fedBy: grid }));
  return { site, yard, grid, one, two };
}

function heatOf(site: dc.Site, path: string): string[] {
  const { links, service } = recordOf(site, path).needs.find(({ name }) => name === "heat")!;
  return [service, ...links.map(({ source }) => source)];
}

test("heat goes to the cooler of the nearest place that states one", () => {
  const { site, grid, one, two } = coolers();
  const building = new dc.Building(site, "building", { cooledBy: one });
  const hall = new dc.DataHall(building, "hall");
  const cold = new dc.Row(hall, "cold", { cooledBy: two });
  load(new dc.Row(hall, "row"), "load", grid, kW(10));
  load(cold, "load", grid, kW(20));
  load(building, "load", grid, kW(40));
  expect(heatOf(site, "building/hall/row/load")).toEqual(["liquid", "yard/one"]);
  expect(heatOf(site, "building/hall/cold/load")).toEqual(["liquid", "yard/two"]);
  expectSame([stateOf(site).out("yard/one")[0], stateOf(site).out("yard/two")[0]], [50e3, 20e3]);
});

test("what stands outdoors gives its heat to the ambient, in a row too", () => {
  const { site, yard, grid } = smallSite();
  load(yard, "load", grid, kW(10));
  load(new dc.Row(yard, "row"), "load", grid, kW(10));
  expect(heatOf(site, "yard/load")).toEqual(["air", "(ambient)"]);
  expect(heatOf(site, "yard/row/load")).toEqual(["air", "(ambient)"]);
  expect(findingsOf(site)).toEqual([]);
});

test("a yard may state a cooler of its own", () => {
  const { site, grid, one } = coolers();
  const tent = new dc.Yard(site, "tent", { cooledBy: one });
  load(tent, "load", grid, kW(10));
  expect(heatOf(site, "tent/load")).toEqual(["liquid", "yard/one"]);
});

test.each([
  ["a hall", (site: dc.Site) => new dc.DataHall(site, "hall"), "hall"],
  ["a row in a hall", (site: dc.Site) => new dc.Row(new dc.DataHall(site, "hall"), "row"), "hall/row"],
  ["a room in a yard", (site: dc.Site) => new dc.ElectricalRoom(new dc.Yard(site, "y"), "room"), "y/room"],
  ["a row in a hall in a yard", hallInYard, "y/hall/row"],
])("%s without cooling leaves its heat to nobody, which is an error", (_, place, path) => {
  const { site, grid } = smallSite();
  load(place(site), "load", grid, kW(10));
  const finding = findingOf(site, dc.RuleId.COOLING_UNREMOVED_HEAT);
  expect(finding).toMatchObject({ severity: "error", subjects: [`${path}/load`], detail: { place: path } });
  expectSame(finding.value!, 10e3);
  expect(site.validate().passed).toBe(false);
  expect(heatOf(site, `${path}/load`)).toEqual(["air"]);
});

test("what stands under no place has nobody to give its heat to", () => {
  const { site, grid } = smallSite();
  load(site, "load", grid, kW(10));
  expect(findingsOf(site)).toEqual(["cooling.unremoved-heat load"]);
});

test("a load that the air of its place cools stops with the cooler, power equipment does not", () => {
  const { site, yard, room, grid } = smallSite();
  const off = new dc.Generator(yard, "off", {
    model: dc.GeneratorModel.CUMMINS_QSK95_3MW,
    voltage: dc.V(415),
  });
  const model = dc.ChillerModel.DAIKIN_EWADC15CZXS;
  const chiller = new dc.Chiller(yard, "chiller", { model, fedBy: off });
  const hall = new dc.DataHall(site, "hall", { cooledBy: chiller });
  const tx = dc.TransformerModel.OIL_1000KVA_TIER2.withSecondary(dc.V(415));
  load(room, "load", new dc.Transformer(hall, "tx", { model: tx, fedBy: grid }), kW(10));
  new dc.GpuRack(hall, "rack", { system: dc.GpuSystem.DGX_H100, fedBy: [grid] });
  new dc.EquipmentRack(hall, "network", {
    purpose: dc.RackPurpose.NETWORK,
    nameplate: kW(10),
    fedBy: [grid],
  });
  const state = stateOf(site);
  expect(["hall/rack", "hall/network"].map((path) => state.lives(path))).toEqual([0, 0]);
  expect(["hall/tx", "room/load"].map((path) => state.lives(path))).toEqual([1, 1]);
  expect(findingOf(site, dc.RuleId.COOLING_UNREMOVED_HEAT).subjects).toEqual(["hall/tx"]);
});

test("a supply of another site is unknown, were its path the same", () => {
  const { site, yard } = smallSite();
  load(yard, "load", smallSite().grid, kW(10));
  const finding = findingOf(site, dc.RuleId.INPUT_UNKNOWN_SOURCE);
  expect(finding).toMatchObject({
    severity: "fatal",
    subjects: ["yard/load"],
    detail: { need: "power", source: "small:yard/grid" },
  });
  expect(findingsOf(site)).toContain("power.unserved-load yard/load");
});

function hallInYard(site: dc.Site): dc.Row {
  return new dc.Row(new dc.DataHall(new dc.Yard(site, "y"), "hall"), "row");
}
