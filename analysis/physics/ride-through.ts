import { notNegative } from "./range";

/**
 * What water holds a loop over while no chiller runs. All of it is taken to warm at once, and no heat leaves through
 * walls. A tank that layers well gives its rise to the end; one that mixes badly gives less, and its volume must be
 * counted in part.
 */

/** Water, coolant, pipes and plates that warm together. */
export interface HeatStore {
  /** kg. */
  readonly mass: number;
  /** J/(kg·K). */
  readonly specificHeat: number;
}

/** J/K of all stores. */
export function heatCapacity(stores: readonly HeatStore[]): number {
  return stores.reduce(
    (sum, { mass, specificHeat }) =>
      sum + notNegative("mass", mass, "kg") * notNegative("specific heat", specificHeat, "J/(kg·K)"),
    0,
  );
}

/** Seconds until a capacity in J/K has warmed by `rise` K under a heat in W; without heat, for ever. */
export function rideThrough(capacity: number, heat: number, rise: number): number {
  const stored = notNegative("heat capacity", capacity, "J/K") * notNegative("temperature rise", rise, "K");
  return stored === 0 ? 0 : stored / notNegative("heat", heat, "W");
}

/** m³ of a liquid with ρ·cp in J/(m³·K) that take a heat in W for a time in s at a rise in K. */
export function tankVolume(heat: number, time: number, rise: number, perVolume: number): number {
  if (!(rise > 0 && perVolume > 0)) {
    throw new RangeError(`rise and heat per volume must be above 0, got ${rise} K and ${perVolume} J/(m³·K)`);
  }
  return (notNegative("heat", heat, "W") * notNegative("time", time, "s")) / (perVolume * rise);
}

/** What comes back after a stop. */
export interface Restart {
  /** From the stop, s. */
  readonly after: number;
  /** W taken from then on, at once in full. */
  readonly cooling: number;
}

/**
 * K above the start, at a time in s after cooling stopped: up until the restart, then by what cooling and heat leave
 * over, and no lower than the start, where the controller holds it.
 */
export function riseAt(time: number, capacity: number, heat: number, restart: Restart): number {
  if (!(capacity > 0)) throw new RangeError(`heat capacity must be above 0 J/K, got ${capacity} J/K`);
  const added = notNegative("heat", heat, "W") * notNegative("time", time, "s");
  const cooled = Math.max(0, time - notNegative("restart", restart.after, "s"));
  return Math.max(0, added - notNegative("cooling", restart.cooling, "W") * cooled) / capacity;
}
