import { constructPath } from "../analysis/model";
import type { SingleFailure } from "../analysis/what-if";
import type { SiteModelDocument } from "../report/document";
import { renderFinding } from "../report/text/finding";
import { measure, plural } from "../report/text/numbers";
import { ownerText, racksText } from "../report/text/tenant";
import { lossName } from "./loss-name";

/** Paths that are offered to somebody who mistyped one. */
const OFFERED = 8;

/** What the failures called by one path do, for a person; those that do nothing are counted. */
export function failuresText(document: SiteModelDocument, failures: SingleFailure[]): string {
  const felt = failures.filter(isFelt);
  const unfelt = failures.length - felt.length;
  const rest = felt.length === 0 ? plural(unfelt, "failure") : plural(unfelt, "more failure");
  return [
    ...felt.map((failure) => failureText(document, failure)),
    ...(unfelt > 0 ? [`${rest} of ${failures[0].cause.path}: no rack stops, no limit is exceeded`] : []),
  ].join("\n\n");
}

function isFelt({ stopped, interrupted, findings, recovery }: SingleFailure): boolean {
  return stopped.length + interrupted.length + findings.length > 0 || recovery > 0;
}

function failureText({ site, basis }: SiteModelDocument, failure: SingleFailure): string {
  const { cause, stopped, interrupted, findings, rules, recovery } = failure;
  const lines = [
    `${site} without ${lossName(cause)}, ${basis} basis`,
    ...tenantLines("stop", stopped),
    ...tenantLines("are interrupted", interrupted),
    ...(stopped.length + interrupted.length === 0 ? ["  no rack stops"] : []),
    ...(recovery > 0 ? [`  ${recoveryText(recovery)}`] : []),
  ];
  return [lines.join("\n"), ...findings.map((each) => renderFinding(each, { site, basis, rules }))].join(
    "\n\n",
  );
}

function tenantLines(verb: string, parts: SingleFailure["stopped"]): string[] {
  return parts.map(({ tenant, ...part }) => `  ${ownerText(tenant)}: ${racksText(part)} ${verb}`);
}

function recoveryText(time: number): string {
  if (time === Infinity) return "its tank is not refilled: coolers have nothing to spare";
  return `all serves again, stores full and tanks cold, after ${measure(time, "s")}`;
}

/** That nothing is called so, and what is called nearly so. */
export function noFailureText(
  { site, records, places, domains, ties }: SiteModelDocument,
  path: string,
): string {
  const paths = new Set([...places, ...domains, ...ties, ...records].map(({ path }) => constructPath(path)));
  const alike = [...paths].filter((each) => each.includes(path)).slice(0, OFFERED);
  const offer = alike.length > 0 ? `; there is ${alike.join(", ")}` : "";
  return `nothing of ${site} that can fail is called ${path}${offer}\n`;
}
