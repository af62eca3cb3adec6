import { celsius, HourlyWeather } from "../../../constructs";

const HEADER = Array.from({ length: 8 }, (_, i) => `HEADER ${i}`).join("\n");
/** Columns of an EnergyPlus weather file up to the station pressure: date, flags, dry bulb, dew point, humidity, pressure. */
const line = (dry: string, dew: string, pressure = "101325") =>
  `1999,7,1,15,60,?9?9,${dry},${dew},50,${pressure},0`;

test("hours are taken as they are stated", () => {
  const hours = [
    { dryBulb: celsius(30), wetBulb: celsius(20) },
    { dryBulb: celsius(-5), wetBulb: celsius(-6) },
  ];
  expect(HourlyWeather.hours(hours)._row).toEqual({ dryBulb: [30, -5], wetBulb: [20, -6] });
});

test("of a weather file the wet bulb follows from dry bulb, dew point and pressure", () => {
  // ASHRAE Handbook Fundamentals 2017, chapter 1, example 1: 40 °C, dew point 7 °C, 101,325 Pa: wet bulb 20 °C
  const { dryBulb, wetBulb } = HourlyWeather.epw(
    `${HEADER}\n${line("40.0", "7.0")}\n${line("10", "10")}\n`,
  )._row;
  expect(dryBulb).toEqual([40, 10]);
  expect(wetBulb[0]).toBeCloseTo(20, 0);
  expect(wetBulb[1]).toBeCloseTo(10, 6);
});

test("a dew point that reads above the dry bulb is that of saturated air", () => {
  expect(HourlyWeather.epw(`${HEADER}\n${line("10.0", "10.3")}`)._row.wetBulb[0]).toBeCloseTo(10, 6);
});

test.each([
  ["a missing dew point", line("20.0", "99.9")],
  ["an empty column", line("", "10")],
  ["a missing pressure", line("20.0", "10.0", "999999")],
  ["a line of something else", "no weather"],
])("%s is refused with the number of its line", (_, bad) => {
  expect(() => HourlyWeather.epw(`${HEADER}\n${line("20.0", "10.0")}\n${bad}`)).toThrow(
    "line 10 of the weather file has no dry bulb, dew point and pressure",
  );
});
