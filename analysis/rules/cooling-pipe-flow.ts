import { limitRule } from "./limit-rule";

export const coolingPipeFlow = limitRule({
  id: "cooling.pipe-flow",
  title: "flow through each segment of a pipe ring within its rated flow",
  formula:
    "V̇ ≤ V̇n, with Δp = R·V̇·|V̇| in each segment, R = f·L/D·ρ/(2·A²): what comes in goes out at every header, and the drops " +
    "sum to zero around the ring; plant at several headers shares heat and flow by its ratings",
  source:
    "Darcy-Weisbach with the friction factor of Swamee and Jain (1976); loop equations solved at once (Epp and Fowler, 1970)",
  remedy: "choose a wider pipe, open an isolated segment, or bring plant in at another header",
});
