import { kelvins, kW, litresPerMinute } from "../units";
import { assumed, estimate, secondary } from "./cite";

/** A unit of which the heat alone is known. */
export const ofHeat = (name: string, kilowatts: number, inRack: boolean) => ({
  name,
  heat: kW(kilowatts),
  flow: litresPerMinute(1.51 * kilowatts),
  pumpPower: kW(0.037 * kilowatts),
  inRack,
  approach: kelvins(4),
  source: secondary("capacity in public repositories"),
  notes: {
    flow: assumed("a rise of 10 K: 1.51 L/min of PG25 per kW"),
    pumpPower: assumed("3.7 % of the heat, as a Deschutes unit: 74 kW for 2,000"),
    approach: assumed("4 K, that of NVIDIA's self-qualification of such units (DA-12515-001_v01)"),
    inRack: assumed("a unit of this size stands in the row, a small or 4U one sits in its rack"),
  },
});

const BENMAX =
  "github.com/daniel-kearney/firmus-ai-factory @28ab93a, benmax_hcu2500.py: water 35 to 46 °C, coolant 37 to 51 °C";

export const benmax = () => ({
  name: "Benmax HCU2500",
  heat: kW(2500),
  flow: litresPerMinute((1.51 * 10 * 2500) / 14),
  pumpPower: kW(2 * 15),
  inRack: false,
  approach: kelvins(37 - 35),
  facilityFlow: litresPerMinute((1.44 * 10 * 2500) / 11),
  source: secondary(BENMAX),
  notes: {
    flow: estimate("from the rise of 14 K, PG25: 1.51 L/min per kW at 10 K"),
    facilityFlow: estimate("from the rise of 11 K, water: 1.44 L/min per kW at 10 K"),
    pumpPower: secondary(`${BENMAX}; two Grundfos CRE 64-2-2 of 15 kW`),
  },
});
