import * as fs from "node:fs";
import * as path from "node:path";
import type { Site } from "../constructs";
import { renderFinding } from "../report/text/finding";
import { renderVerdict } from "../report/text";
import { asUser, block, type Blocks } from "./blocks";
import { changes } from "./changes";
import * as step1 from "./tutorial/step-1";
import * as step2 from "./tutorial/step-2";
import * as step3 from "./tutorial/step-3";
import * as step4 from "./tutorial/step-4";
import * as step5 from "./tutorial/step-5";
import * as step6 from "./tutorial/step-6";
import * as step7 from "./tutorial/step-7";

interface Step {
  readonly hall: () => Site;
  /** Rule and first subject of the finding that the page reads; the last step has none. */
  readonly reads?: readonly [rule: string, subject: string];
}

export const STEPS: readonly Step[] = [
  { ...step1, reads: ["power.contract", "yard/grid"] },
  { ...step2, reads: ["resilience.single-point-of-failure", "room/board"] },
  { ...step3, reads: ["power.n-1.overload", "room-a/board"] },
  { ...step4, reads: ["resilience.single-point-of-failure", "yard/chiller"] },
  { ...step5, reads: ["power.n-1.lost-load", "yard"] },
  { ...step6, reads: ["resilience.single-point-of-failure", "water"] },
  step7,
];

const N = STEPS.length;

/** `step-1` is the whole site, `step-2` and on what each changes; `step-n-finding` is what it then reads. */
export const TUTORIAL_BLOCKS: Blocks = Object.fromEntries([
  ["step-1", () => block("ts", source(1))],
  ...range(2, N).map((n) => [`step-${n}`, () => block("diff", changes(source(n - 1), source(n)))]),
  ...range(1, N - 1).map((n) => [`step-${n}-finding`, () => block("text", readAt(n))]),
  ["verdict", () => block("text", renderVerdict(STEPS[N - 1].hall().validate()))],
  ["whole", () => block("ts", source(N))],
]);

function source(n: number): string {
  return asUser(fs.readFileSync(path.join(__dirname, `tutorial/step-${n}.ts`), "utf8"));
}

/** The finding that step n reads, as the verdict prints it. */
function readAt(n: number): string {
  const { hall, reads } = STEPS[n - 1];
  const verdict = hall().validate();
  const finding = verdict.findings.find(
    ({ rule, subjects }) => rule === reads![0] && subjects[0] === reads![1],
  );
  if (!finding) throw new Error(`step ${n} of the tutorial does not find ${reads!.join(" at ")}`);
  return renderFinding(finding, verdict);
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
