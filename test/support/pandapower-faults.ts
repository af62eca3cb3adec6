import { compile, type ElementRecord, type FaultRow, type SiteRows } from "../../analysis/model";
import { solve, solveFaults } from "../../analysis/solver";
import { bus, site, utility } from "./networks-rows";
import type { Network } from "./networks-solved";
import { type Case, exported } from "./pandapower-compare";
import type { PowerFlow } from "./pandapower-engine";
import { randomCableNetwork, randomNetwork } from "./pandapower-networks";
import { randomRing, type RingFeed } from "./pandapower-rings";

/** An inverter that adds nothing, and lets nothing of the grid through. */
const SILENT: FaultRow = { source: "inverter", power: 0 };

/** A site as it is handed to pandapower, and its fault levels by our solver under IEC, by path, A. */
export interface FaultCase extends Case {
  readonly faults: Map<string, number>;
  /** Those of what feeds each cable, by the bus that is its near end. */
  readonly nearEnds: Map<string, number>;
}

/**
 * The random network of a seed with fault levels: its grid has one, and so has a second grid of one or two units at
 * the first bus and at about every fifth board, by which all of it is meshed.
 */
export function randomFaultNetwork(seed: number): SiteRows {
  return withSecondGrids(randomNetwork(seed), seed);
}

/** The same of a random network with cables. */
export function randomFaultCableNetwork(seed: number): SiteRows {
  return withSecondGrids(randomCableNetwork(seed), seed);
}

/** A random ring, closed, with its grid and a second one in the middle. */
export function randomFaultRing(seed: number, feed: RingFeed): SiteRows {
  const { records, ties } = randomRing(seed, feed);
  const { voltage } = records.find(({ path }) => path === "grid")!;
  const second = utility("board-2/grid", voltage!, { fault: network(2e7 + (seed % 9) * 3e7) });
  const rows = records.map((row) => (row.path === "board-2" ? bus(row.path, second.path) : row));
  return site({ records: [second, ...rows], ties });
}

function withSecondGrids({ records, ties }: Required<Network>, seed: number): SiteRows {
  const volts = new Map(
    compile({ records, ties, code: "IEC" }).records.map(({ path, voltage }) => [path, voltage]),
  );
  const voltageOf = (path: string): number => volts.get(path) ?? voltageOf(feedOf(records, path));
  const feeds: ElementRecord[] = [];
  const rows = records.map((row, i): ElementRecord => {
    if (row.path === "grid") return { ...row, fault: network(1e9 + (seed % 7) * 1e9) };
    if (row.kind === "ups") return { ...row, fault: SILENT };
    const isBoard = row.path === "bus" || records[i - 1].kind === "transformer";
    if (row.kind !== "switchgear" || !isBoard || (row.path !== "bus" && (seed + i) % 5 > 0)) return row;
    const path = `${row.path}/second-grid`;
    const units = 1 + (i % 2);
    feeds.push(utility(path, voltageOf(row.path), { units, fault: network(2e7 + (i % 9) * 3e7) }));
    const [first, ...others] = row.needs;
    return { ...row, needs: [{ ...first, links: [...first.links, { source: path }] }, ...others] };
  });
  return site({ records: [...rows, ...feeds], ties });
}

/** Rows under IEC of which only networks feed a fault: machines give nothing, inverters neither give nor pass on. */
export function networksOnly(rows: SiteRows): SiteRows {
  const records = rows.records.map((row): ElementRecord => {
    if (row.fault?.source === "machine") return { ...row, fault: undefined };
    return row.fault?.source === "inverter" ? { ...row, fault: SILENT } : row;
  });
  return { ...rows, code: "IEC", records };
}

/** Solves and exports rows, and finds their fault levels with the ties as the state has them. */
export function faultCase(rows: SiteRows): FaultCase {
  const model = compile(rows);
  const state = solve(model, rows.basis);
  const currents = solveFaults(model, state, "IEC");
  const powered = model.paths.flatMap((path, e): [string, number][] =>
    model.records[e].provides === "power" && model.voltage[e] > 0 ? [[path, currents[e]]] : [],
  );
  const faults = new Map(powered);
  const nearEnds = model.records.flatMap(({ path, loss, needs }): [string, number][] =>
    loss?.law === "series" ? [[`${path}#near-end`, faults.get(needs[0].links[0].source)!]] : [],
  );
  return { ...exported(rows), faults, nearEnds: new Map(nearEnds) };
}

/** A bus with the current that either finds, A. */
export interface FaultPair {
  readonly path: string;
  readonly ours: number;
  readonly theirs: number;
}

/** Every element that gives power and every near end of a cable, beside its bus. */
export function faultPairs(cases: FaultCase[], flows: PowerFlow[]): FaultPair[] {
  return cases.flatMap(({ faults, nearEnds }, i) =>
    [...faults, ...nearEnds].map(([path, ours]) => ({ path, ours, theirs: flows[i].faults[path] })),
  );
}

function network(power: number): FaultRow {
  return { source: "network", power };
}

function feedOf(records: ElementRecord[], path: string): string {
  return records.find((row) => row.path === path)!.needs[0].links[0].source;
}
