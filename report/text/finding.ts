import type { Basis, Finding, StateRef, Verdict } from "../document";
import { type MessageOf, MESSAGES } from "./messages";
import { firstPaths, subjectText } from "./paths";
import { remedyText } from "./remedy";

/** Room for the longest label of the lines below a headline. */
const LABEL = 9;
/** Subjects below the headline; with the one in it they are eight. */
const ALSO = 7;

/** One finding: a headline, and below it what is known of when, why and where it is so, and what to do. */
export function renderFinding(finding: Finding, verdict: Pick<Verdict, "site" | "basis" | "rules">): string {
  const { rule, severity, subjects, state, at } = finding;
  const { text, because } = (MESSAGES as { readonly [rule: string]: MessageOf })[rule](finding);
  // where the subject is what is lost, the headline says so
  const isCause =
    state.loss === subjects[0] && finding.detail.kind !== "unit" && finding.detail.kind !== "link";
  const general = verdict.rules.find((result) => result.rule === rule)!.remedy;
  return [
    `${severity}[${rule}] ${subjectText(subjects, verdict.site)}: ${text}`,
    ...lines("also", firstPaths(subjects.slice(1), ALSO)),
    ...lines("when", stateText(state, isCause ? undefined : lossText(finding), verdict.basis)),
    ...lines("because", because),
    ...lines("at", at && `${at.file}:${at.line}`),
    ...lines("remedy", remedyText(finding, general)),
  ].join("\n");
}

/** What is lost, in words. */
function lossText({ state: { loss }, detail: { kind, source } }: Finding): string | undefined {
  if (loss === undefined) return undefined;
  if (kind === "unit") return `one unit of ${loss}`;
  return kind === "link" ? `the link from ${source} to ${loss}` : loss;
}

/** The state in words; nothing for the normal state of the deciding basis. */
function stateText(
  { condition, instant, basis }: StateRef,
  loss: string | undefined,
  deciding: Basis,
): string | undefined {
  const isNormal = condition === "normal" && loss === undefined && instant === undefined;
  if (isNormal && basis === deciding) return undefined;
  const isBasis = instant === undefined && loss === undefined;
  const what = [condition !== "normal" || isBasis ? `condition ${condition}` : "", loss && `${loss} is lost`];
  const which = [instant, basis].filter(Boolean).join(", ");
  const text = what.filter(Boolean).join(", ");
  return text ? `${text} (${which})` : which;
}

function lines(label: string, text: string | string[] | undefined): string[] {
  if (!text) return [];
  return [text].flat().map((line, i) => `  ${(i === 0 ? label : "").padEnd(LABEL)}${line}`);
}
