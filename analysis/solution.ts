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
  type DesignDay,
  type Failures,
  inAir,
  type Misfit,
  solve,
  solveFailures,
  solveLoadings,
  solveStart,
  solveTemperatures,
  startOf,
  type State,
  type Temperatures,
} from "./solver";

/** The normal state on one basis. */
export interface SolvedBasis {
  readonly basis: Basis;
  readonly state: State;
  readonly loadings: Float64Array;
}

/** The normal state on the deciding basis, and all that may happen to it. */
export interface Deciding extends SolvedBasis {
  /** Of a site with design conditions. */
  readonly temperatures?: Temperatures;
  readonly failures: Failures;
  /** What planned work on each component does, where somebody was promised something about it. */
  readonly planned?: Failures;
  readonly conditions: readonly ConditionState[];
  readonly deliveries: Deliveries;
}

/** All that is solved of a site before it is judged; nothing of one that cannot be solved. */
export interface Solution {
  /** The site in the air of its design day. */
  readonly model: SiteModel;
  readonly misfits: Misfit[];
  readonly states: SolvedBasis[];
  readonly deciding?: Deciding;
}

/** A compiled site on its design day; as it is where none is stated. */
export function onDesignDay({ ambient }: Pick<SiteRows, "ambient">, model: SiteModel): DesignDay {
  return ambient && model.solvable ? inAir(model, ambient) : { model, misfits: [] };
}

export function solveSite(rows: SiteRows, compiled: SiteModel): Solution {
  const day = onDesignDay(rows, compiled);
  const { model } = day;
  if (!model.solvable) return { ...day, states: [] };
  const states = BASES.map((basis) => solveNormal(model, basis));
  const { ambient, outage, basis } = rows;
  const losses = singleLosses(model, rows);
  const normal = states.find((each) => each.basis === basis)!;
  const deciding: Deciding = {
    ...normal,
    temperatures: ambient && solveTemperatures(model, normal.state, ambient),
    failures: solveFailures(model, losses, basis, { outage }),
    planned: isMaintenancePromised(rows) ? solvePlanned(model, losses, basis) : undefined,
    conditions: rows.conditions.map((row) => {
      const ownDay = row.ambient ? onDesignDay(row, compiled) : day;
      return solveCondition(rows, ownDay, losses, row);
    }),
    deliveries: new Deliveries(model, basis, { outage }),
  };
  return { ...day, states, deciding };
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
  { basis, outage, ...site }: SiteRows,
  { model, misfits }: DesignDay,
  losses: readonly SingleLoss[],
  row: ConditionRow,
): ConditionState {
  const ambient = row.ambient ?? site.ambient;
  const start = startOf(model, row);
  const state = solveStart(model, basis, start);
  const isAsked = row.failures !== "none";
  return {
    row,
    model,
    misfits,
    ambient,
    state,
    temperatures: ambient && solveTemperatures(model, state, ambient),
    loadings: solveLoadings(model, state),
    failures: isAsked ? solveFailures(model, losses, basis, { start, outage }) : undefined,
    deliveries: new Deliveries(model, basis, { start, outage }),
  };
}
