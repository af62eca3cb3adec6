import type { Availability } from "./availability";
import type { AcknowledgedFinding, Finding, Severity } from "./finding";
import type { Basis, FailureClass } from "./rows";
import type { RuleId } from "./rule-id";

/** One held limit. */
export interface Margin {
  readonly rule: RuleId;
  readonly subject: string;
  readonly quantity: string;
  readonly value: number;
  readonly limit: number;
  readonly unit: string;
  /** value / limit · 100. */
  readonly percent: number;
}

/**
 * - `passed`: held by everything it was put to. Rules of severity `info` cannot fail.
 * - `failed`: something breaks it and nobody accepted that.
 * - `acknowledged`: something breaks it, all of it accepted with a reason.
 * - `not-applicable`: evaluated, but there was nothing to hold against it.
 * - `not-evaluated`: says nothing, because the site could not be solved.
 */
export type RuleStatus = "passed" | "failed" | "acknowledged" | "not-applicable" | "not-evaluated";

/** What became of one rule. */
export interface RuleResult {
  readonly rule: RuleId;
  readonly status: RuleStatus;
  readonly severity?: Severity;
  readonly title: string;
  readonly source: string;
  readonly remedy: string;
  /** How many subjects were held against it. */
  readonly checked: number;
  /** The closest of them, where the rule measures. */
  readonly worst?: Margin;
}

/** The site's power on one basis, W. */
export interface PowerBalance {
  readonly basis: Basis;
  readonly sources: number;
  readonly it: number;
  readonly losses: number;
  readonly cooling: number;
  readonly house: number;
  readonly recharge: number;
  /** Demand that no source serves. */
  readonly deficit: number;
  /** Design PUE: sources / IT; 0 without IT. */
  readonly designPue: number;
  readonly contracts: Margin[];
  /** Limits exceeded on this basis. */
  readonly exceeded: number;
  /** Loads without a figure of their own on this basis. */
  readonly assumedLoads: number;
}

export interface GpuCount {
  readonly gpu: string;
  /** Path of the tenant, "" for none. */
  readonly tenant: string;
  readonly racks: number;
  readonly gpus: number;
}

/** The single failure of a class that takes most of a tenant's racks, besides what fails itself. */
export interface WorstFailure {
  /** Path of the tenant, "" for racks of none. */
  readonly tenant: string;
  readonly of: FailureClass;
  readonly loss: string;
  readonly racks: number;
  readonly gpus: number;
  /** Their demand that stops, W. */
  readonly power: number;
}

/** What single failures do, on the deciding basis. */
export interface FailureSummary {
  readonly losses: number;
  /** States that were evaluated for them. */
  readonly states: number;
  /** Limits that some of them exceed. */
  readonly exceeded: number;
  /** Components whose loss alone stops a rack besides themselves, and those of them that stop several. */
  readonly singlePoints: number;
  readonly singlePointsOfSeveral: number;
  /**
   * The failure after which it takes longest until what was interrupted serves again and what bridged it is full and
   * cold, and when that is, s; without a time where coolers have nothing to spare for a tank.
   */
  readonly recovery?: { readonly loss: string; readonly time?: number };
  readonly worst: WorstFailure[];
}

/** What a stated condition does, on the deciding basis. */
export interface ConditionSummary {
  readonly name: string;
  /** Racks that run normally and not in it, and their demand, W. */
  readonly racks: number;
  readonly power: number;
  /** Limits exceeded in it. */
  readonly exceeded: number;
  /** What a further single failure does; absent after the steps of a programme. */
  readonly failures?: FailureSummary;
}

export interface Summary {
  readonly balances: PowerBalance[];
  readonly gpus: GpuCount[];
  /** The closest limits of the deciding basis, worst first. */
  readonly worst: Margin[];
  /** Absent where the site cannot be solved. */
  readonly failures?: FailureSummary;
  readonly conditions: ConditionSummary[];
  /** What stated failure rates give each tenant; empty where none is stated. */
  readonly availability: Availability[];
  readonly elements: number;
  readonly links: number;
  readonly assumptions: number;
}

/** What the engine says about a site. */
export interface Verdict {
  readonly site: string;
  readonly basis: Basis;
  /** No fatal and no error is left. */
  readonly passed: boolean;
  readonly findings: Finding[];
  readonly acknowledged: AcknowledgedFinding[];
  readonly rules: RuleResult[];
  readonly summary: Summary;
}
