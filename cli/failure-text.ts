import { constructPath, nearest } from "../analysis/model";
import type { SingleFailure } from "../analysis/what-if";
import type { SiteModelDocument } from "../report/document";
import { renderFinding } from "../report/text/finding";
import { measure, percent, plural } from "../report/text/numbers";
import { ownerText, racksText } from "../report/text/tenant";
import { lossName } from "./loss-name";

/** Paths that are offered to somebody who mistyped one. */
const OFFERED = 8;

/** Sorts of gear that are shown of those that take over. */
const SHOWN = 8;

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

/** The loss of one of many links is told by what it stops or breaks alone. */
function isFelt(failure: SingleFailure): boolean {
  const { cause, stopped, interrupted, findings, recovery, strained, warmer, rides } = failure;
  const stops = stopped.length + interrupted.length + findings.length > 0 || recovery > 0;
  return stops || (cause.kind !== "link" && strained.length + warmer.length + rides.length > 0);
}

function failureText({ site, basis }: SiteModelDocument, failure: SingleFailure): string {
  const { cause, stopped, interrupted, findings, rules, recovery } = failure;
  const stops = stopped.length + interrupted.length > 0;
  const breaks = findings.length > 0;
  const lines = [
    `${site} without ${lossName(cause)}, ${basis} basis`,
    ...tenantLines("stop", stopped),
    ...tenantLines("are interrupted", interrupted),
    ...(stops ? [] : [`  no rack stops${breaks ? "" : ", no limit is exceeded"}`]),
    ...(recovery > 0 ? [`  ${recoveryText(recovery)}`] : []),
    ...strainLines(failure),
  ];
  return [lines.join("\n"), ...findings.map((each) => renderFinding(each, { site, basis, rules }))].join(
    "\n\n",
  );
}

/** What those that are left carry, of each sort the one that is closest to its limit. */
function strainLines({ strained, warmer, rides }: SingleFailure): string[] {
  const lines = [
    ...strained.slice(0, SHOWN).map(({ margin, before }) => {
      const { subject, value, limit, unit } = margin;
      const of = `${measure(value, unit)} of ${measure(limit, unit)}`;
      return `${subject}: ${of} (${percent(margin.percent)}), ${percent(before)} before`;
    }),
    ...warmer.map(({ path, before, after, setPoint }) => {
      const left = measure(Number(Math.abs(setPoint - after).toFixed(2)), "K");
      const side = after > setPoint ? "above" : "below";
      const reaches = `reaches ${hundredths(after)}, ${left} ${side} its set-point`;
      return `${path}: ${reaches}, ${hundredths(before)} before`;
    }),
    ...rides.map(({ path, need, gap, holdUp }) => {
      return `${path}: without ${need} for ${measure(gap, "s")} of the ${measure(holdUp, "s")} that it lasts`;
    }),
  ];
  return lines.length === 0
    ? []
    : ["  fullest of each sort that takes over", ...lines.map((each) => `    ${each}`)];
}

function hundredths(temperature: number): string {
  return `${Number(temperature.toFixed(2))} °C`;
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
  const alike = alikeOf(path, [...paths]).slice(0, OFFERED);
  const offer = alike.length > 0 ? `; there is ${alike.join(", ")}` : "";
  return `nothing of ${site} that can fail is called ${path}${offer}\n`;
}

/** The path with its numbers written in another way, then those that it is a part of; else the one fewest letters away. */
function alikeOf(path: string, paths: string[]): string[] {
  const written = paths.filter((each) => withoutZeros(each) === withoutZeros(path));
  const longer = paths.filter((each) => each.includes(path) && !written.includes(each));
  const found = [...written, ...longer];
  const near = found.length > 0 ? undefined : nearest(path, paths);
  return near === undefined ? found : [near];
}

/** A path without zeros at the front of its numbers: `rack-01` as `rack-1`. */
function withoutZeros(path: string): string {
  return path.replace(/(?<!\d)0+(?=\d)/g, "");
}
