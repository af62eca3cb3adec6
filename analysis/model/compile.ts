import { LimitTable } from "./limits";
import { order } from "./order";
import type { Offence } from "./finding";
import type { ElementRecord, LinkRow, NeedRow, TieRow } from "./record";
import { BASES, type Code } from "./rows";
import { AMBIENT } from "./service";
import { DRAW_WIDTH, LIMIT_AT, LOSS, MODE, OUTDOORS, ROLE, type SiteModel } from "./site-model";
import { isOrdered, orderedNeeds, resolve, type Topology } from "./topology";
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
  const count = rows.length;
  const indexOfRow = new Int32Array(count);
  rows.forEach((row, index) => (indexOfRow[row] = index));
  const records = Array.from(rows, (row) => topology.records[row]);
  const voltage = Float64Array.from(rows, (row) => voltsOfRow[row]);
  const limits = new LimitTable(input.code);

  const needs = compileNeeds(topology, records, indexOfRow, voltage, limits, offences);
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
    count,
    records,
    paths: records.map((record) => record.path),
    indexOf: new Map(records.map((record, index) => [record.path, index])),
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

function compileNeeds(
  topology: Topology,
  records: ElementRecord[],
  indexOfRow: Int32Array,
  voltage: Float64Array,
  limits: LimitTable,
  offences: Offence[],
) {
  const needCount = records.reduce((sum, record) => sum + record.needs.length, 0);
  const needPtr = new Int32Array(records.length + 1);
  const needElement = new Int32Array(needCount);
  const needMode = new Uint8Array(needCount);
  const needGates = new Uint8Array(needCount);
  const needOrdered = new Uint8Array(needCount);
  const needIsPower = new Uint8Array(needCount);
  const needIsHeat = new Uint8Array(needCount);
  const needRequired = new Int32Array(needCount);
  const draw = new Float64Array(needCount * DRAW_WIDTH);
  const powerNeeds = new Int32Array(records.length);
  const linkPtr = new Int32Array(needCount + 1);
  const source: number[] = [];
  const unitsOfLink: number[] = [];
  const share: number[] = [];
  const loss: number[] = [];
  const linkNeed: number[] = [];

  let k = 0;
  records.forEach((record, element) => {
    for (const need of orderedNeeds(record)) {
      needElement[k] = element;
      needMode[k] = MODE[need.mode];
      needGates[k] = need.gates === false ? 0 : 1;
      needOrdered[k] = isOrdered(record, need) ? 1 : 0;
      needIsPower[k] = need.service === "power" ? 1 : 0;
      needIsHeat[k] = need.service === "liquid" || need.service === "air" ? 1 : 0;
      needRequired[k] = need.required ?? 1;
      if (needIsPower[k] && needGates[k]) powerNeeds[element]++;
      writeDraw(draw, k, need);
      const links = usableLinks(topology, record, need, offences);
      if (need.mode === "cords") holdCords(record, need, offences);
      const shares =
        need.mode === "cords" ? cordShares(links) : links.map((link) => weightOf(topology, link));
      links.forEach((link, i) => {
        const index = link.source === AMBIENT ? OUTDOORS : indexOfRow[topology.rowOf.get(link.source)!];
        if (link.rating !== undefined) {
          const amperes = link.rating * (link.units ?? 1);
          const at = source.length;
          const rule = "power.continuous-current";
          limits.current(LIMIT_AT.link, at, rule, amperes, link.rated100, voltage[index]);
        }
        source.push(index);
        unitsOfLink.push(link.units ?? 1);
        share.push(shares[i]);
        loss.push(link.lossRatio ?? 0);
        linkNeed.push(k);
      });
      linkPtr[++k] = source.length;
    }
    needPtr[element + 1] = k;
  });
  return {
    needPtr,
    needElement,
    needMode,
    needGates,
    needOrdered,
    needIsPower,
    needIsHeat,
    needRequired,
    draw,
    powerNeeds,
    linkPtr,
    linkSource: Int32Array.from(source),
    linkUnits: Float64Array.from(unitsOfLink),
    linkShare: Float64Array.from(share),
    linkLoss: Float64Array.from(loss),
    linkNeed: Int32Array.from(linkNeed),
    ...consumers(records.length, source),
  };
}

