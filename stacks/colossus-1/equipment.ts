import {
  ChillerModel,
  Confidence,
  CoolingTowerModel,
  GpuSystem,
  type Power,
  PumpModel,
  SwitchModel,
  type VolumeFlow,
} from "../../constructs";
import type { ColossusValues } from "./assumptions";

/** The published chiller, its electricity by what is assumed of the plant. */
export function chillerModel({ plantElectricity }: ColossusValues): ChillerModel {
  const model = ChillerModel.DAIKIN_WSC100M;
  return ChillerModel.custom({ ...model, power: model.power.times(plantElectricity.si) });
}

/** The published tower cell, its fans by what is assumed of the plant. */
export function towerModel({ plantElectricity }: ColossusValues): CoolingTowerModel {
  const model = CoolingTowerModel.MARLEY_NC_1439T;
  return CoolingTowerModel.custom({ ...model, fanPower: model.fanPower.times(plantElectricity.si) });
}

export function pumpModel(
  name: string,
  flow: VolumeFlow,
  power: Power,
  { plantElectricity }: ColossusValues,
): PumpModel {
  const source = { confidence: Confidence.ESTIMATE, reference: "assumption of this site" };
  return PumpModel.custom({ name, flow, power: power.times(plantElectricity.si), source });
}

/** A published system with the power factor that is assumed of all. */
export function gpuSystem(model: GpuSystem, { rackPowerFactor: powerFactor }: ColossusValues): GpuSystem {
  return GpuSystem.custom({ ...model, powerFactor });
}

/** A leaf switch with its cages. */
export function leafPower({ networkElectricity }: ColossusValues): Power {
  return SwitchModel.SN5600_COPPER_DOWNLINKS.power.times(networkElectricity.si);
}
