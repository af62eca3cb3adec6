import { type AmbientRow, type Basis, limitHolder, type SingleLoss, type SiteModel } from "../model";
import { type InstantName, instantsOf } from "./instants";
import { isHeldAfterFailure, loadingOf } from "./loading";
import { recharges, withCharging } from "./recovery";
import { Stage } from "./stage";
import { solveTemperatures, type Temperatures } from "./thermal/temperatures";

/** A limit that a loss loads more. */
export interface Loaded {
  readonly limit: number;
  /** Loadings, and the instant at which it is largest. */
  readonly before: number;
  readonly after: number;
  readonly instant: InstantName;
}

/** An element that a loss makes supply warmer, held against its set-point, °C. */
export interface Warmed {
  readonly element: number;
  readonly before: number;
  readonly after: number;
  readonly setPoint: number;
  readonly instant: InstantName;
}

/** An element that stored coolant, power or inertia carries over a gap, s. */
export interface Ridden {
  readonly element: number;
  readonly need: number;
  readonly gap: number;
  readonly holdUp: number;
}

/** What a loss puts on those that are left: of each sort of gear the one that is closest to its limit. */
export interface Strain {
  /** The fullest first. */
  readonly loaded: Loaded[];
  /** The closest to its set-point first. */
  readonly warmed: Warmed[];
  /** The one that lasts least beyond its gap first. */
  readonly ridden: Ridden[];
}

/** Smaller changes are none to a person: of a loading, and in K. */
const LEAST = { loading: 1e-3, kelvins: 1e-2 };

export interface StrainOptions {
  /** How long what is lost stays lost, s. */
  readonly outage?: number;
  /** Without it no temperature is known. */
  readonly ambient?: AmbientRow;
}

/** What losses put on those that are left, the worst of all instants: each instant without a loss is solved once. */
export class Strains {
  private readonly stages: { readonly stage: Stage; readonly normal?: Temperatures }[];

  constructor(
    private readonly model: SiteModel,
    basis: Basis,
    private readonly options: StrainOptions,
  ) {
    const { outage, ambient } = options;
    this.stages = instantsOf(model, outage).map((instant) => {
      const stage = new Stage(model, basis, instant);
      return { stage, normal: ambient && solveTemperatures(model, stage.state, ambient) };
    });
  }

  of(cause: SingleLoss): Strain {
    const { model } = this;
    const { ambient } = this.options;
    const loaded = new Map<string, Loaded>();
    const warmed = new Map<string, Warmed>();
    const ridden = new Map<string, Ridden>();
    const kinds = model.records.map(({ kind }) => kind);
    const isCharged = recharges(model);
    for (const { stage, normal } of this.stages) {
      const { state, before, contingencies, gaps, instant } = stage;
      const loss = isCharged ? withCharging(model, stage, cause).loss : cause;
      contingencies.evaluate(loss, ({ seen }) => {
        for (let i = 0; i < before.length; i++) {
          const after = isHeldAfterFailure(model, i) ? loadingOf(model, state, i) : 0;
          if (!(after > before[i] + LEAST.loading)) continue;
          const holder = limitHolder(model, i);
          const sort = `${model.limits.rule[i]} ${model.limits.quantity[i]} ${kinds[holder] ?? "tie"}`;
          const found = { limit: i, before: before[i], after, instant: instant.name };
          keep(loaded, sort, found, (each) => each.after);
        }
        gaps.of(seen, (element) => {
          const own = gaps.ridden(element);
          if (own) keep(ridden, kinds[element], { element, ...own }, ({ gap, holdUp }) => gap / holdUp);
        });
        if (!ambient || !normal) return;
        const { wanted, reached } = solveTemperatures(model, state, ambient);
        for (let element = 0; element < model.count; element++) {
          const [is, setPoint] = [normal.reached[element], wanted[element]];
          if (!(reached[element] > is + LEAST.kelvins) || Number.isNaN(setPoint)) continue;
          const found = { element, before: is, after: reached[element], setPoint, instant: instant.name };
          keep(warmed, kinds[element], found, (each) => each.after - each.setPoint);
        }
      });
    }
    return {
      loaded: [...loaded.values()].sort((a, b) => b.after - a.after),
      warmed: [...warmed.values()].sort((a, b) => b.after - b.setPoint - (a.after - a.setPoint)),
      ridden: [...ridden.values()].sort((a, b) => b.gap / b.holdUp - a.gap / a.holdUp),
    };
  }
}

/** Keeps the worst of each sort, of equal ones the first. */
function keep<Found>(
  worst: Map<string, Found>,
  sort: string,
  found: Found,
  badness: (found: Found) => number,
): void {
  const known = worst.get(sort);
  if (!known || badness(found) > badness(known)) worst.set(sort, found);
}
