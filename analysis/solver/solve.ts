import { BASES, type Basis, ROLE, type SiteModel } from "../model";
import { type Loss, NOTHING } from "./contingency";
import { DemandPass } from "./demand";
import { LivePass } from "./live";
import { lose } from "./lose";
import { type Before, emptyState, type Instant, type State } from "./state";

/** Evaluates the normal state on one basis: who runs, then who takes what. */
export function solve(model: SiteModel, basis: Basis): State {
  return solveWith(model, basis, NOTHING);
}

/** Evaluates a state with a loss from nothing. */
export function solveWith(
  model: SiteModel,
  basis: Basis,
  loss: Loss,
  instant?: Instant,
  before?: Before,
): State {
  const state = emptyState(model, BASES.indexOf(basis), instant, before);
  lose(state, loss);
  new LivePass(model, state).run();
  new DemandPass(model, state).run();
  return state;
}

/** Who would run with every standby source and storage on: the live fraction of each element. */
export function solveStarted(model: SiteModel): Float64Array {
  const state = emptyState(model, 0, { clock: Infinity, on: Object.values(ROLE) });
  new LivePass(model, state).run();
  return state.live;
}
