import { kelvins, kPa, kW, litresPerMinute } from "../units";
import { assumed, estimate, secondary } from "./cite";

/** One pound-force per square inch, in kPa. */
const PSI = 6.894757;

/** A unit of which the heat alone is known. */
const ofHeat = (name: string, kilowatts: number, inRack: boolean) => ({
  name,
  heat: kW(kilowatts),
  flow: litresPerMinute(kilowatts),
  pumpPower: kW(0.037 * kilowatts),
  inRack,
  source: secondary("capacity in public repositories"),
  notes: {
    flow: assumed(
      "1 L/min per kW, as the CoolChip CDU121; published units have 0.88 (XDU1350) to 1.06 (CHx2000)",
    ),
    pumpPower: assumed("3.7 % of the heat, as a Deschutes unit: 74 kW for 2,000"),
  },
});

/** Vertiv XDU600: its heat at an approach of 4 K. */
export const xdu600 = () => {
  const { notes, ...props } = ofHeat("Vertiv XDU600", 600, false);
  return {
    ...props,
    approach: kelvins(4),
    source: secondary("public repository id 43369565449: 600 kW at an approach of 4 K"),
    notes: { ...notes, inRack: assumed("a unit of this size stands in the row") },
  };
};

/** Vertiv XDU070, of which nothing but its heat is sure. */
export const xdu070 = () => {
  const { notes, ...props } = ofHeat("Vertiv XDU070", 55, false);
  return {
    ...props,
    approach: kelvins(4),
    notes: {
      ...notes,
      approach: assumed("4 K, that of NVIDIA's self-qualification of such units (DA-12515-001_v01)"),
      inRack: estimate(
        "sources differ: in the rack on one page; the CoolChip CDU 70, its likely successor, stands in the row and gives its " +
          "heat to the air of the room, which this entry cannot say",
      ),
    },
  };
};

/** CoolIT's liquid-to-liquid series, sold as racks of their own or as drawers of 4U. */
export const coolIt = (name: string, kilowatts: number, inRack: boolean) => {
  const { notes, ...props } = ofHeat(name, kilowatts, inRack);
  return {
    ...props,
    approach: kelvins(5),
    notes: {
      ...notes,
      approach: assumed("5 K, that of the CHx2000 of the same maker"),
      inRack: secondary(
        "CoolIT's series in public repositories: CHx80 and CHx200 are 4U in a rack, the others stand in the row",
      ),
    },
  };
};

const CHX2000 =
  "CoolIT's figures of the CHx2000 in an analyst's comparison of units and in public repositories: 2 MW at an approach of " +
  "5 K, 2,125 L/min at 35 psi, two ratings of their own; the maker also published others";

export const chx2000 = () => {
  const { notes, ...props } = coolIt("CoolIT CHx2000", 2000, false);
  const { pumpPower, inRack } = notes;
  return {
    ...props,
    flow: litresPerMinute(2125),
    availablePressure: kPa(35 * PSI),
    source: secondary(CHX2000),
    notes: { pumpPower, inRack },
  };
};

const DESCHUTES =
  "Modelica Buildings, GoogleProjectDeschutes_2MW.mo, quoting the Open Compute Project: 31.48 kg/s of PG25, 32.30 kg/s of " +
  "water entering at 26.8 °C, 80 to 90 psi, 74 kW";

export const deschutes = () => ({
  name: "Google Project Deschutes",
  heat: kW(2000),
  flow: litresPerMinute((31.48 * 60) / 1.017),
  pumpPower: kW(74),
  inRack: false,
  approach: kelvins(3),
  facilityFlow: litresPerMinute((32.3 * 60) / 0.9966),
  availablePressure: kPa(80 * PSI),
  source: secondary(DESCHUTES),
  notes: {
    flow: secondary(
      `${DESCHUTES}; at 1.017 kg/L of PG25 of 30 °C. About 1,900 L/min, or 500 US gal/min, elsewhere`,
    ),
    facilityFlow: secondary(`${DESCHUTES}; at 0.9966 kg/L of water`),
    availablePressure: secondary(`${DESCHUTES}; the lower figure`),
    inRack: assumed("a unit of this size stands in the row"),
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
