import { celsius, minutes, MVA, MW, percent, seconds } from "../units";
import { assumed, estimate, press, secondary } from "./cite";

const LEPS = secondary("public repository citing Caterpillar data (LEPS)");
const POWER_FACTOR = assumed("power factor 0.8");
const SLOW_START = assumed("10 min from the start signal to load");
const GAS_STEP = estimate("first step of a gas engine 25-40 %, secondary and from memory; the lower figure");

/** What is alike in sets of no published power factor. */
const set = (name: string, megawatts: number) => ({
  name,
  activePower: MW(megawatts),
  apparentPower: MVA(megawatts / 0.8),
});

/** A gas turbine; efficiency in percent by the lower heating value, where listed. */
export const turbine = (name: string, megawatts: number, efficiency?: number) => ({
  ...set(name, megawatts),
  startTime: minutes(10),
  electricalEfficiency: efficiency === undefined ? undefined : percent(efficiency),
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

/** A reciprocating gas engine; efficiency and largest load step in percent. */
export const gasEngine = (name: string, megawatts: number, efficiency: number, step?: number) => ({
  ...set(name, megawatts),
  startTime: minutes(10),
  electricalEfficiency: percent(efficiency),
  maximumLoadStep: percent(step ?? 25),
  source: LEPS,
  notes: {
    apparentPower: POWER_FACTOR,
    startTime: SLOW_START,
    ...(step === undefined && { maximumLoadStep: GAS_STEP }),
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
