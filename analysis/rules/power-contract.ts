import { limitRule } from "./limit-rule";

export const powerContract = limitRule({
  id: "power.contract",
  title: "draw within the utility contract",
  formula: "P ≤ contract in MW, or √(P² + Q²) ≤ contract in MVA, at the point of connection",
  source: "the site's own supply contract",
  remedy:
    "raise the contract, lower the power cap of the racks, or correct the power factor of an MVA contract",
});
