import type { Evaluation, RowContext, RowRule } from "./rule";

/** The parts of a rule about bad input that differ; its offences are met while rows are built and compiled. */
export type InputRuleText = Pick<RowRule, "id" | "severity" | "title" | "formula" | "source" | "remedy">;

/** A rule whose offences were collected on the way to the model; `count` says how many subjects it was put to. */
export function inputRule(text: InputRuleText, count = countRecords): RowRule {
  const evaluate = (context: RowContext): Evaluation => {
    const { rows, model } = context;
    const offences = [...rows.faults, ...model.offences].filter((offence) => offence.rule === text.id);
    return { checked: count(context), offences };
  };
  return { ...text, subject: "cause", needs: "rows", evaluate };
}

function countRecords({ rows }: RowContext): number {
  return rows.records.length;
}
