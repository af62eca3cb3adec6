import { limitRule } from "./limit-rule";

export const powerContinuousCurrent = limitRule({
  id: "power.continuous-current",
  title: "current within the continuous ampere rating",
  formula: "I = S/(√3·U) ≤ k·In; under NEC k = 0.8 up to 1,000 V unless listed for 100 %, otherwise k = 1",
  source: "NEC 210.20(A), 215.2(A)(1), 215.3, 220.5; IEC 60364-4-43 §433.1",
  remedy: "raise the rating, use gear listed for 100 % continuous duty, or add a feed",
});
