import type { Offence } from "./finding";
import type { ElementRecord, LinkRow, NeedRow } from "./record";

/** How far stated shares may be from a sum of 1. */
const SHARE_TOLERANCE = 1e-6;

/** Reports cords that do not add up. */
export function holdCords(record: ElementRecord, need: NeedRow, offences: Offence[]): void {
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
export function cordShares(links: LinkRow[]): number[] {
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
