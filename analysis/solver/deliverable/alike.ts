import { DRAW_WIDTH, LOSS, OUTDOORS, type SiteModel } from "../../model";
import { Hash } from "./hash";
import type { State } from "../state";

/** A number for each element, equal for those with the same figures, whoever their suppliers are. */
export function figuresOf(model: SiteModel): Float64Array {
  return Float64Array.from({ length: model.count }, (_, e) => {
    const hash = new Hash();
    hash.add(model.units[e]).add(model.voltage[e]).add(model.lossLaw[e]);
    hash.add(model.workPerMoved[e]).add(model.workFixed[e]);
    if (model.lossLaw[e] !== LOSS.none) {
      for (const figure of Object.values(model.records[e].loss!).flat()) {
        if (typeof figure === "number") hash.add(figure);
      }
    }
    for (let k = model.needPtr[e]; k < model.needPtr[e + 1]; k++) {
      hash.add(model.needMode[k]).add(model.needIsPower[k]).add(model.needIsHeat[k]).add(model.needGates[k]);
      for (let i = 0; i < DRAW_WIDTH; i++) hash.add(model.draw[k * DRAW_WIDTH + i]);
      for (let l = model.linkPtr[k]; l < model.linkPtr[k + 1]; l++) {
        hash.add(model.linkShare[l]).add(model.linkLoss[l]);
      }
    }
    return hash.value;
  });
}

/**
 * A number for each element, equal for those that pass a change of their load on alike: their figures and their numbers
 * in this state are the same to seven digits, and what they take from is the same or alike in turn. What is `apart`, and
 * each bus of a zone, is like nothing else.
 */
export function alike(
  model: SiteModel,
  figures: Float64Array,
  state: State,
  apart: Uint8Array,
): Float64Array {
  const own = figures.map((figure, e) =>
    apart[e] || model.zoneOf[e] >= 0 ? -1 - e : withNumbers(model, state, e, figure),
  );
  let found = new Float64Array(model.count);
  for (let different = 0, before = -1; different > before;) {
    before = different;
    const next = new Float64Array(model.count);
    // suppliers come first; what heat returns to is known from the time before
    for (let e = 0; e < model.count; e++)
      next[e] = own[e] < 0 ? own[e] : withSuppliers(model, e, own, found, next);
    found = next;
    different = new Set(found).size;
  }
  return found;
}

function withNumbers(model: SiteModel, state: State, e: number, figure: number): number {
  const hash = new Hash().addHash(figure);
  hash.add(state.available[e]).add(state.capability[e]).add(state.live[e]).add(state.own[e]);
  hash.add(state.out[2 * e]).add(state.out[2 * e + 1]);
  for (let k = model.needPtr[e]; k < model.needPtr[e + 1]; k++) hash.add(state.needLive[k]);
  for (let l = model.linkPtr[model.needPtr[e]]; l < model.linkPtr[model.needPtr[e + 1]]; l++) {
    hash
      .add(state.linkLost[l])
      .add(state.link[2 * l])
      .add(state.link[2 * l + 1]);
  }
  return hash.value;
}

function withSuppliers(
  model: SiteModel,
  e: number,
  own: Float64Array,
  before: Float64Array,
  now: Float64Array,
): number {
  const hash = new Hash().addHash(own[e]);
  for (let l = model.linkPtr[model.needPtr[e]]; l < model.linkPtr[model.needPtr[e + 1]]; l++) {
    const source = model.linkSource[l];
    hash.addHash(source === OUTDOORS ? 0 : (source < e ? now : before)[source]);
  }
  return hash.value;
}
