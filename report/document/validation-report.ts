import type {
  AcknowledgedFinding,
  Basis,
  Finding,
  Remedy,
  RuleId,
  RuleResult,
  Severity,
  StateRef,
  Summary,
} from "../../analysis/model";

/** Version of `validation-report.json`: the second number grows with a new key, the first with any other change. */
export const VALIDATION_REPORT_VERSION = "3.2";

/** Content of `validation-report.json`. Up to `pluginReports` names and meaning are those of the AWS CDK's report. */
export interface ValidationReport {
  readonly version: string;
  readonly title: string;
  /** One report: the library's own. */
  readonly pluginReports: PluginReport[];
  /** Violations that somebody accepted; they are not among those above. */
  readonly acknowledged: AcknowledgedViolation[];
  /** What became of every rule, the passed ones with their closest margin. */
  readonly rules: RuleResult[];
  readonly summary: Summary;
}

export interface PluginReport {
  /** Version of the library. */
  readonly version: string;
  readonly summary: {
    readonly pluginName: string;
    readonly status: "success" | "failure";
    readonly metadata: { readonly site: string; readonly basis: Basis };
  };
  readonly violations: Violation[];
}

/** One finding. */
export interface Violation {
  readonly ruleName: RuleId;
  /** What the rule holds. */
  readonly description: string;
  /** What to do about a violation of the rule, in general. */
  readonly fix: string;
  readonly severity: Severity;
  readonly ruleMetadata: { readonly source: string };
  /** All of them, the worst first. */
  readonly violatingConstructs: ViolatingConstruct[];
  /** Of the worst construct. */
  readonly measure?: Measure;
  readonly state: StateRef;
  /** Paths from cause to subject. */
  readonly chain: string[];
  readonly detail: Finding["detail"];
  /** A change that was computed and checked. */
  readonly remedy?: Remedy;
}

export interface ViolatingConstruct {
  readonly constructPath: string;
  /** `file:line`, known for the worst construct only. */
  readonly locations: string[];
}

/** Numbers of a violation, SI. Some rules name only the prop that is wrong. */
export interface Measure {
  readonly quantity: string;
  readonly value?: number;
  readonly limit?: number;
  readonly unit?: string;
  /** value / limit · 100. */
  readonly percent?: number;
}

export interface AcknowledgedViolation extends Violation {
  readonly acknowledgement: Omit<AcknowledgedFinding, "finding">;
}
