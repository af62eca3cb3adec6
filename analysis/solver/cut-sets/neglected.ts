import type { CutSets } from "./cut-sets";

/**
 * Upper bound, for each part of a rack, of the time in which three failures are met of those that do not stop it alone:
 * what no cut set of order one or two stops takes as many. `pathOf` gives all that may stop a rack by failing.
 */
export function neglected(
  { events, parts, sets }: CutSets,
  pathOf: (rack: number) => readonly number[],
): number[] {
  const eventsOf = new Map<number, number[]>();
  events.forEach(({ lost }, i) => {
    for (const { element } of lost) eventsOf.set(element, [...(eventsOf.get(element) ?? []), i]);
  });
  const alone = parts.map(() => new Set<number>());
  for (const { events: of, parts: stopped } of sets) {
    if (of.length === 1) for (const part of stopped) alone[part].add(of[0]);
  }
  /** The last part that each event was counted for. */
  const countedFor = new Int32Array(events.length).fill(-1);
  return parts.map(({ rack }, part) => {
    const triples = new Triples();
    for (const e of pathOf(rack)) {
      for (const i of eventsOf.get(e) ?? []) {
        if (countedFor[i] === part || alone[part].has(i)) continue;
        countedFor[i] = part;
        triples.add(events[i].copies, events[i].unavailability);
      }
    }
    return triples.sum;
  });
}

/** The sum over all triples of the product of their probabilities, by the sums of their powers. */
class Triples {
  private first = 0;
  private second = 0;
  private third = 0;

  add(copies: number, probability: number): void {
    this.first += copies * probability;
    this.second += copies * probability ** 2;
    this.third += copies * probability ** 3;
  }

  get sum(): number {
    return Math.max(0, this.first ** 3 - 3 * this.first * this.second + 2 * this.third) / 6;
  }
}
