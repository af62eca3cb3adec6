import type { SolvedDocument } from "../document";
import { byPath, type Columns, csv } from "./csv";
import { closest, type ElementRow, elementRows, onEachBasis, suppliers } from "./element-row";

/** Racks, whose they are, what they draw in the normal state, and who supplies them. */
export function rackSchedule(site: SolvedDocument): string {
  const { document, model } = site;
  const compute = ({ element }: ElementRow) => model.records[element].compute;
  const columns: Columns<ElementRow> = {
    tag: ({ tag }) => tag,
    path: ({ path }) => path,
    kind: ({ kind }) => kind,
    model: (row) => row.model,
    tenant: ({ tenant }) => tenant,
    place: ({ place }) => place,
    units: ({ units }) => units,
    GPU: (row) => compute(row)?.gpu,
    GPUs: (row) => compute(row)?.gpus,
    ...onEachBasis(site, (state, { element }) => state.own[element]),
    "fed by": ({ element }) => suppliers(model, element, ["power"]).join("; "),
    "cooled by": ({ element }) => suppliers(model, element, ["liquid", "air"]).join("; "),
    basis: () => document.basis,
    "cord loading (%)": ({ limits }) => closest(site, limits),
  };
  return csv(columns, byPath(elementRows(site, (e) => model.records[e].use === "it")));
}