function writeDraw(draw: Float64Array, need: number, { draw: row }: NeedRow): void {
  const at = need * DRAW_WIDTH;
  draw[at] = row.output ?? 0;
  draw[at + 1] = row.own ?? 0;
  draw[at + 2] = row.work ?? 0;
  draw[at + 3] = row.loss ?? 0;
  draw[at + 4] = row.secondOutput ?? 0;
  draw[at + 5] = row.lossSecond ?? 0;
  draw[at + 6] = row.perFirst ?? 0;
  draw[at + 7] = row.fixed ?? 0;
  draw[at + 8] = row.fromSecond ?? 0;
}

/** Links that end at a record which provides what is needed; the others become offences. */
function usableLinks(
  topology: Topology,
  record: ElementRecord,
  need: NeedRow,
  offences: Offence[],
): LinkRow[] {
  if (need.links.length === 0 && need.gates !== false) {
    const detail = { need: need.name, service: need.service };
    offences.push({
      rule: "supply.empty",
      subject: record.path,
      detail,
      group: `${record.path} ${need.name}`,
    });
  }
  return need.links.filter((link) => {
    if (link.source === AMBIENT) return true;
    const row = topology.rowOf.get(link.source);
    if (row !== undefined && topology.records[row].provides === need.service) return true;
    const group = `${record.path} ${need.name} ${link.source}`;
    if (row === undefined) {
      const detail = { need: need.name, source: link.source };
      offences.push({ rule: "input.unknown-source", subject: record.path, detail, group });
      return false;
    }
    const offered = topology.records[row].provides ?? "nothing";
    const detail = { need: need.name, service: need.service, source: link.source, offered };
    offences.push({ rule: "supply.service-mismatch", subject: record.path, detail, group });
    return false;
  });
}

/** How far stated shares may be from a sum of 1. */
const SHARE_TOLERANCE = 1e-6;

/** Reports cords that do not add up. */
function holdCords(record: ElementRecord, need: NeedRow, offences: Offence[]): void {
  const { links } = need;
  if (links.length === 0) return;
  const units = cordUnits(links);
  const fault = (quantity: string, value: number, limit: number) =>
    offences.push({
      rule: "supply.cords",
      subject: record.path,
      quantity,
      value,
      limit,
      unit: "1",
      detail: { need: need.name },
      group: `${record.path} ${need.name} ${quantity}`,
    });
  if ((need.required ?? 1) > units) fault("required", need.required!, units);
  const stated = links.filter((link) => link.share !== undefined).length;
  if (stated > 0 && stated < links.length) fault("share", stated, links.length);
  const sum = shareSum(links);
  if (stated === links.length && Math.abs(sum - 1) > SHARE_TOLERANCE) fault("shares", sum, 1);
}

/** Stated shares where every cord has one and they have a sum, else by number of cords. */
function cordShares(links: LinkRow[]): number[] {
  const [units, sum] = [cordUnits(links), shareSum(links)];
  const isStated = sum > 0 && links.every((link) => link.share !== undefined);
  return links.map((link) => (isStated ? link.share! / sum : (link.units ?? 1) / units));
}

function cordUnits(links: LinkRow[]): number {
  return links.reduce((sum, link) => sum + (link.units ?? 1), 0);
}

function shareSum(links: LinkRow[]): number {
  return links.reduce((sum, link) => sum + (link.share ?? 0), 0);
}

function weightOf(topology: Topology, link: LinkRow): number {
  if (link.source === AMBIENT) return 1;
  const record = topology.records[topology.rowOf.get(link.source)!];
  return (record.shareWeight ?? 1) * (record.units ?? 1) * (link.units ?? 1);
}

function consumers(count: number, source: number[]) {
  const consumerPtr = new Int32Array(count + 1);
  for (const element of source) if (element !== OUTDOORS) consumerPtr[element + 1]++;
  for (let e = 0; e < count; e++) consumerPtr[e + 1] += consumerPtr[e];
  const consumerLink = new Int32Array(consumerPtr[count]);
  const next = consumerPtr.slice();
  source.forEach((element, link) => {
    if (element !== OUTDOORS) consumerLink[next[element]++] = link;
  });
  return { consumerPtr, consumerLink };
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
