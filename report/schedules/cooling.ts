import type { Service } from "../../analysis/model";
import type { SolvedDocument } from "../document";
import { byPath, type Columns, csv } from "./csv";
import { closest, type ElementRow, elementRows, given, limitIn, onEachBasis, suppliers } from "./element-row";
import { litresPerMinute, perHour, perKilo } from "./units";

const COOLING: (Service | undefined)[] = ["liquid", "air", "flow"];

/**
 * Heat that chillers, towers, loops, CDUs and other coolers take in the normal state, and flow that pumps give. What
 * follows `basis` is on that basis; limits are those of the design day, all units together.
 */
export function coolingSchedule(site: SolvedDocument): string {
  const { document, model, states, supplied } = site;
  const deciding = states[document.basis];
  const provides = ({ element }: ElementRow) => model.records[element].provides;
  const flow = (row: ElementRow) => given(deciding, row.element, provides(row) === "flow" ? 0 : 1);
  const columns: Columns<ElementRow> = {
    tag: ({ tag }) => tag,
    path: ({ path }) => path,
    kind: ({ kind }) => kind,
    "cooled by": ({ element }) => suppliers(model, element, ["liquid", "air"]).join("; "),
    units: ({ units }) => units,
    ...onEachBasis(site, (state, row) => (provides(row) === "flow" ? undefined : given(state, row.element))),
    basis: () => document.basis,
    "coolant (L/min)": (row) => (provides(row) === "air" ? undefined : litresPerMinute(flow(row))),
    "airflow (m3/h)": (row) => (provides(row) === "air" ? perHour(flow(row)) : undefined),
    "set-point (°C)": ({ element }) => model.records[element].supplyTemperature,
    "supply (°C)": ({ element }) => supplied?.[element],
    "limit (kW)": ({ limits }) => perKilo(limitIn(model, limits, "W")),
    "limit (L/min)": (row) =>
      provides(row) === "air" ? undefined : litresPerMinute(limitIn(model, row.limits, "m3/s")),
    "limit (m3/h)": (row) =>
      provides(row) === "air" ? perHour(limitIn(model, row.limits, "m3/s")) : undefined,
    "loading (%)": ({ limits }) => closest(site, limits),
    "electricity (kW)": ({ element }) => perKilo(deciding.work[element]),
  };
  return csv(columns, byPath(elementRows(site, (e) => COOLING.includes(model.records[e].provides))));
}
