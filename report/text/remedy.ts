import type { Finding, Remedy } from "../document";
import { count, measure, percent, roundedUp } from "./numbers";

/** What is done, `of` being empty or naming whose rating, demand or units they are. */
const ACTIONS: { readonly [A in Remedy["action"]]: (finding: Finding, of: string, to: Remedy) => string } = {
  "raise-rating": ({ rule }, of, { to, unit }) =>
    `raise the ${rule === "power.contract" ? "contract" : "rating"}${of} to ${measure(roundedUp(to, unit), unit)}`,
  "lower-demand": (_, _of, { to }) => `hold the GPU racks to ${percent(to * 100)} of their demand`,
  compensate: ({ subjects }, _of, { subject, to, unit }) =>
    `compensate ${measure(roundedUp(to, unit), unit)} behind ${subjects.length > 1 ? subject : "it"}`,
  "add-units": ({ detail }, _of, { subject, to }) =>
    `serve ${subject} by ${count(to)} such units instead of ${count(Number(detail.units))}`,
};

/**
 * The computed change, rounded to the safe side, else what the rule advises in general; nothing where the message has
 * said what a prop should be. Whose rating it is, is said where the finding has several subjects or is about a link;
 * that of the first is computed, and by the same part the others hold too. Only the limit of the finding was tried with
 * it: a failure may ask for more.
 */
export function remedyText(finding: Finding, general: string): string | undefined {
  const { rule, remedy, subjects, detail } = finding;
  if (rule === "input.invalid-value") return undefined;
  if (!remedy) return general;
  const link = detail.source === undefined ? "" : `the link from ${detail.source} to `;
  const isPlain = link === "" && subjects.length === 1 && remedy.subject === subjects[0];
  const of = isPlain ? "" : ` of ${link}${remedy.subject}`;
  const others = subjects.length - 1;
  const rest =
    others > 0 && remedy.action === "raise-rating" ? `, of ${count(others)} more in proportion` : "";
  return `${ACTIONS[remedy.action](finding, of, remedy)}${rest} (checked for this limit)`;
}
