import { within } from "./range";

/**
 * Air that carries heat. Density falls with altitude, so fans must move more of it for the same heat.
 */

/** Dry air at 20 °C and 101,325 Pa, kg/m³: p/(R·T) with R = 287.042 J/(kg·K) of ASHRAE Fundamentals 2017, ch. 1. */
export const DENSITY_AT_SEA_LEVEL = 101325 / (287.042 * 293.15);

/** Of dry air, J/(kg·K): ASHRAE Fundamentals 2017, ch. 1. */
export const SPECIFIC_HEAT_OF_AIR = 1006;

/** Of the formula below, m. */
export const HIGHEST_ALTITUDE = 5500;

/**
 * Density at an altitude in m over that at sea level, at the same temperature: the pressure of the standard atmosphere
 * over that at sea level (ISO 2533; ASHRAE Fundamentals 2017, ch. 1, eq. 3). It is the ratio for a hall, which is as
 * warm at any altitude; outdoor air of the standard atmosphere is colder up there, and its own ratio has the exponent
 * 4.25588.
 */
export function densityRatio(altitude: number): number {
  return (1 - 2.25577e-5 * within("altitude", altitude, -500, HIGHEST_ALTITUDE, "m")) ** 5.25588;
}
