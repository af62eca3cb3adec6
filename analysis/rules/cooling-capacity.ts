import { limitRule } from "./limit-rule";

export const coolingCapacity = limitRule({
  id: "cooling.capacity",
  title: "heat within the cooling capacity",
  formula: "Q ≤ Qn, n units together; all electrical input becomes heat where it is used",
  source: "manufacturer's capacity at the declared conditions, see the catalogue entry",
  remedy: "add a unit, or move heat to another loop",
});
