import type { IConstruct } from "constructs";
import {
  DENSITY_AT_SEA_LEVEL,
  densityRatio,
  HIGHEST_ALTITUDE,
  SPECIFIC_HEAT_OF_AIR,
} from "../../analysis/physics/air";
import { TemperatureDifference, type VolumeFlow } from "../units";
import { contextOf } from "./context";

/** Rise of the air in equipment that states none: 117 CFM per kW at sea level, as makers of servers reckon. */
const AIR_RISE = TemperatureDifference.kelvins(15);

/** Air that takes up heat at a rise, as thin as it is where a construct stands, m³/s per W: 1/(ρ·cp·ΔT). */
export function airflowPerHeat(construct: IConstruct, rise = AIR_RISE): number {
  return 1 / (heatPerVolume(construct) * rise.si);
}

/** Heat-capacity rate of an airflow where a construct stands, W/K: ρ·cp·V̇. */
export function heatOfAirflow(construct: IConstruct, airflow: VolumeFlow): number {
  return heatPerVolume(construct) * airflow.si;
}

/** The same at sea level, where makers rate. */
export function ratedHeatOfAirflow(airflow: VolumeFlow): number {
  return DENSITY_AT_SEA_LEVEL * SPECIFIC_HEAT_OF_AIR * airflow.si;
}

/** J/(m³·K). */
function heatPerVolume(construct: IConstruct): number {
  const altitude = contextOf(construct).site.designConditions?.altitude.si ?? 0;
  return DENSITY_AT_SEA_LEVEL * densityRatio(Math.min(altitude, HIGHEST_ALTITUDE)) * SPECIFIC_HEAT_OF_AIR;
}
