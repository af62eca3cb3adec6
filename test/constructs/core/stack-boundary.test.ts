import { Construct } from "constructs";
import * as dc from "../../../constructs";
import { refusalsOf, smallSite } from "./small-site";

test("a construct is a boundary once it is marked, whatever it is", () => {
  const { site, yard } = smallSite();
  const group = new Construct(yard, "group");
  expect(dc.StackBoundary.isMarked(group)).toBe(false);
  dc.StackBoundary.mark(group);
  expect(dc.StackBoundary.isMarked(group)).toBe(true);
  expect(site._rows().stacks).toEqual([
    { id: "foundation", path: "" },
    { id: "yard-group", path: "yard/group" },
  ]);
});

test("halls, plant rooms and power blocks are boundaries by themselves, other places are not", () => {
  const site = new dc.Site("site");
  const building = new dc.Building(site, "building");
  const hall = new dc.DataHall(building, "hall");
  new dc.Row(hall, "row");
  new dc.PlantRoom(building, "plant");
  new dc.ElectricalRoom(building, "room");
  new dc.Yard(site, "yard");
  expect(site._rows().stacks.map(({ id }) => id)).toEqual(["foundation", "building-hall", "building-plant"]);
});

test("the site itself is the foundation already", () => {
  const { site } = smallSite();
  dc.StackBoundary.mark(site);
  expect(site._rows().stacks).toEqual([{ id: "foundation", path: "" }]);
  expect(refusalsOf(site)).toEqual([]);
});

test("an id that no stack can have is refused, on the way to it too", () => {
  const site = new dc.Site("site");
  new dc.DataHall(new dc.Building(site, "west wing"), "hall_1-b");
  new dc.DataHall(site, "hall.2");
  new dc.DataHall(site, "hall_3-b");
  expect(refusalsOf(site)).toEqual([
    "west wing/hall_1-b id: got west wing/hall_1-b, expected letters, digits, - and _ in the id of a stack",
    "hall.2 id: got hall.2, expected letters, digits, - and _ in the id of a stack",
  ]);
});

test("a mark after the site was validated throws: its stacks would not know it", () => {
  const { site, yard } = smallSite();
  site.validate();
  expect(() => dc.StackBoundary.mark(yard)).toThrow('stack boundary on "yard" comes too late');
});
