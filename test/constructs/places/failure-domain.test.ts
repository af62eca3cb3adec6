import { Construct } from "constructs";
import * as dc from "../../../constructs";
import { A, kW } from "../../../constructs";
import { singleLosses } from "../../../analysis/model";
import { load, refusalsOf, smallSite } from "../core/small-site";

function boards() {
  const { site, room, grid } = smallSite();
  const [first, second] = ["a", "b"].map((side) => {
    const board = new dc.Switchgear(room, side, { fedBy: grid, rating: A(900) });
    load(room, `load-${side}`, board, kW(100));
    return board;
  });
  return { site, room, grid, first, second };
}

/** What the losses of domains take, by the path of the domain. */
function takenBy(site: dc.Site): { [path: string]: string[] } {
  const { rows, result } = site._check();
  const { model } = result;
  const domains = singleLosses(model, rows).filter(({ kind }) => kind === "domain");
  return Object.fromEntries(
    domains.map(({ path, elements, ties }) => [
      path,
      [
        ...elements.map(({ element }) => model.paths[element]),
        ...ties.map((tie) => model.ties[tie].path),
      ].sort(),
    ]),
  );
}

test("a fire cell counts as a place and a distribution path as a path, both by their kind", () => {
  const { site, room, first, second } = boards();
  new dc.FireCell(room, "cell", { members: [first, second] });
  new dc.DistributionPath(site, "side-a", { members: [first] });
  expect(site._rows().domains).toEqual([
    { path: "room/cell", kind: "fire-cell", of: "place", members: ["room/a", "room/b"] },
    { path: "side-a", kind: "distribution-path", of: "path", members: ["room/a"] },
  ]);
});

test("it takes its members with all below them, wherever they stand, and nothing else", () => {
  const { site, grid, room, first } = boards();
  const group = new Construct(room, "group");
  load(group, "inside", grid, kW(1));
  new dc.FireCell(site, "cell", { members: [first, group] });
  new dc.FireCell(site, "all", { members: [room] });
  expect(takenBy(site)).toEqual({
    cell: ["room/a", "room/group/inside"],
    all: ["room/a", "room/b", "room/group/inside", "room/load-a", "room/load-b"],
  });
});

test("it takes the ties under its members too", () => {
  const { site, room, first, second } = boards();
  const operation = dc.TieOperation.manual();
  const tie = new dc.TieBreaker(room, "tie", { first, second, rating: A(900), operation });
  new dc.FireCell(site, "cell", { members: [tie, first] });
  expect(takenBy(site)).toEqual({ cell: ["room/a", "room/tie"] });
});

test("a member that is named twice, or lies in another, is taken once", () => {
  const { site, room, first } = boards();
  new dc.DistributionPath(site, "side", { members: [first, first, room] });
  expect(takenBy(site).side.filter((path) => path === "room/a")).toHaveLength(1);
});

test("it refuses to be without members", () => {
  const { site } = boards();
  new dc.FireCell(site, "cell", { members: [] });
  new dc.DistributionPath(site, "side", { members: [] });
  expect(refusalsOf(site)).toEqual([
    "cell members: got none, expected at least one construct",
    "side members: got none, expected at least one construct",
  ]);
});

test("it is no thing of its own: it has no asset and no record", () => {
  const { site, first } = boards();
  new dc.FireCell(site, "cell", { members: [first] });
  const { assets, records } = site._rows();
  expect([...assets, ...records].filter(({ path }) => path === "cell")).toEqual([]);
});

test("a domain of another kind is written in a few lines", () => {
  class FloodZone extends dc.FailureDomain {
    protected readonly _kind = "flood-zone";
    protected readonly _of = "place";
  }
  const { site, first, second } = boards();
  new FloodZone(site, "cellar", { members: [first, second] });
  expect(takenBy(site)).toEqual({ cellar: ["room/a", "room/b"] });
});

test("it refuses a member of another site, which it could not take", () => {
  const { site } = boards();
  new dc.FireCell(site, "cell", { members: [boards().first] });
  expect(site.validate().passed).toBe(false);
});
