import type { Site } from "../../../constructs";
import { dpsTopology } from "../../../report/dps";
import type { Entity, Topology } from "../../../report/dps/entities";
import { colossus1 } from "../../../stacks/colossus-1";
import { hall4mw } from "../../../stacks/hall-4mw/hall";
import { everyKind } from "../../constructs/core/every-kind";
import { dpsFaults, PUBLISHED } from "../../support/dps-schema";
import { bus, rack, tie, utility } from "../../support/networks-rows";
import { solvedRows, solvedSite } from "../../support/solved-site";

jest.setTimeout(60_000);

const topologyOf = (site: Site): Topology => JSON.parse(dpsTopology(solvedSite(site)));

const entityOf = ({ Entities }: Topology, name: string) => Entities.find(({ Name }) => Name === name)!;
const childrenOf = ({ Topology: { Entities } }: Topology, name: string) =>
  Entities.find(({ Name }) => Name === name)?.Children;

test("an example that NVIDIA has published is as we hold its format to be", () => {
  expect(dpsFaults(PUBLISHED)).toEqual([]);
});

const [small, every, colossus] = [hall4mw(), everyKind(), colossus1()].map((site) => {
  return { site, topology: topologyOf(site) };
});
const hall = small.topology;

describe.each([
  ["hall-4mw", small],
  ["every-kind", every],
  ["colossus-1", colossus],
])("%s", (_, { site, topology }: { site: Site; topology: Topology }) => {
  test("it has nothing that is not published, and all that is required", () => {
    expect(dpsFaults(topology)).toEqual([]);
  });

  test("the tree names each entity once, has no circle, and all of it hangs on power domains", () => {
    const children = new Map(topology.Topology.Entities.map(({ Name, Children = [] }) => [Name, Children]));
    expect(children.size).toBe(topology.Topology.Entities.length);
    expect([...children.keys()]).toEqual(topology.Entities.map(({ Name }) => Name));
    const reached = new Set<string>();
    const above: string[] = [];
    const visit = (name: string): void => {
      expect(above).not.toContain(name);
      if (reached.has(name)) return;
      reached.add(name);
      above.push(name);
      children.get(name)!.forEach(visit);
      above.pop();
    };
    topology.Entities.filter(({ Type }) => Type === "PowerDomain").forEach(({ Name }) => visit(Name));
    expect([...children.keys()].filter((name) => !reached.has(name))).toEqual([]);
  });

  test("racks and static loads together are all that the sources give but losses", () => {
    const { basis, summary } = site.validate();
    const { sources, losses } = summary.balances.find((balance) => balance.basis === basis)!;
    const racks = topology.Entities.filter(({ Name }) => isRack(topology, Name));
    const watts = [
      ...racks.map(({ OperatingLimit }) => OperatingLimit!.PowerValue.Value),
      ...topology.Entities.map(({ StaticLoad }) => StaticLoad?.Value ?? 0),
    ];
    const all = watts.reduce((sum, each) => sum + each, 0);
    // whole watts, rounded down
    expect(all).toBeLessThanOrEqual(sources - losses + 1);
    expect(all).toBeGreaterThan(sources - losses - watts.length);
  });
});

function isRack(topology: Topology, name: string): boolean {
  const [first] = childrenOf(topology, name) ?? [];
  return first !== undefined && entityOf(topology, first).Type === "ComputerSystem";
}

test("the hall is a tree of a grid, a switch, transformers, boards, busways, racks and their systems", () => {
  const path = ["yard/grid", "room/ats", "room/tx-a", "room/bus-a", "hall/row-1/busway-a"];
  const rack = "hall/row-1/array/rack-01/systems";
  [...path, rack].slice(1).forEach((name, i) => expect(childrenOf(hall, path[i])).toContain(name));
  expect(childrenOf(hall, rack)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((n) => `${rack}/node-0${n}`));
  expect(hall.Entities.filter(({ Type }) => Type === "ComputerSystem")).toHaveLength(48 * 8);
});

test("a rack with two feeds hangs on both, and its limit is what the budget counts on", () => {
  const rack = "hall/row-1/array/rack-01/systems";
  for (const side of ["a", "b"]) expect(childrenOf(hall, `hall/row-1/busway-${side}`)).toContain(rack);
  expect(entityOf(hall, rack).OperatingLimit?.PowerValue).toEqual({ Value: 58_000, Type: "W" });
});

test("the contract is the limit of the domain; ampere ratings are watts at the power factor there", () => {
  expect(entityOf(hall, "yard/grid")).toMatchObject<Partial<Entity>>({
    Type: "PowerDomain",
    OperatingLimit: expect.objectContaining({ PowerValue: { Value: 4_000_000, Type: "W" } }),
  });
  const { PowerValue, PowerFactor } = entityOf(hall, "room/bus-a").OperatingLimit!;
  expect(PowerValue.Value / (6000 * Math.sqrt(3) * 415 * PowerFactor)).toBeCloseTo(1, 3);
});

test("coolers are static loads of their boards, and standby sources are not in the tree", () => {
  expect(entityOf(hall, "room/bus-a").StaticLoad!.Value).toBeGreaterThan(300_000);
  expect(hall.Entities.filter(({ Name }) => /generators|chiller|pump/.test(Name))).toEqual([]);
});

test("a rack that is one system has its compute trays as computers, by the names that DPS has for them", () => {
  const { Entities } = colossus.topology;
  const computers = Entities.filter(({ Type }) => Type === "ComputerSystem");
  // 3,125 racks of 8, 278 of 18 trays
  expect(computers).toHaveLength(3125 * 8 + 278 * 18);
  expect(computers.filter(({ Model }) => Model === "DGX_GB200")).toHaveLength(278 * 18);
});

test("a bus that a closed tie feeds is a child of the bus it gets its power from", () => {
  const records = [utility("grid", 415), bus("z", "grid"), bus("a"), rack("load", "a", 1000)];
  const topology = JSON.parse(dpsTopology(solvedRows(records, [tie("tie", "a", "z")])));
  expect(topology.Topology.Entities).toEqual([
    { Name: "a" },
    { Name: "grid", Children: ["z"] },
    { Name: "z", Children: ["a"] },
  ]);
  expect(entityOf(topology, "a").StaticLoad).toEqual({ Value: 1000, Type: "W" });
});

test("the same site gives the same bytes", () => {
  expect(dpsTopology(solvedSite(hall4mw()))).toBe(dpsTopology(solvedSite(hall4mw())));
});
