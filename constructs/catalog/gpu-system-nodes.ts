import { celsius, kilograms, kW, litresPerMinute, percent, ratio, V } from "../units";
import { AirClass } from "./air-class";
import { assumed, datasheet, estimate, measured, press, secondary } from "./cite";
import type { GpuSystemProps } from "./gpu-system-props";

export const DGX_GUIDE = "NVIDIA DGX H100/H200 user guide, quoted at unanswered.io";
export const B200_GUIDE = "NVIDIA DGX B200 user guide and datasheet, docs.nvidia.com/dgx/dgxb200-user-guide";
const MAXQ =
  "MLPerf inference v4.1 (results @198fc46) closed/NVIDIA H200-SXM-141GBx8_TRT_MaxQ power log: 8 H200, air-cooled, " +
  "tuned for efficiency, Llama2-70B Offline, 238 V";
const IDLE =
  "lowest figure of the H200 MaxQ power logs, MLPerf inference v4.1; the two logs tabled with it go down to 2.41 and " +
  "2.39 kW, the lower figure gives the larger load step";
export const B200_LOG =
  "MLPerf inference v5.1 (results @965182b) closed/Lenovo SR680a_V3_B200SXMx8 power log: 8 B200, air-cooled, " +
  "Llama2-70B Offline";
const LIKE_DGX_B200 = `${B200_LOG}; not a DGX, a system of its class`;

/**
 * Supplies for 200-240 V single phase: between lines of a 200-240 V system, or phase to neutral of one of up to
 * √3 · 240 V. No nominal voltage in use lies between the two ranges.
 */
export const SINGLE_PHASE_240 = { minimumVoltage: V(200), maximumVoltage: V(Math.sqrt(3) * 240) };

const HGX_4U: Omit<GpuSystemProps, "name" | "gpuModel" | "source"> = {
  manufacturer: "Supermicro",
  gpus: 8,
  isRack: false,
  nameplate: kW(10.2),
  idle: kW(2.35),
  powerFactor: ratio(0.98),
  liquidShare: percent(80),
  coolantFlow: litresPerMinute(1.51 * 10.2 * 0.8),
  airClass: AirClass.A2,
  ...SINGLE_PHASE_240,
  powerSupplies: 4,
  powerSuppliesRequired: 2,
  rackUnits: 4,
};

const HGX_NOTES = {
  nameplate: assumed(`the 10.2 kW of the air-cooled DGX as a ceiling (${DGX_GUIDE})`),
  liquidShare: assumed("80 % to liquid; the split is not published for this model"),
  coolantFlow: assumed("a rise of 10 K at nameplate: 1.51 L/min of PG25 per kW of liquid heat"),
  airClass: assumed("A2, 10 to 35 °C, as most servers"),
  minimumVoltage: assumed(`200-240 V single-phase supplies as in the DGX (${DGX_GUIDE})`),
  maximumVoltage: assumed(`200-240 V single-phase supplies as in the DGX (${DGX_GUIDE}): √3 · 240 V`),
  powerSuppliesRequired: assumed("four redundant supplies as 2 + 2; their rating is not published either"),
};

const TOUR = "ServeTheHome tour of Colossus, October 2024; MLPerf v4.1 system file SYS_421GE_TNHR2_LCC";

export const HGX_H100_4U_LIQUID: GpuSystemProps = {
  ...HGX_4U,
  name: "Supermicro SYS-421GE-TNHR2-LCC H100",
  gpuModel: "H100",
  source: press(TOUR),
  notes: {
    ...HGX_NOTES,
    idle: estimate(`not measured with H100; assumption: that of 8 H200 (${IDLE})`),
    powerFactor: estimate(`not measured with H100; assumption: that of 8 H200 (${MAXQ})`),
  },
};

export const HGX_H200_4U_LIQUID: GpuSystemProps = {
  ...HGX_4U,
  name: "Supermicro SYS-421GE-TNHR2-LCC H200",
  gpuModel: "H200",
  typical: kW(6.15),
  source: press(`${TOUR}; H200 in the same chassis`),
  notes: {
    ...HGX_NOTES,
    typical: measured(MAXQ),
    idle: measured(IDLE),
    powerFactor: measured(MAXQ),
  },
};

const DGX: Omit<GpuSystemProps, "name" | "gpuModel" | "source" | "powerSuppliesRequired" | "rackUnits"> = {
  manufacturer: "NVIDIA",
  gpus: 8,
  isRack: false,
  nameplate: kW(10.2),
  powerFactor: ratio(0.98),
  liquidShare: ratio(0),
  coolantFlow: litresPerMinute(0),
  airClass: AirClass.A2,
  ...SINGLE_PHASE_240,
  powerSupplies: 6,
  powerSupplyRating: kW(3.3),
};

