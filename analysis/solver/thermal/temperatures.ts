import { type AmbientRow, OUTDOORS, type SiteModel } from "../../model";
import type { State } from "../state";
import { sections } from "../zone";
import { answerOf, intake, type Setting } from "./machine";
import { machineOf } from "./machines";
import { heatNeed, passesOn, setPoints } from "./set-points";

/** Temperatures of a state, by element, °C; NaN where they do not follow from what is stated. */
export interface Temperatures {
  /** What each element has to supply at, see `setPoints`. */
  readonly wanted: Float64Array;
  /** What it can supply at, by what it carries and by what cools it. */
  readonly reached: Float64Array;
  /** What it supplies at: control holds the set-point where it can. */
  readonly supplied: Float64Array;
}

/** From the ambient to the racks: suppliers come first, and each is cooled by what those before it supply. */
export function solveTemperatures(model: SiteModel, state: State, ambient: AmbientRow): Temperatures {
  const wanted = setPoints(model);
  const reached = new Float64Array(model.count).fill(NaN);
  const supplied = new Float64Array(model.count).fill(NaN);
  const air = intake(ambient);
  for (let e = 0; e < model.count; e++) {
    const need = heatNeed(model, e);
    const isHeader = passesOn(model, e) && model.zoneOf[e] >= 0;
    const sink = isHeader ? mixedAround(e) : mixedSupply(model, state, supplied, need);
    const units = model.units[e] * state.available[e];
    const carries = state.live[e] > 0 && units > 0 && state.out[2 * e] > 0;
    if (passesOn(model, e)) reached[e] = sink;
    else if (carries)
      reached[e] = supplyOf(model, e, state.out[2 * e] / units, { supply: wanted[e], sink, air });
    const isKnown = !Number.isNaN(reached[e]);
    // a set-point is taken on trust where nothing is said of how it is reached, not where that gives no answer
    const law = model.records[e].machine?.law;
    const isAsked = law === undefined ? need >= 0 || isHeader : law !== "exchanger" || !Number.isNaN(sink);
    const isTrusted = !carries || !isAsked;
    if (!isKnown) supplied[e] = isTrusted ? wanted[e] : NaN;
    else supplied[e] = Number.isNaN(wanted[e]) ? reached[e] : Math.max(reached[e], wanted[e]);
  }
  return { wanted, reached, supplied };

  /** What the plant of a pipe ring supplies, all mixed; it comes before the first header. */
  function mixedAround(header: number): number {
    const around = sections(model, state, model.zoneOf[header], (e) => state.live[e] > 0).find(({ buses }) =>
      buses.includes(header),
    );
    let [heat, sum] = [0, 0];
    for (const bus of around?.buses ?? []) {
      const need = heatNeed(model, bus);
      const part = need < 0 ? 0 : state.need[2 * need];
      heat += part;
      if (part > 0) sum += part * mixedSupply(model, state, supplied, need);
    }
    return heat > 0 ? sum / heat : NaN;
  }
}

/** What an element supplies at while one unit takes a heat in W, °C; NaN where nothing says so. */
export function supplyOf(model: SiteModel, e: number, heat: number, setting: Setting): number {
  const supply = answerOf(() => machineOf(model.records[e])?.supplyAt(heat, setting));
  return typeof supply === "number" ? supply : NaN;
}

/**
 * What a need is supplied at, °C: the mean of its members by the heat they take; NaN where one is not
 * known, or where there is no such need.
 */
export function mixedSupply(model: SiteModel, state: State, supplied: Float64Array, need: number): number {
  if (need < 0) return NaN;
  let [heat, sum] = [0, 0];
  for (let l = model.linkPtr[need]; l < model.linkPtr[need + 1]; l++) {
    const source = model.linkSource[l];
    if (source === OUTDOORS) return NaN;
    const part = state.link[2 * l];
    heat += part;
    if (part > 0) sum += part * supplied[source];
  }
  return heat > 0 ? sum / heat : NaN;
}
