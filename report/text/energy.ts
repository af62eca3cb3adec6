import type { EnergySummary } from "../document";

type Consumer = EnergySummary["consumers"][number];

/** What is smaller reads as nothing in three decimals. */
const SHOWN = 0.0005;

/** The terms of the design PUE: the electricity of each kind of consumer by that of IT. */
export function energyLines(energy: EnergySummary | undefined): string[] {
  if (!energy) return [];
  const { consumers, coolingPue, powerPue } = energy;
  const it = sum(consumers, "it");
  if (it === 0) return [];
  return [
    ...terms("it"),
    ...terms("cooling", coolingPue),
    ...terms("losses", powerPue),
    ...terms("house"),
    ...terms("recharge"),
  ];

  function terms(use: Consumer["use"], partialPue?: number): string[] {
    const all = sum(consumers, use) / it;
    if (all < SHOWN) return [];
    const shown = consumers
      .filter((each) => each.use === use && each.power / it >= SHOWN)
      .map(({ kind, power }) => `${kind.replace(/-/g, " ")} ${(power / it).toFixed(3)}`);
    const partial = partialPue === undefined ? "" : ` (design pPUE ${partialPue.toFixed(3)})`;
    return [`${use === "it" ? "IT" : use} ${all.toFixed(3)}${partial}: ${shown.join(", ")}`];
  }
}

function sum(consumers: Consumer[], of: Consumer["use"]): number {
  return consumers.reduce((all, { use, power }) => (use === of ? all + power : all), 0);
}
