import { notNegative, within } from "./range";

/**
 * Dry coolers and other coils in outdoor air with fans at full speed: at the rated flow heat is proportional to what
 * the coolant enters above the air, as at a constant effectiveness. Temperatures in °C. A simulation that lets films
 * and properties move (Modelica Buildings) leaves within 0.1 K of it in air of 15 to 33 °C.
 */

/** What a selection states. */
export interface DryCoolerRating {
  /** W. */
  readonly heat: number;
  /** Coolant leaving above air entering, K. */
  readonly approach: number;
  /** Heat-capacity rate of the coolant, ṁ·cp in W/K. */
  readonly flow: number;
}

/**
 * Heat by density of the air, an exponent. A fan at constant speed moves the same m³/s, thus less mass; the film is
 * weaker too. From Carrier's Engineering Guide for Altitude Effects, table 4-2 (762 to 3,050 m, in steps of 0.01):
 * liquid coils (sensible heat of fan coils: 0.92, 0.85, 0.78, 0.71) have 0.9 to within 0.004, air-cooled condensers
 * (0.95, 0.90, 0.85, 0.80) 0.58 to within 0.005.
 */
export const LIQUID_COIL_EXPONENT = 0.9;
export const CONDENSER_EXPONENT = 0.58;

/** Part of the heat that is left in air whose density is `densityRatio` of that the rating holds for. */
export function thinAirFactor(densityRatio: number, exponent: number = LIQUID_COIL_EXPONENT): number {
  return within("density ratio", densityRatio, 0.5, 1.3) ** within("exponent", exponent, 0, 1);
}

/** W per kelvin that the coolant enters above the air. */
export function heatPerEntering({ heat, approach, flow }: DryCoolerRating): number {
  if (!(approach > 0 && flow > 0)) {
    throw new RangeError(`rated approach and flow must be above 0, got ${approach} K and ${flow} W/K`);
  }
  return notNegative("rated heat", heat, "W") / (approach + heat / flow);
}

/** Heat, W, taken from coolant that enters at a temperature; none where the air is as warm. */
export function dryCoolerHeat(
  rated: DryCoolerRating,
  entering: number,
  ambient: number,
  densityRatio = 1,
): number {
  return heatPerEntering(rated) * thinAirFactor(densityRatio) * Math.max(0, entering - ambient);
}

/** What coolant leaves at, °C, while it gives off a heat in W. */
export function dryCoolerSupply(
  rated: DryCoolerRating,
  heat: number,
  ambient: number,
  densityRatio = 1,
): number {
  const perKelvin = heatPerEntering(rated) * thinAirFactor(densityRatio);
  return ambient + notNegative("heat", heat, "W") * (1 / perKelvin - 1 / rated.flow);
}
