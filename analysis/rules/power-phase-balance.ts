import { limitRule } from "./limit-rule";

export const powerPhaseBalance = limitRule({
  id: "power.phase-balance",
  title: "the fullest line of a three-phase whip within its continuous rating",
  formula:
    "I = k·S/(√3·U), with shares x, y, z of the load between lines k = √3·max √(x² + y² + xy) over two of them, " +
    "between line and neutral k = 3·max(x, y, z); held at the PDU and at the whip in place of " +
    "power.continuous-current, equal power factors",
  source:
    "currents of an unbalanced delta and star load; servertech.com, power from three-phase LED readings",
  remedy: "spread the supplies evenly over the lines, or raise the rating of PDU and whip",
});
