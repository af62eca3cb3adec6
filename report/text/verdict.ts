import type { Severity, Verdict } from "../document";
import { renderFinding } from "./finding";
import { renderSummary } from "./summary";

const GRAVEST_FIRST: Severity[] = ["fatal", "error", "warning", "info"];

/** The findings, the gravest first, and the summary: what synthesis prints. Plain text, ends with a line break. */
export function renderVerdict(verdict: Verdict): string {
  const ranked = GRAVEST_FIRST.flatMap((severity) =>
    verdict.findings.filter((finding) => finding.severity === severity),
  );
  const blocks = [...ranked.map((finding) => renderFinding(finding, verdict)), renderSummary(verdict)];
  return `${blocks.join("\n\n")}\n`;
}
