import { limitRule } from "./limit-rule";

export const coolingPressure = limitRule({
  id: "cooling.pressure",
  title: "pumps overcome the pressure drop of their loop",
  formula:
    "V ≤ Vn·√(H / Δpn): the drop grows by the square of the flow, H the rated head of the weakest pump",
  source:
    "affinity laws and the square law of turbulent flow (ASHRAE, Systems and Equipment, Centrifugal Pumps)",
  remedy: "choose pumps with more head, wider pipes, or less flow by a larger rise",
});
