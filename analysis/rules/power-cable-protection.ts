import type { Margin, SiteModel } from "../model";
import { type Held, heldMargins } from "./held";
import type { RowRule } from "./rule";

/**
 * NEC 240.6(A), standard ampere ratings up to the 800 A to which the next size above the ampacity may protect it; above
 * it may not (240.4(B) and (C)).
 */
const STANDARD = [
  15, 20, 25, 30, 35, 40, 45, 50, 60, 70, 80, 90, 100, 110, 125, 150, 175, 200, 225, 250, 300, 350, 400, 450,
  500, 600, 700, 800,
];
/** NEC 240.4 holds up to this voltage; above it an engineer sets the relay (240.100). */
const NEC_UP_TO = 1000;

export const powerCableProtection: RowRule = {
  id: "power.cable-protection",
  severity: "error",
  title: "the overcurrent device ahead of a cable trips before the cable is too warm",
  formula:
    "In ≤ Iz; under NEC up to 1,000 V In ≤ the next standard rating above Iz where that is at most 800 A; Iz is the " +
    "ampacity as it lies",
  source: "IEC 60364-4-43 §433.1; NEC 240.4(B), 240.4(C), 240.6(A)",
  remedy: "a smaller breaker, or more conductors in parallel",
  subject: "affected",
  needs: "rows",
  evaluate({ rows, model }) {
    const held: Held[] = [];
    for (let e = 0; e < model.count; e++) {
      const ampacity = ampacityOf(model, e);
      const volts = model.voltage[e];
      if (!ampacity || volts === 0 || (rows.code === "NEC" && volts > NEC_UP_TO)) continue;
      const limit = rows.code === "NEC" ? nextStandard(ampacity) : ampacity;
      for (const { rating: value, source } of protection(model, e)) {
        const margin: Margin = {
          rule: "power.cable-protection",
          subject: model.paths[e],
          quantity: "current",
          value,
          limit,
          unit: "A",
          percent: (100 * value) / limit,
        };
        held.push({ margin, more: { detail: { source, ampacity } } });
      }
    }
    return heldMargins(held);
  },
};

function nextStandard(ampacity: number): number {
  return STANDARD.find((rating) => rating >= ampacity) ?? ampacity;
}

/** Rated breakers that a cable hangs on, at once or through other cables, where its section steps down. */
function protection(model: SiteModel, cable: number): { rating: number; source: string }[] {
  const found: { rating: number; source: string }[] = [];
  for (let k = model.needPtr[cable]; k < model.needPtr[cable + 1]; k++) {
    if (!model.needIsPower[k]) continue;
    for (let l = model.linkPtr[k]; l < model.linkPtr[k + 1]; l++) {
      const source = model.linkSource[l];
      if (source < 0) continue;
      const { protectiveRating: rating, junction } = model.records[source];
      if (rating !== undefined) found.push({ rating, source: model.paths[source] });
      else if (junction || ampacityOf(model, source)) found.push(...protection(model, source));
    }
  }
  return found;
}

function ampacityOf(model: SiteModel, e: number): number | undefined {
  return model.records[e].limits?.find(({ rule }) => rule === "power.ampacity")?.value;
}
