import {
  type AcknowledgedFinding,
  constructPath,
  type Finding,
  type Margin,
  type Offence,
  RULE_IDS,
  type RuleResult,
  type RuleStatus,
  type SiteRows,
  type StateRef,
} from "../model";
import { Acknowledgements } from "./acknowledge";
import { acknowledgementExpired } from "./acknowledgement-expired";
import { acknowledgementUnused } from "./acknowledgement-unused";
import type { Evaluation, Rule } from "./rule";

/** What the rules say about a site. */
export interface Judgement {
  readonly findings: Finding[];
  readonly acknowledged: AcknowledgedFinding[];
  readonly rules: RuleResult[];
}

/** Rules about acknowledgements: put when all others have taken theirs. */
const ABOUT_ACKNOWLEDGEMENTS = [acknowledgementUnused, acknowledgementExpired];

/**
 * Puts the evaluated rules to the rows: grouped findings, accepted ones apart, and what became of every rule id.
 * `evaluate` gives undefined for a rule that could not be put.
 */
export function judge(
  rows: SiteRows,
  rules: Rule[],
  evaluate: (rule: Rule) => Evaluation | undefined,
): Judgement {
  const acknowledgements = new Acknowledgements(rows);
  const findings: Finding[] = [];
  const acknowledged: AcknowledgedFinding[] = [];
  const results = new Map<string, RuleResult>();
  const state: StateRef = { condition: "normal", basis: rows.basis };

  for (const rule of rules.filter(({ id }) => ABOUT_ACKNOWLEDGEMENTS.every((late) => late.id !== id))) {
    const evaluation = evaluate(rule);
    if (!evaluation) {
      results.set(rule.id, result(rule, "not-evaluated", 0));
      continue;
    }
    const { left, accepted } = acknowledgements.split(rule, evaluation.offences);
    findings.push(...group(rows, rule, state, left, true));
    for (const { acknowledgement, offences } of accepted) {
      const { scope, reason, owner, expires } = acknowledgement;
      for (const finding of group(rows, rule, state, offences)) {
        acknowledged.push({ finding, scope, reason, owner, expires });
      }
    }
    const status = statusOf(rule, evaluation, left.length, accepted.length);
    results.set(rule.id, result(rule, status, evaluation.checked, evaluation.worst));
  }

  const evaluated = new Set([...results.values()].filter(isEvaluated).map(({ rule }) => rule));
  const leftovers = acknowledgements.leftovers(evaluated);
  for (const rule of ABOUT_ACKNOWLEDGEMENTS) {
    const mine = leftovers.filter((offence) => offence.rule === rule.id);
    findings.push(...group(rows, rule, state, mine));
    const evaluation = { checked: rows.acknowledgements.length, offences: mine };
    results.set(rule.id, result(rule, statusOf(rule, evaluation, mine.length, 0), evaluation.checked));
  }
  return { findings, acknowledged, rules: RULE_IDS.map((id) => results.get(id)!) };
}

function isEvaluated({ status }: RuleResult): boolean {
  return status !== "not-evaluated";
}

function statusOf(rule: Rule, evaluation: Evaluation, left: number, accepted: number): RuleStatus {
  if (left > 0 && rule.severity !== "info") return "failed";
  if (accepted > 0) return "acknowledged";
  return evaluation.checked > 0 ? "passed" : "not-applicable";
}

function result(rule: Rule, status: RuleStatus, checked: number, worst?: Margin): RuleResult {
  const { id, severity, title, source, remedy } = rule;
  return { rule: id, status, severity, title, source, remedy, checked, worst };
}

/**
 * Offences with one key become one finding, the worst subject first and its numbers shown; what nobody has accepted is
 * explained.
 */
function group(
  rows: SiteRows,
  rule: Rule,
  state: StateRef,
  offences: Offence[],
  isExplained = false,
): Finding[] {
  const groups = new Map<string, Offence[]>();
  for (const offence of offences) {
    const key = `${offence.condition ?? ""} ${offence.group ?? offence.quantity ?? ""}`;
    const members = groups.get(key);
    if (members) members.push(offence);
    else groups.set(key, [offence]);
  }
  return [...groups.values()].map((members) => {
    const ranked = members.map((offence) => ({ offence, weight: weightOf(offence) }));
    ranked.sort((a, b) => b.weight - a.weight);
    const { offence: first } = ranked[0];
    const worst = isExplained ? { ...first, ...first.explain?.() } : first;
    const subjects = [...new Set(ranked.map(({ offence }) => constructPath(offence.subject)))];
    const { quantity, value, limit, unit, remedy, condition = state.condition, loss, instant } = worst;
    return {
      rule: rule.id,
      severity: rule.severity,
      subjects,
      state: { ...state, condition, loss, instant },
      quantity,
      value,
      limit,
      unit,
      percent: value !== undefined && limit && isRelative(unit) ? (value / limit) * 100 : undefined,
      detail: worst.detail ?? {},
      chain: worst.chain ?? [],
      at: rows.locate(subjects[0]),
      remedy,
    };
  });
}

/** How far an offence is from what holds: in kelvins of a temperature, else relative where the limit is not zero. */
function weightOf({ value, limit, unit }: Offence): number {
  if (value === undefined) return 0;
  if (!isRelative(unit)) return Math.abs(value - (limit ?? 0));
  return limit ? Math.abs(value / limit - 1) : value;
}

/** Whether a part of the limit says anything: the zero of degrees is anywhere. */
function isRelative(unit: string | undefined): boolean {
  return unit !== "°C";
}
