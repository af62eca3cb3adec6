import { latentHeat, waterDensity, waterSpecificHeat, waterViscosity } from "../../../analysis/physics/water";
import { expectPublished } from "./expect-published";

test("at 25 °C it has what IAPWS SR6-08(2011) lists to check a program by", () => {
  expect(waterSpecificHeat(25)).toBeCloseTo(4181.446, 3);
  expect(waterViscosity(25) * 1e6).toBeCloseTo(889.996774, 6);
});

// CRC Handbook of Chemistry and Physics, "Properties of water in the range 0-100 °C": kg/m³, J/(kg·K), µPa·s
test.each([
  [0, 999.84, 4217.6, 1793],
  [10, 999.7, 4192.1, 1307],
  [20, 998.21, 4181.8, 1002],
  [30, 995.65, 4178.4, 797.7],
  [40, 992.22, 4178.5, 653.2],
  [50, 988.03, 4180.6, 547],
  [60, 983.2, 4184.3, 466.5],
  [70, 977.78, 4189.5, 404],
  [80, 971.82, 4196.3, 354.4],
  [90, 965.35, 4205, 314.5],
  [100, 958.4, 4215.9, 281.8],
])("at %d °C it has what the CRC Handbook lists", (temperature, density, heat, viscosity) => {
  expectPublished(waterDensity(temperature), density, 6e-5);
  expectPublished(waterSpecificHeat(temperature), heat, 8e-4);
  expectPublished(waterViscosity(temperature) * 1e6, viscosity, 2e-3);
});

// steam tables by IAPWS-95, rounded to 0.1 kJ/kg
test.each([
  [20, 2453.5],
  [40, 2406],
  [60, 2357.7],
  [80, 2308],
  [100, 2256.4],
])("at %d °C it takes %d kJ to evaporate 1 kg", (temperature, kilojoules) => {
  expect(Math.abs(latentHeat(temperature) / 1000 - kilojoules)).toBeLessThan(0.1);
});

test("ice, steam and no number at all are refused", () => {
  expect(() => waterDensity(-0.1)).toThrow(
    new RangeError("water temperature must be from 0 to 100 °C, got -0.1 °C"),
  );
  expect(() => latentHeat(100.1)).toThrow("water temperature must be from 0 to 100 °C, got 100.1 °C");
  expect(() => waterSpecificHeat(NaN)).toThrow("water temperature must be from 0 to 100 °C, got NaN °C");
});
