import type { IConstruct } from "constructs";
import {
  DENSITY_AT_SEA_LEVEL,
  densityRatio,
  HIGHEST_ALTITUDE,
  SPECIFIC_HEAT_OF_AIR,
} from "../../analysis/physics/air";
import { TemperatureDifference } from "../units";
import { contextOf } from "./context";

/** Rise of the air in equipment that states none: 117 CFM per kW at sea level, as makers of servers reckon. */
const AIR_RISE = TemperatureDifference.kelvins(15);

/** Air that takes up heat at a rise, as thin as it is where a construct stands, m³/s per W: 1/(ρ·cp·ΔT). */
export function airflowPerHeat(construct: IConstruct, rise = AIR_RISE): number {
  const altitude = contextOf(construct).site.designConditions?.altitude.si ?? 0;
  const density = DENSITY_AT_SEA_LEVEL * densityRatio(Math.min(altitude, HIGHEST_ALTITUDE));
  return 1 / (density * SPECIFIC_HEAT_OF_AIR * rise.si);
}
