import { type Basis, BASES, type SingleLoss, type SiteModel } from "../model";
import type { InstantName } from "./instants";

/** A limit that holds before a loss and not after it, by the loss that exceeds it most. */
export interface Overload {
  readonly limit: number;
  readonly loading: number;
  /** How long it bears that, s: 0 for gear without an overload curve. */
  readonly borne: number;
  readonly cause: SingleLoss;
  readonly instant: InstantName;
  /** How many single losses exceed it. */
  readonly causes: number;
}

/** A need that a loss leaves short, by the loss that leaves most unserved. */
export interface Shortage {
  readonly need: number;
  /** W. */
  readonly asked: number;
  readonly served: number;
  readonly cause: SingleLoss;
  readonly instant: InstantName;
  readonly causes: number;
}

/** What a loss takes from one rack. */
export interface LostRack {
  readonly rack: number;
  /** Its demand that is not served throughout, W. */
  readonly power: number;
  /** The need that is missing or comes back too late, -1 where the rack itself failed. */
  readonly need: number;
  /** Whether it is only interrupted: it has a supply again once all that reacts has reacted. */
  readonly returns: boolean;
}

/** What a loss takes from the racks. */
export interface LostLoad {
  readonly cause: SingleLoss;
  /** Racks that stop or are interrupted, wholly or in part, in order. */
  readonly racks: readonly LostRack[];
  /** Of one of them, by which way: from it to what is lost. */
  readonly chain: readonly number[];
}

/** Racks that a loss stops and that did not fail themselves. */
export function racksBeside({ cause, racks }: LostLoad): LostRack[] {
  const failed = new Set(cause.elements.map(({ element }) => element));
  return racks.filter(({ rack }) => !failed.has(rack));
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
  /** The loss after which it takes longest until all is as before, and how long; see `Outcome.recovery`. */
  readonly recovery?: { readonly cause: SingleLoss; readonly time: number };
}

/** A limit exceeded after one loss, at the instant that does most. */
export interface Exceeded {
  readonly loading: number;
  readonly borne: number;
  readonly instant: InstantName;
  /** Until when: the last instant at which it is exceeded. */
  readonly until: InstantName;
}

/** A need short after one loss, W. */
export interface Short {
  readonly asked: number;
  readonly served: number;
  readonly instant: InstantName;
}

/** A rack stopped after one loss; `fraction` of its demand. */
export interface Stop {
  readonly fraction: number;
  readonly need: number;
  readonly returns: boolean;
}

/** What one loss does. */
export interface Outcome {
  /** How many states were evaluated. */
  readonly states: number;
  /**
   * Until what was interrupted runs again, storage that bridged is full and tanks that bridged are cold, s; Infinity
   * where coolers have nothing to spare for it.
   */
  readonly recovery: number;
  /** Of the first rack that stops, by which way: from it to what is lost. */
  readonly chain: readonly number[];
  readonly exceeded: ReadonlyMap<number, Exceeded>;
  readonly short: ReadonlyMap<number, Short>;
  readonly stopped: ReadonlyMap<number, Stop>;
}

/** What a loss does that takes nothing from anybody. */
export const NOTHING_LOST: Outcome = {
  states: 0,
  recovery: 0,
  chain: [],
  exceeded: new Map(),
  short: new Map(),
  stopped: new Map(),
};

/** Adds outcomes up: the worst loss of each limit and need, and what each loss takes from the racks. */
export class Ledger {
  private readonly overloads = new Map<number, Overload>();
  private readonly shortages = new Map<number, Shortage>();
  private readonly lost: LostLoad[] = [];
  private recovery: Failures["recovery"];

  constructor(
    private readonly model: SiteModel,
    private readonly basis: Basis,
  ) {}

  book(cause: SingleLoss, { exceeded, short, stopped, chain, recovery: time }: Outcome): void {
    if (time > (this.recovery?.time ?? 0)) this.recovery = { cause, time };
    for (const [limit, found] of exceeded) {
      const known = this.overloads.get(limit);
      const causes = (known?.causes ?? 0) + 1;
      const isWorse = !known || found.loading > known.loading;
      const { loading, borne, instant } = found;
      this.overloads.set(
        limit,
        isWorse ? { limit, loading, borne, instant, cause, causes } : { ...known, causes },
      );
    }
    for (const [need, found] of short) {
      const known = this.shortages.get(need);
      const causes = (known?.causes ?? 0) + 1;
      const isWorse = !known || found.asked - found.served > known.asked - known.served;
      this.shortages.set(need, isWorse ? { need, ...found, cause, causes } : { ...known, causes });
    }
    if (stopped.size === 0) return;
    const b = BASES.indexOf(this.basis);
    const racks = [...stopped]
      .sort(([a], [b]) => a - b)
      .map(([rack, { fraction, need, returns }]) => {
        return { rack, power: this.model.demand[rack * BASES.length + b] * fraction, need, returns };
      });
    this.lost.push({ cause, racks, chain });
  }

  sums(): Pick<Failures, "overloads" | "shortages" | "lost" | "recovery"> {
    return {
      overloads: [...this.overloads.values()].sort((a, b) => a.limit - b.limit),
      shortages: [...this.shortages.values()].sort((a, b) => a.need - b.need),
      lost: this.lost,
      recovery: this.recovery,
    };
  }
}
