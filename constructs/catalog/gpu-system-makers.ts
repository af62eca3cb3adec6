import { celsius, kilograms, kW, litresPerMinute, percent, ratio } from "../units";
import { AirClass } from "./air-class";
import { assumed, estimate, measured, press, secondary, vendor } from "./cite";
import { B200_GUIDE, B200_LIQUID_LOG, B200_LOG, DGX_GUIDE, SINGLE_PHASE_240 } from "./gpu-system-nodes";
import type { GpuSystemProps } from "./gpu-system-props";

/** What is alike in nodes of other makers than NVIDIA, and of which no source says a word. */
const NODE = {
  gpus: 8,
  isRack: false,
  powerFactor: ratio(0.98),
  airClass: AirClass.A2,
  ...SINGLE_PHASE_240,
  powerSupplies: 6,
  powerSuppliesRequired: 5,
};

const NOTES = {
  powerFactor: assumed("0.98, the lowest of the measured systems"),
  airClass: assumed("A2, 10 to 35 °C, as most servers"),
  minimumVoltage: assumed(`200-240 V single-phase supplies as in the DGX (${DGX_GUIDE})`),
  maximumVoltage: assumed(`200-240 V single-phase supplies as in the DGX (${DGX_GUIDE}): √3 · 240 V`),
};

const SUPPLIES = {
  powerSupplies: assumed("six, as the DGX B200"),
  powerSuppliesRequired: assumed("five of six, as the DGX B200"),
};

const HOPPER_CEILING = assumed(`the 10.2 kW of the air-cooled DGX as a ceiling (${DGX_GUIDE})`);
const B200_CEILING = assumed(`the 14.3 kW of the air-cooled DGX B200 as a ceiling (${B200_GUIDE})`);

const AIR = { liquidShare: ratio(0), coolantFlow: litresPerMinute(0) };
const FROM_SHARE = assumed("a rise of 10 K at nameplate: 1.51 L/min of PG25 per kW of liquid heat");
const COOLED = assumed("the version for air; there is one for liquid too");

export const HPE_CRAY_XD670_H200: GpuSystemProps = {
  ...NODE,
  ...AIR,
  name: "HPE Cray XD670 H200",
  manufacturer: "HPE",
  gpuModel: "H200",
  nameplate: kW(10.2),
  powerSuppliesRequired: 4,
  powerSupplyRating: kW(3),
  rackUnits: 5,
  source: vendor("MLPerf inference v5.1 system file of HPE: 8 H200, six supplies of 3.0 kW"),
  notes: {
    ...NOTES,
    nameplate: HOPPER_CEILING,
    liquidShare: COOLED,
    coolantFlow: COOLED,
    powerSuppliesRequired: estimate("10.2 kW on supplies of 3.0 kW"),
    rackUnits: secondary("HPE QuickSpecs, as quoted in public repositories: 5U"),
  },
};

export const DELL_XE9680_H100: GpuSystemProps = {
  ...NODE,
  ...AIR,
  name: "Dell PowerEdge XE9680 H100",
  manufacturer: "Dell",
  gpuModel: "H100",
  nameplate: kW(10.2),
  powerSupplyRating: kW(2.8),
  rackUnits: 6,
  source: vendor("MLPerf inference v5.1 system file of Krai (open division): 8 H100, six supplies of 2.8 kW"),
  notes: {
    ...NOTES,
    nameplate: HOPPER_CEILING,
    liquidShare: secondary("Dell's specification, as quoted in public repositories: cooled by air"),
    coolantFlow: secondary("Dell's specification, as quoted in public repositories: cooled by air"),
    powerSuppliesRequired: secondary("5 + 1 by its maker, as quoted in public repositories"),
    rackUnits: secondary("Dell's specification, as quoted in public repositories: 6U"),
  },
};

export const LENOVO_SR680A_V3_B200: GpuSystemProps = {
  ...NODE,
  ...AIR,
  name: "Lenovo ThinkSystem SR680a V3 B200",
  manufacturer: "Lenovo",
  gpuModel: "B200",
  nameplate: kW(14.3),
  typical: kW(10.4),
  idle: kW(2.88),
  powerFactor: ratio(0.996),
  rackUnits: 8,
  source: measured(B200_LOG),
  notes: {
    ...NOTES,
    ...SUPPLIES,
    nameplate: B200_CEILING,
    powerFactor: measured(B200_LOG),
    rackUnits: secondary("Lenovo's product guide, as quoted in public repositories: 8U"),
  },
};

