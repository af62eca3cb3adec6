import { cordShares, holdCords } from "./cords";
import type { Offence } from "./finding";
import type { AmpereRating, LimitTable } from "./limits";
import type { ElementRecord, LinkRow, NeedRow } from "./record";
import type { ShareWeights } from "./share-weights";
import { DRAW_WIDTH, LIMIT_AT, MODE, OUTDOORS } from "./site-model";
import { isOrdered, NOWHERE, type Topology } from "./topology";

/** Needs and links of all elements, in their order, and who takes from whom. */
export function compileNeeds(
  topology: Topology,
  rows: Int32Array,
  indexOfRow: Int32Array,
  sharing: ShareWeights,
  limits: LimitTable,
  offences: Offence[],
) {
  const { records, needs } = topology;
  const needCount = needs.reduce((sum, ofRow) => sum + ofRow.length, 0);
  const needPtr = new Int32Array(rows.length + 1);
  const needElement = new Int32Array(needCount);
  const needMode = new Uint8Array(needCount);
  const needGates = new Uint8Array(needCount);
  const needOrdered = new Uint8Array(needCount);
  const needIsPower = new Uint8Array(needCount);
  const needIsHeat = new Uint8Array(needCount);
  const needRequired = new Int32Array(needCount);
  const needHoldUp = new Float64Array(needCount);
  const needTransferTime = new Float64Array(needCount);
  const draw = new Float64Array(needCount * DRAW_WIDTH);
  const powerNeeds = new Int32Array(rows.length);
  const linkPtr = new Int32Array(needCount + 1);
  const most = topology.linkRow.length;
  const linkSource = new Int32Array(most);
  const linkUnits = new Float64Array(most);
  const linkShare = new Float64Array(most);
  const linkLoss = new Float64Array(most);
  const linkNeed = new Int32Array(most);

  let k = 0;
  let l = 0;
  for (let element = 0; element < rows.length; element++) {
    const row = rows[element];
    const record = records[row];
    let at = topology.linkStart[row];
    for (const need of needs[row]) {
      needElement[k] = element;
      needMode[k] = MODE[need.mode];
      needGates[k] = need.gates === false ? 0 : 1;
      needOrdered[k] = isOrdered(record, need) ? 1 : 0;
      needIsPower[k] = need.service === "power" ? 1 : 0;
      needIsHeat[k] = need.service === "liquid" || need.service === "air" ? 1 : 0;
      needRequired[k] = need.required ?? 1;
      needHoldUp[k] = need.holdUp ?? 0;
      needTransferTime[k] = need.transferTime ?? 0;
      if (needIsPower[k] && needGates[k]) powerNeeds[element]++;
      writeDraw(draw, k, need);
      if (need.mode === "cords") holdCords(record, need, offences);
      const usable = usableLinks(topology, record, need, at, offences);
      if (need.mode === "shared") holdWeights(sharing, record, need, usable.rows, offences);
      const shares = need.mode === "cords" ? cordShares(usable.links) : undefined;
      usable.links.forEach((link, i) => {
        const source = usable.rows[i];
        linkSource[l] = source === OUTDOORS ? OUTDOORS : indexOfRow[source];
        linkUnits[l] = link.units ?? 1;
        linkShare[l] = shares ? shares[i] : weightOf(sharing, source, link);
        linkLoss[l] = link.lossRatio ?? 0;
        linkNeed[l] = k;
        if (link.rating !== undefined) {
          const amperes = link.rating * linkUnits[l];
          const { rated100, singlePhase } = link;
          const { phases } = record;
          const rule = "power.continuous-current";
          const rating: AmpereRating = { rule, amperes, rated100, phases, singlePhase };
          limits.current(LIMIT_AT.link, l, rating, linkSource[l]);
        }
        l++;
      });
      at += need.links.length;
      linkPtr[++k] = l;
    }
    needPtr[element + 1] = k;
  }
  return {
    needPtr,
    needElement,
    needMode,
    needGates,
    needOrdered,
    needIsPower,
    needIsHeat,
    needRequired,
    needHoldUp,
    needTransferTime,
    draw,
    powerNeeds,
    linkPtr,
    linkSource: linkSource.subarray(0, l),
    linkUnits: linkUnits.subarray(0, l),
    linkShare: linkShare.subarray(0, l),
    linkLoss: linkLoss.subarray(0, l),
    linkNeed: linkNeed.subarray(0, l),
    ...consumers(rows.length, linkSource.subarray(0, l)),
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

/** Links of a need with the rows they take from. */
interface Usable {
  readonly links: LinkRow[];
  readonly rows: Int32Array;
}

/** Links that end at a record which provides what is needed; the others become offences. */
function usableLinks(
  topology: Topology,
  record: ElementRecord,
  need: NeedRow,
  at: number,
  offences: Offence[],
): Usable {
  const { links } = need;
  const rows = topology.linkRow.subarray(at, at + links.length);
  if (links.length === 0 && need.gates !== false) {
    const detail = { need: need.name, service: need.service };
    const group = `${record.path} ${need.name}`;
    offences.push({ rule: "supply.empty", subject: record.path, detail, group });
  }
  const provides = (row: number) => row >= 0 && topology.records[row].provides === need.service;
  if (rows.every((row) => row === OUTDOORS || provides(row))) return { links, rows };
  const kept = links.filter((link, i) => {
    if (rows[i] === OUTDOORS || provides(rows[i])) return true;
    offences.push(unusable(topology, record, need, link, rows[i]));
    return false;
  });
  return { links: kept, rows: rows.filter((row) => row === OUTDOORS || provides(row)) };
}

function unusable(
  topology: Topology,
  record: ElementRecord,
  { name: need, service }: NeedRow,
  { source }: LinkRow,
  row: number,
): Offence {
  const subject = record.path;
  const group = `${subject} ${need} ${source}`;
  if (row === NOWHERE) return { rule: "input.unknown-source", subject, detail: { need, source }, group };
  const offered = topology.records[row].provides ?? "nothing";
  return { rule: "supply.service-mismatch", subject, detail: { need, service, source, offered }, group };
}

/** Members that state a weight and members that state none have no common measure to share by. */
function holdWeights(
  sharing: ShareWeights,
  record: ElementRecord,
  need: NeedRow,
  rows: Int32Array,
  offences: Offence[],
): void {
  if (rows.length < 2) return;
  const weighted = rows.filter((row) => row >= 0 && sharing.isStated[row]).length;
  if (weighted === 0 || weighted === rows.length) return;
  offences.push({
    rule: "input.invalid-value",
    subject: record.path,
    quantity: need.name,
    detail: {
      got: "members with and without a rating or impedance to share by",
      expected: "members of one kind; draw a bus",
    },
    group: `${record.path} ${need.name} weights`,
  });
}

/** Weight of a link in a shared supply; the outdoors weigh 1. */
function weightOf({ weight }: ShareWeights, source: number, { units = 1 }: LinkRow): number {
  return (source === OUTDOORS ? 1 : weight[source]) * units;
}

function consumers(count: number, source: Int32Array) {
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
