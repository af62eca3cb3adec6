import { within } from "./range";

/** How warm air may enter equipment of a class, and by how much less at altitude. */
interface AirClass {
  /** Allowable dry bulb up to 900 m, °C. */
  readonly maximum: number;
  /** m of altitude beyond 900 m that take 1 K off it. */
  readonly perKelvin: number;
}

/**
 * ASHRAE TC 9.9, Thermal Guidelines for Data Processing Environments, 5th edition 2021, tables 2.1 (A1 to A4) and 2.2
 * (H1, equipment of high density) with their notes on altitude.
 */
const CLASSES = {
  A1: { maximum: 32, perKelvin: 300 },
  A2: { maximum: 35, perKelvin: 300 },
  A3: { maximum: 40, perKelvin: 175 },
  A4: { maximum: 45, perKelvin: 125 },
  H1: { maximum: 25, perKelvin: 500 },
} satisfies Record<string, AirClass>;

/** A class of air-cooled equipment. */
export type AshraeClass = keyof typeof CLASSES;

/** Altitude from which the maximum falls, and the highest that the classes are for, m. */
const FULL_UP_TO = 900;
export const HIGHEST_OF_CLASSES = 3050;

/** The warmest air that equipment of a class may draw in at an altitude in m, °C. */
export function maximumDryBulb(of: AshraeClass, altitude: number): number {
  const { maximum, perKelvin } = CLASSES[of];
  const height = within(`altitude of class ${of}`, altitude, -500, HIGHEST_OF_CLASSES, "m");
  return maximum - Math.max(0, height - FULL_UP_TO) / perKelvin;
}
