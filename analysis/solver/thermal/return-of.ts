import { pg25Density, pg25SpecificHeat } from "../../physics/propylene-glycol";

/**
 * What the coolant of a rack, PG25, leaves at, °C, with a heat in W and a flow in m³/s, by its properties where it
 * enters; NaN where that is not known or nothing flows.
 */
export function returnOf(supply: number, heat: number, flow: number): number {
  if (!(flow > 0) || Number.isNaN(supply)) return NaN;
  return supply + heat / (flow * pg25Density(supply) * pg25SpecificHeat(supply));
}
