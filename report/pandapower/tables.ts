import { type Columns, frame, network, type Row } from "./format";

/** The tables of pandapower that a site fills, with the columns and defaults of its `create_*` functions. */

const BUS = {
  name: ["object", null],
  vn_kv: ["float64", null],
  type: ["object", "b"],
  zone: ["object", null],
  in_service: ["bool", true],
  geo: ["object", null],
} satisfies Columns;

const EXT_GRID = {
  name: ["object", null],
  bus: ["uint32", null],
  vm_pu: ["float64", 1],
  va_degree: ["float64", 0],
  slack_weight: ["float64", 1],
  in_service: ["bool", true],
  controllable: ["bool", true],
  s_sc_max_mva: ["float64", null],
  rx_max: ["float64", null],
} satisfies Columns;

const TRAFO = {
  name: ["object", null],
  std_type: ["object", null],
  hv_bus: ["uint32", null],
  lv_bus: ["uint32", null],
  sn_mva: ["float64", null],
  vn_hv_kv: ["float64", null],
  vn_lv_kv: ["float64", null],
  vk_percent: ["float64", null],
  vkr_percent: ["float64", null],
  pfe_kw: ["float64", null],
  i0_percent: ["float64", null],
  shift_degree: ["float64", 0],
  tap_side: ["object", null],
  tap_neutral: ["float64", null],
  tap_min: ["float64", null],
  tap_max: ["float64", null],
  tap_step_percent: ["float64", null],
  tap_step_degree: ["float64", null],
  tap_pos: ["float64", null],
  tap_changer_type: ["object", null],
  id_characteristic_table: ["Int64", null],
  tap_dependency_table: ["bool", false],
  parallel: ["uint32", 1],
  df: ["float64", 1],
  in_service: ["bool", true],
  oltc: ["bool", false],
} satisfies Columns;

const LINE = {
  name: ["object", null],
  std_type: ["object", null],
  from_bus: ["uint32", null],
  to_bus: ["uint32", null],
  length_km: ["float64", 1],
  r_ohm_per_km: ["float64", null],
  x_ohm_per_km: ["float64", null],
  c_nf_per_km: ["float64", 0],
  g_us_per_km: ["float64", 0],
  max_i_ka: ["float64", null],
  df: ["float64", 1],
  parallel: ["uint32", 1],
  type: ["object", "cs"],
  in_service: ["bool", true],
  alpha: ["float64", null],
  temperature_degree_celsius: ["float64", null],
} satisfies Columns;

const LOAD = {
  name: ["object", null],
  bus: ["uint32", null],
  p_mw: ["float64", 0],
  q_mvar: ["float64", 0],
  const_z_p_percent: ["float64", 0],
  const_i_p_percent: ["float64", 0],
  const_z_q_percent: ["float64", 0],
  const_i_q_percent: ["float64", 0],
  sn_mva: ["float64", null],
  scaling: ["float64", 1],
  in_service: ["bool", true],
  type: ["object", "wye"],
} satisfies Columns;

const SWITCH = {
  bus: ["int64", null],
  element: ["int64", null],
  et: ["object", "b"],
  type: ["object", null],
  closed: ["bool", true],
  name: ["object", null],
  z_ohm: ["float64", 0],
  in_ka: ["float64", null],
} satisfies Columns;

/** Rows of the tables; buses are referred to by their position. */
export interface Tables {
  readonly bus: Row<typeof BUS>[];
  readonly ext_grid: Row<typeof EXT_GRID>[];
  readonly trafo: Row<typeof TRAFO>[];
  readonly line: Row<typeof LINE>[];
  readonly load: Row<typeof LOAD>[];
  readonly switch: Row<typeof SWITCH>[];
}

export function emptyTables(): Tables {
  return { bus: [], ext_grid: [], trafo: [], line: [], load: [], switch: [] };
}

/** Text that `pandapower.from_json_string` reads. */
export function pandapowerJson(name: string, frequency: number, tables: Tables): string {
  return JSON.stringify(
    network(name, frequency, {
      bus: frame(BUS, tables.bus),
      line: frame(LINE, tables.line),
      load: frame(LOAD, tables.load),
      ext_grid: frame(EXT_GRID, tables.ext_grid),
      switch: frame(SWITCH, tables.switch),
      trafo: frame(TRAFO, tables.trafo),
    }),
  );
}
