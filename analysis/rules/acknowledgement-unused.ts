import { inputRule } from "./input-rule";

export const acknowledgementUnused = inputRule({
  id: "acknowledgement.unused",
  severity: "warning",
  title: "every acknowledgement accepts something",
  formula: "subjects of the rule in the acknowledged subtree > 0",
  source: "`Findings.of(construct).acknowledge(…)`",
  remedy: "remove the acknowledgement",
});
