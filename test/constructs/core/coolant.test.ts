import { celsius, cubicMetres, flowPerHeat, kelvins, litresPerMinute } from "../../../constructs";
import { heatOfPg25Flow, heatOfVolume, heatOfWaterFlow } from "../../../constructs/core";
import { expectPublished } from "../../analysis/physics/expect-published";

const FLOW = litresPerMinute(60);

// CRC Handbook of Chemistry and Physics, "Properties of water in the range 0-100 °C"
test.each([
  [10, 999.7, 4192.1],
  [20, 998.21, 4181.8],
  [40, 992.22, 4178.5],
])("water of %d °C takes up what the CRC Handbook lists", (temperature, density, heat) => {
  const at = celsius(temperature);
  expectPublished(heatOfWaterFlow(FLOW, at), density * heat * 0.001, 1e-3);
  expectPublished(heatOfVolume(cubicMetres(2), kelvins(6), at), density * heat * 12, 1e-3);
  expectPublished(flowPerHeat(kelvins(10), at), 1 / (density * heat * 10), 1e-3);
});

// Airedale, DeltaChill manual, p. 53, "Glycol design data", 25 %
test("what racks carry is PG25, which takes up less", () => {
  expectPublished(heatOfPg25Flow(FLOW, celsius(40)), 1014.3 * 3960 * 0.001, 0.007);
});

test("without a temperature all are as warm as 40 °C, where more has to flow than of colder water", () => {
  expect(flowPerHeat(kelvins(10))).toBe(flowPerHeat(kelvins(10), celsius(40)));
  expect(heatOfPg25Flow(FLOW)).toBe(heatOfPg25Flow(FLOW, celsius(40)));
  expect(flowPerHeat(kelvins(10)) * 60e6).toBeCloseTo(1.45, 2);
  expect(flowPerHeat(kelvins(10), celsius(7))).toBeLessThan(flowPerHeat(kelvins(10)));
});

test("a set-point that is ice or steam counts as the nearest that flows", () => {
  expect(heatOfWaterFlow(FLOW, celsius(-5))).toBe(heatOfWaterFlow(FLOW, celsius(0)));
  expect(heatOfWaterFlow(FLOW, celsius(120))).toBe(heatOfWaterFlow(FLOW, celsius(100)));
  expect(heatOfPg25Flow(FLOW, celsius(-30))).toBeGreaterThan(0);
});
