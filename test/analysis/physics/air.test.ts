import { DENSITY_AT_SEA_LEVEL, densityRatio } from "../../../analysis/physics/air";
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

test("an altitude in feet is refused", () => {
  expect(() => densityRatio(10_000)).toThrow("altitude must be from -500 to 5500 m, got 10000 m");
});
