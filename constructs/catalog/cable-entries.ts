import { A, celsius, ohmsPerKilofoot, ohmsPerKilometre } from "../units";
import type { CableModelProps } from "./cable-model-props";
import { assumed, secondary } from "./cite";
import { ConductorMaterial } from "./conductor-material";

const NEC = "NEC 2020 table 310.16, columns of 75 and 90 °C; chapter 9 table 9 at 75 °C";
const PANDAPOWER = "pandapower 3.5.4 std_types, from Heuck, Elektrische Energieversorgung 2013, and Werth";

/** Copper, 90 °C insulation, terminations of 75 °C, three single conductors in steel conduit; Ω/kft. */
export const copper = (
  size: string,
  ampacity: number,
  terminationAmpacity: number,
  resistance: number,
  reactance: number,
): CableModelProps => ({
  name: `Copper ${size}, 90 °C insulation`,
  material: ConductorMaterial.COPPER,
  ampacity: A(ampacity),
  terminationAmpacity: A(terminationAmpacity),
  insulationTemperature: celsius(90),
  operatingTemperature: celsius(75),
  ratedAmbient: celsius(30),
  resistance: ohmsPerKilofoot(resistance),
  resistanceTemperature: celsius(75),
  reactance: ohmsPerKilofoot(reactance),
  source: secondary(NEC),
  notes: {
    operatingTemperature: assumed("75 °C, the limit of the terminations, whatever the load"),
  },
});

/** Aluminium of German type; ampacity buried in soil of 20 °C; Ω/km at 20 °C. */
export const buried = (
  name: string,
  ampacity: number,
  resistance: number,
  reactance: number,
  insulation: number,
): CableModelProps => ({
  name,
  material: ConductorMaterial.ALUMINIUM,
  ampacity: A(ampacity),
  insulationTemperature: celsius(insulation),
  ratedAmbient: celsius(20),
  resistance: ohmsPerKilometre(resistance),
  resistanceTemperature: celsius(20),
  reactance: ohmsPerKilometre(reactance),
  source: secondary(PANDAPOWER),
  notes: {
    insulationTemperature: assumed("70 °C for PVC, 90 °C for XLPE, as in IEC 60502"),
    ratedAmbient: assumed("soil of 20 °C, the usual base of such tables"),
  },
});
