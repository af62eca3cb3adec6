import { type Biquadratic, biquadratic, type Bounds, polynomial } from "./polynomial";
import { notNegative, within } from "./range";

/**
 * Chillers by the three curves of DOE-2, EnergyPlus' `Chiller:Electric:EIR`: capacity and input by temperatures, input
 * by load. Chilled water leaving and the condenser's water or air entering, in °C. Compressors only: no pumps, no
 * tower; fans of an air-cooled condenser as far as the record's own input has them.
 *
 * Outside the temperatures and loads of the record there is no answer but a RangeError: none of those found is fitted to
 * chilled water above 12.78 °C, and EnergyPlus' owners call such use unverified (NREL/EnergyPlus issue 6678). Fits meet
 * their own reference point within 5 %, three of the seven within 0.5 %.
 */
export interface ChillerCurves {
  readonly name: string;
  readonly source: string;
  /** At the reference point, W. */
  readonly capacity: number;
  /** Heat per electrical input at the reference point. */
  readonly cop: number;
  /** Reference point, °C. */
  readonly supply: number;
  readonly condenser: number;
  /** Capacity over that at the reference point, by supply and condenser. */
  readonly capacityBy: Biquadratic;
  /** Input per heat at full load over that at the reference point, by supply and condenser. */
  readonly inputBy: Biquadratic;
  /** Input over that at full load and the same temperatures, by part of the capacity: powers from the constant. */
  readonly inputByLoad: readonly number[];
  readonly supplyBounds: Bounds;
  readonly condenserBounds: Bounds;
  readonly loadBounds: Bounds;
}

/** W that a chiller can take from water it supplies at a temperature, with the condenser entered at another. */
export function chillerCapacity(chiller: ChillerCurves, supply: number, condenser: number): number {
  return chiller.capacity * biquadratic(chiller.capacityBy, ...bounded(chiller, supply, condenser));
}

/**
 * Electrical input, W, for a heat in W. Below its least load a chiller cycles: it runs at that load for a part of the
 * time. Above its greatest load is a RangeError.
 */
export function chillerInput(
  chiller: ChillerCurves,
  heat: number,
  supply: number,
  condenser: number,
): number {
  const capacity = chillerCapacity(chiller, supply, condenser);
  const { min, max } = chiller.loadBounds;
  const load = within(`load of ${chiller.name}`, notNegative("heat", heat, "W") / capacity, 0, max);
  const atFullLoad = (capacity / chiller.cop) * biquadratic(chiller.inputBy, supply, condenser);
  return atFullLoad * polynomial(chiller.inputByLoad, Math.max(load, min)) * Math.min(1, load / min);
}

function bounded(chiller: ChillerCurves, supply: number, condenser: number): [number, number] {
  const { name, supplyBounds, condenserBounds } = chiller;
  return [
    within(`supply of ${name}`, supply, supplyBounds.min, supplyBounds.max, "°C"),
    within(`condenser inlet of ${name}`, condenser, condenserBounds.min, condenserBounds.max, "°C"),
  ];
}

const COOLTOOLS =
  "CoolTools project, in EnergyPlus' datasets/Chillers.idf and the Modelica Buildings library";

/** Water-cooled centrifugal, inlet vanes, 471 kW. */
export const MCQUAY_WSC_471KW: ChillerCurves = {
  name: "McQuay WSC 471kW/5.89COP/Vanes",
  source: COOLTOOLS,
  capacity: 471_200,
  cop: 5.89,
  supply: 8.89,
  condenser: 26.67,
  capacityBy: [2.52113e-1, 1.324053e-2, -8.637329e-3, 8.581056e-2, -4.261176e-3, 8.661899e-3],
  inputBy: [4.475238e-1, -2.58821e-2, -1.459053e-3, 4.342595e-2, -1.000651e-3, 1.920106e-3],
  inputByLoad: [2.778889e-1, 2.338363e-1, 4.883748e-1],
  supplyBounds: { min: 7.22, max: 12.78 },
  condenserBounds: { min: 12.78, max: 26.67 },
  loadBounds: { min: 0.1, max: 1.15 },
};

/** Water-cooled centrifugal, inlet vanes, 2.0 MW: the largest found that is fitted to water of 12.78 °C. */
export const YORK_YK_1997KW: ChillerCurves = {
  name: "York YK 1997kW/7.24COP/Vanes",
  source: COOLTOOLS,
  capacity: 1_997_400,
  cop: 7.24,
  supply: 8.89,
  condenser: 26.67,
  capacityBy: [9.058272e-1, 1.309175e-1, -3.44662e-3, -3.166792e-2, 2.3252e-4, -4.892256e-4],
  inputBy: [1.188194e-1, 8.769791e-2, -1.692086e-3, 2.209962e-3, 1.327958e-3, -3.249833e-3],
  inputByLoad: [9.359332e-2, 5.873752e-1, 3.20899e-1],
  supplyBounds: { min: 7.22, max: 12.78 },
  condenserBounds: { min: 12.78, max: 26.67 },
  loadBounds: { min: 0.18, max: 1.06 },
};

