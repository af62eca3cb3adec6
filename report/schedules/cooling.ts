import { isPipe, type Service } from "../../analysis/model";
import type { ExportedState, SolvedDocument } from "../document";
import { byPath, type Columns, csv } from "./csv";
import { closest, elementRows, given, limitIn, onEachBasis, suppliers, tieRows } from "./element-row";
import { litresPerMinute, perHour, perKilo } from "./units";

const COOLING: (Service | undefined)[] = ["liquid", "air", "flow"];

/** What takes heat or gives flow, or a pipe between headers. */
interface CoolingRow {
  readonly path: string;
  readonly kind: string;
  readonly tag: string;
  readonly cooledBy: string[];
  readonly units: number;
  readonly isOfAir: boolean;
  readonly setPoint?: number;
  /** °C on the deciding basis. */
  readonly supply?: number;
  /** Positions of its limits. */
  readonly limits: number[];
  /** W */
  heat(state: ExportedState): number | undefined;
  /** m³/s */
  flow(state: ExportedState): number;
  /** W */
  electricity(state: ExportedState): number;
}

/**
 * Heat that chillers, towers, loops, CDUs and other coolers take in the normal state, and flow that pumps give and pipes
 * of a ring carry. What follows `basis` is on that basis; limits are those of the design day, all units together.
 */
export function coolingSchedule(site: SolvedDocument): string {
  const { document, model, states } = site;
  const deciding = states[document.basis];
  const columns: Columns<CoolingRow> = {
    tag: ({ tag }) => tag,
    path: ({ path }) => path,
    kind: ({ kind }) => kind,
    "cooled by": ({ cooledBy }) => cooledBy.join("; "),
    units: ({ units }) => units,
    ...onEachBasis(site, (state, row) => row.heat(state)),
    basis: () => document.basis,
    "coolant (L/min)": (row) => (row.isOfAir ? undefined : litresPerMinute(row.flow(deciding))),
    "airflow (m3/h)": (row) => (row.isOfAir ? perHour(row.flow(deciding)) : undefined),
    "set-point (°C)": ({ setPoint }) => setPoint,
    "supply (°C)": ({ supply }) => supply,
    "limit (kW)": ({ limits }) => perKilo(limitIn(model, limits, "W")),
    "limit (L/min)": (row) => (row.isOfAir ? undefined : litresPerMinute(limitIn(model, row.limits, "m3/s"))),
    "limit (m3/h)": (row) => (row.isOfAir ? perHour(limitIn(model, row.limits, "m3/s")) : undefined),
    "loading (%)": ({ limits }) => closest(site, limits),
    "electricity (kW)": (row) => perKilo(row.electricity(deciding)),
  };
  return csv(columns, byPath([...elements(site), ...pipes(site)]));
}

function elements(site: SolvedDocument): CoolingRow[] {
  const { model, supplied } = site;
  return elementRows(site, (e) => COOLING.includes(model.records[e].provides)).map(({ element, ...row }) => {
    const { provides, supplyTemperature } = model.records[element];
    const isPump = provides === "flow";
    return {
      ...row,
      cooledBy: suppliers(model, element, ["liquid", "air"]),
      isOfAir: provides === "air",
      setPoint: supplyTemperature,
      supply: supplied?.[element],
      heat: (state) => (isPump ? undefined : given(state, element)),
      flow: (state) => given(state, element, isPump ? 0 : 1),
      electricity: ({ work }) => work[element],
    };
  });
}

function pipes(site: SolvedDocument): CoolingRow[] {
  return tieRows(site, isPipe).map(({ tie, ends, ...row }) => ({
    ...row,
    cooledBy: ends,
    units: 1,
    isOfAir: false,
    heat: ({ tieFlow }) => tieFlow[2 * tie],
    flow: ({ tieFlow }) => tieFlow[2 * tie + 1],
    electricity: () => 0,
  }));
}
