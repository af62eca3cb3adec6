import { waterUses } from "../solver";
import { type Held, heldMargins } from "./held";
import type { RuleContext, StateRule } from "./rule";

export const waterStorage: StateRule = {
  id: "water.storage",
  severity: "error",
  title: "stored make-up water lasts as long as it has to",
  formula: "storage / make-up of the towers that take from it, blowdown included ≥ autonomy",
  source:
    "Uptime Institute, Accredited Tier Designer Technical Paper: Makeup Water (the loss of public water is a design condition)",
  remedy: "raise the storage, raise the cycles of concentration, or reject a part of the heat dry",
  subject: "affected",
  needs: "state",
  inConditions: true,
  evaluate: (context) => heldMargins(stores(context)),
};

function stores({ model, state }: RuleContext): Held[] {
  const uses = waterUses(model, state);
  return model.records.flatMap(({ path: subject, makeUp: { storage = 0, autonomy: limit } = {} }): Held[] => {
    const use = uses.get(subject);
    if (limit === undefined || !use || use.makeUp === 0) return [];
    const value = storage / use.makeUp;
    const percent = (limit / value) * 100;
    return [
      { margin: { rule: "water.storage", subject, quantity: "autonomy", value, limit, unit: "s", percent } },
    ];
  });
}
