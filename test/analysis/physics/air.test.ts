import { airflow, DENSITY_AT_SEA_LEVEL, densityRatio } from "../../../analysis/physics/air";
import { standardPressure } from "../../../analysis/physics/psychrometrics";
import { expectPublished } from "./expect-published";

test("dry air of 20 °C weighs 1.204 kg/m³ at sea level", () => {
  // ASHRAE Handbook Fundamentals 2017, ch. 1: standard air
  expectPublished(DENSITY_AT_SEA_LEVEL, 1.204, 2e-4);
});

// U.S. Standard Atmosphere 1976, and ISO 2533: pressure at geopotential altitude, Pa
test.each([
  [1000, 89874.6],
  [2000, 79495.2],
  [3000, 70108.5],
])("at %d m it has the part of its density that %d Pa are of 101,325", (altitude, pressure) => {
  expectPublished(densityRatio(altitude), pressure / 101325, 1e-5);
});

test("density falls with altitude as the pressure of psychrometrics does", () => {
  for (let altitude = -500; altitude <= 5500; altitude += 500) {
    expectPublished(densityRatio(altitude), standardPressure(altitude) / standardPressure(0), 1e-5);
  }
});

test("at 900, 1,600 and 3,050 m a hall has 89.8, 82.4 and 68.8 % of it", () => {
  expect([900, 1600, 3050].map(densityRatio).map((ratio) => Number(ratio.toFixed(3)))).toEqual([
    0.898, 0.824, 0.688,
  ]);
});

test("1 kW at a rise of 27 °F wants 117 CFM, by the 3.16 CFM · °F per W of server makers", () => {
  const cubicFeetPerMinute = airflow(1000, 27 / 1.8, DENSITY_AT_SEA_LEVEL) * 2118.88;
  expectPublished(cubicFeetPerMinute, (3.16 * 1000) / 27, 0.005);
});

test("the same heat wants as much more air as density is less", () => {
  const low = airflow(1000, 15, DENSITY_AT_SEA_LEVEL);
  const high = airflow(1000, 15, DENSITY_AT_SEA_LEVEL * densityRatio(1600));
  expect(high / low).toBeCloseTo(1 / densityRatio(1600), 12);
});

test("no rise, negative heat, a density in g/L of water, an altitude in feet are refused", () => {
  expect(() => airflow(1000, 0, 1.2)).toThrow(
    new RangeError("temperature rise must be from 0.1 to 100 K, got 0 K"),
  );
  expect(() => airflow(-1, 15, 1.2)).toThrow(
    "heat must be a finite number of W that is not negative, got -1 W",
  );
  expect(() => airflow(1000, 15, 998)).toThrow("air density must be from 0.5 to 1.7 kg/m³, got 998 kg/m³");
  expect(() => densityRatio(10_000)).toThrow("altitude must be from -500 to 5500 m, got 10000 m");
});
