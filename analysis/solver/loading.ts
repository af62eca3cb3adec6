import { LIMIT_AT, MEASURE, type SiteModel } from "../model/site-model";
import { cordsLeft } from "./cords-left";
import { plantPressure } from "./plant-pressure";
import type { State } from "./state";

/** A limit is exceeded above this loading (design §4). */
export const EXCEEDED = 1 + 1e-9;

/** Loading of limit i: measured value over the limit. */
export function loadingOf(model: SiteModel, state: State, i: number): number {
  const { limits } = model;
  const at = 2 * limits.index[i];
  if (limits.measure[i] === MEASURE.pressure) {
    return plantPressure(model, state, limits.index[i]) * limits.inverse[i];
  }
  let first: number;
  let second: number;
  let remains = 1;
  switch (limits.at[i]) {
    case LIMIT_AT.output:
      remains = state.available[limits.index[i]];
      first = state.out[at] + state.exported[at];
      second = state.out[at + 1] + state.exported[at + 1];
      break;
    case LIMIT_AT.link:
      remains = cordsLeft(model, state, limits.index[i]);
      first = state.link[at] / (1 + model.linkLoss[limits.index[i]]);
      second = state.link[at + 1];
      break;
    default:
      first = state.tieFlow[at];
      // a pipe is as full whichever way it flows
      second = Math.abs(state.tieFlow[at + 1]);
  }
  const measure = limits.measure[i];
  let value = measure === MEASURE.first ? first : second;
  // several times as fast as Math.hypot, and powers are nowhere near its range
  if (measure === MEASURE.magnitude) value = Math.sqrt(first * first + second * second);
  return value === 0 ? 0 : (value * limits.inverse[i]) / remains;
}

/** Whether a limit is held after a failure: a mean of 24 h says nothing of the hours after one. */
export function isHeldAfterFailure({ limits }: SiteModel, i: number): boolean {
  return limits.rule[i] !== "power.generator-duty";
}

/** Loadings of all limits. */
export function solveLoadings(model: SiteModel, state: State): Float64Array {
  const loadings = new Float64Array(model.limits.count);
  for (let i = 0; i < loadings.length; i++) loadings[i] = loadingOf(model, state, i);
  return loadings;
}
