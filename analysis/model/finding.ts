import type { Basis, Location } from "./rows";
import type { RuleId } from "./rule-id";

/**
 * - `fatal`: physically impossible; cannot be acknowledged.
 * - `error`: a limit or a promise is broken.
 * - `warning`: the margin is below policy.
 * - `info`: what the result rests on.
 */
export type Severity = "fatal" | "error" | "warning" | "info";

/** State a finding was made in: condition × loss × instant × basis. */
export interface StateRef {
  readonly condition: string;
  /** Path of what is lost, absent in the normal state. */
  readonly loss?: string;
  readonly instant?: "initial" | "bridging" | "standby" | "exhausted";
  readonly basis: Basis;
}

/**
 * A change by which the limit of the finding holds in the state of the finding, computed; never a guess. What it makes
 * of other limits, and of failures, is not tried.
 * - `raise-rating`: the rating of the subject, in the limit's unit and before any continuous-duty factor.
 * - `lower-demand`: all GPU racks of the site, to this ratio of their demand.
 * - `compensate`: reactive power behind the subject, by that much, against its sign.
 * - `add-units`: what serves the subject, to this number of units like the ones it has.
 */
export interface Remedy {
  readonly action: "raise-rating" | "lower-demand" | "compensate" | "add-units";
  readonly subject: string;
  readonly to: number;
  readonly unit: string;
}

/** One construct that breaks one rule, before grouping. */
export interface Offence {
  readonly rule: RuleId;
  /** Name of the condition it was met in. Default: the normal one. */
  readonly condition?: string;
  /** Path of what is lost, and when after it. Default: nothing is. */
  readonly loss?: string;
  readonly instant?: StateRef["instant"];
  /** Path of the construct. */
  readonly subject: string;
  /** Measured value and limit in `unit`, SI. */
  readonly value?: number;
  readonly limit?: number;
  readonly unit?: string;
  /** What is measured: `apparentPower`, `current`, … or the name of the prop. */
  readonly quantity?: string;
  /** Further facts for the message: short words, paths and numbers, never sentences. */
  readonly detail?: { readonly [name: string]: string | number };
  /** Paths from cause to subject. */
  readonly chain?: string[];
  readonly remedy?: Remedy;
  /** More of it, worked out only for the one that stands for a finding. */
  readonly explain?: () => Pick<Offence, "chain" | "detail">;
  /** Offences of one rule with the same key become one finding. Default: the quantity. */
  readonly group?: string;
}

/** One rule broken in one class of states, by one or many constructs. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** Paths, worst first. */
  readonly subjects: string[];
  readonly state: StateRef;
  /** Of the worst subject; absent where nothing is measured. */
  readonly quantity?: string;
  readonly value?: number;
  readonly limit?: number;
  readonly unit?: string;
  /** value / limit · 100. */
  readonly percent?: number;
  readonly detail: { readonly [name: string]: string | number };
  readonly chain: string[];
  /** Where the worst subject was made. */
  readonly at?: Location;
  readonly remedy?: Remedy;
}

/** Findings that somebody accepted, with the reason. */
export interface AcknowledgedFinding {
  readonly finding: Finding;
  readonly scope: string;
  readonly reason: string;
  readonly owner?: string;
  readonly expires?: string;
}
