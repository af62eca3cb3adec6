import type { TemperatureChain } from "../document";
import { celsius } from "./celsius";

/** From the ambient to a rack, one step a line. */
export function temperatureLines(chain: TemperatureChain | undefined): string[] {
  if (!chain) return [];
  const { dryBulb, wetBulb, steps, rack, warmest } = chain;
  const accepts = warmest === undefined ? "" : ` accepts ${celsius(warmest)}`;
  return [
    `outdoor air of ${celsius(dryBulb)}, wet bulb ${celsius(wetBulb)}`,
    ...steps.map(({ path, supply }) => `→ ${path} supplies ${celsius(supply)}`),
    `→ ${rack}${accepts}`,
  ];
}
