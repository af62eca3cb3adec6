import { notNegative, within } from "./range";
import { latentHeat } from "./water";

/**
 * Water that an evaporative cooler takes. Flows in m³/s, of make-up as a meter counts it: at 1,000 kg/m³, of which
 * cold water has up to 0.2 % less.
 */

/** kg/m³. */
const METERED = 1000;

/**
 * What evaporates to reject heat in W. `latentShare` is the part of the heat that leaves as vapour; the rest warms the
 * air. Only air that is hotter than what leaves the tower takes more than 1. `temperature` is that of the water where it
 * evaporates, °C.
 */
export function evaporation(heat: number, latentShare: number, temperature: number): number {
  const latent = notNegative("heat", heat, "W") * within("latent share", latentShare, 0, 1);
  return latent / (latentHeat(temperature) * METERED);
}

/**
 * Droplets that leave with the air: a share of the circulation, 0.00001 to 0.002 by the eliminators (0.0002 for induced
 * draught in EPA AP-42, section 13.4).
 */
export function drift(circulation: number, share: number): number {
  return notNegative("circulation", circulation, "m³/s") * within("drift share", share, 0, 1);
}

/**
 * What must be bled so that salts are `cycles` times as concentrated as in the make-up. They leave with blowdown and
 * drift alone, so make-up is `cycles` times these two, and nothing is bled where drift suffices.
 */
export function blowdown(evaporated: number, cycles: number, drifted: number): number {
  const lost = notNegative("evaporation", evaporated, "m³/s") / (cyclesOf(cycles) - 1);
  return Math.max(0, lost - notNegative("drift", drifted, "m³/s"));
}

/** What must be added: evaporation · cycles / (cycles - 1), drift included, and more only where drift exceeds the bleed. */
export function makeUp(evaporated: number, cycles: number, drifted: number): number {
  return evaporated + blowdown(evaporated, cycles, drifted) + drifted;
}

/** At 1 all water would pass once, and a figure beyond 100 is a slip. */
function cyclesOf(cycles: number): number {
  return within("cycles of concentration", cycles, 1.01, 100);
}