export const LENOVO_SR780A_V3_B200: GpuSystemProps = {
  ...NODE,
  name: "Lenovo ThinkSystem SR780a V3 B200",
  manufacturer: "Lenovo",
  gpuModel: "B200",
  nameplate: kW(14.3),
  typical: kW(9.89),
  idle: kW(2.36),
  powerFactor: ratio(0.989),
  liquidShare: percent(75),
  coolantFlow: litresPerMinute(1.51 * 14.3 * 0.75),
  rackUnits: 5,
  weight: kilograms(92),
  source: measured(B200_LIQUID_LOG),
  notes: {
    ...NOTES,
    ...SUPPLIES,
    nameplate: B200_CEILING,
    powerFactor: measured(B200_LIQUID_LOG),
    liquidShare: secondary("public repository id 62212949100: 75 %"),
    coolantFlow: FROM_SHARE,
    rackUnits: secondary("public repositories ids 61999630494 and 62212949100: 5U"),
    weight: secondary("public repository id 61999630494: 92 kg, with or without coolant is not said"),
  },
};

export const DELL_XE9680L_B200: GpuSystemProps = {
  ...NODE,
  name: "Dell PowerEdge XE9680L B200",
  manufacturer: "Dell",
  gpuModel: "B200",
  nameplate: kW(14.3),
  liquidShare: percent(70),
  coolantFlow: litresPerMinute(1.51 * 14.3 * 0.7),
  rackUnits: 4,
  weight: kilograms(95.6),
  source: secondary("public repositories ids 61999630494 and 62212949100: 4U, 95.6 kg"),
  notes: {
    ...NOTES,
    ...SUPPLIES,
    nameplate: B200_CEILING,
    liquidShare: secondary("public repository id 62212949100: 70 %"),
    coolantFlow: FROM_SHARE,
  },
};

const B300_LIQUID =
  "public repository id 61999630494: up to 98 % to liquid, 15 L/min a node, water of 15 to 45 °C";

export const HGX_B300_4U_LIQUID: GpuSystemProps = {
  ...NODE,
  name: "Supermicro HGX B300 4U liquid-cooled",
  manufacturer: "Supermicro",
  gpuModel: "B300",
  nameplate: kW(15.1),
  liquidShare: percent(98),
  coolantFlow: litresPerMinute(15),
  maximumCoolantSupply: celsius(45),
  powerSupplies: 4,
  powerSuppliesRequired: 2,
  rackUnits: 4,
  source: secondary(B300_LIQUID),
  notes: {
    ...NOTES,
    nameplate: assumed(
      "the 15.1 kW of the air-cooled DGX B300 as a ceiling; the repository's 10.5 kW is its own sum of parts",
    ),
    coolantFlow: secondary(`${B300_LIQUID}; at the nameplate assumed here a rise of 15 K`),
    powerSupplies: assumed("four, as the maker's 4U node of Hopper GPUs"),
    powerSuppliesRequired: assumed("four redundant supplies as 2 + 2; their rating is not published either"),
  },
};

export const HGX_RUBIN_NVL8: GpuSystemProps = {
  ...NODE,
  name: "Compal HGX Rubin NVL8",
  manufacturer: "Compal",
  gpuModel: "Rubin",
  nameplate: kW(24),
  liquidShare: percent(97.5),
  coolantFlow: litresPerMinute(1.51 * 24 * 0.975),
  powerSupplies: 4,
  powerSuppliesRequired: 2,
  rackUnits: 2,
  source: press("trade press on Compal's HGX Rubin NVL8: 8 GPUs in 2U, about 24 kW"),
  notes: {
    ...NOTES,
    liquidShare: assumed("97.5 % to liquid, as the VR200 NVL72 rack"),
    coolantFlow: FROM_SHARE,
    powerSupplies: assumed("four; it may be fed from a busbar instead"),
    powerSuppliesRequired: assumed("four supplies as 2 + 2"),
  },
};
