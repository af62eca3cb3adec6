import type { BreakEvenParameter, BreakEvenRow, BreakEvenTable, Finding, Flip, Verdict } from "../model";
import { turnBetween } from "./turn-between";

/** Values by the names of the parameters. */
export interface ParameterValues {
  readonly [name: string]: number;
}

/**
 * For each parameter, alone, the value nearest to its own on either side at which the verdict turns. `judge` builds a site
 * with these values and checks it: two to some twenty times a parameter.
 */
export function breakEven(
  parameters: BreakEvenParameter[],
  judge: (values: ParameterValues) => Verdict,
  progress: (done: number, name: string) => void = () => {},
): BreakEvenTable {
  const own = Object.fromEntries(parameters.map(({ name, value }) => [name, value]));
  const site = judge(own);
  const rows = parameters.map((parameter, i) => {
    progress(i, parameter.name);
    const judgeOne = (value: number) => judge({ ...own, [parameter.name]: value });
    return rowOf(parameter, site, judgeOne);
  });
  const nearest = rows
    .map((row, i) => ({ row, i, way: wayToTurn(row) }))
    .sort((a, b) => a.way - b.way || a.i - b.i);
  return { site: site.site, passed: site.passed, rows: nearest.map(({ row }) => row) };
}

function rowOf(
  parameter: BreakEvenParameter,
  site: Verdict,
  judge: (value: number) => Verdict,
): BreakEvenRow {
  const { value, minimum, maximum, isWhole } = parameter;
  const isAlike = ({ passed }: Verdict) => passed === site.passed;
  const towards = (end: number): Flip | undefined => {
    const turn = turnBetween(value, end, { isWhole, isAlike, judge });
    return turn && { value: turn.value, ...breaking(site.passed ? turn.beyond : site) };
  };
  return { ...parameter, below: towards(minimum), above: towards(maximum) };
}

/** What makes a verdict a failure: its gravest finding. */
function breaking({ findings }: Verdict): Pick<Flip, "rule" | "subject"> {
  const gravest = (severity: Finding["severity"]) => findings.find((each) => each.severity === severity);
  const { rule, subjects } = (gravest("fatal") ?? gravest("error"))!;
  return { rule, subject: subjects[0] };
}

/** How far the nearer turn is, as a part of the value; of what has none Infinity. */
function wayToTurn({ value, below, above }: BreakEvenRow): number {
  const ways = [below, above].map((flip) => (flip ? Math.abs(flip.value - value) : Infinity));
  return Math.min(...ways) / Math.abs(value);
}
