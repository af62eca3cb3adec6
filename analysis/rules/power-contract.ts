import { limitRule } from "./limit-rule";
import { requiredDemand } from "./required-demand";
import type { StateRule } from "./rule";

const held = limitRule({
  id: "power.contract",
  title: "draw within the utility contract",
  formula: "P ≤ contract in MW, or √(P² + Q²) ≤ contract in MVA, at the point of connection",
  source: "the site's own supply contract",
  remedy:
    "raise the contract, lower the power cap of the racks, or correct the power factor of an MVA contract",
});

/** A contract is not changed by the site: the computed remedy is a lower cap of its GPU racks, where there are any. */
export const powerContract: StateRule = {
  ...held,
  evaluate(context) {
    const evaluation = held.evaluate(context);
    const to = evaluation.offences.length > 0 ? requiredDemand(context, held.id) : undefined;
    if (to === undefined) return evaluation;
    const offences = evaluation.offences.map((offence) => ({
      ...offence,
      remedy: { action: "lower-demand" as const, subject: offence.subject, to, unit: "1" },
    }));
    return { ...evaluation, offences };
  },
};
