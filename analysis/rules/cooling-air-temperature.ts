import type { IntakeRow, Offence, SiteModel } from "../model";
import { HIGHEST_OF_CLASSES, maximumDryBulb } from "../physics/ashrae-classes";
import { setPoints, suppliedAt } from "../solver";
import { airNeed, isOutdoors } from "./air-need";
import type { RowRule } from "./rule";
import { statedByPlace } from "./stated-by-place";

export const coolingAirTemperature: RowRule = {
  id: "cooling.air-temperature",
  severity: "error",
  title: "no rack draws in warmer air than its class allows at the altitude of the site",
  formula:
    "set-point of its air handlers or rear door, or of the air of its hall, the warmer of both ≤ warmest of its ASHRAE " +
    "class or of its maker, less 1 K per 300 m (A1, A2), 175 m (A3), 125 m (A4) or 500 m (H1) above 900 m",
  source: "ASHRAE TC 9.9, Thermal Guidelines for Data Processing Environments, 5th edition 2021",
  remedy: "lower the set-point, or use equipment of a wider class",
  subject: "affected",
  needs: "rows",
  evaluate({ rows, model }) {
    const altitude = rows.ambient?.altitude ?? 0;
    const stated = statedByPlace(rows.places, ({ airTemperature }) => airTemperature);
    const wanted = setPoints(model);
    const offences: Offence[] = [];
    let checked = 0;
    model.records.forEach(({ intake, place, kind }, e) => {
      if (!intake) return;
      const drawnIn = [
        stated(place)?.value ?? NaN,
        airSupply(model, wanted, airNeed(model, e, intake), rows.ambient?.dryBulb),
      ].filter((t) => !Number.isNaN(t));
      if (drawnIn.length === 0) return;
      checked++;
      const value = Math.max(...drawnIn);
      const limit = warmestOf(intake, altitude);
      if (limit !== undefined && value <= limit) return;
      const { airClass, warmest } = intake;
      offences.push({
        rule: "cooling.air-temperature",
        subject: model.paths[e],
        quantity: "airTemperature",
        value,
        limit,
        unit: "°C",
        detail: { airClass, altitude, by: warmest === undefined ? "class" : "maker" },
        group: `${kind} ${airClass} ${warmest}`,
      });
    });
    return { checked, offences };
  },
};

/** At what the air of an element is supplied by set-points, or by the outdoor air, °C; NaN where neither is stated. */
function airSupply(model: SiteModel, wanted: Float64Array, need: number, outdoors = NaN): number {
  return isOutdoors(model, need) ? outdoors : suppliedAt(model, wanted, need);
}

/** Warmest air at an altitude, °C; undefined where no class reaches so high. */
function warmestOf({ airClass, warmest }: IntakeRow, altitude: number): number | undefined {
  if (altitude > HIGHEST_OF_CLASSES) return undefined;
  const allowed = maximumDryBulb(airClass, altitude);
  if (warmest === undefined) return allowed;
  const derating = maximumDryBulb(airClass, 0) - allowed;
  return Math.min(allowed, warmest - derating);
}
