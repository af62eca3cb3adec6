import { DRAW_WIDTH, type Margin, type SiteModel } from "../model";
import { heldMargins } from "./held";
import type { RowRule } from "./rule";

/** What all sets burn at their full rating: an upper bound, since they share what the site takes. */
export const powerFuelSupply: RowRule = {
  id: "power.fuel-supply",
  severity: "error",
  title: "fuel for all sets at their rating: hours from a tank, power from a pipe",
  formula:
    "tank: E / Σ(P/η) ≥ its autonomy, and ≥ the outage that the site states; pipe: Σ(P/η) ≤ capacity; P of all units, by " +
    "the lower heating value",
  source: "energy balance; Uptime Institute Tier Standard: Topology (12 h of fuel on site)",
  remedy: "raise the volume or the capacity, or spread the sets over more supplies",
  subject: "affected",
  needs: "rows",
  evaluate({ rows, model }) {
    return heldMargins(
      fuelMargins(model, rows.outage).map((margin) => ({
        margin,
        more: { detail: { of: margin.quantity === "autonomy" ? "tank" : "pipe" } },
      })),
    );
  },
};

/** `outage`: s. */
function fuelMargins(model: SiteModel, outage = 0): Margin[] {
  const rule = "power.fuel-supply";
  return model.records.flatMap(({ fuel, path: subject }, e): Margin[] => {
    const burnt = fuel ? burntFrom(model, e) : 0;
    if (!fuel || burnt === 0) return [];
    const { energy, power, autonomy } = fuel;
    const margins: Margin[] = [];
    if (energy !== undefined && autonomy !== undefined) {
      const value = energy / burnt;
      const limit = Math.max(autonomy, outage);
      const percent = (limit / value) * 100;
      margins.push({ rule, subject, quantity: "autonomy", value, limit, unit: "s", percent });
    }
    if (power !== undefined) {
      const percent = (burnt / power) * 100;
      margins.push({ rule, subject, quantity: "fuelPower", value: burnt, limit: power, unit: "W", percent });
    }
    return margins;
  });
}

/** What all that takes from a supply burns at its rating, W. */
function burntFrom(model: SiteModel, supply: number): number {
  const links = model.consumerLink.subarray(model.consumerPtr[supply], model.consumerPtr[supply + 1]);
  return links.reduce((sum, link) => {
    const need = model.linkNeed[link];
    return sum + model.draw[need * DRAW_WIDTH] * model.capability[model.needElement[need]];
  }, 0);
}
