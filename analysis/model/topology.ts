import type { Offence } from "./finding";
import type { ElementRecord, NeedRow, TieRow } from "./record";
import { AMBIENT } from "./service";
import { OUTDOORS } from "./site-model";

/** Where a link leads whose source is not in the rows. */
export const NOWHERE = -2;

/** Rows with their references resolved to row numbers; the first stage of `compile`. */
export interface Topology {
  readonly records: ElementRecord[];
  /** Row number by path. */
  readonly rowOf: Map<string, number>;
  /** Needs of each row in the order of `orderedNeeds`. */
  readonly needs: NeedRow[][];
  /** Links of row r, need after need: linkStart[r] .. linkStart[r+1] of `linkRow`. */
  readonly linkStart: Int32Array;
  /** Row each link takes from; `OUTDOORS` for the ambient, `NOWHERE` for what is not in the rows. */
  readonly linkRow: Int32Array;
  /** Zone of each row, or -1. */
  readonly zoneOf: Int32Array;
  /** Rows of each zone, in row order. */
  readonly zones: number[][];
  /** Ties whose two ends exist, by path. */
  readonly ties: TieRow[];
}

/**
 * Whether a need takes part in the evaluation order. Heat that is only carried away does not, nor does the
 * cooling of power equipment: both may close a circle (a UPS cooled by its own load).
 */
export function isOrdered(record: ElementRecord, need: NeedRow): boolean {
  if (need.gates === false) return false;
  return !(record.provides === "power" && (need.service === "liquid" || need.service === "air"));
}

/** Resolves paths and contracts buses joined by ties to zones. */
export function resolve(records: ElementRecord[], ties: TieRow[], offences: Offence[]): Topology {
  const rowOf = new Map<string, number>();
  records.forEach((record, row) => rowOf.set(record.path, row));
  const known = ties
    .filter((tie) => endsExist(tie, records, rowOf, offences))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const { zoneOf, zones } = contract(records.length, known, rowOf);
  const needs = records.map(orderedNeeds);
  return { records, rowOf, needs, ...resolveLinks(needs, rowOf), zoneOf, zones, ties: known };
}

function resolveLinks(needs: NeedRow[][], rowOf: Map<string, number>) {
  const linkStart = new Int32Array(needs.length + 1);
  needs.forEach((ofRow, row) => {
    linkStart[row + 1] = linkStart[row];
    for (const { links } of ofRow) linkStart[row + 1] += links.length;
  });
  const linkRow = new Int32Array(linkStart[needs.length]);
  let at = 0;
  for (const ofRow of needs) {
    for (const { links } of ofRow) {
      for (const { source } of links)
        linkRow[at++] = source === AMBIENT ? OUTDOORS : (rowOf.get(source) ?? NOWHERE);
    }
  }
  return { linkStart, linkRow };
}

function endsExist(
  tie: TieRow,
  records: ElementRecord[],
  rowOf: Map<string, number>,
  offences: Offence[],
): boolean {
  const missing = [tie.first, tie.second].filter((end) => !rowOf.has(end));
  for (const end of missing) {
    offences.push({
      rule: "input.unknown-source",
      subject: tie.path,
      detail: { need: "tie", source: end },
      group: tie.path,
    });
  }
  if (missing.length > 0) return false;
  const expected = isPipe(tie) ? "a cooling loop" : "a bus";
  if (tie.first === tie.second) refuse("second", `another ${expected.slice(2)} than first`);
  else if (!isJoint(tie.first)) refuse("first", expected);
  else if (!isJoint(tie.second)) refuse("second", expected);
  else return true;
  return false;

  /** A bus, or at the end of a pipe a loop, which has no capability of its own. */
  function isJoint(end: string): boolean {
    const { provides, source, capability } = records[rowOf.get(end)!];
    if (isPipe(tie)) return provides === "liquid" && capability === undefined;
    return provides === "power" && source === undefined;
  }

  function refuse(quantity: "first" | "second", expected: string): void {
    const detail = { got: tie[quantity], expected };
    offences.push({ rule: "input.invalid-value", subject: tie.path, quantity, detail, group: tie.path });
  }
}

/** Whether a tie is a pipe between loops, and not a connection of buses. */
export function isPipe({ hydraulicResistance }: TieRow): boolean {
  return hydraulicResistance !== undefined;
}

function contract(count: number, ties: TieRow[], rowOf: Map<string, number>) {
  const parent = new Map<number, number>();
  const find = (row: number): number => {
    let root = row;
    while (parent.get(root) !== root) root = parent.get(root)!;
    for (let at = row; at !== root;) {
      const next = parent.get(at)!;
      parent.set(at, root);
      at = next;
    }
    return root;
  };
  for (const tie of ties) {
    const ends = [rowOf.get(tie.first)!, rowOf.get(tie.second)!];
    for (const end of ends) if (!parent.has(end)) parent.set(end, end);
    const [a, b] = ends.map(find);
    parent.set(Math.max(a, b), Math.min(a, b));
  }
  const zoneOf = new Int32Array(count).fill(-1);
  const zones: number[][] = [];
  const zoneOfRoot = new Map<number, number>();
  for (const row of [...parent.keys()].sort((a, b) => a - b)) {
    const root = find(row);
    if (!zoneOfRoot.has(root)) {
      zoneOfRoot.set(root, zones.length);
      zones.push([]);
    }
    zoneOf[row] = zoneOfRoot.get(root)!;
    zones[zoneOf[row]].push(row);
  }
  return { zoneOf, zones };
}

/** Needs of a record as the engine walks them: power first, so that cord losses are known when heat is drawn. */
export function orderedNeeds({ needs }: ElementRecord): NeedRow[] {
  if (isPowerFirst(needs)) return needs;
  return [...needs.filter(isPower), ...needs.filter((need) => !isPower(need))];
}

function isPower({ service }: NeedRow): boolean {
  return service === "power";
}

function isPowerFirst(needs: NeedRow[]): boolean {
  for (let i = 1; i < needs.length; i++) if (isPower(needs[i]) && !isPower(needs[i - 1])) return false;
  return true;
}
