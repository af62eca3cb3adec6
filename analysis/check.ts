import { compile, type Offence, type SiteModel, type SiteRows, type Verdict } from "./model";
import { type Evaluation, judge, type Rule, RULES } from "./rules";
import { type Solution, type SolvedBasis, solveSite } from "./solution";
import { summarise } from "./summary/summarise";

/** The engine's answer: the verdict, and what it was computed from. */
export interface CheckResult {
  readonly verdict: Verdict;
  readonly model: SiteModel;
  /** The normal state on each basis; empty where the site cannot be solved. */
  readonly states: SolvedBasis[];
}

/** Compile, solve, judge: the one entry point. Never throws on what an author wrote. */
export function check(rows: SiteRows): CheckResult {
  const solution = solveSite(rows, compile(rows));
  const { model } = solution;
  const judgement = judge(rows, RULES, (rule) => evaluate(rule, rows, solution));
  const verdict: Verdict = {
    site: rows.site,
    basis: rows.basis,
    passed: judgement.findings.every(({ severity }) => severity === "warning" || severity === "info"),
    ...judgement,
    summary: summarise(rows, model, solution),
  };
  return { verdict, model, states: solution.states };
}

/** Undefined for a rule that could not be put; in conditions, what is not met in the normal state already. */
function evaluate(
  rule: Rule,
  rows: SiteRows,
  { model, misfits, deciding }: Solution,
): Evaluation | undefined {
  if (rule.needs === "rows") return rule.evaluate({ rows, model });
  if (!deciding) return undefined;
  const context = { rows, model, misfits, ambient: rows.ambient, ...deciding };
  const normal = rule.evaluate(context);
  if (!rule.inConditions) return normal;
  const known = new Set(normal.offences.map(identity));
  const more = deciding.conditions.flatMap(({ row: { name, failures: asked }, ...of }) => {
    if (rule.needs === "failures" && asked !== "survived") return [];
    const { offences } = rule.evaluate({ ...context, ...of, failures: of.failures ?? deciding.failures });
    return offences
      .filter((offence) => !known.has(identity(offence)))
      .map((offence) => ({ ...offence, condition: name, remedy: undefined }));
  });
  return { ...normal, offences: [...normal.offences, ...more] };
}

/** Of an offence, whether it is met in the normal state or in a condition. */
function identity({ subject, quantity, loss, detail: { kind, source } = {} }: Offence): string {
  return `${subject} ${quantity} ${loss} ${kind} ${source}`;
}
