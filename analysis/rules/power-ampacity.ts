import { limitRule } from "./limit-rule";

export const powerAmpacity = limitRule({
  id: "power.ampacity",
  title: "current within the ampacity of cables as they lie",
  formula:
    "I ≤ min(It, Itab·√((Ti - Ta)/(Ti - Tr))·kg), It of the terminations; under NEC also I ≤ 0.8·It up to 1,000 V " +
    "unless listed for 100 %",
  source: "NEC 110.14(C), 215.2(A)(1), 310.15(B), 310.15(C)(1); IEC 60364-5-52, IEC 60287",
  remedy: "more conductors in parallel, a larger section, or fewer circuits beside it",
});
