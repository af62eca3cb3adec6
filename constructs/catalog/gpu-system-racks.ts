import { celsius, kilograms, kW, litres, litresPerMinute, percent, ratio, V } from "../units";
import { AirClass } from "./air-class";
import { assumed, datasheet, estimate, secondary, vendor } from "./cite";
import type { CoolantPoint } from "./coolant-point";
import type { GpuSystemProps } from "./gpu-system-props";

const HARDWARE_GUIDE =
  "NVIDIA DGX GB hardware guide and Base Command Manager power shelf page, docs.nvidia.com";
const QUICKSPECS = "HPE QuickSpecs, in public repositories; NVIDIA calls 120 kW nominal";
const FIRMUS =
  "github.com/daniel-kearney/firmus-ai-factory @28ab93a, transcribing NVIDIA's VR NVL72 technical brief and rack-level " +
  "thermal model";
const FLOW_CURVE =
  "public repositories ids 68288321675 and 47605521206: (44025 / (56.6 - T))^0.576 L/min at T °C, up to 45 °C";
const READ_AT = assumed("35 °C, where the flow is read off the curve");
const REFERENCE = "NVIDIA enterprise reference architecture NVL72 AI factory, docs.nvidia.com";
const EXEMPLAR = "NVIDIA SimReady compute rack exemplar, draft 2026-05-08, illustrative by its own statement";
const SUPPLY_WINDOW = "415-480 V three-phase, as published for VR200 NVL72";

/** Flows at 25, 30, 35, 40 and 45 °C in L/min. */
const points = (flows: number[]): CoolantPoint[] =>
  flows.map((flow, i) => ({ supply: celsius(25 + 5 * i), flow: litresPerMinute(flow) }));

const NVL72 = {
  manufacturer: "NVIDIA",
  gpus: 72,
  isRack: true,
  powerFactor: ratio(0.98),
  coolantSupply: celsius(35),
  maximumCoolantSupply: celsius(45),
  airClass: AirClass.A2,
  minimumVoltage: V(415),
  maximumVoltage: V(480),
  rackUnits: 48,
};

const GB200_FLOWS = [65, 72, 81, 94, 115];

export const GB200_NVL72: GpuSystemProps = {
  ...NVL72,
  name: "NVIDIA GB200 NVL72",
  gpuModel: "GB200",
  nameplate: kW(132),
  liquidShare: ratio(115 / 132),
  coolantFlow: litresPerMinute(81),
  coolantPoints: points(GB200_FLOWS),
  maximumCoolantReturn: celsius(65),
  powerSupplies: 8,
  powerSuppliesRequired: 4,
  powerSupplyRating: kW(33),
  weight: kilograms(1629),
  source: secondary(QUICKSPECS),
  notes: {
    powerFactor: assumed(`0.98, as in the GB300 rack of ${EXEMPLAR}`),
    liquidShare: secondary("public repositories ids 68288321675 and 47605521206: 115 of 132 kW"),
    coolantFlow: secondary(FLOW_CURVE),
    coolantPoints: secondary(FLOW_CURVE),
    coolantSupply: READ_AT,
    maximumCoolantSupply: secondary(FLOW_CURVE),
    maximumCoolantReturn: secondary(FLOW_CURVE),
    airClass: assumed(`A2, as the GB300 rack of ${EXEMPLAR}`),
    minimumVoltage: assumed(SUPPLY_WINDOW),
    maximumVoltage: assumed(SUPPLY_WINDOW),
    powerSupplies: datasheet(HARDWARE_GUIDE),
    powerSupplyRating: datasheet(`${HARDWARE_GUIDE}: 6 x 5.5 kW`),
    powerSuppliesRequired: estimate("N + N: four shelves of 33 kW carry exactly 132 kW"),
    weight: secondary(`${FIRMUS}: wet; 1,360 kg in the press is without coolant`),
  },
};

