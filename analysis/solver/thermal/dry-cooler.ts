import type { ElementRecord, MachineRow } from "../../model";
import { densityRatio } from "../../physics/air";
import { dryCoolerSupply, type DryCoolerRating } from "../../physics/dry-cooler";
import { approachOf, type Machine, MOST_OF_RATED, ratedPerHeat, UNRATED } from "./machine";

/** A dry cooler: its fans run at full speed for the heat it can take. */
export function dryCooler(
  record: ElementRecord,
  { approach, flow }: MachineRow & { law: "dryCooler" },
): Machine {
  if (approach === undefined || flow === undefined) return UNRATED;
  const rated: DryCoolerRating = { heat: record.capability!, approach, flow };
  return {
    duty({ supply, air: { dryBulb, altitude } }) {
      if (Number.isNaN(supply)) {
        throw new RangeError("its heat follows from the supplyTemperature of its loop, which states none");
      }
      const above = approachOf(supply, dryBulb, "air");
      const heat = above / dryCoolerSupply(rated, 1, 0, densityRatio(altitude));
      const perHeat = (rated.heat * ratedPerHeat(record)) / heat;
      return { heat: Math.min(heat, MOST_OF_RATED * rated.heat), perHeat };
    },
    supplyAt: (heat, { air: { dryBulb, altitude } }) =>
      dryCoolerSupply(rated, heat, dryBulb, densityRatio(altitude)),
  };
}
