import { Construct, RootConstruct } from "constructs";
import * as dc from "../../../constructs";
import { kW } from "../../../constructs";
import { contextOf, pathOf } from "../../../constructs/core";
import { load, smallSite } from "./small-site";

test("a path is that of the tree without the site's id", () => {
  const { site, grid } = smallSite();
  const group = new Construct(new dc.DataHall(site, "hall"), "group");
  const lights = load(group, "lights", grid, kW(1));
  expect(lights.node.path).toBe("small/hall/group/lights");
  expect([pathOf(site), pathOf(group), pathOf(lights)]).toEqual(["", "hall/group", "hall/group/lights"]);
});

test("the nearest place is found through constructs that are none", () => {
  const { site, grid } = smallSite();
  const hall = new dc.DataHall(site, "hall");
  const lights = load(new Construct(new Construct(hall, "a"), "b"), "lights", grid, kW(1));
  expect(contextOf(lights).place).toBe(hall);
  expect(contextOf(hall).place).toBe(hall);
  expect(contextOf(new dc.Tenant(site, "acme")).place).toBeUndefined();
});

test("a path of its own is found far below", () => {
  const { site, grid } = smallSite();
  let at: Construct = site;
  for (let depth = 0; depth < 50; depth++) at = new Construct(at, "x");
  expect(pathOf(load(at, "lights", grid, kW(1)))).toBe(`${"x/".repeat(50)}lights`);
});

test.each([
  ["an element", (root: Construct) => new dc.Tenant(root, "acme")],
  ["a place", (root: Construct) => new dc.Yard(root, "yard")],
  ["a pattern", (root: Construct) => new dc.ComputeArray(root, "array", {} as dc.ComputeArrayProps)],
  ["a stack boundary", (root: Construct) => dc.StackBoundary.mark(root)],
  [
    "an acknowledgement",
    (root: Construct) => dc.Findings.of(root).acknowledge(dc.RuleId.POWER_RATING, { reason: "x" }),
  ],
])("%s under a root that is no site is refused at once, with what to do", (_, make) => {
  const message =
    'a data centre construct has to be created under a Site, got the root RootConstruct "App": ' +
    "make the site its own root (new Site(…)) and hand it to the stacks";
  expect(() => make(new RootConstruct("App"))).toThrow(new Error(message));
  expect(() => make(new Construct(new RootConstruct("App"), "stack"))).toThrow(new Error(message));
});

test("an id that is taken is refused at once", () => {
  const { site, yard, grid } = smallSite();
  load(yard, "load", grid, kW(1));
  expect(() => load(yard, "load", grid, kW(1))).toThrow(
    "There is already a Construct with name 'load' in Yard [yard]",
  );
  expect(() => new dc.Yard(site, "yard")).toThrow(
    "There is already a Construct with name 'yard' in Site [small]",
  );
});

test('an id with "#", which parts the records of a construct, is refused at once', () => {
  const { site, yard, grid } = smallSite();
  const message = (path: string) => new Error(`an id must not contain "#", got the path "${path}"`);
  expect(() => load(yard, "load#1", grid, kW(1))).toThrow(message("yard/load#1"));
  expect(() => new dc.DataHall(site, "hall #2")).toThrow(message("hall #2"));
  expect(() => new dc.Tenant(new Construct(site, "a#b"), "acme")).toThrow(message("a#b/acme"));
});

test("nothing can be added to a site that was validated", () => {
  const { site, yard, grid } = smallSite();
  load(yard, "load", grid, kW(1));
  site.validate();
  expect(() => new dc.Tenant(site, "acme")).toThrow('Cannot add children to "small" during synthesis');
  expect(() => load(yard, "late", grid, kW(1))).toThrow(
    'Cannot add children to "small/yard" during synthesis',
  );
});
