import type { BreakEvenRow, BreakEvenTable, Flip } from "../../analysis/model";
import { asIs, row, rows } from "./layout";
import { writeJson } from "./write-json";

/** Version of the schema in `schema/break-even.schema.json`. */
export const BREAK_EVEN_VERSION = "1.0";

export interface BreakEvenDocument extends BreakEvenTable {
  readonly version: string;
}

const flip = row<Flip>({ value: asIs, rule: asIs, subject: asIs });
const parameter = row<BreakEvenRow>({
  name: asIs,
  value: asIs,
  unit: asIs,
  minimum: asIs,
  maximum: asIs,
  isWhole: asIs,
  confidence: asIs,
  below: flip,
  above: flip,
});
const document = row<BreakEvenDocument>({
  version: asIs,
  site: asIs,
  passed: asIs,
  rows: rows(parameter),
});

/** Text of `break-even.json`. */
export function breakEvenDocument(table: BreakEvenTable): string {
  return writeJson(document({ version: BREAK_EVEN_VERSION, ...table }));
}

/** The table in such a text; an error where it is none, or one of another version. */
export function readBreakEven(text: string): BreakEvenTable {
  const { version, ...table } = JSON.parse(text) as BreakEvenDocument;
  if (version === BREAK_EVEN_VERSION) return table;
  throw new Error(
    `a break-even table has version ${version}, expected ${BREAK_EVEN_VERSION}: run "npm run break-even" again`,
  );
}
