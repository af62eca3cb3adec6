import type { TemperatureDifference } from "../units";

/**
 * Heat that 1 m³ of water takes up per kelvin, J/(m³·K): 4,186 J/(kg·K) · 992 kg/m³ (water at about 40 °C),
 * the figures behind 1.44 L/min per kW at 10 K.
 */
const WATER = 4186 * 992;

/** Water flow per heat at a temperature rise, m³/s per W: 1/(ρ·cp·ΔT). */
export function flowPerHeat(rise: TemperatureDifference): number {
  return 1 / (WATER * rise.si);
}
