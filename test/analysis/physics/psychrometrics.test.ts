import {
  dewPointOf,
  humidityRatio,
  moistAirDensity,
  moistAirEnthalpy,
  relativeHumidity,
  saturatedEnthalpy,
  standardPressure,
  wetBulbOf,
} from "../../../analysis/physics/psychrometrics";
import { expectPublished } from "./expect-published";

/** Of 500 m, where psychrolib's own tests are; Pa. */
const AT_500_M = 95461;

describe("example 1 of ASHRAE Handbook Fundamentals 2017, ch. 1: 40 °C dry bulb, 20 °C wet bulb, 101,325 Pa", () => {
  const ratio = humidityRatio(40, 20, 101325);

  test("it holds 6.5 g of water per kg of dry air, read from the chart, at 14 % relative humidity", () => {
    expect(Math.abs(ratio - 0.0065)).toBeLessThan(1e-4);
    expect(relativeHumidity(40, 20, 101325)).toBeCloseTo(0.14, 2);
  });

  test("its dew point is 7 °C, read from the chart, within 0.5 K", () => {
    expect(Math.abs(dewPointOf(40, 20, 101325) - 7)).toBeLessThan(0.5);
  });

  test("its enthalpy is 56.7 kJ/kg, and 0.896 m³ have 1 kg of dry air", () => {
    expectPublished(moistAirEnthalpy(40, ratio), 56700, 0.002);
    expectPublished(moistAirDensity(40, ratio, 101325), (1 + ratio) / 0.896, 0.01);
  });

  test("the dew point that is found leads back to its wet bulb", () => {
    expect(wetBulbOf(40, dewPointOf(40, 20, 101325), 101325)).toBeCloseTo(20, 2);
  });
});

// ASHRAE Handbook Fundamentals 2017, ch. 1, table 1
test.each([
  [-500, 107478],
  [0, 101325],
  [500, 95461],
  [1000, 89875],
  [4000, 61640],
])("at %d m the standard atmosphere has %d Pa", (altitude, pressure) => {
  expect(Math.abs(standardPressure(altitude) - pressure)).toBeLessThan(1);
});

// ASHRAE Handbook Fundamentals 2017, ch. 1, table 2; of a real gas, so 1 % is what psychrolib's tests hold too
test.each([
  [5, 18639],
  [25, 76504],
  [50, 275353],
])("saturated air of %d °C has %d J/kg", (temperature, enthalpy) => {
  expectPublished(saturatedEnthalpy(temperature, 101325), enthalpy, 0.01);
});

// psychrolib, tests/test_psychrolib_si.py: computed there apart from the library
test.each([
  [30, 25, 0.0192281274241096],
  [-1, -5, 0.00120399819933844],
])("at 500 m air of %d °C with a wet bulb of %d °C holds %d kg/kg", (dryBulb, wetBulb, ratio) => {
  expectPublished(humidityRatio(dryBulb, wetBulb, AT_500_M), ratio, 3e-4);
});

test("at 500 m air of 30 °C with 0.02 kg/kg weighs 1.0841 kg/m³ and has 81,316 J/kg", () => {
  // psychrolib, tests/test_psychrolib_si.py
  expectPublished(moistAirDensity(30, 0.02, AT_500_M), 1.08411986348219, 3e-4);
  expectPublished(moistAirEnthalpy(30, 0.02), 81316, 3e-4);
});

describe("what cannot be is refused", () => {
  test("a wet bulb above the dry bulb", () => {
    expect(() => dewPointOf(20, 21, 101325)).toThrow(
      new RangeError("wet bulb must be from 5.83651 to 20 °C, got 21 °C"),
    );
  });

  test("a wet bulb below that of dry air, which psychrolib alone takes for dry air", () => {
    expect(() => humidityRatio(40, 10, 101325)).toThrow("wet bulb must be from 14.5872 to 40 °C, got 10 °C");
  });

  test("a dew point above the dry bulb", () => {
    expect(() => wetBulbOf(20, 20.1, 101325)).toThrow("dew point must be from -50 to 20 °C, got 20.1 °C");
  });

  test("a pressure in kPa, a ratio in g/kg, a temperature in °F, an altitude in feet, no number at all", () => {
    expect(() => humidityRatio(40, 20, 101.325)).toThrow("pressure must be from 50000 to 110000 Pa");
    expect(() => moistAirDensity(40, 6.5, 101325)).toThrow("humidity ratio must be from 0 to 0.42, got 6.5");
    expect(() => saturatedEnthalpy(95, 101325)).toThrow("temperature must be from -50 to 60 °C, got 95 °C");
    expect(() => standardPressure(10_000)).toThrow("altitude must be from -500 to 5500 m, got 10000 m");
    expect(() => moistAirEnthalpy(NaN, 0.01)).toThrow("dry bulb must be from -50 to 60 °C, got NaN °C");
  });
});
