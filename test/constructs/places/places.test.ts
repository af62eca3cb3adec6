import { Construct } from "constructs";
import * as dc from "../../../constructs";
import { celsius, kilograms, kW } from "../../../constructs";
import { assetOf, load, refusalsOf, smallSite } from "../core/small-site";

const KINDS = [
  ["yard", dc.Yard, true, false],
  ["building", dc.Building, false, false],
  ["electrical-room", dc.ElectricalRoom, false, false],
  ["plant-room", dc.PlantRoom, false, true],
  ["data-hall", dc.DataHall, false, true],
  ["row", dc.Row, false, false],
] as const;

describe.each(KINDS)("%s", (kind, Kind, outdoors, isStack) => {
  test(`is a place ${outdoors ? "outdoors" : "indoors"} and ${isStack ? "a stack" : "no stack"} of its own`, () => {
    const site = new dc.Site("site");
    new Kind(site, "place");
    expect(site._rows().places).toEqual([{ path: "place", kind, outdoors }]);
    expect(site._rows().stacks.some(({ path }) => path === "place")).toBe(isStack);
  });

  test("is an asset with its tag, in the place around it", () => {
    const site = new dc.Site("site");
    const outer = new Construct(new dc.Building(site, "outer"), "group");
    new Kind(outer, "plain");
    new Kind(outer, "tagged", { tag: "R-01" });
    expect(assetOf(site, "outer/group/plain")).toEqual({
      path: "outer/group/plain",
      kind,
      tag: "outer/group/plain",
      place: "outer",
      spec: {},
    });
    expect(assetOf(site, "outer/group/tagged").tag).toBe("R-01");
  });
});

test("what stands in a place names it in record and asset, the innermost one", () => {
  const { site, grid } = smallSite();
  const row = new dc.Row(new dc.DataHall(site, "hall"), "row");
  load(new Construct(row, "group"), "lights", grid, kW(1));
  expect(assetOf(site, "hall/row/group/lights").place).toBe("hall/row");
  expect(site._rows().records.find(({ path }) => path === "hall/row/group/lights")!.place).toBe("hall/row");
});

test("a row is outdoors where it stands in a yard", () => {
  const { site, yard } = smallSite();
  new dc.Row(yard, "row");
  new dc.Row(new dc.DataHall(yard, "hall"), "row");
  const rows = site._rows().places.filter(({ kind }) => kind === "row");
  expect(rows.map(({ path, outdoors }) => [path, outdoors])).toEqual([
    ["yard/row", true],
    ["yard/hall/row", false],
  ]);
});

test("a hall states what its floor carries, in its row and its asset", () => {
  const site = new dc.Site("site");
  new dc.DataHall(site, "hall", { rackMassLimit: kilograms(1600) });
  expect(site._rows().places).toMatchObject([{ path: "hall", rackMassLimit: 1600 }]);
  expect(assetOf(site, "hall").spec).toEqual({ rackMassLimit: { value: 1600, unit: "kg" } });
});

test("a hall states its air and the highest dew point of it, in its row and its asset", () => {
  const site = new dc.Site("site");
  new dc.DataHall(site, "hall", { airTemperature: celsius(25), dewPoint: celsius(15) });
  expect(site._rows().places).toMatchObject([{ path: "hall", airTemperature: 25, dewPoint: 15 }]);
  expect(assetOf(site, "hall").spec).toEqual({
    airTemperature: { value: 25, unit: "°C" },
    dewPoint: { value: 15, unit: "°C" },
  });
});

test("air that is colder than its dew point is refused", () => {
  const site = new dc.Site("site");
  new dc.DataHall(site, "hall", { airTemperature: celsius(20), dewPoint: celsius(21) });
  expect(refusalsOf(site)).toEqual([
    "hall dewPoint: got 21 °C, expected at most the airTemperature of 20 °C",
  ]);
});

test("a floor that carries nothing is refused, and no rack is held to it", () => {
  const { site, grid } = smallSite();
  const hall = new dc.DataHall(site, "hall", {
    cooledBy: dc.CoolingSupply.outdoorAir(),
    rackMassLimit: kilograms(0),
  });
  const props = { purpose: dc.RackPurpose.CPU, nameplate: kW(10), mass: kilograms(500), fedBy: [grid] };
  new dc.EquipmentRack(hall, "rack", props);
  expect(refusalsOf(site)).toEqual(["hall rackMassLimit: got 0 kg, expected a value above zero"]);
  expect(site.validate().findings).toHaveLength(1);
});

test("a place of another kind is written in a few lines", () => {
  class Container extends dc.Place {
    readonly kind = "container";
  }
  const { site, grid } = smallSite();
  load(new Container(site, "container", { cooledBy: dc.CoolingSupply.outdoorAir() }), "lights", grid, kW(1));
  expect(site.validate().findings).toEqual([]);
  expect(assetOf(site, "container").kind).toBe("container");
});
