import type { AcknowledgedFinding, Margin, RuleResult, RuleStatus, Severity, Verdict } from "../document";
import { annualLines } from "./annual";
import { contractLines, exceededBases } from "./contracts";
import { availabilityLines } from "./availability";
import { conditionLines } from "./conditions";
import { energyLines } from "./energy";
import { evidenceLines } from "./evidence";
import { failureLines } from "./failures";
import { gpuLines } from "./gpus";
import { count, decimal, measure, plural } from "./numbers";
import { temperatureLines } from "./temperatures";
import { subjectText } from "./paths";
import { powerTable } from "./power-table";
import { waterLines } from "./water";

/** Room for the longest label. */
const LABEL = 13;

const NOT_HELD = "not held: the site states no designConditions, machines count as rated";

/** What a person wants to know of a site on one screen. */
export function renderSummary(verdict: Verdict): string {
  const { basis, acknowledged, rules, summary } = verdict;
  const {
    balances,
    energy,
    water,
    gpus,
    worst,
    isOnDesignDay,
    temperatures,
    annual,
    failures,
    conditions,
    availability,
    elements,
    links,
    assumptions,
  } = summary;
  const isSolved = balances.length > 0;
  return [
    headline(verdict),
    "",
    ...(isSolved ? powerTable(balances, basis) : ["no power figures: the site cannot be solved"]),
    "",
    ...section("contract", isSolved ? contractLines(balances, basis) : []),
    ...section("exceeded", exceededBases(balances, basis)),
    ...section("energy", energyLines(energy)),
    ...section("evidence", evidenceLines(energy)),
    ...section("water", waterLines(water)),
    ...section("GPUs", gpuLines(gpus)),
    ...section("margins", worst.map(marginText)),
    ...section("temperatures", isSolved && !isOnDesignDay ? [NOT_HELD] : temperatureLines(temperatures)),
    ...section("year", annualLines(annual)),
    ...section("failures", failureLines(failures)),
    ...section("availability", availability.flatMap(availabilityLines)),
    ...section("conditions", conditions.flatMap(conditionLines)),
    ...section("rules", [ruleCounts(rules)]),
    ...section(
      "acknowledged",
      together(acknowledged).flatMap((accepted) => acknowledgedLines(accepted, verdict.site)),
    ),
    ...section("assumptions", [count(assumptions)]),
    ...section("size", [`${plural(elements, "element")}, ${plural(links, "link")}`]),
  ].join("\n");
}

const NOUNS: [Severity, string, string][] = [
  ["fatal", "fatal", "fatal"],
  ["error", "error", "errors"],
  ["warning", "warning", "warnings"],
  ["info", "info", "info"],
];

function headline({ site, passed, basis, findings }: Verdict): string {
  const counts = NOUNS.map(([severity, noun, nouns]) => {
    const found = findings.filter((finding) => finding.severity === severity).length;
    return found > 0 ? plural(found, noun, nouns) : "";
  }).filter(Boolean);
  return `${site} ${passed ? "passed" : "failed"} on the ${basis} basis: ${counts.join(", ") || "no findings"}`;
}

function marginText({ percent: loading, subject, value, limit, unit, rule }: Margin): string {
  return `${`${decimal(loading, 1)} %`.padStart(7)}  ${subject}: ${measure(value, unit)} of ${measure(limit, unit)} (${rule})`;
}

const STATUSES: [RuleStatus, string][] = [
  ["passed", "passed"],
  ["failed", "failed"],
  ["acknowledged", "acknowledged"],
  ["not-applicable", "not applicable"],
  ["not-evaluated", "not evaluated"],
];

function ruleCounts(rules: RuleResult[]): string {
  return STATUSES.map(
    ([status, words]) => `${rules.filter((rule) => rule.status === status).length} ${words}`,
  ).join(", ");
}

/** What one rule found and one reason accepts is one line. */
function together(acknowledged: AcknowledgedFinding[]): AcknowledgedFinding[] {
  const lines = new Map<string, AcknowledgedFinding>();
  for (const accepted of acknowledged) {
    const { finding, reason, owner, expires } = accepted;
    const key = JSON.stringify([finding.rule, reason, owner, expires]);
    const known = lines.get(key)?.finding.subjects ?? [];
    const subjects = [...new Set([...known, ...finding.subjects])];
    lines.set(key, { ...accepted, finding: { ...finding, subjects } });
  }
  return [...lines.values()];
}

function acknowledgedLines({ finding, reason, owner, expires }: AcknowledgedFinding, site: string): string[] {
  const terms = [owner, expires && `until ${expires}`].filter(Boolean).join(", ");
  return [`${finding.rule} ${subjectText(finding.subjects, site)}:`, `  ${reason}${terms && ` (${terms})`}`];
}

function section(label: string, lines: string[]): string[] {
  return lines.map((line, i) => `${(i === 0 ? label : "").padEnd(LABEL)}${line}`);
}
