import { Construct } from "constructs";
import * as dc from "../../../constructs";
import { smallSite } from "./small-site";

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

test("a mark after the site was validated throws: its stacks would not know it", () => {
  const { site, yard } = smallSite();
  site.validate();
  expect(() => dc.StackBoundary.mark(yard)).toThrow('stack boundary on "yard" comes too late');
});
