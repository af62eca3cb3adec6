import type { AnnualSummary, SiteModel, SiteRows } from "../model";
import { solveYear } from "../solver";
import { LITRES_PER_KILOWATT_HOUR } from "./water";

/** The year of a site; `model` is as on its design day. */
export function annualSummary(rows: SiteRows, model: SiteModel): AnnualSummary | undefined {
  const { ambient, weather, basis } = rows;
  if (!ambient || !weather) return undefined;
  const { hours, energy, makeUp, peak, freeCooling } = solveYear(model, basis, ambient, weather);
  const { sources, it, losses, cooling, house } = energy;
  return {
    hours,
    sources,
    it,
    losses,
    cooling,
    house,
    designPue: it > 0 ? sources / it : 0,
    ...(makeUp > 0 ? { makeUp, designWue: it > 0 ? (makeUp / it) * LITRES_PER_KILOWATT_HOUR : 0 } : {}),
    peakHour: peak.hour,
    peakPower: peak.power,
    ...(freeCooling === undefined ? {} : { freeCoolingHours: freeCooling }),
  };
}
