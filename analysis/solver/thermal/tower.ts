import type { ElementRecord, MachineRow } from "../../model";
import {
  TOWER_BOUNDS,
  type TowerRating,
  towerHeat,
  towerLeaving,
  widestApproach,
} from "../../physics/cooling-tower";
import { approachOf, type Machine, MOST_OF_RATED, ratedPerHeat, shown, UNRATED } from "./machine";

/** A wet tower: its fans run at full speed for the heat it can take. */
export function tower(
  record: ElementRecord,
  { range, approach: ratedApproach, wetBulb: ratedWetBulb }: MachineRow & { law: "tower" },
): Machine {
  if (range === undefined || ratedApproach === undefined || ratedWetBulb === undefined) return UNRATED;
  const rated: TowerRating = { range, approach: ratedApproach, wetBulb: ratedWetBulb };
  const most = record.capability!;
  return {
    duty({ supply, air: { wetBulb } }) {
      if (Number.isNaN(supply)) {
        if (wetBulb <= rated.wetBulb) return undefined;
        throw new RangeError(
          `it is rated at a wet bulb of ${shown(rated.wetBulb)}, the air has ${shown(wetBulb)}, and its loop states no supplyTemperature`,
        );
      }
      const approach = approachOf(supply, wetBulb, "a wet bulb");
      // beyond the widest range that was fitted it takes at least what it takes there
      const heat = towerHeat(most, rated, wetBulb, Math.min(approach, widestApproach(rated, wetBulb)));
      return { heat: Math.min(heat, MOST_OF_RATED * most), perHeat: (most * ratedPerHeat(record)) / heat };
    },
    supplyAt(heat, { air: { wetBulb } }) {
      const narrowest = TOWER_BOUNDS.range.min / rated.range;
      return towerLeaving(rated, Math.max(heat / most, narrowest), wetBulb);
    },
  };
}
