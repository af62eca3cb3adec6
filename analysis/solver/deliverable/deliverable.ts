import type { SiteModel } from "../../model";
import { type Bound, boundLoading, brokenBounds } from "./bound";
import { Contingencies, type Loss } from "../contingency";
import { leastCuts, type Row } from "./curtailment";
import { leastPower } from "./most-it";
import { type RackClass, rackClasses } from "./rack-classes";
import { type Relief, reliefsOf } from "./sensitivity";
import type { State } from "../state";

/** What can still be served after a loss when racks are held to caps. */
export interface Deliverable {
  /** Racks that have to be capped, in order, and the fraction of their demand that is left to each. */
  readonly racks: readonly { readonly rack: number; readonly fraction: number }[];
  /** IT power with these caps, W. */
  readonly power: number;
  /** IT power if as little as possible is cut, of whomever, linear around the state without caps; at least `power`, W. */
  readonly mostIt: number;
  /** Bounds that the caps do not meet: what is left without the racks breaks them. */
  readonly unmet: readonly Bound[];
  /** How often the state was evaluated and the caps were found anew. */
  readonly rounds: number;
}

/** Fractions that move by less than this are settled. */
const MOVED = 1e-6;
/** Fractions that still move after so many rounds go to and fro around a bend of a curve: its slopes are kept then. */
const BENT = 6;
const MAX_ROUNDS = 20;

/**
 * Caps with the least Σ demand·(1 - fraction)² of all racks that keep every bound after a loss, linearised until no
 * fraction moves. `contingencies` are on `state`, `figures` are those of `figuresOf`.
 */
export function deliverable(
  model: SiteModel,
  figures: Float64Array,
  contingencies: Contingencies,
  state: State,
  loss: Loss,
): Deliverable {
  const onTop = new Contingencies(model, state);
  const uncapped = contingencies.evaluate(loss, () => ({
    demand: state.demand.slice(),
    own: state.own.slice(),
  }));
  const racks = [...model.records.keys()].filter((e) => model.records[e].use === "it" && uncapped.own[e] > 0);
  const cuts = new Float64Array(model.count);
  const power = () => racks.reduce((sum, e) => sum + uncapped.own[e] * (1 - cuts[e]), 0);
  const bounds: Bound[] = [];
  let classes: RackClass[] = [];
  let reliefs: Relief[] = [];
  let unmet: Bound[] = [];
  let mostIt = power();
  let rounds = 0;
  for (let moved = Infinity; moved > MOVED && rounds < MAX_ROUNDS; rounds++) {
    const rows = contingencies.evaluate(withCaps(), () => {
      const known = bounds.length;
      for (const bound of brokenBounds(model, state)) if (!has(bounds, bound)) bounds.push(bound);
      if (rounds < BENT || bounds.length > known) {
        classes = rackClasses(model, figures, state, bounds, uncapped);
        reliefs = reliefsOf(model, state, onTop, bounds, classes, cuts);
      }
      unmet = bounds.filter((bound) => boundLoading(model, state, bound) > 1 + MOVED);
      return reliefs.map((relief, j) => rowOf(relief, boundLoading(model, state, bounds[j])));
    });
    const problem = { powers: classes.map((each) => each.power), rows };
    if (rounds === 0) mostIt -= leastPower(problem);
    const next = leastCuts(problem);
    moved = 0;
    classes.forEach((each, i) => {
      moved = Math.max(moved, Math.abs(next[i] - cuts[each.racks[0]]));
      for (const rack of each.racks) cuts[rack] = next[i];
    });
  }
  return {
    racks: racks.map((rack) => ({ rack, fraction: 1 - cuts[rack] })).filter(({ fraction }) => fraction < 1),
    power: power(),
    mostIt: Math.max(mostIt, power()),
    unmet,
    rounds,
  };

  function withCaps(): Loss {
    const demands = racks
      .filter((element) => cuts[element] > 0)
      .map((element) => ({ element, watts: uncapped.demand[element] * (1 - cuts[element]) }));
    return { ...loss, demands: [...loss.demands, ...demands] };
  }

  /** What is needed on top of the cuts that there are; no more than there is to cut. */
  function rowOf(relief: Relief, loading: number): Row {
    let needed = loading - 1;
    let most = 0;
    relief.columns.forEach((column, i) => {
      needed += relief.reliefs[i] * cuts[classes[column].racks[0]];
      most += Math.max(relief.reliefs[i], 0);
    });
    return { ...relief, needed: Math.min(needed, most) };
  }
}

function has(bounds: readonly Bound[], { kind, index }: Bound): boolean {
  return bounds.some((other) => other.kind === kind && other.index === index);
}
