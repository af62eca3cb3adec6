import type { Margin, Offence } from "../model";
import { EXCEEDED } from "../solver";
import type { Evaluation } from "./rule";

/** A margin, and what an offence says besides its numbers. */
export interface Held {
  readonly margin: Margin;
  readonly more?: Partial<Offence>;
}

/** What comes of margins: how many there are, the closest, and those above their limit. */
export function heldMargins(held: Iterable<Held>): Evaluation {
  const offences: Offence[] = [];
  let checked = 0;
  let worst: Margin | undefined;
  for (const { margin, more } of held) {
    checked++;
    // nothing at all was allowed: there is no ratio
    const isFinite = margin.percent < Infinity;
    if (isFinite && (!worst || margin.percent > worst.percent)) worst = margin;
    const { rule, subject, quantity, value, limit, unit, percent } = margin;
    if (percent > 100 * EXCEEDED) offences.push({ rule, subject, quantity, value, limit, unit, ...more });
  }
  return { checked, offences, worst };
}