export const GB300_NVL72: GpuSystemProps = {
  ...NVL72,
  name: "NVIDIA GB300 NVL72",
  gpuModel: "GB300",
  nameplate: kW(142),
  liquidShare: ratio(115 / 132),
  coolantFlow: litresPerMinute((81 * 142) / 132),
  coolantPoints: points(GB200_FLOWS.map((flow) => (flow * 142) / 132)),
  powerSupplies: 8,
  powerSuppliesRequired: 5,
  powerSupplyRating: kW(33),
  weight: kilograms(1579),
  source: datasheet(`${REFERENCE}: up to 142 kW; others say 132-140 (Supermicro) and 150 (TrendForce)`),
  notes: {
    powerFactor: vendor(EXEMPLAR),
    liquidShare: assumed("115 of 132 kW to liquid, as GB200 NVL72"),
    coolantFlow: assumed("that of GB200 NVL72, in proportion to the nameplate"),
    coolantPoints: assumed("those of GB200 NVL72, in proportion to the nameplate"),
    coolantSupply: READ_AT,
    maximumCoolantSupply: vendor(EXEMPLAR),
    airClass: vendor(`${EXEMPLAR}: at most 35 °C, as class A2`),
    minimumVoltage: assumed(`${SUPPLY_WINDOW}; 480 V in ${EXEMPLAR}`),
    maximumVoltage: assumed(`${SUPPLY_WINDOW}; 480 V in ${EXEMPLAR}`),
    powerSuppliesRequired: estimate("142 kW on shelves of 33 kW; N + N of four holds up to 132 kW only"),
    weight: secondary(`${FIRMUS}: wet`),
  },
};

export const VR200_NVL72: GpuSystemProps = {
  ...NVL72,
  maximumCoolantReturn: celsius(65),
  coolantVolume: litres(33.6),
  name: "NVIDIA VR200 NVL72 MaxP",
  gpuModel: "VR200",
  nameplate: kW(227),
  liquidShare: percent(97.5),
  coolantFlow: litresPerMinute(200),
  coolantPoints: points([150, 170, 200, 250, 320]),
  airClass: AirClass.A3,
  powerSupplies: 4,
  powerSuppliesRequired: 3,
  powerSupplyRating: kW(110),
  weight: kilograms(1583),
  source: secondary(`${FIRMUS}: 227 kW is the mean of a second, peaks of 50 ms reach 240 kVA`),
  notes: {
    powerFactor: assumed(
      "0.98, as in GB300 racks; 240 kVA is a peak of 50 ms, not the apparent power of 227 kW",
    ),
    liquidShare: assumed(
      "compute, switches and busbar all to liquid; 2.5 % lost in the air-cooled power shelves",
    ),
    airClass: secondary(`${FIRMUS}: up to 40 °C, 1 K less per 175 m above 900 m, as class A3`),
    rackUnits: assumed("48, the height of the GB200 and GB300 racks"),
    coolantSupply: READ_AT,
    coolantVolume: secondary(`${FIRMUS}: 18 x 0.778 L, 9 x 0.175 L, manifold 17.7 L and busbar 0.311 L`),
  },
};

export const VR200_NVL72_MAXQ: GpuSystemProps = {
  ...VR200_NVL72,
  name: "NVIDIA VR200 NVL72 MaxQ",
  nameplate: kW(187),
  coolantFlow: litresPerMinute(160),
  coolantPoints: points([120, 140, 160, 205, 280]),
  source: secondary(`${FIRMUS}: 187 kW is the mean of a second, peaks of 50 ms reach 198 kVA`),
  notes: {
    ...VR200_NVL72.notes,
    powerFactor: assumed("0.98, as in GB300 racks; 198 kVA is a peak of 50 ms"),
    coolantPoints: secondary(`${FIRMUS}: its table; its equation conflicts, 21 % below at 45 °C`),
    powerSuppliesRequired: secondary(`${FIRMUS}: 3 + 1 by its maker, as for MaxP`),
  },
};
