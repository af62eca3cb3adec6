import { notNegative } from "./range";

/**
 * Seconds until liquid with a heat capacity in J/K has warmed by `rise` K under a heat in W; without heat, for ever. All of
 * it is taken to warm at once, and no heat leaves through walls.
 */
export function rideThrough(capacity: number, heat: number, rise: number): number {
  const stored = notNegative("heat capacity", capacity, "J/K") * notNegative("temperature rise", rise, "K");
  return stored === 0 ? 0 : stored / notNegative("heat", heat, "W");
}
