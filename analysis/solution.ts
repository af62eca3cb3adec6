import {
  BASES,
  type Basis,
  type ConditionRow,
  type SingleLoss,
  singleLosses,
  type SiteModel,
  type SiteRows,
} from "./model";
import type { ConditionState } from "./rules";
import {
  Deliveries,
  type Failures,
  solve,
  solveFailures,
  solveLoadings,
  solveStart,
  startOf,
  type State,
} from "./solver";

/** The normal state on one basis. */
export interface SolvedBasis {
  readonly basis: Basis;
  readonly state: State;
  readonly loadings: Float64Array;
}

/** The normal state on the deciding basis, and all that may happen to it. */
export interface Deciding extends SolvedBasis {
  readonly failures: Failures;
  /** What planned work on each component does, where somebody was promised something about it. */
  readonly planned?: Failures;
  readonly conditions: readonly ConditionState[];
  readonly deliveries: Deliveries;
}

/** All that is solved of a site before it is judged; nothing of one that cannot be solved. */
export interface Solution {
  readonly states: SolvedBasis[];
  readonly deciding?: Deciding;
}

export function solveSite(rows: SiteRows, model: SiteModel): Solution {
  if (!model.solvable) return { states: [] };
  const states = BASES.map((basis) => solveNormal(model, basis));
  const { outage, basis } = rows;
  const losses = singleLosses(model, rows);
  const deciding: Deciding = {
    ...states.find((each) => each.basis === basis)!,
    failures: solveFailures(model, losses, basis, { outage }),
    planned: isMaintenancePromised(rows) ? solvePlanned(model, losses, basis) : undefined,
    conditions: rows.conditions.map((row) => solveCondition(rows, model, losses, row)),
    deliveries: new Deliveries(model, basis, { outage }),
  };
  return { states, deciding };
}

export function solveNormal(model: SiteModel, basis: Basis): SolvedBasis {
  const state = solve(model, basis);
  return { basis, state, loadings: solveLoadings(model, state) };
}

function isMaintenancePromised({ partitions }: SiteRows): boolean {
  return partitions.some(({ promises = [] }) => promises.some(({ of }) => of === "maintenance"));
}

function solvePlanned(model: SiteModel, losses: readonly SingleLoss[], basis: Basis): Failures {
  const components = losses.filter(({ kind }) => kind === "element" || kind === "tie");
  return solveFailures(model, components.map(withoutTrip), basis, { planned: true });
}

/** A tie that is taken out on purpose takes no bus with it. */
function withoutTrip(loss: SingleLoss): SingleLoss {
  return loss.kind === "tie" ? { ...loss, elements: [] } : loss;
}

function solveCondition(
  { basis, outage }: SiteRows,
  model: SiteModel,
  losses: readonly SingleLoss[],
  row: ConditionRow,
): ConditionState {
  const start = startOf(model, row);
  const state = solveStart(model, basis, start);
  const isAsked = row.failures !== "none";
  return {
    row,
    state,
    loadings: solveLoadings(model, state),
    failures: isAsked ? solveFailures(model, losses, basis, { start, outage }) : undefined,
    deliveries: new Deliveries(model, basis, { start, outage }),
  };
}
