import { cordShares, holdCords } from "./cords";
import type { Offence } from "./finding";
import type { LimitTable } from "./limits";
import type { ElementRecord, LinkRow, NeedRow } from "./record";
import { AMBIENT } from "./service";
import { DRAW_WIDTH, LIMIT_AT, MODE, OUTDOORS } from "./site-model";
import { isOrdered, orderedNeeds, type Topology } from "./topology";

/** Needs and links of all elements, in their order, and who takes from whom. */
export function compileNeeds(
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
