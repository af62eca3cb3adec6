import type { Margin, Offence } from "../model";
import type { StateRule } from "./rule";

/** A power factor this much below the least is rounding. */
const ROUNDING = 1e-9;

export const powerPowerFactor: StateRule = {
  id: "power.power-factor",
  severity: "error",
  title: "power factor at the point of connection not below the least",
  formula: "P/√(P² + Q²) ≥ the least of the contract, leakage reactive power of all transformers included",
  source: "the site's own supply contract; IEC 60076-1 for the reactive power of transformers",
  remedy: "compensate reactive power at the bus behind the connection",
  subject: "affected",
  needs: "state",
  inConditions: true,
  evaluate({ model, state }) {
    const offences: Offence[] = [];
    let checked = 0;
    let worst: Margin | undefined;
    model.records.forEach(({ minimumPowerFactor: limit, path: subject }, e) => {
      if (limit === undefined) return;
      checked++;
      const p = state.out[2 * e];
      const q = state.out[2 * e + 1];
      const value = p === 0 && q === 0 ? 1 : p / Math.hypot(p, q);
      const margin = { subject, quantity: "powerFactor", value, limit, unit: "1" };
      const percent = (limit / value) * 100;
      if (!worst || percent > worst.percent) worst = { rule: "power.power-factor", ...margin, percent };
      if (value >= limit - ROUNDING) return;
      const to = Math.abs(q) - p * Math.tan(Math.acos(limit));
      const remedy = { action: "compensate" as const, subject, to, unit: "var" };
      offences.push({
        rule: "power.power-factor",
        ...margin,
        detail: { kind: q > 0 ? "lagging" : "leading" },
        remedy,
      });
    });
    return { checked, offences, worst };
  },
};
