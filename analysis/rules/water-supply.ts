import { waterUses } from "../solver";
import { type Held, heldMargins } from "./held";
import type { RuleContext, StateRule } from "./rule";

export const waterSupply: StateRule = {
  id: "water.supply",
  severity: "error",
  title: "make-up water of the towers within what its source delivers in a day",
  formula:
    "Σ E·C/(C - 1) ≤ the stated delivery; E = heat of the water / latent heat at 30 °C (1.48 L/kWh), C cycles of concentration; a day as its worst hour",
  source: "energy and salt balance of an evaporative tower; contract or permit of the site's own water",
  remedy: "raise the cycles of concentration, add a source, or reject a part of the heat dry",
  subject: "affected",
  needs: "state",
  inConditions: true,
  evaluate: (context) => heldMargins(supplies(context)),
};

function supplies({ model, state }: RuleContext): Held[] {
  const uses = waterUses(model, state);
  return model.records.flatMap(({ path: subject, makeUp: { supply: limit } = {} }): Held[] => {
    const use = uses.get(subject);
    if (limit === undefined || !use) return [];
    const { makeUp: value, evaporation } = use;
    const percent = (value / limit) * 100;
    const margin = { subject, quantity: "makeUp", value, limit, unit: "m3/s", percent };
    return [{ margin: { rule: "water.supply", ...margin }, more: { detail: { evaporation } } }];
  });
}
