import { type ReliabilityRow, singleLosses, type SiteModel } from "../../model";

/** A failure that happens by itself and is met by a repair: of all units of an element, or of any one of several. */
export interface BasicEvent {
  readonly element: number;
  readonly units: "all" | "one";
  /** Units that may fail so, each for itself. */
  readonly copies: number;
  /** Part of the time in which one copy is down, 0..1. */
  readonly unavailability: number;
  /** What is gone by one copy, and the fraction of each that remains. */
  readonly lost: readonly { readonly element: number; readonly remains: number }[];
}

/**
 * The failures of the elements that state a rate. A construct fails with all its parts. Of n units each fails for
 * itself but for the common cause, which takes all; n racks in one record fail like one, which is the same on average.
 */
export function basicEvents(model: SiteModel): BasicEvent[] {
  const events: BasicEvent[] = [];
  for (const { kind, elements: lost } of singleLosses(model)) {
    if (kind !== "element" && kind !== "unit") continue;
    const [{ element }] = lost;
    const { reliability, use } = model.records[element];
    if (!reliability) continue;
    const isSeveral = model.units[element] > 1 && use !== "it";
    if (kind === "unit" && !isSeveral) continue;
    const { commonCause = 0 } = reliability;
    const part = !isSeveral ? 1 : kind === "unit" ? 1 - commonCause : commonCause;
    if (part === 0) continue;
    events.push({
      element,
      units: kind === "unit" ? "one" : "all",
      copies: kind === "unit" ? model.units[element] : 1,
      unavailability: unavailability(reliability, part),
      lost,
    });
  }
  return events;
}

/** Steady state of alternating service and repair, λ·r / (1 + λ·r), by that part of the failures. */
function unavailability({ failureRate, repairTime }: ReliabilityRow, part: number): number {
  const down = part * failureRate * repairTime;
  return down / (1 + down);
}
