import type { SiteModel } from "../../model";
import { type Bound, boundLoading } from "./bound";
import { type Contingencies, NOTHING } from "../contingency";
import { EXCEEDED } from "../loading";
import type { RackClass } from "./rack-classes";
import type { State } from "../state";

/** By how much the loading of a bound falls when a class is cut altogether, of those classes that it depends on. */
export interface Relief {
  readonly columns: number[];
  readonly reliefs: number[];
}

/** Part of its demand by which a class is moved to see what follows. */
const STEP = 1e-4;
/** A loading that moves by less than this has not moved. */
const ROUNDING = 1e-12;

/**
 * What cuts of rack classes do to bounds around a state in which the classes are cut already, one evaluation a class.
 * `contingencies` are on that state.
 */
export function reliefsOf(
  model: SiteModel,
  state: State,
  contingencies: Contingencies,
  bounds: readonly Bound[],
  classes: readonly RackClass[],
  cuts: Float64Array,
): Relief[] {
  const found = bounds.map((): Relief => ({ columns: [], reliefs: [] }));
  const loadings = bounds.map((bound) => boundLoading(model, state, bound));
  const heldBy = new Map<number, number[]>();
  bounds.forEach(({ holder }, j) => heldBy.set(holder, [...(heldBy.get(holder) ?? []), j]));
  classes.forEach(({ racks, demand }, column) => {
    const cut = cuts[racks[0]];
    const step = cut > 1 - STEP ? -STEP : STEP;
    const watts = demand * (1 - cut - step);
    const demands = racks.map((element) => ({ element, watts }));
    contingencies.evaluate({ ...NOTHING, demands }, ({ elements }) => {
      for (const e of elements) for (const j of heldBy.get(e) ?? []) relieve(j, column, step);
    });
  });
  return found;

  function relieve(j: number, column: number, step: number): void {
    const loading = boundLoading(model, state, bounds[j]);
    const fall = loadings[j] - loading;
    if (Math.abs(fall) < ROUNDING) return;
    // the fullest of a regulated group stays full while others give less
    if (loadings[j] <= EXCEEDED && Math.abs(loading - 1) < ROUNDING) return;
    found[j].columns.push(column);
    found[j].reliefs.push(fall / step);
  }
}
