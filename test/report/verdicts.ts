import { type Finding, RULE_IDS, type RuleResult, type Summary, type Verdict } from "../../analysis/model";

const normal = { condition: "normal", basis: "provisioned" } as const;

/** An overloaded transformer, changed as a test needs it. */
export function finding(changes: Partial<Finding> = {}): Finding {
  return {
    rule: "power.rating",
    severity: "error",
    subjects: ["hall-1/tx-a"],
    state: normal,
    quantity: "apparentPower",
    value: 2.95e6,
    limit: 2.5e6,
    unit: "VA",
    percent: 118,
    detail: {},
    chain: [],
    ...changes,
  };
}

const rules: RuleResult[] = RULE_IDS.map((rule) => ({
  rule,
  status: "passed",
  severity: "error",
  title: `title of ${rule}`,
  source: `source of ${rule}`,
  remedy: `remedy of ${rule}`,
  checked: 1,
}));

export const emptySummary: Summary = {
  isOnDesignDay: true,
  balances: [],
  gpus: [],
  worst: [],
  conditions: [],
  availability: [],
  elements: 0,
  links: 0,
  assumptions: 0,
};

/** A verdict without findings, changed as a test needs it. */
export function verdict(changes: Partial<Verdict> = {}): Verdict {
  return {
    site: "site",
    basis: "provisioned",
    passed: true,
    findings: [],
    acknowledged: [],
    rules,
    summary: emptySummary,
    ...changes,
  };
}
