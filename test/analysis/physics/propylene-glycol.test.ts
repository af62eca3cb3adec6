import {
  PG25_FREEZING_POINT,
  pg25Density,
  pg25SpecificHeat,
} from "../../../analysis/physics/propylene-glycol";
import { expectPublished } from "./expect-published";

// Airedale, DeltaChill manual, p. 53, "Glycol design data", 25 %: kg/m³, kJ/(kg·K)
test.each([
  [0, 1031, 3.86],
  [10, 1027.6, 3.89],
  [20, 1023.7, 3.91],
  [30, 1019.2, 3.94],
  [40, 1014.3, 3.96],
  [45, 1011.6, 3.97],
])("at %d °C it has what a maker of chillers lists for 25 %", (temperature, density, heat) => {
  // their fluid is inhibited: 0.5 % denser
  expectPublished(pg25Density(temperature), density, 0.005);
  expectPublished(pg25SpecificHeat(temperature) / 1000, heat, 0.002);
});

test("it freezes at -10 °C, as DOWFROST LC 25 does", () => {
  expect(PG25_FREEZING_POINT).toBeCloseTo(-10, 0);
});

test("1 kW at a rise of 10 K wants 1.5 L/min, which is what OCP's guidelines size by", () => {
  // Open Compute Project, OAI Liquid Cooling Guidelines 1.0, section 3.2
  const cubicMetresPerSecond = 1000 / (pg25Density(35) * pg25SpecificHeat(35) * 10);
  expectPublished(cubicMetresPerSecond * 60_000, 1.5, 0.001);
});

test("ice, steam and no number at all are refused", () => {
  expect(() => pg25Density(-10.2)).toThrow(
    new RangeError("PG25 temperature must be from -10.1799 to 100 °C, got -10.2 °C"),
  );
  expect(() => pg25SpecificHeat(100.1)).toThrow("PG25 temperature must be from -10.1799 to 100 °C");
  expect(() => pg25SpecificHeat(NaN)).toThrow("got NaN °C");
});
