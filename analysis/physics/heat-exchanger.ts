import { thinAirFactor } from "./dry-cooler";
import { notNegative, within } from "./range";

/**
 * A counterflow exchanger by effectiveness and number of transfer units (Kays and London, Compact Heat Exchangers):
 * the plates of a distribution unit, of a free cooler, and coils of several rows in air. The primary side is colder and carries the heat away. Flows are
 * heat-capacity rates, ṁ·cp in W/K. No heat is lost to the room, and properties are constant along
 * the plates and at all flows.
 */

/**
 * Of a coil of water in air the part of the resistance that is on the side of the water: films of air carry 2/3 of what
 * those of the water do (`r_nominal` of DryCoilEffectivenessNTU, Modelica Buildings).
 */
export const COIL_WATER_RESISTANCE = 0.4;

/** What a data sheet states at one point. */
export interface ExchangerRating {
  /** W. */
  readonly heat: number;
  /** Secondary leaving above primary entering, K. */
  readonly approach: number;
  /** W/K. */
  readonly primary: number;
  /** W/K. */
  readonly secondary: number;
  /**
   * Part of the resistance to heat that is on the primary side at this point.
   *
   * @default 0.5, as in the plate exchanger of the Modelica Buildings library. Water against PG25 has 0.39 by their
   *   properties; 0.5 instead makes the approach 4 % too large at 55 % of the primary flow, 1 % too small at 91 % of the
   *   secondary one
   */
  readonly primaryResistance?: number;
}

/** Heat-capacity rates of an operating point, W/K. */
export interface ExchangerFlows {
  readonly primary: number;
  readonly secondary: number;
}

/** Turbulent film coefficient by flow, h ∝ ṁ^0.8 (Dittus and Boelter 1930). */
const FLOW_EXPONENT = 0.8;

/** Below a tenth of the rated flow plates run laminar; the Modelica Buildings library leaves the power law there too. */
export const LEAST_FLOW = 0.1;

/** Heat moved over the most that these flows could move, 0 to 1. `capacityRatio` is the smaller flow over the larger. */
export function counterflowEffectiveness(transferUnits: number, capacityRatio: number): number {
  const units = within("number of transfer units", transferUnits, 0, Infinity);
  const ratio = within("capacity ratio", capacityRatio, 0, 1);
  if (ratio === 1) return 1 - 1 / (1 + units);
  const decayed = -Math.expm1(-units * (1 - ratio));
  return decayed / (1 - ratio + ratio * decayed);
}

/** The inverse: infinite for an effectiveness of 1. */
export function counterflowTransferUnits(effectiveness: number, capacityRatio: number): number {
  const reached = within("effectiveness", effectiveness, 0, 1);
  const ratio = within("capacity ratio", capacityRatio, 0, 1);
  const units = reached / (1 - reached);
  return ratio === 1 ? units : Math.log1p(units * (1 - ratio)) / (1 - ratio);
}

/** UA at the rated point, W/K. */
export function ratedConductance(rated: ExchangerRating): number {
  const { heat, approach, primary, secondary } = rated;
  const { smaller, ratio } = ordered(rated);
  if (!(approach > 0)) throw new RangeError(`rated approach must be above 0 K, got ${approach} K`);
  // at more the primary would leave warmer than the secondary enters
  const most = primary < secondary ? approach / (1 / primary - 1 / secondary) : Infinity;
  if (!(heat > 0 && heat < most)) {
    throw new RangeError(`rated heat at an approach of ${approach} K must be below ${most} W, got ${heat} W`);
  }
  const entering = approach + heat / secondary;
  return smaller * counterflowTransferUnits(heat / (smaller * entering), ratio);
}

/** UA at other flows, W/K: the film on either side by its own flow, no resistance of plates and fouling. */
export function conductance(rated: ExchangerRating, flows: ExchangerFlows): number {
  const share = within("primary resistance", rated.primaryResistance ?? 0.5, 0, 1);
  const primary = flowRatio("primary flow", flows.primary / rated.primary) ** FLOW_EXPONENT;
  const secondary = flowRatio("secondary flow", flows.secondary / rated.secondary) ** FLOW_EXPONENT;
  return ratedConductance(rated) / (share / primary + (1 - share) / secondary);
}

/** Heat moved, W, with the secondary entering `entering` K above the primary. */
export function exchangedHeat(rated: ExchangerRating, flows: ExchangerFlows, entering: number): number {
  const { smaller, ratio } = ordered(flows);
  const units = conductance(rated, flows) / smaller;
  const difference = notNegative("difference of entering temperatures", entering, "K");
  return counterflowEffectiveness(units, ratio) * smaller * difference;
}

/** Secondary leaving above primary entering, K, while it moves a heat in W. */
export function approachAt(rated: ExchangerRating, flows: ExchangerFlows, heat: number): number {
  const perKelvin = exchangedHeat(rated, flows, 1);
  return notNegative("heat", heat, "W") * (1 / perKelvin - 1 / flows.secondary);
}

/**
 * The same of a coil whose secondary is air, thinner by the ratio of its flows at equal volume: no closer than by the heat
 * that Carrier has such coils lose, which is more than the films alone say.
 */
export function coilApproachAt(rated: ExchangerRating, flows: ExchangerFlows, heat: number): number {
  const left = thinAirFactor(flows.secondary / rated.secondary);
  const published = left * exchangedHeat(rated, { ...flows, secondary: rated.secondary }, 1);
  const perKelvin = Math.min(published, exchangedHeat(rated, flows, 1));
  return notNegative("heat", heat, "W") * (1 / perKelvin - 1 / flows.secondary);
}

function ordered({ primary, secondary }: ExchangerFlows): { smaller: number; ratio: number } {
  const smaller = Math.min(primary, secondary);
  const larger = Math.max(primary, secondary);
  if (!(smaller > 0 && larger < Infinity)) {
    throw new RangeError(`flows must be above 0 W/K and finite, got ${primary} and ${secondary} W/K`);
  }
  return { smaller, ratio: smaller / larger };
}

function flowRatio(name: string, ratio: number): number {
  return within(`${name} over the rated one`, ratio, LEAST_FLOW, Infinity);
}
