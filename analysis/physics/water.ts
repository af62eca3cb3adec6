import { within } from "./range";

/**
 * Liquid water by the IAPWS SR6-08(2011), "Revised Supplementary Release on Properties of Liquid Water at 0.1 MPa"
 * (Pátek et al., J. Phys. Chem. Ref. Data 38, 2009, 21), which holds from -20 to 110 °C and is used from 0 to 100 °C.
 * All coefficients below but those of the latent heat are the release's. At 6 bar water is 0.02 % denser and
 * takes up 0.05 % less heat per kg.
 */

/** Terms c·x^n of a sum: pairs of c and n. */
type Terms = [number, number][];

/** Specific gas constant of water, J/(kg·K). */
const GAS_CONSTANT = 461.51805;
/** What temperatures are measured in, K. */
const UNIT = 10;
/** Pa. */
const PRESSURE = 1e5;

/** Equation 2, the volume: its constant, powers of α and of β. */
const VOLUME = 1.93763157e-2;
const VOLUME_ALPHA: Terms = [
  [6.74458446e3, 4],
  [-2.22521604e5, 5],
  [1.00231247e8, 7],
  [-1.63552118e9, 8],
  [8.32299658e9, 9],
];
const VOLUME_BETA: Terms = [
  [5.78545292e-3, 1],
  [-1.53195665e-2, 2],
  [3.11337859e-2, 3],
  [-4.23546241e-2, 4],
  [3.38713507e-2, 5],
  [-1.19946761e-2, 6],
];

/** Equation 1, the Gibbs energy, of which the heat capacity is the second derivative: c3, powers of α and of β. */
const GIBBS = -8.983025854;
const GIBBS_ALPHA: Terms = [
  [-1.661470539e5, 4],
  [2.70878164e6, 5],
  [-1.557191544e8, 7],
];
const GIBBS_BETA: Terms = [
  [-8.237426256e-1, 2],
  [1.908956353, 3],
  [-2.017597384, 4],
  [8.546361348e-1, 5],
];

/** Equation 7, µPa·s. */
const VISCOSITY: Terms = [
  [280.68, -1.9],
  [511.45, -7.7],
  [61.131, -19.6],
  [0.45903, -40],
];

/** kg/m³ at a temperature in °C. */
export function waterDensity(temperature: number): number {
  const { alpha, beta } = reduced(temperature);
  const volume = VOLUME + sum(VOLUME_ALPHA, alpha) + sum(VOLUME_BETA, beta);
  return PRESSURE / (GAS_CONSTANT * UNIT * volume);
}

/** J/(kg·K) at a temperature in °C. */
export function waterSpecificHeat(temperature: number): number {
  const { alpha, beta, tau } = reduced(temperature);
  const curvature = sum(secondDerivative(GIBBS_ALPHA), alpha) + sum(secondDerivative(GIBBS_BETA), beta);
  return -GAS_CONSTANT * (GIBBS + tau * curvature);
}

/** Dynamic viscosity, Pa·s, at a temperature in °C. */
export function waterViscosity(temperature: number): number {
  return sum(VISCOSITY, kelvins(temperature) / 300) * 1e-6;
}

/**
 * Heat that evaporates 1 kg at a temperature in °C, J/kg: a cubic of our own through the saturation line of IAPWS-95,
 * as CoolProp 8.0.0 has it, within 35 J/kg of it from 0 to 100 °C.
 */
export function latentHeat(temperature: number): number {
  const t = within("water temperature", temperature, 0, 100, "°C");
  return 2500906 + t * (-2374.634 + t * (0.520926 - t * 0.0122388));
}

function reduced(temperature: number): { alpha: number; beta: number; tau: number } {
  const absolute = kelvins(temperature);
  return { alpha: UNIT / (593 - absolute), beta: UNIT / (absolute - 232), tau: absolute / UNIT };
}

function kelvins(temperature: number): number {
  return within("water temperature", temperature, 0, 100, "°C") + 273.15;
}

function sum(terms: Terms, x: number): number {
  return terms.reduce((total, [c, n]) => total + c * x ** n, 0);
}

/** By τ, of terms in α = 1/(59.3 - τ) or in β = 1/(τ - 23.2). */
function secondDerivative(terms: Terms): Terms {
  return terms.map(([c, n]) => [n * (n + 1) * c, n + 2]);
}
