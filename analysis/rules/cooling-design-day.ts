import type { StateRule } from "./rule";

export const coolingDesignDay: StateRule = {
  id: "cooling.design-day",
  severity: "error",
  title: "machines can do on the design day what is asked of them",
  formula:
    "towers by YorkCalc from the wet bulb, dry coolers at constant effectiveness from the dry bulb and the density of the air, chillers within their rated lift or their curves, exchangers by ε-NTU; nothing is extrapolated, and no cooler outdoors is relied on for more than 1.25 of its rated heat",
  source: "EnergyPlus engineering reference; Kays and London; ASHRAE design conditions of the site",
  remedy: "raise the set-point, choose a model that is rated for it, or state the set-points of its loops",
  subject: "affected",
  needs: "state",
  inConditions: true,
  evaluate({ model, misfits, ambient }) {
    const machines = ambient ? model.records.filter(({ machine }) => machine !== undefined).length : 0;
    const offences = misfits.map(({ element, reason }) => ({
      rule: "cooling.design-day" as const,
      subject: model.paths[element],
      quantity: "machine",
      detail: { reason },
      group: reason,
    }));
    return { checked: machines, offences };
  },
};
