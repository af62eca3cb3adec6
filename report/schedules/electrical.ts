import { isPipe, LIMIT_AT } from "../../analysis/model";
import { type ExportedState, powerInput, type SolvedDocument } from "../document";
import { byPath, type Columns, csv } from "./csv";
import { closest, elementRows, given, limitIn, onEachBasis, suppliers, tieRows } from "./element-row";
import { perKilo } from "./units";

/** Something that passes power on, a house load, or a tie. */
interface ElectricalRow {
  readonly path: string;
  readonly kind: string;
  readonly tag: string;
  readonly fedBy: string[];
  readonly units: number;
  /** V; 0 where not known. */
  readonly voltage: number;
  /** VA of one ampere. */
  readonly perAmpere: number;
  /** Positions of its limits. */
  readonly limits: number[];
  /** W and var that it passes on, or takes as a load. */
  power(state: ExportedState): [number, number];
  /** W, in the cords that feed it too. */
  losses(state: ExportedState): number;
}

/**
 * Loads of feeds, boards, transformers, busways, ties and what else passes power on, and house loads, in the normal
 * state. What follows `basis` is on that basis. A limit holds continuously, all units together: under the NEC 80 % of an ampere rating.
 */
export function electricalSchedule(site: SolvedDocument): string {
  const { document, model, states } = site;
  const deciding = states[document.basis];
  const apparent = (row: ElectricalRow) => Math.hypot(...row.power(deciding));
  const columns: Columns<ElectricalRow> = {
    tag: ({ tag }) => tag,
    path: ({ path }) => path,
    kind: ({ kind }) => kind,
    "fed by": ({ fedBy }) => fedBy.join("; "),
    units: ({ units }) => units,
    "voltage (V)": ({ voltage }) => voltage || undefined,
    ...onEachBasis(site, (state, row) => row.power(state)[0]),
    basis: () => document.basis,
    "apparent power (kVA)": (row) => perKilo(apparent(row)),
    "power factor": (row) => Math.abs(row.power(deciding)[0]) / apparent(row),
    "current (A)": (row) => apparent(row) / row.perAmpere,
    "rating (A)": ({ limits }) => ampereRating(site, limits),
    "limit (A)": ({ limits }) => limitIn(model, limits, "A"),
    "limit (kVA)": ({ limits }) => perKilo(limitIn(model, limits, "VA")),
    "limit (kW)": ({ limits }) => perKilo(limitIn(model, limits, "W")),
    "loading (%)": ({ limits }) => closest(site, limits),
    "losses (kW)": (row) => perKilo(row.losses(deciding)),
  };
  return csv(columns, byPath([...elements(site), ...ties(site)]));
}

function elements(site: SolvedDocument): ElectricalRow[] {
  const { model } = site;
  const passesOn = (e: number) => model.records[e].provides === "power";
  const takes = (e: number) => passesOn(e) || model.records[e].use === "house";
  return elementRows(site, takes).map(({ element, limits, ...row }) => ({
    ...row,
    fedBy: suppliers(model, element, ["power"]),
    voltage: model.voltage[element],
    perAmpere: model.perAmpere[element],
    limits: limits.filter((i) => model.limits.at[i] === LIMIT_AT.output),
    power: (state) =>
      passesOn(element)
        ? [given(state, element), given(state, element, 1)]
        : powerInput(model, state, element),
    losses: (state) => state.loss[element] + state.linkLoss[element],
  }));
}

function ties(site: SolvedDocument): ElectricalRow[] {
  const { voltage, perAmpere, tieFirst } = site.model;
  return tieRows(site, (row) => !isPipe(row)).map(({ tie, ends, ...row }) => ({
    ...row,
    fedBy: ends,
    units: 1,
    voltage: voltage[tieFirst[tie]],
    perAmpere: perAmpere[tieFirst[tie]],
    power: ({ tieFlow }) => [tieFlow[2 * tie], tieFlow[2 * tie + 1]],
    losses: ({ tieLoss }) => tieLoss[2 * tie],
  }));
}

/** The rating that the smallest ampere limit follows from. */
function ampereRating({ model: { limits } }: SolvedDocument, of: number[]): number | undefined {
  const amperes = of.filter((i) => limits.unit[i] === "A");
  const [least] = amperes.sort((a, b) => limits.limit[a] - limits.limit[b]);
  return least === undefined ? undefined : limits.rating[least] || limits.limit[least];
}
