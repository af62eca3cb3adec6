import type { WaterSource, WaterSummary } from "../document";
import { measure, perDay, percent } from "./numbers";

/** What the towers take on the design day, by source. */
export function waterLines(water: WaterSummary | undefined): string[] {
  if (!water) return [];
  const { designWue, sources } = water;
  return [
    `design WUE ${designWue.toFixed(2)} L/kWh of IT, in the normal state and not over a year`,
    ...sources.flatMap(sourceLines),
  ];
}

function sourceLines(water: WaterSource): string[] {
  const { source, supply, evaporation, blowdown, drift, makeUp, storageTime } = water;
  const limit = supply === undefined ? "" : ` of ${perDay(supply)} (${percent((makeUp / supply) * 100)})`;
  const parts = `evaporation ${perDay(evaporation)}, blowdown ${perDay(blowdown)}, drift ${perDay(drift)}`;
  const lasts = storageTime === undefined ? "" : `, its storage lasts ${measure(storageTime, "s")}`;
  return [
    `${source || "no source stated"}: make-up ${perDay(makeUp)}${limit}`,
    `  ${measure(makeUp * 3600, "m³/h")}: ${parts}${lasts}`,
  ];
}
