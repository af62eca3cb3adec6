import { type Basis, BASES, type SingleLoss, type SiteModel } from "../model";
import type { InstantName } from "./stage";

/** A limit that holds before a loss and not after it, by the loss that exceeds it most. */
export interface Overload {
  readonly limit: number;
  readonly loading: number;
  readonly cause: SingleLoss;
  readonly instant: InstantName;
  /** How many single losses exceed it. */
  readonly causes: number;
}

/** A dispatch that cannot serve all it is asked for, by the loss that leaves most unserved. */
export interface Shortage {
  readonly need: number;
  /** W. */
  readonly asked: number;
  readonly served: number;
  readonly cause: SingleLoss;
  readonly instant: InstantName;
  readonly causes: number;
}

/** What a loss takes from the racks. */
export interface LostLoad {
  readonly cause: SingleLoss;
  /** Racks that stop or are interrupted, wholly or in part, in order. */
  readonly racks: readonly number[];
  /** The demand of each that is not served throughout, W. */
  readonly power: readonly number[];
}

/** Racks that a loss stops and that did not fail themselves, each with its demand that is not served, W. */
export function racksBeside({ cause, racks, power }: LostLoad): { rack: number; power: number }[] {
  const failed = new Set(cause.elements.map(({ element }) => element));
  return racks.map((rack, i) => ({ rack, power: power[i] })).filter(({ rack }) => !failed.has(rack));
}

/** What the single losses of a site do. */
export interface Failures {
  readonly losses: number;
  /** States that were evaluated for them. */
  readonly states: number;
  readonly overloads: readonly Overload[];
  readonly shortages: readonly Shortage[];
  /** Losses that take something from a rack, in the order of the losses. */
  readonly lost: readonly LostLoad[];
}

/** What one loss does. */
export interface Outcome {
  /** How many states were evaluated. */
  states: number;
  /** Limits that it exceeds, at the instant that does most. */
  readonly exceeded: Map<number, { readonly loading: number; readonly instant: InstantName }>;
  /** Dispatched needs that it leaves short, W. */
  readonly short: Map<
    number,
    { readonly asked: number; readonly served: number; readonly instant: InstantName }
  >;
  /** Racks that it stops, and the fraction of each. */
  readonly stopped: Map<number, number>;
}

/** Adds outcomes up: the worst loss of each limit and need, and what each loss takes from the racks. */
export class Ledger {
  private readonly overloads = new Map<number, Overload>();
  private readonly shortages = new Map<number, Shortage>();
  private readonly lost: LostLoad[] = [];

  constructor(
    private readonly model: SiteModel,
    private readonly basis: Basis,
  ) {}

  book(cause: SingleLoss, { exceeded, short, stopped }: Outcome): void {
    for (const [limit, { loading, instant }] of exceeded) {
      const known = this.overloads.get(limit);
      const causes = (known?.causes ?? 0) + 1;
      const isWorse = !known || loading > known.loading;
      this.overloads.set(limit, isWorse ? { limit, loading, cause, instant, causes } : { ...known, causes });
    }
    for (const [need, { asked, served, instant }] of short) {
      const known = this.shortages.get(need);
      const causes = (known?.causes ?? 0) + 1;
      const isWorse = !known || asked - served > known.asked - known.served;
      this.shortages.set(
        need,
        isWorse ? { need, asked, served, cause, instant, causes } : { ...known, causes },
      );
    }
    if (stopped.size === 0) return;
    const racks = [...stopped.keys()].sort((a, b) => a - b);
    const b = BASES.indexOf(this.basis);
    const power = racks.map((rack) => this.model.demand[rack * BASES.length + b] * stopped.get(rack)!);
    this.lost.push({ cause, racks, power });
  }

  sums(): { overloads: Overload[]; shortages: Shortage[]; lost: LostLoad[] } {
    return {
      overloads: [...this.overloads.values()].sort((a, b) => a.limit - b.limit),
      shortages: [...this.shortages.values()].sort((a, b) => a.need - b.need),
      lost: this.lost,
    };
  }
}
