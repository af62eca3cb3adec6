/** Content of one cell; nothing where nothing is known. */
export type Cell = string | number | undefined;

/** Columns of a schedule in the order written, each by its head. */
export type Columns<Row> = { readonly [head: string]: (row: Row) => Cell };

/** Digits behind the point at most: a kW to the watt. */
const DECIMALS = 3;

/** Text of a table as CSV (RFC 4180): UTF-8 without a mark, every line ended by CRLF, quotes only where needed. */
export function csv<Row>(columns: Columns<Row>, rows: Row[]): string {
  const cells = Object.values(columns);
  const lines = [Object.keys(columns), ...rows.map((row) => cells.map((cell) => text(cell(row))))];
  return lines.map((line) => `${line.map(quoted).join(",")}\r\n`).join("");
}

/** A plain decimal without separators. */
function text(cell: Cell = ""): string {
  if (typeof cell === "string") return cell;
  return Number.isFinite(cell) ? String(Number(cell.toFixed(DECIMALS))) : "";
}

function quoted(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

/** Rows in the order of their paths, which is that of their code units wherever the program runs. */
export function byPath<Row extends { readonly path: string }>(rows: Row[]): Row[] {
  return [...rows].sort((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)));
}