/** Water-cooled centrifugal, inlet vanes, 5.1 MW. */
export const CARRIER_19EX_5148KW: ChillerCurves = {
  name: "Carrier 19EX 5148kW/6.34COP/Vanes",
  source: COOLTOOLS,
  capacity: 5_148_400,
  cop: 6.34,
  supply: 6.67,
  condenser: 26.11,
  capacityBy: [3.564454e-1, 2.020689e-2, -6.286899e-3, 5.760425e-2, -2.102376e-3, 4.12665e-3],
  inputBy: [5.426449e-1, 3.961314e-3, -1.195821e-4, 1.609421e-2, 3.089258e-4, -1.129525e-3],
  inputByLoad: [1.883602e-1, 5.018646e-1, 3.089569e-1],
  supplyBounds: { min: 4.44, max: 8.89 },
  condenserBounds: { min: 15.56, max: 29.44 },
  loadBounds: { min: 0.2, max: 1.03 },
};

/** Water-cooled centrifugal, variable speed, 1.1 MW. */
export const CARRIER_19XR_1143KW: ChillerCurves = {
  name: "Carrier 19XR 1143kW/6.57COP/VSD",
  source: COOLTOOLS,
  capacity: 1_142_900,
  cop: 6.57,
  supply: 10,
  condenser: 26.67,
  capacityBy: [7.939538e-1, 4.096493e-2, -1.419397e-3, -1.639813e-3, -5.220497e-4, 1.348786e-3],
  inputBy: [9.47558e-1, -1.187942e-2, 8.799326e-5, 2.250775e-4, 1.815775e-4, 2.178409e-4],
  inputByLoad: [1.408822e-1, -1.578153e-1, 1.014316],
  supplyBounds: { min: 7.22, max: 12.78 },
  condenserBounds: { min: 12.78, max: 26.67 },
  loadBounds: { min: 0.2, max: 1.03 },
};

/** Water-cooled centrifugal, inlet vanes, 1.3 MW. */
export const TRANE_CVHE_1329KW: ChillerCurves = {
  name: "Trane CVHE 1329kW/5.38COP/Vanes",
  source: COOLTOOLS,
  capacity: 1_329_300,
  cop: 5.38,
  supply: 6.11,
  condenser: 29.44,
  capacityBy: [5.339754e-1, 1.016009e-1, -3.979592e-3, 1.261254e-2, -4.666667e-4, -8.351648e-5],
  inputBy: [8.074052e-1, 3.355495e-2, -1.549617e-3, -7.142554e-3, 5.056363e-4, -7.547786e-4],
  inputByLoad: [4.079777e-2, 1.174456, -2.212711e-1],
  supplyBounds: { min: 6.11, max: 10 },
  condenserBounds: { min: 21.11, max: 29.44 },
  loadBounds: { min: 0.29, max: 1.05 },
};

/** Water-cooled centrifugal, inlet vanes, 2.1 MW. */
export const MCQUAY_PFH_2124KW: ChillerCurves = {
  name: "McQuay PFH 2124kW/6.03COP/Vanes",
  source: COOLTOOLS,
  capacity: 2_124_000,
  cop: 6.03,
  supply: 8.89,
  condenser: 23.89,
  capacityBy: [1.040134, -1.74565e-2, 1.084856e-3, 6.629328e-3, -8.008991e-4, 1.567769e-3],
  inputBy: [1.157799, -3.621524e-2, -3.684818e-3, -1.202959e-2, -7.378548e-5, 3.787365e-3],
  inputByLoad: [1.051419e-1, 2.033679e-1, 6.902026e-1],
  supplyBounds: { min: 5.56, max: 8.89 },
  condenserBounds: { min: 12.78, max: 29.44 },
  loadBounds: { min: 0.09, max: 1.03 },
};

/** Air-cooled, 101 kW; input in proportion to load. Its curves give 4.9 % more than its reference capacity. */
export const YORK_YCAL0033EE_101KW: ChillerCurves = {
  name: "York YCAL0033EE 100.6kW/3.1COP",
  source: "Modelica Buildings library, Fluid.Chillers.Data.ElectricEIR, since issue 2770",
  capacity: 100_582,
  cop: 3.1,
  supply: 6.67,
  condenser: 35,
  capacityBy: [-0.2660645697, 0.0998714035, -0.0023814154, 0.0628316481, -0.0009644649, -0.0011249224],
  inputBy: [0.1807017787, 0.0271530312, -0.0004553574, 0.0188175079, 0.0002623276, -0.0012881189],
  inputByLoad: [0, 1],
  supplyBounds: { min: 4.44, max: 10 },
  condenserBounds: { min: 23.89, max: 51.67 },
  loadBounds: { min: 0.1, max: 1.15 },
};
