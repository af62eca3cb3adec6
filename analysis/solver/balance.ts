import { OUTDOORS, ROLE, type SiteModel } from "../model/site-model";
import type { State } from "./state";

/** Where the power of a state comes from and goes, W. */
export interface Balance {
  readonly sources: number;
  readonly it: number;
  readonly losses: number;
  readonly cooling: number;
  readonly house: number;
  readonly recharge: number;
  /** Demand that no source serves. */
  readonly deficit: number;
  /** Heat that left the site. */
  readonly rejected: number;
  /** Heat that reached nobody. */
  readonly unremoved: number;
}

/**
 * Sums a state. Two laws hold to rounding in every state:
 * sources + deficit = it + losses + cooling + house + recharge, and that sum = rejected + unremoved heat.
 * What the cable of a tie loses goes to the ground around it.
 */
export function balanceOf(model: SiteModel, state: State): Balance {
  const use = { it: 0, cooling: 0, house: 0, recharge: 0 };
  let sources = 0;
  let losses = 0;
  let deficit = 0;
  let rejected = 0;
  let unremoved = 0;
  for (let e = 0; e < model.count; e++) {
    const record = model.records[e];
    if (model.role[e] !== ROLE.none) sources += state.out[2 * e];
    if (record.use) use[record.use] += state.own[e];
    use.cooling += state.work[e];
    losses += state.loss[e] + state.linkLoss[e];
  }
  for (let t = 0; t < model.ties.length; t++) {
    losses += state.tieLoss[2 * t];
    rejected += state.tieLoss[2 * t];
  }
  for (let k = 0; k < model.needElement.length; k++) {
    deficit += state.deficit[k];
    unremoved += state.unremoved[k];
    for (let l = model.linkPtr[k]; l < model.linkPtr[k + 1]; l++) {
      if (model.needIsHeat[k] && model.linkSource[l] === OUTDOORS) rejected += state.link[2 * l];
    }
  }
  return { sources, losses, deficit, rejected, unremoved, ...use };
}