/** Of the DGX H100 and H200, which are for cooler air than the DGX B200. */
const DGX_HOPPER_AIR = { maximumAirTemperature: celsius(30) };
const DGX_HOPPER_NOTES = {
  airClass: estimate("assumption: the slope of A2 with altitude"),
  maximumAirTemperature: estimate("5 to 30 °C in the maker's datasheet, from memory"),
};

export const DGX_H100: GpuSystemProps = {
  ...DGX,
  ...DGX_HOPPER_AIR,
  name: "NVIDIA DGX H100",
  gpuModel: "H100",
  powerSuppliesRequired: 4,
  rackUnits: 8,
  source: secondary(DGX_GUIDE),
  notes: {
    ...DGX_HOPPER_NOTES,
    powerFactor: estimate(`not measured with H100; assumption: that of 8 H200 (${MAXQ})`),
  },
};

export const DGX_H200: GpuSystemProps = {
  ...DGX,
  ...DGX_HOPPER_AIR,
  name: "NVIDIA DGX H200",
  gpuModel: "H200",
  typical: kW(6.15),
  idle: kW(2.35),
  powerSuppliesRequired: 4,
  rackUnits: 8,
  source: secondary(DGX_GUIDE),
  notes: {
    ...DGX_HOPPER_NOTES,
    typical: measured(MAXQ),
    idle: measured(IDLE),
    powerFactor: measured(MAXQ),
  },
};

export const DGX_B200: GpuSystemProps = {
  ...DGX,
  name: "NVIDIA DGX B200",
  gpuModel: "B200",
  nameplate: kW(14.3),
  typical: kW(10.4),
  idle: kW(2.88),
  powerSuppliesRequired: 5,
  rackUnits: 10,
  weight: kilograms(142.4),
  source: datasheet(B200_GUIDE),
  notes: {
    airClass: datasheet(`${B200_GUIDE}: 10 to 35 °C, as class A2`),
    typical: measured(LIKE_DGX_B200),
    idle: measured(LIKE_DGX_B200),
    powerFactor: estimate(
      `assumption: 0.98, the lowest of the measured systems; 0.996 in the ${LIKE_DGX_B200}`,
    ),
  },
};

export const DGX_B300: GpuSystemProps = {
  ...DGX,
  name: "NVIDIA DGX B300",
  gpuModel: "B300",
  nameplate: kW(15.1),
  maximumAirTemperature: celsius(30),
  powerSupplies: 12,
  powerSuppliesRequired: 6,
  powerSupplyRating: kW(3.2),
  rackUnits: 10,
  weight: kilograms(168),
  source: secondary("NVIDIA DGX B300 guide, quoted in public repositories; 14.5 kW where fed by a busbar"),
  notes: {
    powerFactor: assumed("0.98, the lowest of the measured systems"),
    airClass: estimate("assumption: the slope of A2 with altitude; 10 to 30 °C in the guide"),
    minimumVoltage: assumed("200-240 V single-phase supplies as in the DGX B200"),
    maximumVoltage: assumed("200-240 V single-phase supplies as in the DGX B200: √3 · 240 V"),
    powerSuppliesRequired: secondary("N + N by its maker, as quoted in public repositories"),
  },
};

export const B200_LIQUID_LOG =
  "MLPerf inference v5.1 (results @965182b) closed/Lenovo SR780a_V3_B200SXMx8 power log: 8 B200, liquid-cooled, " +
  "Llama3.1-405B Offline";
const LIKE_HGX_B200 = `${B200_LIQUID_LOG}; of another maker, a system of its class`;

export const HGX_B200_4U_LIQUID: GpuSystemProps = {
  ...HGX_4U,
  name: "Supermicro HGX B200 4U liquid-cooled",
  gpuModel: "B200",
  nameplate: kW(14.3),
  typical: kW(9.89),
  idle: kW(2.36),
  liquidShare: percent(92),
  coolantFlow: litresPerMinute(20),
  weight: kilograms(87),
  source: secondary("public repository id 61999630494: up to 92 % to liquid, 20 L/min a node, 87 kg net"),
  notes: {
    ...HGX_NOTES,
    nameplate: assumed(
      `the 14.3 kW of the air-cooled DGX as a ceiling (${B200_GUIDE}); the repository's 10.2 kW is an estimate below ` +
        "the 10.44 kW that a log shows for such a system",
    ),
    typical: measured(LIKE_HGX_B200),
    idle: measured(LIKE_HGX_B200),
    powerFactor: estimate(
      `assumption: 0.98, the lowest of the measured systems; 0.989 in the ${LIKE_HGX_B200}`,
    ),
    liquidShare: secondary("public repository id 61999630494: up to 92 %"),
    coolantFlow: secondary("public repository id 61999630494: 20 L/min a node, below 1.5 bar"),
    weight: secondary("public repository id 61999630494: 87 kg net, likely without coolant"),
    powerSupplies: assumed("four, as the maker's 4U node of Hopper GPUs"),
  },
};
