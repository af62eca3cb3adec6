import type { Basis, SiteModel } from "../../analysis/model";
import type { SiteModelDocument } from "./site-model";

/** What exports take of a solved state; by element, link or tie, pairs as in the engine, SI. */
export interface ExportedState {
  /** What consumers take, and what leaves through closed ties in addition. */
  readonly out: ArrayLike<number>;
  readonly exported: ArrayLike<number>;
  /** What each link takes from its source, losses included. */
  readonly link: ArrayLike<number>;
  readonly own: ArrayLike<number>;
  readonly work: ArrayLike<number>;
  readonly loss: ArrayLike<number>;
  readonly linkLoss: ArrayLike<number>;
  readonly tieFlow: ArrayLike<number>;
  readonly tieLoss: ArrayLike<number>;
}

/** A written site, compiled and solved again: what exports need besides the document. */
export interface SolvedDocument {
  readonly document: SiteModelDocument;
  /** On the design day, where one is stated. */
  readonly model: SiteModel;
  /** The normal state on each basis. */
  readonly states: { readonly [basis in Basis]: ExportedState };
  /** Loading of each limit on the deciding basis, value over limit. */
  readonly loadings: ArrayLike<number>;
  /** What each element supplies at on the deciding basis, °C; absent without design conditions, NaN where not known. */
  readonly supplied?: ArrayLike<number>;
}

/** W and var that an element takes at its own end of the cords that feed it. */
export function powerInput(
  model: SiteModel,
  { link, linkLoss }: ExportedState,
  element: number,
): [number, number] {
  let [active, reactive] = [-linkLoss[element], 0];
  for (let k = model.needPtr[element]; k < model.needPtr[element + 1]; k++) {
    if (!model.needIsPower[k]) continue;
    for (let l = model.linkPtr[k]; l < model.linkPtr[k + 1]; l++) {
      active += link[2 * l];
      reactive += link[2 * l + 1];
    }
  }
  return [active, reactive];
}
