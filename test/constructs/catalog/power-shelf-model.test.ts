import { Confidence, GpuSystem, PowerShelfModel } from "../../../constructs/catalog";
import { kW, percent, V } from "../../../constructs/units";
import { entries } from "./entries";

const { NVIDIA_GB200_33KW, OCP_ORV3_15KW } = PowerShelfModel;

const shelves = entries
  .map(([path, entry]): [string, PowerShelfModel] => [path, entry as PowerShelfModel])
  .filter(([, entry]) => entry instanceof PowerShelfModel);

test.each(shelves)("the required modules of %s carry its rating, and one less would not", (_, shelf) => {
  const { activePower, modules, modulesRequired, moduleRating } = shelf;
  expect(modulesRequired).toBeLessThanOrEqual(modules);
  expect(modulesRequired * moduleRating.si).toBeCloseTo(activePower.si, 6);
});

test.each(shelves)("%s calls its curve an estimate and is best at half load", (_, shelf) => {
  expect(shelf.sourceOf("efficiencies").confidence).toBe(Confidence.ESTIMATE);
  expect(shelf.efficiencies[shelf.efficiencyLoads.indexOf(0.5)]).toBe(Math.max(...shelf.efficiencies));
});

test("the shelves of the NVL72 racks are those of their systems", () => {
  for (const { powerSupplyRating } of [GpuSystem.GB200_NVL72, GpuSystem.GB300_NVL72]) {
    expect(powerSupplyRating).toEqual(NVIDIA_GB200_33KW.activePower);
  }
  expect(GpuSystem.VR200_NVL72.powerSupplyRating).toEqual(PowerShelfModel.FLEX_110KW.activePower);
});

test("an Open Rack V3 shelf has one module more than its 15 kW need", () => {
  expect([OCP_ORV3_15KW.modules, OCP_ORV3_15KW.modulesRequired]).toEqual([6, 5]);
});

test.each([
  [{ modulesRequired: 7 }, "modulesRequired must be a whole number from 1 to modules, got 7 of 6"],
  [{ modulesRequired: 0 }, "modulesRequired must be a whole number from 1 to modules, got 0 of 6"],
  [{ modulesRequired: 4 }, "4 modules of 3 kW must carry the 15 kW of activePower"],
  [{ activePower: kW(0) }, "activePower must be above zero, got 0 W"],
  [{ outputVoltage: V(0) }, "outputVoltage must be above zero, got 0 V"],
  [{ inputPowerFactor: percent(9800) }, "inputPowerFactor must not exceed 100 %, got 9800 %"],
  [{ efficiencies: [96, 97.5, 96.5] }, "efficiencies must be numbers above 0 and at most 1"],
])("a shelf with %j is refused", (changes, message) => {
  expect(() => PowerShelfModel.custom({ ...OCP_ORV3_15KW, ...changes })).toThrow(message);
});
