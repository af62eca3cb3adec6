import { waterDensity, waterSpecificHeat } from "../../../analysis/physics/water";
import * as dc from "../../../constructs";
import { kW, percent } from "../../../constructs";
import { load, smallSite } from "../core/small-site";

/** Density times heat capacity of water at a temperature in °C, J/(m³·K). */
export const waterAt = (temperature: number) => waterDensity(temperature) * waterSpecificHeat(temperature);
/** The same where no temperature is stated. */
export const WATER = waterAt(40);
/** tan(arccos 0.95), the reactive power of plant per active power. */
export const PLANT_TAN = Math.sqrt(1 / 0.95 ** 2 - 1);

/** A site with an air-cooled chiller of 1,534 kW for 499.9 kW, and a loop that it cools. */
export function chilledSite(props: Partial<dc.CoolingLoopProps> = {}) {
  const small = smallSite();
  const model = dc.ChillerModel.DAIKIN_EWADC15CZXS;
  const chiller = new dc.Chiller(small.yard, "chiller", { model, fedBy: small.grid });
  const water = new dc.CoolingLoop(small.yard, "water", { cooledBy: chiller, ...props });
  return { ...small, chiller, water };
}

/** Heat of that power, given to a cooler by the air of a hall. */
export function heatInto(
  site: dc.Site,
  cooledBy: dc.ICoolingSupply,
  fedBy: dc.IPowerSupply,
  power: dc.Power,
  hall = "hall",
) {
  return load(new dc.DataHall(site, hall, { cooledBy }), "load", fedBy, power);
}

/** A rack of 8 nodes on 58 kW: 46.4 kW to liquid with 98.57 L/min, 11.6 kW to air. */
export function rackOf58(site: dc.Site, fedBy: dc.IPowerSupply, props: Partial<dc.GpuRackProps>) {
  const hall = new dc.DataHall(site, "hall", { cooledBy: dc.CoolingSupply.outdoorAir() });
  return new dc.GpuRack(hall, "rack", {
    system: dc.GpuSystem.HGX_H100_4U_LIQUID,
    systems: 8,
    powerCap: kW(58),
    fedBy: [fedBy],
    ...props,
  });
}

/** Cords to one source that lose 10 % on the way. */
export function lossyCord(source: dc.IPowerSupply): dc.PowerSupply {
  return dc.PowerSupply.cords([{ source, loss: percent(10) }]);
}
