import { PG25_FREEZING_POINT, pg25Density, pg25SpecificHeat } from "../../analysis/physics/propylene-glycol";
import { waterDensity, waterSpecificHeat } from "../../analysis/physics/water";
import type { Temperature, TemperatureDifference, Volume, VolumeFlow } from "../units";

/** What coolant is taken to be supplied at where nobody states it, °C: the warmer the less it takes up, and the more has to flow. */
const UNSTATED = 40;

/** Up to which properties are known, °C. */
const HIGHEST = 100;

/** Heat that a volume of water takes up by a temperature rise, J: ρ·cp·V·ΔT, by its properties where it is supplied. */
export function heatOfVolume(volume: Volume, rise: TemperatureDifference, supply?: Temperature): number {
  return perVolumeOfWater(supply) * volume.si * rise.si;
}

/** Heat-capacity rate of a flow of water, W/K: ρ·cp·V̇. */
export function heatOfWaterFlow(flow: VolumeFlow, supply?: Temperature): number {
  return perVolumeOfWater(supply) * flow.si;
}

/** The same of PG25, the coolant of racks. */
export function heatOfPg25Flow(flow: VolumeFlow, supply?: Temperature): number {
  const at = bounded(supply, PG25_FREEZING_POINT);
  return pg25Density(at) * pg25SpecificHeat(at) * flow.si;
}

/**
 * Water flow per heat at a temperature rise, m³/s per W: 1/(ρ·cp·ΔT), by its properties where it is supplied; without that
 * those at 40 °C.
 */
export function flowPerHeat(rise: TemperatureDifference, supply?: Temperature): number {
  return 1 / (perVolumeOfWater(supply) * rise.si);
}

/** J/(m³·K). */
function perVolumeOfWater(supply: Temperature | undefined): number {
  const at = bounded(supply, 0);
  return waterDensity(at) * waterSpecificHeat(at);
}

/** A set-point that no liquid has counts as the nearest that one has. */
function bounded(supply: Temperature | undefined, lowest: number): number {
  return Math.min(Math.max(supply?.si ?? UNSTATED, lowest), HIGHEST);
}
