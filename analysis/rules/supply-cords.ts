import { MODE } from "../model";
import { inputRule } from "./input-rule";

export const supplyCords = inputRule(
  {
    id: "supply.cords",
    severity: "error",
    title: "cords add up",
    formula: "shares are stated for all cords or none and sum to 1; required ≤ number of cords",
    source: "definition of `PowerSupply.cords`",
    remedy: "state all shares so that they sum to 1, and require no more cords than there are",
  },
  ({ model }) => model.needMode.filter((mode) => mode === MODE.cords).length,
);
