import { compileNeeds } from "./compile-needs";
import { LimitTable } from "./limits";
import { order } from "./order";
import type { Offence } from "./finding";
import type { ElementRecord, TieRow } from "./record";
import { BASES, type Code } from "./rows";
import { LIMIT_AT, LOSS, ROLE, type SiteModel } from "./site-model";
import { resolve, type Topology } from "./topology";
import { carryVoltage } from "./voltage";

/** What `compile` reads of a site. */
export interface CompileInput {
  readonly records: ElementRecord[];
  readonly ties: TieRow[];
  readonly code: Code;
}

/**
 * Turns rows into flat arrays in evaluation order. Faults of the rows are collected in `offences`, all of them;
 * links to nowhere are left out. With a circle of needs the model is complete but not `solvable`.
 */
export function compile(input: CompileInput): SiteModel {
  const offences: Offence[] = [];
  const topology = resolve(input.records, input.ties, offences);
  const { rows, cycle } = order(topology);
  if (cycle.length > 0) {
    const chain = [...cycle, cycle[0]].map((row) => topology.records[row].path);
    offences.push({ rule: "supply.cycle", subject: chain[0], chain });
  }
  const voltsOfRow = carryVoltage(topology, rows, offences);
  const indexOfRow = new Int32Array(rows.length);
  rows.forEach((row, index) => (indexOfRow[row] = index));
  const records = Array.from(rows, (row) => topology.records[row]);
  const voltage = Float64Array.from(rows, (row) => voltsOfRow[row]);
  const limits = new LimitTable(input.code, mostLimits(topology));

  const needs = compileNeeds(topology, rows, indexOfRow, voltage, limits, offences);
  const elements = compileElements(records, voltage, limits);
  const zones = compileZones(topology, rows, indexOfRow);
  topology.ties.forEach((tie, index) =>
    limits.current(
      LIMIT_AT.tie,
      index,
      "power.continuous-current",
      tie.rating,
      tie.rated100,
      voltage[indexOfRow[topology.rowOf.get(tie.first)!]],
    ),
  );
  return {
    count: rows.length,
    records,
    paths: records.map((record) => record.path),
    indexOfRow,
    ...needs,
    ...elements,
    voltage,
    ties: topology.ties,
    ...zones,
    limits: limits.compiled(),
    offences,
    solvable: cycle.length === 0,
  };
}

/** How many limits the rows can bring: those of elements, one a link and one a tie. */
function mostLimits({ records, linkRow, ties }: Topology): number {
  return records.reduce((sum, { limits }) => sum + (limits?.length ?? 0), linkRow.length + ties.length);
}

/** What an element is by itself: rating, demand, law of loss and work. */
function compileElements(records: ElementRecord[], voltage: Float64Array, limits: LimitTable) {
  const count = records.length;
  const role = new Uint8Array(count);
  const capability = new Float64Array(count).fill(Infinity);
  const units = new Float64Array(count);
  const demand = new Float64Array(count * BASES.length);
  const lossLaw = new Uint8Array(count);
  const selfStarting = new Uint8Array(count);
  const workPerMoved = new Float64Array(count);
  const workFixed = new Float64Array(count);
  records.forEach((record, index) => {
    units[index] = record.units ?? 1;
    if (record.source) role[index] = ROLE[record.source.role];
    selfStarting[index] = record.source || record.provides !== "power" ? 1 : 0;
    if (record.capability !== undefined) capability[index] = record.capability * units[index];
    BASES.forEach((basis, b) => (demand[index * BASES.length + b] = record.demand?.[basis] ?? 0));
    if (record.loss) lossLaw[index] = LOSS[record.loss.law];
    workPerMoved[index] = record.work?.perMoved ?? 0;
    workFixed[index] = (record.work?.fixed ?? 0) * units[index];
    for (const limit of record.limits ?? []) {
      limits.output(index, limit, units[index], voltage[index], record.provides === "flow");
    }
  });
  return { role, selfStarting, capability, units, demand, lossLaw, workPerMoved, workFixed };
}

function compileZones(topology: Topology, rows: Int32Array, indexOfRow: Int32Array) {
  const { ties, rowOf, zones } = topology;
  const zoneOf = Int32Array.from(rows, (row) => topology.zoneOf[row]);
  const zoneStart = Int32Array.from(zones, (zone) => Math.min(...zone.map((row) => indexOfRow[row])));
  const zoneSize = Int32Array.from(zones, (zone) => zone.length);
  const tieFirst = Int32Array.from(ties, (tie) => indexOfRow[rowOf.get(tie.first)!]);
  const tieSecond = Int32Array.from(ties, (tie) => indexOfRow[rowOf.get(tie.second)!]);
  const tiesOfZone: number[][] = zones.map(() => []);
  ties.forEach((_, tie) => tiesOfZone[zoneOf[tieFirst[tie]]].push(tie));
  return {
    tieFirst,
    tieSecond,
    tieClosed: Uint8Array.from(ties, (tie) => (tie.closed ? 1 : 0)),
    zoneOf,
    zoneStart,
    zoneSize,
    tiesOfZone,
  };
}
