import type { BreakEvenRow, BreakEvenTable, Flip } from "../document";
import { count, measure, percent } from "./numbers";
import { table } from "./table";

/** Numbers that are shown: those nearest to their turn. */
const SHOWN = 20;

/** A number as the site has it now. */
interface Declared {
  readonly name: string;
  readonly value: number;
}

/**
 * How far each number of a site may move alone until the verdict turns, the nearest first, and the counts that may not.
 * `declared` are the numbers as they are now: a table of others says so.
 */
export function renderBreakEven(found: BreakEvenTable, declared: Declared[] = []): string {
  const { site, passed, rows } = found;
  const turning = rows.filter(({ below, above, isWhole }) => !isWhole && (below ?? above));
  const left = turning.length - SHOWN;
  const firm = rows.filter(({ below, above }) => !below && !above).length;
  const lines = [
    ...table([["", "is", "down to", "up to", "room"], ...turning.slice(0, SHOWN).map(cells)]).map(
      (line, i) => {
        return i === 0 ? line : `${line}  ${turnText(turning[i - 1])}`;
      },
    ),
    ...(left > 0 ? [`${count(left)} more turn further away`] : []),
    ...fixed("lower", rows, ({ below }) => below),
    ...fixed("higher", rows, ({ above }) => above),
    ...(firm > 0 ? [`${count(firm)} do not turn between the values that were looked at`] : []),
  ];
  return [
    `break-even of ${site}, which ${passed ? "passes" : "fails"}: each number alone, until that turns`,
    ...stale(rows, declared),
    ...lines.map((line) => `  ${line.trimEnd()}`),
    "",
  ].join("\n");
}

/** Counts that turn the verdict by one. */
function fixed(way: string, rows: BreakEvenRow[], flip: (row: BreakEvenRow) => Flip | undefined): string[] {
  const found = rows.filter((row) => row.isWhole && flip(row)?.value === row.value);
  if (found.length === 0) return [];
  return [`no ${way} by one: ${found.map(({ name, value }) => `${name} ${count(value)}`).join(", ")}`];
}

function cells({ name, value, unit, below, above }: BreakEvenRow): string[] {
  const at = (flip?: Flip) => (flip ? measure(flip.value, unit) : "-");
  return [name, measure(value, unit), at(below), at(above), room(value, unit, below, above)];
}

/** How far the nearer turn is: of a temperature in kelvins, of all else by its value. */
function room(value: number, unit: string, ...flips: (Flip | undefined)[]): string {
  const ways = flips.map((flip) => (flip ? Math.abs(flip.value - value) : Infinity));
  const way = Math.min(...ways);
  return unit === "°C" ? `${Number(way.toPrecision(2))} K` : percent((way / Math.abs(value)) * 100);
}

function turnText({ below, above }: BreakEvenRow): string {
  const texts = [below, above].map((flip) => (flip ? `${flip.rule} of ${flip.subject}` : ""));
  return [...new Set(texts.filter(Boolean))].join("; ");
}

function stale(rows: BreakEvenRow[], declared: Declared[]): string[] {
  const now = new Map(declared.map(({ name, value }) => [name, value]));
  const changed = rows.filter(({ name, value }) => now.has(name) && now.get(name) !== value);
  if (changed.length === 0) return [];
  const names = changed.map(({ name, value, unit }) => `${name} was ${measure(value, unit)}`);
  return [`  of an earlier site: ${names.join(", ")}; run "npm run break-even" again`];
}
