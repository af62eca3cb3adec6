import type { SiteModel } from "../../model";
import { type BasicEvent, basicEvents } from "./basic-events";
import { LASTING } from "../instants";
import { LiveLosses } from "./live-losses";
import { LivePass } from "../live";
import { type RackPart, RackParts } from "./rack-parts";
import { emptyState, type State } from "../state";
import { Weakened } from "./weakened";

/** Failures that stop parts of racks together, and no fewer of them do. */
export interface CutSet {
  /** One or two, by index; twice the same where two units of one element fail; none for what never runs. */
  readonly events: readonly number[];
  /** Part of the time in which all of them are met, of all equal sets together. */
  readonly probability: number;
  /** Parts of racks that stop, by index. */
  readonly parts: readonly number[];
}

export interface CutSets {
  readonly events: readonly BasicEvent[];
  readonly parts: readonly RackPart[];
  readonly sets: readonly CutSet[];
}

/**
 * The minimal cut sets of order one and two of the parts of racks, among the elements that state a rate. What runs is
 * asked of the lasting state, with all sources on and every hold-up over; an overload stops nothing. Units that fail
 * take no more than their part of a source: k of n are asked for only where cords say so.
 */
export function minimalCutSets(model: SiteModel): CutSets {
  const state = lastingState(model);
  const events = basicEvents(model);
  const parts = new RackParts(model, state);
  const losses = new LiveLosses(model, state);
  const weakened = new Weakened(model, state);
  const sets: CutSet[] = [];
  const neverLive = new Set(parts.dead(model.records.keys()));
  keep([], 1, [...neverLive]);

  const stoppedBy = events.map(({ lost, copies, unavailability }, i) =>
    losses.evaluate(lost, (changed) => {
      const stopped = parts.dead(changed.flipped).filter((part) => !neverLive.has(part));
      weakened.add(i, lost, changed, stopped);
      keep([i], copies * unavailability, stopped);
      return new Set(stopped);
    }),
  );
  events.forEach(({ copies }, i) => {
    if (copies > 1) keepPairs([i], [i]);
  });
  for (const [first, second] of weakened.pairs()) keepPairs(first, second);
  return { events, parts: parts.all, sets };

  /** Each of the first with each of the second stops the same. */
  function keepPairs(first: readonly number[], second: readonly number[]): void {
    const isNew = (part: number) =>
      !neverLive.has(part) && !stoppedBy[first[0]].has(part) && !stoppedBy[second[0]].has(part);
    const lost = together(events[first[0]], events[second[0]]);
    const stopped = losses.evaluate(lost, ({ flipped }) => parts.dead(flipped).filter(isNew));
    for (const a of first) {
      for (const b of second) keep([a, b], probabilityOf(events[a], events[b]), stopped);
    }
  }

  function keep(of: number[], probability: number, stopped: number[]): void {
    if (stopped.length > 0) sets.push({ events: of, probability, parts: stopped });
  }
}

/** What runs for good where nothing is lost. */
function lastingState(model: SiteModel): State {
  const state = emptyState(model, 0, LASTING);
  new LivePass(model, state).run();
  return state;
}

/** What is gone by two failures; of one event, by two of its copies. */
export function together(a: BasicEvent, b: BasicEvent): BasicEvent["lost"] {
  if (a !== b) return [...a.lost, ...b.lost];
  return [{ element: a.element, remains: (a.copies - 2) / a.copies }];
}

function probabilityOf(a: BasicEvent, b: BasicEvent): number {
  const ways = a === b ? (a.copies * (a.copies - 1)) / 2 : a.copies * b.copies;
  return ways * a.unavailability * b.unavailability;
}
