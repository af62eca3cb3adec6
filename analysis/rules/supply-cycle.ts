import { inputRule } from "./input-rule";

export const supplyCycle = inputRule({
  id: "supply.cycle",
  severity: "fatal",
  title: "nothing feeds itself",
  formula: "the graph of needs has no circle but zones and the cooling of power equipment",
  source: "causality",
  remedy: "cut one link of the chain, or join the buses with a TieBreaker",
});
