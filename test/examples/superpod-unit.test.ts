/** Published figures: docs.nvidia.com/dgx-superpod, reference architecture with DGX GB200, "DGX SuperPOD Architecture". */
import { GpuSystem, RuleId } from "../../constructs";
import { superpodUnit } from "../../examples";
import { foundIn, itPowerOf } from "./found";

test("what fails is the coolant loop of the row, and with it what the document asks", () => {
  expect(foundIn(superpodUnit())).toEqual([
    `${RuleId.SINGLE_POINT_OF_FAILURE} hall/row/coolant: lostPower`,
    `${RuleId.RESILIENCE_PROMISE} unit: lostShare`,
    `${RuleId.MAINTENANCE_NOT_CONCURRENT} unit: lostShare`,
  ]);
});

test("of the unit the promises lose the eight GPU racks: 1.056 of 1.2 MW, 88 %", () => {
  const lost = superpodUnit()
    .validate()
    .findings.filter(({ quantity }) => quantity === "lostShare");
  expect(lost.map(({ state, limit }) => [state.loss, limit])).toEqual([
    ["hall/row/coolant", 0],
    ["hall/row/coolant", 0],
  ]);
  for (const { value } of lost) expect(value).toBeCloseTo((8 * 132) / 1200, 9);
});

test("its IT is the published 1.2 MW, to the 144 kW that eight racks of 132 kW leave to the rest of the row", () => {
  expect(itPowerOf(superpodUnit())).toBeCloseTo(1.2e6, 3);
  const racks = 8 * GpuSystem.GB200_NVL72.nameplate.si;
  // rounded as the document rounds they alone are 1.1 MW
  expect((racks / 1e6).toFixed(1)).toBe("1.1");
  expect(1.2e6 - racks).toBeCloseTo(144e3, 6);
});

test("it has the 576 GPUs of eight NVL72", () => {
  const { gpus } = superpodUnit().validate().summary;
  expect(gpus).toMatchObject([{ gpu: "GB200", gpus: 576, racks: 8 }]);
});

test("four of its eight shelves of 33 kW carry a rack exactly", () => {
  const { rules } = superpodUnit().validate();
  const { worst } = rules.find(({ rule }) => rule === RuleId.POWER_SHELF_CAPACITY)!;
  expect(worst).toMatchObject({ value: 132e3, limit: 132e3 });
});
