import { inputRule } from "./input-rule";

export const supplyEmpty = inputRule({
  id: "supply.empty",
  severity: "fatal",
  title: "every supply has a member",
  formula: "number of members > 0",
  source: "definition of the supply",
  remedy: "name at least one member",
});
