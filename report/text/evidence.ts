import type { EnergySummary } from "../document";
import { percent } from "./numbers";

type Evidence = EnergySummary["evidence"][number]["of"];

/** Nobody but its author, the press or an estimate answers for such a figure. */
const LOW: Evidence[] = ["press", "estimate", "stated"];

const WORDS: { readonly [Of in Evidence]: string } = {
  cap: "held by caps",
  datasheet: "datasheets",
  measured: "measured",
  vendor: "vendors' references",
  secondary: "transcribed datasheets",
  press: "press",
  estimate: "estimates",
  stated: "stated by the site",
};

/** What the electricity of the site rests on, and how much of it on little. */
export function evidenceLines(energy: EnergySummary | undefined): string[] {
  const all = sum(energy);
  if (!energy || all === 0) return [];
  const parts = energy.evidence.map(({ of, power }) => `${WORDS[of]} ${percent((100 * power) / all)}`);
  const low = percent((100 * sum(energy, LOW)) / all);
  return [
    parts.join(", "),
    `${low} rests on figures of low confidence: the press, estimates, or the site alone`,
  ];
}

function sum(energy: EnergySummary | undefined, of?: Evidence[]): number {
  const counted = energy?.evidence.filter((each) => !of || of.includes(each.of)) ?? [];
  return counted.reduce((total, { power }) => total + power, 0);
}
