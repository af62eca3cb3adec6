import { compileNeeds } from "./compile-needs";
import { LimitTable, type Lines } from "./limits";
import { order } from "./order";
import type { Offence } from "./finding";
import type { ElementRecord, TieRow } from "./record";
import { BASES, type Code } from "./rows";
import { DRAW_WIDTH, LIMIT_AT, LOSS, OUTDOORS, ROLE, type SiteModel } from "./site-model";
import { shareWeights } from "./share-weights";
import { isPipe, resolve, type Topology } from "./topology";
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
  const carried = carryVoltage(topology, rows, offences);
  const indexOfRow = new Int32Array(rows.length);
  rows.forEach((row, index) => (indexOfRow[row] = index));
  const records = Array.from(rows, (row) => topology.records[row]);
  const voltage = Float64Array.from(rows, (row) => carried.volts[row]);
  const perAmpere = Float64Array.from(
    rows,
    (row) => carried.volts[row] * (carried.direct[row] ? 1 : Math.sqrt(3)),
  );
  const lines: Lines = { voltage, perAmpere };
  const limits = new LimitTable(input.code, lines, mostLimits(topology));

  const sharing = shareWeights(topology, rows, carried.volts);
  const needs = compileNeeds(topology, rows, indexOfRow, sharing, limits, offences);
  dropReactivePower(needs, carried.direct, rows);
  const elements = compileElements(records, limits);
  const zones = compileZones(topology, rows, indexOfRow);
  // a header of a pipe ring without plant of its own lives by the others
  zones.zoneOf.forEach((zone, e) => {
    if (zone >= 0 && !records[e].needs.some(({ gates }) => gates !== false)) elements.selfStarting[e] = 0;
  });
  topology.ties.forEach((tie, index) => {
    const { rating: amperes, rated100, first } = tie;
    if (isPipe(tie)) return limits.pipe(index, amperes);
    const rating = { rule: "power.continuous-current", amperes, rated100 } as const;
    limits.current(LIMIT_AT.tie, index, rating, indexOfRow[topology.rowOf.get(first)!]);
  });
  return {
    count: rows.length,
    records,
    paths: records.map((record) => record.path),
    indexOfRow,
    ...needs,
    ...elements,
    ...lines,
    shareWeight: Float64Array.from(rows, (row) => sharing.weight[row]),
    shareResistance: Float64Array.from(rows, (row) => sharing.resistance[row]),
    shareReactance: Float64Array.from(rows, (row) => sharing.reactance[row]),
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
function compileElements(records: ElementRecord[], limits: LimitTable) {
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
      limits.output(index, limit, units[index], record);
    }
  });
  return { role, selfStarting, capability, units, demand, lossLaw, workPerMoved, workFixed };
}

/** Coefficients of the second number within a draw, see `DrawRow`. */
const SECOND_FROM = 4;
const SECOND_TO = 8;

/** On direct current there is no reactive power to ask for. */
function dropReactivePower(
  { draw, linkPtr, linkSource, needIsPower }: ReturnType<typeof compileNeeds>,
  direct: Uint8Array,
  rows: Int32Array,
): void {
  for (let need = 0; need < needIsPower.length; need++) {
    const source = linkPtr[need] < linkPtr[need + 1] ? linkSource[linkPtr[need]] : OUTDOORS;
    if (!needIsPower[need] || source === OUTDOORS || !direct[rows[source]]) continue;
    draw.fill(0, need * DRAW_WIDTH + SECOND_FROM, need * DRAW_WIDTH + SECOND_TO);
  }
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
