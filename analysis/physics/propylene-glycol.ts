import { polynomial } from "./polynomial";
import { within } from "./range";

/**
 * PG25, the coolant of liquid-cooled racks: 25 % of propylene glycol and 75 % of water by volume. Sellers mean volume
 * by it (DOWFROST LC 25: "25 vol% PG concentration (PG25)", frost protection to -10 °C). By mass it is 25.7 %: a
 * quarter at 1,036 kg/m³ with three quarters at 998.2 kg/m³, both at 20 °C.
 *
 * Fits of Å. Melinder, "Properties of Secondary Working Fluids for Indirect Systems", IIR, 2010, as CoolProp has them in
 * INCOMP::MPG, of glycol without inhibitors, from freezing to 100 °C. ASHRAE's tables of inhibited glycol at 25 % by
 * volume (CoolProp INCOMP::APG) have up to 0.55 % more density and up to 0.35 % more heat per kg. Heat per m³ is thus
 * 0.4 to 0.6 % lower here, and the flow that a rack asks for as much higher.
 */

/** Part of the mass that is glycol. */
const MASS_FRACTION = 0.257;

/** Where the fits are centred: a mass fraction, °C. */
const CENTRE = { fraction: 0.307031, temperature: 32.7083 };

/** kg/m³. A row for each power of the temperature, its coefficients by power of the mass fraction. */
const DENSITY = atPg25([
  [1018, 76.04, -24.98, -155, -113.1, 234.2],
  [-0.5406, -0.945, 0.27, 2.829, -2.221],
  [-2.666e-3, 5.541e-3, -4.018e-3, -7.175e-3],
  [1.347e-5, -1.343e-5, 3.376e-5],
]);

/** J/(kg·K), likewise. */
const SPECIFIC_HEAT = atPg25([
  [3882, -1304, -1598, 353.9, 5000, -4959],
  [2.699, 5.07, 0.9534, 31.02, -71.35],
  [-1.659e-3, -4.752e-3, 0.1167, -0.295],
  [-1.032e-5, 1.522e-4, -4.87e-4],
]);

/** Where the first ice forms, °C: -10.2. */
export const PG25_FREEZING_POINT = atPg25([[-13.25, -66.31, -109.4, -228.3, -340.9, 146.5]])[0];

/** The end of the fits, °C. */
const HIGHEST = 100;

/** kg/m³ at a temperature in °C. */
export function pg25Density(temperature: number): number {
  return polynomial(DENSITY, aboveCentre(temperature));
}

/** J/(kg·K) at a temperature in °C. */
export function pg25SpecificHeat(temperature: number): number {
  return polynomial(SPECIFIC_HEAT, aboveCentre(temperature));
}

function aboveCentre(temperature: number): number {
  return within("PG25 temperature", temperature, PG25_FREEZING_POINT, HIGHEST, "°C") - CENTRE.temperature;
}

function atPg25(rows: number[][]): number[] {
  return rows.map((row) => polynomial(row, MASS_FRACTION - CENTRE.fraction));
}
