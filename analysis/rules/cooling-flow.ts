import { limitRule } from "./limit-rule";

export const coolingFlow = limitRule({
  id: "cooling.flow",
  title: "coolant flow within the rated flow",
  formula: "V̇ = Q/(ρ·cp·ΔT), or the flow the equipment requires, ≤ V̇n",
  source: "heat balance; manufacturer's rated flow, see the catalogue entry",
  remedy: "add a pump or a unit, or widen the temperature difference of the loop",
});
