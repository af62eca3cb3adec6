import { check } from "../../analysis/check";
import type { RuleId, SiteRows } from "../../analysis/model";
import { site } from "./networks-rows";

export type Judged = ReturnType<typeof judged>;

/** What the engine says of these rows, by rule. */
export function judged(rows: Partial<SiteRows>) {
  const { verdict } = check(site(rows));
  const findings = (rule: RuleId) => verdict.findings.filter((finding) => finding.rule === rule);
  return {
    verdict,
    findings,
    /** The one finding of a rule. */
    finding: (rule: RuleId) => {
      const found = findings(rule);
      if (found.length !== 1) throw new Error(`${found.length} findings of ${rule}`);
      return found[0];
    },
    subjects: (rule: RuleId) => findings(rule).map(({ subjects }) => subjects),
    result: (rule: RuleId) => verdict.rules.find((result) => result.rule === rule)!,
    status: (rule: RuleId) => verdict.rules.find((result) => result.rule === rule)!.status,
    /** Rules with findings, `assumption.declared` and the like included. */
    rules: [...new Set(verdict.findings.map(({ rule }) => rule))],
  };
}
