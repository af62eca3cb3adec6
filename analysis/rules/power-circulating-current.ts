import type { Margin, SiteModel } from "../model";
import { ratingOf, strengthOf } from "./banks";
import { switchedBanks } from "./conditions";
import { type Held, heldMargins } from "./held";
import type { StateRule } from "./rule";

/** Largest circulating current, ratio of the rated current of the smaller unit: a policy of this library. */
const LIMIT = 0.1;

export const powerCirculatingCurrent: StateRule = {
  id: "power.circulating-current",
  severity: "warning",
  title: "transformers in parallel have one no-load voltage, in every stated switching state",
  formula:
    "Ic/In = (ΔU/U)/(z₁ + z₂) ≤ 10 %: of any two in one supply or on tied buses, z by uk on the smaller rating, " +
    "no-load voltage = secondary · supply voltage / rated primary voltage",
  source: "IEC 60076-8, parallel operation with unequal ratios; the 10 % are a policy of this library",
  remedy: "use units of one ratio and tap, or keep the tie open",
  subject: "cause",
  needs: "state",
  evaluate(context) {
    const { model } = context;
    const held: Held[] = [];
    for (const { condition, bank } of switchedBanks(context)) {
      const { first, second, value } = worstPair(model, bank);
      const margin: Margin = {
        rule: "power.circulating-current",
        subject: model.paths[first],
        quantity: "circulatingCurrent",
        value,
        limit: LIMIT,
        unit: "1",
        percent: (100 * value) / LIMIT,
      };
      held.push({ margin, more: { condition, detail: { other: model.paths[second] } } });
    }
    return heldMargins(held);
  },
};

interface Pair {
  /** The unit of the higher no-load voltage. */
  readonly first: number;
  readonly second: number;
  readonly value: number;
}

function worstPair(model: SiteModel, bank: number[]): Pair {
  let worst: Pair = { first: bank[0], second: bank[1], value: 0 };
  for (const a of bank) {
    for (const b of bank) {
      const value = circulating(model, a, b);
      if (value > worst.value) worst = { first: a, second: b, value };
    }
  }
  return worst;
}

/** From a to b, ratio of the rated current of the smaller; negative where b has the higher voltage. */
function circulating(model: SiteModel, a: number, b: number): number {
  if (a === b) return 0;
  const [u, v] = [noLoadVoltage(model, a), noLoadVoltage(model, b)];
  const smaller = Math.min(ratingOf(model, a), ratingOf(model, b));
  const impedance = smaller / strengthOf(model, a) + smaller / strengthOf(model, b);
  return (u - v) / ((u + v) / 2) / impedance;
}

function noLoadVoltage(model: SiteModel, e: number): number {
  const { inputVoltage } = model.records[e];
  const source = model.linkSource[model.linkPtr[model.needPtr[e]]];
  const supply = source < 0 ? 0 : model.voltage[source];
  return model.voltage[e] * (inputVoltage && supply > 0 ? supply / inputVoltage.minimum : 1);
}
