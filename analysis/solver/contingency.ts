import type { SiteModel } from "../model/site-model";
import { DemandPass } from "./demand";
import { Journal } from "./journal";
import { LivePass } from "./live";
import { elementsHit, lose } from "./lose";
import { headersByPlant } from "./pipe-entry";
import type { State } from "./state";

/** What is gone at once, by index. */
export interface Loss {
  /** Elements, and the fraction of each that remains: 0, or between 0 and 1 where units are lost. */
  readonly elements: readonly { readonly element: number; readonly remains: number }[];
  readonly links: readonly number[];
  readonly ties: readonly number[];
  /** Elements that ask for another power because their cap is gone, W. */
  readonly demands: readonly { readonly element: number; readonly watts: number }[];
}

export const NOTHING: Loss = { elements: [], links: [], ties: [], demands: [] };

/** What a loss has changed, besides the numbers of the state. */
export interface Changed {
  readonly elements: readonly number[];
  readonly zones: readonly number[];
  /** Elements that died or came to life. */
  readonly flipped: readonly number[];
  /** Elements whose supplies are not what they were. */
  readonly seen: readonly number[];
}

/** Who runs after a loss. The `elements` are those that may ask for something else at first. */
export interface Followed extends Changed {
  /** Makes what flows follow too; before, the flows of the state are those without the loss. */
  settle(): Changed;
}

/**
 * Losses on top of a settled state: only what they touch is evaluated anew, and afterwards every bit of the state is
 * as it was.
 */
export class Contingencies {
  private readonly journal: Journal;
  private readonly live: LivePass;
  private readonly demand: DemandPass;
  /** Headers of pipe rings whose part of the flow depends on an element. */
  private readonly headersOf: ReadonlyMap<number, readonly number[]>;

  constructor(
    private readonly model: SiteModel,
    private readonly state: State,
  ) {
    this.journal = new Journal(model, state);
    this.live = new LivePass(model, state, this.journal);
    this.demand = new DemandPass(model, state, this.journal);
    this.headersOf = headersByPlant(model);
  }

  /** Evaluates a loss, has its state read, and takes it back. */
  evaluate<Result>(loss: Loss, read: (changed: Changed) => Result): Result {
    return this.follow(loss, (followed) => read(followed.settle()));
  }

  /** The same, and flows follow only where they are asked for. */
  follow<Result>(loss: Loss, read: (followed: Followed) => Result): Result {
    const { model, state, journal, demand } = this;
    const putBack = lose(state, loss);
    const { flipped, seen } = this.live.update(elementsHit(model, loss));
    const elements = this.dependants(loss, flipped);
    const zones = journal.changedZones;
    const changed = { elements: journal.changed, zones, flipped, seen };
    let isSettled = false;
    const settle = () => {
      if (!isSettled) demand.update(elements);
      isSettled = true;
      return changed;
    };
    const result = read({ elements, zones, flipped, seen, settle });
    journal.restore();
    putBack();
    return result;
  }

  /** Elements that may ask for something else now: the changed ones, and what takes from those that flipped. */
  private dependants({ elements, links, demands }: Loss, flipped: readonly number[]): number[] {
    const { model } = this;
    const found = this.journal.changed.slice();
    const addConsumers = (e: number) => {
      for (let c = model.consumerPtr[e]; c < model.consumerPtr[e + 1]; c++) {
        found.push(model.needElement[model.linkNeed[model.consumerLink[c]]]);
      }
      addHeaders(e);
    };
    const addHeaders = (e: number) => {
      for (const header of this.headersOf.get(e) ?? []) found.push(header);
    };
    for (const { element } of demands) found.push(element);
    for (const e of flipped) addConsumers(e);
    for (const { element } of elements) addConsumers(element);
    for (const link of links) addHeaders(model.linkSource[link]);
    return found;
  }
}
