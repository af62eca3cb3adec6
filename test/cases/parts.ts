/** What the cases are made of: ratings in kW at unity power factor and no losses, so that a reader can follow by hand. */
import type { Construct } from "constructs";
import * as dc from "../../constructs";
import { A, kVA, kW, litresPerMinute, minutes, MW, percent, seconds, V, W } from "../../constructs";
import { INVENTED as source } from "../constructs/core/small-site";

/** Between lines, where nothing else is said. */
const VOLTS = 415;

/** A site under IEC, where ratings are continuous, with a hall that outdoor air cools. */
export function caseSite(props: dc.SiteProps = {}) {
  const site = new dc.Site("case", { code: dc.ElectricalCode.IEC, ...props });
  const hall = new dc.DataHall(site, "hall", { cooledBy: dc.CoolingSupply.outdoorAir() });
  return { site, hall };
}

export function room(site: dc.Site, id: string): dc.ElectricalRoom {
  return new dc.ElectricalRoom(site, id, { cooledBy: dc.CoolingSupply.outdoorAir() });
}

/** A connection whose contract binds nothing here. */
export function grid(scope: Construct, id: string, voltage = V(VOLTS)): dc.UtilityFeed {
  return new dc.UtilityFeed(scope, id, { voltage, contract: MW(100) });
}

export function amperes(kilowatts: number, volts = VOLTS): dc.Current {
  return A((kilowatts * 1e3) / (Math.sqrt(3) * volts));
}

export function board(scope: Construct, id: string, kilowatts: number, fedBy?: dc.IPowerSupply) {
  return new dc.Switchgear(scope, id, { fedBy, rating: amperes(kilowatts) });
}

/** So many kW a unit, five minutes of battery where nothing else is said. */
export function ups(
  scope: Construct,
  id: string,
  kilowatts: number,
  fedBy: dc.IPowerSupply,
  props: { units?: number; autonomy?: dc.Duration; rechargePower?: dc.Power } = {},
): dc.Ups {
  const model = dc.UpsModel.custom({
    name: "UPS of a case",
    activePower: kW(kilowatts),
    apparentPower: kVA(kilowatts),
    efficiencyLoads: [1],
    efficiencies: [1],
    inputPowerFactor: percent(100),
    overloads: [{ load: percent(125), time: minutes(10) }],
    source,
  });
  return new dc.Ups(scope, id, { model, fedBy, autonomy: minutes(5), ...props });
}

/** Sets of so many kW, which take load after ten seconds where nothing else is said. */
export function generators(
  scope: Construct,
  id: string,
  kilowatts: number,
  { startTime = seconds(10), ...props }: { units: number; duty?: dc.GeneratorDuty; startTime?: dc.Duration },
): dc.Generator {
  const model = dc.GeneratorModel.custom({
    name: "generator of a case",
    activePower: kW(kilowatts),
    apparentPower: kVA(kilowatts),
    startTime,
    source,
  });
  return new dc.Generator(scope, id, { model, voltage: V(VOLTS), ...props });
}

/** An air-cooled rack. */
export function rack(scope: Construct, id: string, kilowatts: number, fedBy: dc.IPowerSupply) {
  return new dc.EquipmentRack(scope, id, {
    purpose: dc.RackPurpose.CPU,
    nameplate: kW(kilowatts),
    fedBy: [fedBy],
    powerFactor: percent(100),
  });
}

/** A system that is a rack; to liquid goes all of its heat, or none, with a litre a minute for each kW. */
export function system(
  kilowatts: number,
  liquidShare: dc.Ratio,
  maximumCoolantSupply?: dc.Temperature,
): dc.GpuSystem {
  return dc.GpuSystem.custom({
    name: "system of a case",
    manufacturer: "nobody",
    gpuModel: "GPU",
    gpus: 8,
    isRack: true,
    nameplate: kW(kilowatts),
    powerFactor: percent(100),
    liquidShare,
    coolantFlow: litresPerMinute(liquidShare.si * kilowatts),
    maximumCoolantSupply,
    minimumVoltage: V(VOLTS),
    maximumVoltage: V(VOLTS),
    powerSupplies: 2,
    powerSuppliesRequired: 1,
    rackUnits: 48,
    source,
  });
}

/** One cord to each; one is enough. */
export function cords(...sources: dc.IPowerSupply[]): dc.PowerSupply {
  return dc.PowerSupply.cords(sources.map((fedBy) => ({ source: fedBy })));
}

/** A transformer that loses next to nothing. */
export function transformer(scope: Construct, id: string, kilowatts: number, fedBy: dc.IPowerSupply) {
  const model = dc.TransformerModel.custom({
    name: "transformer of a case",
    rating: kVA(kilowatts),
    secondary: V(VOLTS),
    noLoadLoss: W(0),
    loadLoss: W(0),
    shortCircuitVoltage: percent(0.1),
    noLoadCurrent: percent(0),
    source,
  });
  return new dc.Transformer(scope, id, { model, fedBy });
}
