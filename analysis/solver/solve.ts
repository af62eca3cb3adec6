import { BASES, type Basis, ROLE, type SiteModel } from "../model";
import { solveDemand } from "./demand";
import { solveLive } from "./live";
import { emptyState, type State } from "./state";

/** Evaluates the normal state on one basis: who runs, then who takes what. */
export function solve(model: SiteModel, basis: Basis): State {
  const state = emptyState(model, BASES.indexOf(basis));
  solveLive(model, state);
  solveDemand(model, state);
  return state;
}

/** Who would run with every standby source and storage on: the live fraction of each element. */
export function solveStarted(model: SiteModel): Float64Array {
  const role = model.role.map((own) => (own === ROLE.none ? ROLE.none : ROLE.running));
  const state = emptyState(model, 0);
  solveLive({ ...model, role }, state);
  return state.live;
}
