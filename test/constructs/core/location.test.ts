import * as path from "node:path";
import type { Construct } from "constructs";
import * as dc from "../../../constructs";
import { A, kW } from "../../../constructs";
import { findingOf, lineOf, smallSite } from "./small-site";

const HERE = "test/constructs/core/location.test.ts";
const at = (comment: string) => ({ file: HERE, line: lineOf(__filename, comment) });
const locate = (site: dc.Site, construct: string) => site._rows().locate(construct);

/** A pattern that an author wrote in a file of his own: in this one for want of another. */
class Pair extends dc.Pattern {
  constructor(scope: Construct, id: string, fedBy: dc.IPowerSupply) {
    super(scope, id);
    for (const side of ["a", "b"]) new dc.Switchgear(this, side, { fedBy, rating: A(10) });
  }
}

/** A kind that an author wrote. */
class Board extends dc.Switchgear {
  constructor(scope: Construct, id: string, fedBy: dc.IPowerSupply) {
    super(scope, id, { fedBy, rating: A(10) });
  }
}

/** A part of a site that an author keeps in a class of his own, which is no construct. */
class Part {
  readonly yard: dc.Yard;

  constructor(site: dc.Site) {
    this.yard = new dc.Yard(site, "part"); // in the author's class
  }
}

test("an element and a place are located at the line that made them", () => {
  const { site, grid } = smallSite();
  const hall = new dc.DataHall(site, "hall"); // the hall
  new dc.Switchgear(hall, "bus", { fedBy: grid, rating: A(800) }); // the bus
  expect(locate(site, "hall")).toEqual(at("the hall"));
  expect(locate(site, "hall/bus")).toEqual(at("the bus"));
});

test("a helper of the author is his code: the line in it is the element's", () => {
  const { site, yard, grid } = smallSite();
  const bus = (id: string) => new dc.Switchgear(yard, id, { fedBy: grid, rating: A(800) }); // in the helper
  bus("one");
  bus("two");
  expect(locate(site, "yard/one")).toEqual(at("in the helper"));
  expect(locate(site, "yard/two")).toEqual(at("in the helper"));
});

test("what a pattern of the library makes is located at the line that made the pattern", () => {
  const { site, grid } = smallSite();
  const hall = new dc.DataHall(site, "hall");
  new dc.ComputeArray(hall, "array", { system: dc.GpuSystem.DGX_H100, racks: 2, fedBy: [grid] }); // the array
  for (const part of ["", "/rack-01", "/rack-01/systems", "/rack-02/systems"]) {
    expect(locate(site, `hall/array${part}`)).toEqual(at("the array"));
  }
});

test("an author's own pattern and own kind are located where he makes them, not inside their classes", () => {
  const { site, yard, grid } = smallSite();
  new Pair(yard, "pair", grid); // the pair
  new Board(yard, "board", grid); // the board
  for (const part of ["", "/a", "/b"]) expect(locate(site, `yard/pair${part}`)).toEqual(at("the pair"));
  expect(locate(site, "yard/board")).toEqual(at("the board"));
});

test("what an author's class makes that is no construct itself is located in it", () => {
  const { site } = smallSite();
  new Part(site);
  expect(locate(site, "part")).toEqual(at("in the author's class"));
});

test("the site itself has a line, and a path that nobody has the nearest one above", () => {
  const site = new dc.Site("site"); // the site
  new dc.Yard(site, "yard"); // the yard
  expect(locate(site, "")).toEqual(at("the site"));
  expect(locate(site, "yard/nothing/below")).toEqual(at("the yard"));
});

test("a finding points at its worst subject", () => {
  const { site, yard, grid } = smallSite();
  const bus = new dc.Switchgear(yard, "bus", { fedBy: grid, rating: A(100) }); // overloaded
  new dc.HouseLoad(yard, "load", { fedBy: bus, power: kW(500) });
  expect(findingOf(site, dc.RuleId.POWER_CONTINUOUS_CURRENT).at).toEqual(at("overloaded"));
});

test("the file is relative to the working directory, with slashes, and the process's own trace limit stays", () => {
  const before = Error.stackTraceLimit;
  const { site } = smallSite();
  const { file } = locate(site, "yard")!;
  expect(file).toBe("test/constructs/core/small-site.ts");
  expect(path.isAbsolute(file)).toBe(false);
  expect(Error.stackTraceLimit).toBe(before);
});
