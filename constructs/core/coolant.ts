import type { TemperatureDifference, Volume, VolumeFlow } from "../units";

/**
 * Heat that 1 m³ of water takes up per kelvin, J/(m³·K): 4,186 J/(kg·K) · 992 kg/m³ (water at about 40 °C),
 * the figures behind 1.44 L/min per kW at 10 K.
 */
const WATER = 4186 * 992;

/**
 * The same of chilled water, J/(m³·K): 4,184 J/(kg·K) · 998.2 kg/m³, water at 20 °C by IAPWS-95. Colder water, down to
 * 5 °C, takes up to 0.6 % more.
 */
const CHILLED_WATER = 4184 * 998.2;

/** Heat that a volume of chilled water takes up by a temperature rise, J: ρ·cp·V·ΔT. */
export function heatOfVolume(volume: Volume, rise: TemperatureDifference): number {
  return CHILLED_WATER * volume.si * rise.si;
}

/** Heat-capacity rate of a flow of water, W/K: ρ·cp·V̇. */
export function heatOfVolumeFlow(flow: VolumeFlow): number {
  return WATER * flow.si;
}

/** Water flow per heat at a temperature rise, m³/s per W: 1/(ρ·cp·ΔT). */
export function flowPerHeat(rise: TemperatureDifference): number {
  return 1 / (WATER * rise.si);
}
