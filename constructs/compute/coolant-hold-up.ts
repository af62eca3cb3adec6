import { pg25Density, pg25SpecificHeat } from "../../analysis/physics/propylene-glycol";
import { rideThrough } from "../../analysis/physics/ride-through";
import type { GpuSystem } from "../catalog";
import { Duration, type Temperature } from "../units";

/**
 * How long the coolant in a system takes up its nameplate heat when its flow stops, until it leaves as warm as it may;
 * undefined where volume, return limit or supply are not known. Metal warms too and is not counted.
 */
export function coolantHoldUp(system: GpuSystem, supply: Temperature | undefined): Duration | undefined {
  const { coolantVolume, maximumCoolantReturn, nameplate, liquidShare } = system;
  const flow = supply && (system.coolantFlowAt(supply) ?? system.coolantFlow);
  if (!supply || !flow || !coolantVolume || !maximumCoolantReturn) return undefined;
  const perVolume = pg25Density(supply.si) * pg25SpecificHeat(supply.si);
  const heat = nameplate.si * liquidShare.si;
  const leaving = supply.si + heat / (perVolume * flow.si);
  const rise = Math.max(0, maximumCoolantReturn.si - leaving);
  return Duration.seconds(rideThrough(perVolume * coolantVolume.si, heat, rise));
}
