import type {
  AmbientRow,
  ConditionRow,
  Margin,
  Offence,
  RuleId,
  Severity,
  SiteModel,
  SiteRows,
} from "../model";
import type { Deliveries, Failures, Misfit, State, Temperatures } from "../solver";

/** What a rule about the input may look at. */
export interface RowContext {
  readonly rows: SiteRows;
  readonly model: SiteModel;
}

/** What a rule about a state may look at. */
export interface RuleContext extends RowContext {
  /** The normal state on the deciding basis. */
  readonly state: State;
  /** Loading of every limit in that state. */
  readonly loadings: Float64Array;
  /** The air of that state and its temperatures; absent without design conditions. */
  readonly ambient?: AmbientRow;
  readonly temperatures?: Temperatures;
  /** Machines that cannot do in that air what is asked of them. */
  readonly misfits: readonly Misfit[];
  readonly conditions: readonly ConditionState[];
}

/** What a rule about failures may look at. */
export interface FailureContext extends RuleContext {
  /** What single failures do, on the deciding basis. */
  readonly failures: Failures;
  /** What planned work on each component does, where somebody was promised something about it. */
  readonly planned?: Failures;
  /** What can be delivered after a failure; absent for planned work. */
  readonly deliveries?: Deliveries;
}

/** A condition that the site states, and what it does to the site. */
export interface ConditionState {
  readonly row: ConditionRow;
  /** The site in the air of the condition. */
  readonly model: SiteModel;
  readonly misfits: readonly Misfit[];
  readonly ambient?: AmbientRow;
  readonly state: State;
  readonly loadings: Float64Array;
  readonly temperatures?: Temperatures;
  /** What single failures do in it, where that is asked, and what can be delivered after them. */
  readonly failures?: Failures;
  readonly deliveries: Deliveries;
}

/** What a rule found. */
export interface Evaluation {
  /** How many subjects were held against the rule. */
  readonly checked: number;
  readonly offences: Offence[];
  /** The subject closest to its limit, where the rule measures. */
  readonly worst?: Margin;
}

/** What a rule says of itself; `evaluate` gives SI numbers, never sentences. */
interface RuleText {
  readonly id: RuleId;
  readonly severity: Severity;
  /** What it holds, in a few words. */
  readonly title: string;
  /** How it is computed. */
  readonly formula: string;
  /** Where the rule comes from. */
  readonly source: string;
  /** What to do about an offence, in general. */
  readonly remedy: string;
  /** Whether a subject brought the offence about or suffers it. */
  readonly subject: "cause" | "affected";
}

/** Works on the input alone, even where nothing can be solved. */
export interface RowRule extends RuleText {
  readonly needs: "rows";
  evaluate(context: RowContext): Evaluation;
}

/** Needs a solved state. */
export interface StateRule extends RuleText {
  readonly needs: "state";
  /** Whether it holds in every condition that the site states. Default false. */
  readonly inConditions?: boolean;
  evaluate(context: RuleContext): Evaluation;
}

/** Needs every single failure. */
export interface FailureRule extends RuleText {
  readonly needs: "failures";
  /** Whether it holds after failures in conditions that survive them. Default false. */
  readonly inConditions?: boolean;
  evaluate(context: FailureContext): Evaluation;
}

export type Rule = RowRule | StateRule | FailureRule;
