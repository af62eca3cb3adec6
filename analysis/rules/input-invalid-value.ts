import { inputRule } from "./input-rule";

export const inputInvalidValue = inputRule({
  id: "input.invalid-value",
  severity: "error",
  title: "every prop has a possible value",
  formula: "the range stated in the docstring of the prop",
  source: "definition of the prop",
  remedy: "give the prop a value in its range",
});
