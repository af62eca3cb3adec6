import type {
  AcknowledgedFinding,
  Finding,
  Location,
  RuleId,
  RuleResult,
  Verdict,
} from "../../analysis/model";
import { asIs, byName, row } from "./layout";
import { remedyRow, ruleRow, stateRow, summaryRow } from "./verdict-layouts";
import {
  type AcknowledgedViolation,
  type Measure,
  VALIDATION_REPORT_VERSION,
  type ValidationReport,
  type Violation,
} from "./validation-report";

const LIBRARY = { name: "datacenter-cdk", version: "0.1.0" };

/** The verdict as a document; equal verdicts give equal documents, down to the order of keys. */
export function buildValidationReport(verdict: Verdict): ValidationReport {
  const { site, basis, passed, findings, acknowledged, rules, summary } = verdict;
  const ruleOf = new Map(rules.map((rule) => [rule.rule, rule]));
  return {
    version: VALIDATION_REPORT_VERSION,
    title: "Validation Report",
    pluginReports: [
      {
        version: LIBRARY.version,
        summary: {
          pluginName: LIBRARY.name,
          status: passed ? "success" : "failure",
          metadata: { site, basis },
        },
        violations: findings.map((finding) => violation(finding, ruleOf)),
      },
    ],
    acknowledged: acknowledged.map((accepted) => acknowledgedViolation(accepted, ruleOf)),
    rules: rules.map(ruleRow),
    summary: summaryRow(summary),
  };
}

function violation(finding: Finding, ruleOf: Map<RuleId, RuleResult>): Violation {
  const { rule, severity, subjects, state, chain, detail, remedy, at } = finding;
  const { title, remedy: fix, source } = ruleOf.get(rule)!;
  return {
    ruleName: rule,
    description: title,
    fix,
    severity,
    ruleMetadata: { source },
    violatingConstructs: subjects.map((constructPath, rank) => ({
      constructPath,
      locations: rank === 0 ? locations(at) : [],
    })),
    measure: measure(finding),
    state: stateRow(state),
    chain,
    detail: byName(detail),
    remedy: remedy && remedyRow(remedy),
  };
}

function locations(at: Location | undefined): string[] {
  return at ? [`${at.file}:${at.line}`] : [];
}

function measure({ quantity, value, limit, unit, percent }: Finding): Measure | undefined {
  return quantity === undefined ? undefined : { quantity, value, limit, unit, percent };
}

const acknowledgement = row<AcknowledgedViolation["acknowledgement"]>({
  scope: asIs,
  reason: asIs,
  owner: asIs,
  expires: asIs,
});

function acknowledgedViolation(
  accepted: AcknowledgedFinding,
  ruleOf: Map<RuleId, RuleResult>,
): AcknowledgedViolation {
  return { ...violation(accepted.finding, ruleOf), acknowledgement: acknowledgement(accepted) };
}
