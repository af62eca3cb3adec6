import * as catalog from "../constructs/catalog";
import { CatalogEntry, ChillerCurveSet, type Source } from "../constructs/catalog";
import { Quantity } from "../constructs/units";

const NOT_FIGURES = ["name", "source", "notes"];

/** `docs/catalog.md`: every published entry, from the catalogue objects themselves. */
export function catalogPage(): string {
  const parts = [
    "# Catalogue",
    "Generated from `constructs/catalog` by `npm run docs`. Figures are rounded to four digits. The source of an entry holds " +
      "for each of its figures but those that state their own.",
    ...Object.entries(catalog).flatMap(([name, value]) => section(name, published(value))),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** The static entries of one class, by the name that an author writes. */
function published(value: object): [string, CatalogEntry][] {
  return Object.entries(value).filter(([, entry]) => entry instanceof CatalogEntry);
}

function section(name: string, entries: [string, CatalogEntry][]): string[] {
  if (!entries.length) return [];
  return [`## ${name}`, ...entries.flatMap(([id, entry]) => described(`${name}.${id}`, entry))];
}

function described(id: string, entry: CatalogEntry): string[] {
  const figures = Object.entries(entry).filter(([property, value]) => {
    const isEmpty = value === undefined || (Array.isArray(value) && !value.length);
    return !isEmpty && !NOT_FIGURES.includes(property);
  });
  const lines = figures.map(([property, value]) => {
    const note = entry.notes[property];
    return `- \`${property}\`: ${text(value)}${note ? ` (${cited(note)})` : ""}`;
  });
  return [`### ${id}`, `${plain(entry.name)}. Source: ${cited(entry.source)}`, lines.join("\n")];
}

function cited({ confidence, reference }: Source): string {
  return `\`${confidence}\`, ${plain(reference)}`;
}

/** Characters that Markdown would read as its own. */
function plain(words: string): string {
  return words.replace(/[*_]/g, "\\$&");
}

function text(value: unknown): string {
  if (value instanceof Quantity) return value.toString();
  if (value instanceof ChillerCurveSet) return curves(value);
  if (typeof value === "number") return String(Number(value.toPrecision(4)));
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) return value.map(text).join(", ");
  if (value && typeof value === "object") return Object.values(value).map(text).join(" with ");
  return String(value);
}

function curves({ _curves: { capacityBy, inputBy, inputByLoad } }: ChillerCurveSet): string {
  const coefficients = Object.entries({ capacityBy, inputBy, inputByLoad });
  return coefficients.map(([name, numbers]) => `${name} ${[...numbers].join(" ")}`).join("; ");
}
