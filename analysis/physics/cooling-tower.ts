import { type Bounds, risesTo } from "./polynomial";
import { notNegative, within } from "./range";

/**
 * Evaporative cooling towers by YorkCalc: the approach of York towers fitted to wet bulb, range and flows (coefficients
 * and bounds of EnergyPlus' `CoolingTower:VariableSpeed`, BSD; the Modelica Buildings library has the same coefficients
 * and ends at a wet bulb of 26.7 °C). Range is what the water cools by, approach what it leaves above the wet bulb, K.
 * No correction for altitude: Carrier's table 4-2 gives evaporative condensers 1 to 3 % more at 1,525 to 3,050 m.
 *
 * Another make is one of these with more or less water: as much as gives the maker's rated point. Rated at 95, 85 and
 * 78 °F it rejects at the rated approach what CoolTools' crossflow fit says within 1.5 % (18 to 26.5 °C of wet bulb),
 * and what Merkel's integral says within 3 % at 26.5 °C, 7 % more at 22 °C, 12 % more at 18 °C and 9 % less at 29 °C.
 */

/** What a maker states beside the heat. */
export interface TowerRating {
  /** K. */
  readonly range: number;
  /** K. */
  readonly approach: number;
  /** °C. */
  readonly wetBulb: number;
}

/** Parts of the rated flows; 1 where not given. */
export interface TowerFlows {
  readonly water?: number;
  readonly air?: number;
}

/** 95 to 85 °F at a wet bulb of 78 °F: where makers of North America state nominal tons. */
export const NOMINAL_RATING: TowerRating = { range: 50 / 9, approach: 35 / 9, wetBulb: 230 / 9 };

/** Where the fit holds. */
export const TOWER_BOUNDS = {
  wetBulb: { min: -34.4, max: 29.4444 },
  range: { min: 1.1111, max: 22.2222 },
  approach: { min: 1.1111, max: 40 },
  water: { min: 0.75, max: 1.25 },
  waterPerAir: { min: 0, max: 8 },
} as const satisfies { [argument: string]: Bounds };

/** By water per air, by range, by wet bulb: powers 0 to 2 of each. */
const YORK = [
  [
    [-0.359741205, -0.055053608, 0.0023850432],
    [0.173926877, -0.0248473764, 0.00048430224],
    [-0.005589849456, 0.0005770079712, -0.00001342427256],
  ],
  [
    [2.84765801111111, -0.121765149, 0.0014599242],
    [1.680428651, -0.0166920786, -0.0007190532],
    [-0.025485194448, 0.0000487491696, 0.00002719234152],
  ],
  [
    [-0.0653766255555556, -0.002278167, 0.0002500254],
    [-0.0910565458, 0.00318176316, 0.000038621772],
    [-0.0034285382352, 0.00000856589904, -0.000001516821552],
  ],
];

/** Approach, K, at a wet bulb in °C and a range in K, with parts of York's own design flows of water and air. */
export function yorkApproach(wetBulb: number, range: number, water: number, air = 1): number {
  const w = bounded("wet bulb", wetBulb, TOWER_BOUNDS.wetBulb, "°C");
  const r = bounded("range", range, TOWER_BOUNDS.range, "K");
  bounded("water flow over York's design", water, TOWER_BOUNDS.water);
  const perAir = bounded("water per air over York's design", water / air, TOWER_BOUNDS.waterPerAir);
  return bounded("approach", fitted(w, r, perAir), TOWER_BOUNDS.approach, "K");
}

/** Part of York's design flow of water that gives a maker's rated point. */
export function yorkWater({ range, approach, wetBulb }: TowerRating): number {
  const w = bounded("rated wet bulb", wetBulb, TOWER_BOUNDS.wetBulb, "°C");
  const r = bounded("rated range", range, TOWER_BOUNDS.range, "K");
  const approachWith = (water: number) => fitted(w, r, water);
  const { min, max } = TOWER_BOUNDS.water;
  within(`rated approach at a range of ${range} K`, approach, approachWith(min), approachWith(max), "K");
  return risesTo(approach, approachWith, TOWER_BOUNDS.water);
}

/** What the water leaves at, °C, while it rejects `part` of the rated heat. */
export function towerLeaving(
  rated: TowerRating,
  part: number,
  wetBulb: number,
  { water = 1, air = 1 }: TowerFlows = {},
): number {
  const range = (rated.range * notNegative("part of the rated heat", part, "1")) / water;
  return wetBulb + yorkApproach(wetBulb, range, yorkWater(rated) * water, air);
}

/** The widest approach that the fit has at a wet bulb in °C, K: at the widest range, or before in the cold. */
export function widestApproach(rated: TowerRating, wetBulb: number): number {
  const w = bounded("wet bulb", wetBulb, TOWER_BOUNDS.wetBulb, "°C");
  return Math.min(fitted(w, TOWER_BOUNDS.range.max, yorkWater(rated)), TOWER_BOUNDS.approach.max);
}

/**
 * Heat, W, that a tower of `ratedHeat` W rejects at another wet bulb, in °C, with water that leaves `approach` K above
 * it: at these flows the range that gives the approach. A RangeError where that range is outside the fit.
 */
export function towerHeat(
  ratedHeat: number,
  rated: TowerRating,
  wetBulb: number,
  approach: number,
  { water = 1, air = 1 }: TowerFlows = {},
): number {
  const w = bounded("wet bulb", wetBulb, TOWER_BOUNDS.wetBulb, "°C");
  const york = bounded("water flow over York's design", yorkWater(rated) * water, TOWER_BOUNDS.water);
  const perAir = bounded("water per air over York's design", york / air, TOWER_BOUNDS.waterPerAir);
  const approachOver = (range: number) => fitted(w, range, perAir);
  bounded("approach", approach, TOWER_BOUNDS.approach, "K");
  const { min, max } = TOWER_BOUNDS.range;
  within(`approach at a wet bulb of ${wetBulb} °C`, approach, approachOver(min), approachOver(max), "K");
  const range = risesTo(approach, approachOver, TOWER_BOUNDS.range);
  return (notNegative("rated heat", ratedHeat, "W") * range * water) / rated.range;
}

function fitted(wetBulb: number, range: number, perAir: number): number {
  const square = (by: readonly number[], x: number) => by[0] + x * (by[1] + x * by[2]);
  const atWetBulb = YORK.map((byRange) => byRange.map((byWetBulb) => square(byWetBulb, wetBulb)));
  return square(
    atWetBulb.map((byRange) => square(byRange, range)),
    perAir,
  );
}

function bounded(name: string, value: number, { min, max }: Bounds, unit = ""): number {
  return within(name, value, min, max, unit);
}
