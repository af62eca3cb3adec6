import type { PartitionRow, PlaceRow, SiteRows } from "../../../analysis/model";
import { bus, by, cooler, need, power, rack, utility } from "../../support/networks-rows";
import { judged } from "../../support/networks-verdict";

const grid = utility("grid", 400);
const place = (path: string): PlaceRow => ({ path, kind: "room", outdoors: false });
const partition = (tenant: string, ...racks: string[]): PartitionRow => ({
  path: `${tenant}-1`,
  tenant,
  members: racks,
  racks,
});
const gpus = (count: number) => ({ compute: { gpu: "H100", gpus: count } });

function summaryOf(rows: Partial<SiteRows>) {
  return judged(rows).verdict.summary.failures!;
}

/** Two buses, two racks on the first and one on the second. */
const records = [
  utility("grid", 400, { place: "yard" }),
  bus("a", "grid", { place: "room" }),
  bus("b", "grid"),
  rack("r1", "a", 100, { ...gpus(8), place: "room" }),
  rack("r2", "a", 50, gpus(16)),
  rack("r3", "b", 70, gpus(4)),
];

test("the worst component, place and source are named for each tenant, what fails itself is left out", () => {
  const { worst } = summaryOf({
    records,
    places: [place("room"), place("yard")],
    partitions: [partition("acme", "r1", "r2"), partition("bolt", "r3")],
  });
  expect(worst).toEqual([
    { tenant: "acme", of: "component", loss: "a", racks: 2, gpus: 24, power: 150 },
    { tenant: "acme", of: "place", loss: "yard", racks: 2, gpus: 24, power: 150 },
    { tenant: "acme", of: "source", loss: "grid", racks: 2, gpus: 24, power: 150 },
    { tenant: "bolt", of: "component", loss: "b", racks: 1, gpus: 4, power: 70 },
    { tenant: "bolt", of: "place", loss: "yard", racks: 1, gpus: 4, power: 70 },
    { tenant: "bolt", of: "source", loss: "grid", racks: 1, gpus: 4, power: 70 },
  ]);
});

test("a place counts by the racks outside it that stop with it", () => {
  const { worst } = summaryOf({ records, places: [place("room")] });
  expect(worst.find(({ of }) => of === "place")).toEqual({
    tenant: "",
    of: "place",
    loss: "room",
    racks: 1,
    gpus: 16,
    power: 50,
  });
});

test("racks without a tenant are told apart from those with one", () => {
  const { worst } = summaryOf({ records, partitions: [partition("bolt", "r3")] });
  expect(worst.map(({ tenant, of, power: lost }) => [tenant, of, lost])).toEqual([
    ["", "component", 150],
    ["", "source", 150],
    ["bolt", "component", 70],
    ["bolt", "source", 70],
  ]);
});

test("a stated path is named beside components, with what stops besides it", () => {
  const domains = [{ path: "side-a", kind: "distribution-path", of: "path" as const, members: ["a", "r1"] }];
  const { worst, singlePoints } = summaryOf({ records, domains });
  expect(worst.find(({ of }) => of === "path")).toEqual({
    ...{ tenant: "", of: "path", loss: "side-a" },
    ...{ racks: 1, gpus: 16, power: 50 },
  });
  // the grid and both buses, as without it
  expect(singlePoints).toBe(3);
});

test("the larger loss is named, and of equal ones the first", () => {
  const buses = [bus("main", "grid"), bus("a", "main"), bus("b", "main")];
  const sides = [grid, ...buses, rack("r1", "a", 100), rack("r2", "b", 101)];
  const partitions = [partition("acme", "r1"), partition("bolt", "r2")];
  const named = (rows: Partial<SiteRows>) => summaryOf(rows).worst.map(({ loss }) => loss);
  // for each tenant of its components and its sources: the main bus takes both, before the bus of each
  expect(named({ records: sides, partitions })).toEqual(["main", "grid", "main", "grid"]);
  const own = [utility("g1", 400), utility("g2", 400), rack("r1", "g1", 100), rack("r2", "g2", 101)];
  expect(named({ records: own })).toEqual(["g2"]);
});

test("a rack counts with the part of its power that stops", () => {
  const needs = [power("g1", { own: 1 }), { ...power("g2", { own: 1 }), name: "power-2" }];
  const rows = [utility("g1", 400), utility("g2", 400), rack("rack", "", 100, { needs, ...gpus(8) })];
  expect(summaryOf({ records: rows }).worst).toEqual([
    { tenant: "", of: "source", loss: "g1", racks: 1, gpus: 8, power: 50 },
  ]);
});

test("components that stop a rack besides themselves are counted, and those that stop several", () => {
  const { singlePoints, singlePointsOfSeveral } = summaryOf({ records });
  // the grid and both buses; bus b stops one rack
  expect([singlePoints, singlePointsOfSeveral]).toEqual([3, 2]);
});

test("what has a second supply is no single point, what a place takes is none either", () => {
  const safe = [
    utility("g1", 400, { place: "yard" }),
    utility("g2", 400, { place: "yard" }),
    rack("rack", by("cords", ["g1", "g2"]), 100),
  ];
  const summary = summaryOf({ records: safe, places: [place("yard")] });
  expect([summary.singlePoints, summary.singlePointsOfSeveral]).toEqual([0, 0]);
  expect(summary.worst.map(({ of, loss }) => [of, loss])).toEqual([["place", "yard"]]);
});

test("limits and needs that some failure exceeds are counted once", () => {
  const limits = [{ rule: "power.rating", quantity: "activePower", value: 80 } as const];
  const feeds = ["g1", "g2", "g3"].map((path) => utility(path, 400, { limits }));
  const rows = [
    ...feeds,
    bus("bus", ["g1", "g2", "g3"]),
    utility("g4", 400, { capability: 60 }),
    utility("g5", 400, { capability: 60 }),
    bus("short", by("dispatch", ["g4", "g5"])),
    rack("rack", "bus", 200),
    rack("other", "short", 100),
  ];
  // each of three is above 80 W without one of the others, the dispatch short without either
  expect(summaryOf({ records: rows }).exceeded).toBe(4);
});

test("losses and evaluated states are told", () => {
  const liquid = need("liquid", "liquid", ["cdu"], { own: 1 });
  const rows = [
    grid,
    cooler("cdu", "liquid", "grid", 0),
    rack("rack", "", 1, { needs: [power("grid", { own: 1 }), liquid] }),
  ];
  // what the rack loses by itself or with the cooler that serves it alone is known without a state
  expect(summaryOf({ records: rows })).toMatchObject({ losses: 3, states: 1, exceeded: 0, singlePoints: 2 });
});

test("a site without anything has no failures", () => {
  expect(summaryOf({})).toMatchObject({ losses: 0, states: 0, exceeded: 0, singlePoints: 0, worst: [] });
});

test("there are none where the site cannot be solved", () => {
  const circle = [bus("a", "b"), bus("b", "a")];
  expect(judged({ records: circle }).verdict.summary.failures).toBeUndefined();
});
