/** Version of pandapower whose format is written, and the version of that format. */
export const PANDAPOWER_VERSION = "3.5.4";
const FORMAT_VERSION = "3.1.0";

/** Type of a column as pandas names it. */
export type Dtype = "object" | "float64" | "bool" | "uint32" | "int64" | "Int64";
/** Columns of a table in the order written, each with its type and the value where a row states none. */
export type Columns = { readonly [column: string]: readonly [Dtype, Cell] };
export type Cell = string | number | boolean | null;
export type Row<C extends Columns> = { readonly [K in keyof C]?: Cell };

/** Tables of a network by name; what is absent stays as pandapower's empty network has it. */
export interface Frames {
  readonly [table: string]: object;
}

/** A network as `from_json_string` reads it: the envelope of `to_json`, with only the tables that are given. */
export function network(name: string, frequency: number, frames: Frames): object {
  return {
    _module: "pandapower.auxiliary",
    _class: "pandapowerNet",
    _object: {
      ...frames,
      version: PANDAPOWER_VERSION,
      format_version: FORMAT_VERSION,
      name,
      f_hz: frequency,
      sn_mva: 1,
    },
  };
}

/** One table as pandas writes it: split orientation, as text inside the JSON, its types beside it. */
export function frame<C extends Columns>(columns: C, rows: Row<C>[]): object {
  const names = Object.keys(columns);
  const data = rows.map((row) => names.map((name) => row[name] ?? columns[name][1]));
  return {
    _module: "pandas.core.frame",
    _class: "DataFrame",
    _object: JSON.stringify({ columns: names, index: [...rows.keys()], data }),
    orient: "split",
    dtype: Object.fromEntries(names.map((name) => [name, columns[name][0]])),
    is_multiindex: false,
    is_multicolumn: false,
  };
}
