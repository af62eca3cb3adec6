import { inputRule } from "./input-rule";

export const supplyServiceMismatch = inputRule({
  id: "supply.service-mismatch",
  severity: "error",
  title: "a supply provides what is needed",
  formula: "service of the need = service that the member provides",
  source: "a rear door cools air, a loop carries liquid",
  remedy: "connect the need to a supply of the service that is named",
});
