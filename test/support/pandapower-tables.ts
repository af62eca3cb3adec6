import { BASES, type Basis, type ElementRecord, type TieRow } from "../../analysis/model";
import { check } from "../../analysis/check";
import { buildSiteModel } from "../../report/document";
import { pandapowerDocument } from "../../report/pandapower";
import { site } from "./networks-rows";

type Row = { readonly [column: string]: string | number | boolean | null };

/** What the export writes of some rows: the rows of each table, buses by their name. */
export function tablesOf(records: ElementRecord[], ties: TieRow[] = [], basis: Basis = BASES[0]) {
  const rows = site({ records, ties });
  const net = JSON.parse(pandapowerDocument(buildSiteModel(rows, check(rows)), basis))._object;
  const table = (name: string): Row[] => {
    const { columns, data } = JSON.parse(net[name]._object);
    return data.map((values: Row[string][]) =>
      Object.fromEntries(values.map((value, i) => [columns[i], value])),
    );
  };
  const buses = table("bus");
  const busName = (index: Row[string]) => buses[Number(index)].name;
  return {
    net,
    buses: buses.map(({ name, vn_kv }) => [name, vn_kv]),
    live: buses.filter(({ in_service }) => in_service).map(({ name }) => name),
    transformers: table("trafo").map((row) => ({
      ...row,
      hv_bus: busName(row.hv_bus),
      lv_bus: busName(row.lv_bus),
    })),
    lines: table("line").map((row): Row => ({
      ...row,
      from_bus: busName(row.from_bus),
      to_bus: busName(row.to_bus),
    })),
    /** Bus that supplies, bus that is supplied, whether closed. */
    switches: table("switch").map(({ bus, element, closed }) => [busName(bus), busName(element), closed]),
    /** Name, bus, MW and Mvar. */
    loads: table("load").map(({ name, bus, p_mw, q_mvar }) => [name, busName(bus), p_mw, q_mvar]),
    sources: table("ext_grid").map(({ name, in_service }) => [name, in_service]),
    /** Name, S''k in MVA, R/X. */
    levels: table("ext_grid").map(({ name, s_sc_max_mva, rx_max }) => [name, s_sc_max_mva, rx_max]),
  };
}
