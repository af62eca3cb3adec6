import { limitRule } from "./limit-rule";

export const coolingPressure = limitRule({
  id: "cooling.pressure",
  title: "pumps overcome the pressure drop of their loop, distribution units that of the racks' circuit",
  formula:
    "V ≤ Vn·√(H / Δpn): the drop grows by the square of the flow; H is the rated head of the weakest pump, or what a " +
    "distribution unit leaves at its rated flow; plant at a pipe ring: Δp of the plant + 2·ΣR·V̇² of the pipes to the header that is hardest to reach, there and back, ≤ H",
  source:
    "affinity laws and the square law of turbulent flow (ASHRAE, Systems and Equipment, Centrifugal Pumps)",
  remedy: "choose pumps or units with more head, wider pipes, or less flow by a larger rise",
});
