import type { AnnualSummary } from "../document";
import { count, decimal, mega } from "./numbers";

/** J. */
const GIGAWATT_HOUR = 3.6e12;

/** A typical year in two lines. */
export function annualLines(annual: AnnualSummary | undefined): string[] {
  if (!annual) return [];
  const { hours, sources, it, cooling, designPue, makeUp, designWue, peakHour, peakPower } = annual;
  const { freeCoolingHours } = annual;
  const gigawattHours = (joules: number) => `${decimal(joules / GIGAWATT_HOUR, 1)} GWh`;
  const parts = `IT ${gigawattHours(it)}, cooling ${gigawattHours(cooling)}, in all ${gigawattHours(sources)}`;
  const free =
    freeCoolingHours === undefined ? "" : `, chillers are off for ${count(freeCoolingHours)} hours`;
  return [
    `${count(hours)} hours: ${parts}, design PUE ${designPue.toFixed(3)}`,
    ...(makeUp !== undefined && designWue !== undefined
      ? [`make-up water ${count(Math.round(makeUp))} m³, design WUE ${decimal(designWue, 2)} L/kWh of IT`]
      : []),
    `most in hour ${count(peakHour + 1)}: ${mega(peakPower, 1)} MW${free}`,
  ];
}
