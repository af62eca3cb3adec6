import { limitHolder, MODE, type SiteModel } from "../../model";
import { EXCEEDED, isHeldAfterFailure, loadingOf } from "../loading";
import type { State } from "../state";

/** Less than this is what sums of megawatts leave of rounding, W. */
const ROUNDING = 1e-6;

/** What a state must keep to: a limit, or what the members of a dispatched need can give. */
export interface Bound {
  readonly kind: "limit" | "need";
  readonly index: number;
  /** Element that is evaluated anew whenever its loading changes. */
  readonly holder: number;
  /** Of a need, what its members give at most, W. */
  readonly capability: number;
}

/** All bounds that a state breaks, limits first. */
export function brokenBounds(model: SiteModel, state: State): Bound[] {
  const broken: Bound[] = [];
  for (let index = 0; index < model.limits.count; index++) {
    if (!isHeldAfterFailure(model, index) || !(loadingOf(model, state, index) > EXCEEDED)) continue;
    broken.push({ kind: "limit", index, holder: holderOf(model, index), capability: 0 });
  }
  for (let index = 0; index < model.needElement.length; index++) {
    if (model.needMode[index] !== MODE.dispatch) continue;
    const asked = state.need[2 * index];
    const capability = asked - state.deficit[index] - state.unremoved[index];
    // where nothing serves it at all it is a load that stops
    if (capability < ROUNDING || !(asked > capability * EXCEEDED)) continue;
    broken.push({ kind: "need", index, holder: model.needElement[index], capability });
  }
  return broken;
}

/** Measured value over what is allowed. */
export function boundLoading(model: SiteModel, state: State, { kind, index, capability }: Bound): number {
  return kind === "limit" ? loadingOf(model, state, index) : state.need[2 * index] / capability;
}

/** A tie is settled with all buses of its zone. */
function holderOf(model: SiteModel, limit: number): number {
  const holder = limitHolder(model, limit);
  return holder < 0 ? model.tieFirst[model.limits.index[limit]] : holder;
}
