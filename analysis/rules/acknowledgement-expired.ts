import { inputRule } from "./input-rule";

export const acknowledgementExpired = inputRule({
  id: "acknowledgement.expired",
  severity: "warning",
  title: "no acknowledgement is past its date",
  formula: "expires ≥ `asOf` of the site; the clock is never read",
  source: "`Findings.of(construct).acknowledge(…)`",
  remedy: "review the reason and renew the date, or mend what was accepted",
});
