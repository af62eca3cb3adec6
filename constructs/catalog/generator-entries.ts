import { celsius, minutes, MVA, MW, percent, ratio, seconds } from "../units";
import { assumed, estimate, press, secondary } from "./cite";

const LEPS_TEXT = "public repository id 53882511549, of Caterpillar's LEPS data sheets and its own estimates";
const LEPS = secondary(LEPS_TEXT);
const POWER_FACTOR = assumed("power factor 0.8");
const SLOW_START = assumed("10 min from the start signal to load");
const GAS_STEP = estimate("first step of a gas engine 25-40 %, secondary and from memory; the lower figure");

/** What is alike in sets of no published power factor. */
const set = (name: string, megawatts: number) => ({
  name,
  activePower: MW(megawatts),
  apparentPower: MVA(megawatts / 0.8),
});

/** What the list has of a set: percent, percent, x''d, and the heat rate where it gives another efficiency. */
interface Listed {
  readonly efficiency: number;
  readonly step: number;
  readonly reactance: number;
  readonly heatRate?: number;
}

/** The list has an efficiency, which is taken, and a heat rate in Btu/kWh that does not agree with it. */
const unlike = (heatRate: number) =>
  secondary(
    `${LEPS_TEXT}; the heat rate beside it, ${heatRate} Btu/kWh, gives ${(341214.2 / heatRate).toFixed(1)} %`,
  );

/** A gas turbine of which the output alone is known. */
export const turbine = (name: string, megawatts: number) => ({
  ...set(name, megawatts),
  startTime: minutes(10),
  ratedAmbient: celsius(15),
  deratingPerKelvin: percent(0.7),
  source: LEPS,
  notes: {
    apparentPower: POWER_FACTOR,
    startTime: SLOW_START,
    ratedAmbient: assumed("ISO conditions, 15 °C"),
    deratingPerKelvin: estimate(
      "about 0.7 % a kelvin above 15 °C for gas turbines, from memory, not the maker's table",
    ),
  },
});

/** A gas turbine of the list. */
export const listedTurbine = (
  name: string,
  megawatts: number,
  { efficiency, step, reactance, heatRate }: Listed,
) => {
  const { notes, ...props } = turbine(name, megawatts);
  return {
    ...props,
    electricalEfficiency: percent(efficiency),
    maximumLoadStep: percent(step),
    subtransientReactance: ratio(reactance),
    notes: { ...notes, ...(heatRate !== undefined && { electricalEfficiency: unlike(heatRate) }) },
  };
};

/** A reciprocating gas engine of the list. */
export const gasEngine = (
  name: string,
  megawatts: number,
  { efficiency, step, reactance, heatRate }: Listed,
) => ({
  ...set(name, megawatts),
  startTime: minutes(10),
  electricalEfficiency: percent(efficiency),
  maximumLoadStep: percent(step),
  subtransientReactance: ratio(reactance),
  source: LEPS,
  notes: {
    apparentPower: POWER_FACTOR,
    startTime: SLOW_START,
    ...(heatRate !== undefined && { electricalEfficiency: unlike(heatRate) }),
  },
});

/** The mobile gas set of Memphis, of which the output alone is known. */
export const voltaGrid = () => ({
  ...set("VoltaGrid mobile generator 2.5 MW", 2.5),
  startTime: minutes(10),
  maximumLoadStep: percent(25),
  source: press("Tom's Hardware: 14 units of 2.5 MW at Memphis in summer 2024"),
  notes: { apparentPower: POWER_FACTOR, startTime: SLOW_START, maximumLoadStep: GAS_STEP },
});

/** A diesel of which the output alone is known. */
export const diesel = (name: string, megawatts: number) => ({
  ...set(name, megawatts),
  startTime: seconds(10),
  maximumLoadStep: percent(60),
  source: secondary("ratings in public repositories and press; no fuel curve found"),
  notes: {
    apparentPower: POWER_FACTOR,
    startTime: assumed("10 s to load, as usual for emergency sets"),
    maximumLoadStep: estimate(
      "first step of a diesel 60-80 %, ISO 8528-5 practice from memory; the lower figure",
    ),
  },
});
