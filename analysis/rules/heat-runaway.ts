import type { StateRule } from "./rule";

export const heatRunaway: StateRule = {
  id: "heat.runaway",
  severity: "error",
  title: "returning heat settles",
  formula:
    "the loss heat of cooling and power equipment that returns to its own cooler shrinks with every round",
  source: "energy balance: the sum of a geometric series must exist",
  remedy:
    "correct the losses or the coefficient of performance of the element: it adds more heat than it moves",
  subject: "cause",
  needs: "state",
  evaluate({ model, state }) {
    const offences = state.runaway.map((e) => ({ rule: "heat.runaway" as const, subject: model.paths[e] }));
    return { checked: model.needIsHeat.reduce((sum, isHeat) => sum + isHeat, 0), offences };
  },
};
