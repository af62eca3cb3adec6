import fc from "../../../support/fast-check";
import { dryCooler as dryCoolerOf } from "../../../../analysis/solver/thermal/dry-cooler";
import { expectSame } from "../../../support/networks-solved";
import { dryCooler, setting } from "../../../support/thermal-rows";

/** 600 kW with coolant of 150 kW/K that leaves 6 K above the air, thus enters 10 K above it: 60 kW per kelvin of that. */
const record = dryCooler("dry", 600);
const cooler = dryCoolerOf(record, record.machine as Parameters<typeof dryCoolerOf>[1]);
const heatAt = (supply: number, dryBulb: number, altitude = 0) =>
  cooler.duty(setting({ supply, dryBulb, altitude }))!.heat;

const days = fc.record({
  dryBulb: fc.double({ min: -20, max: 50, noNaN: true }),
  above: fc.double({ min: 0.1, max: 10, noNaN: true }),
  altitude: fc.double({ min: -400, max: 4000, noNaN: true }),
});

test("at sea level its heat is in proportion to what its set-point lies above the air", () => {
  expectSame(heatAt(41, 35), 600e3);
  expectSame(heatAt(40, 37), 300e3);
  expectSame(heatAt(40, 32.5), 750e3);
});

test("however cold the air is, no more than a quarter above its rated heat is relied on", () => {
  for (const dryBulb of [32, 28, 0, -20]) expectSame(heatAt(40, dryBulb), 750e3);
});

/**
 * Density by altitude of the standard atmosphere at constant temperature is its pressure (ISO 2533): (1 - L·h/T0)^(g·M/(R·L))
 * with L = 6.5 K/km, T0 = 288.15 K. Liquid coils give 0.92, 0.85, 0.78, 0.71 of their heat at 762, 1,524, 2,286, 3,048 m
 * (Carrier, Engineering Guide for Altitude Effects, table 4-2).
 */
const pressureRatio = (altitude: number) =>
  (1 - (0.0065 * altitude) / 288.15) ** ((9.80665 * 0.0289644) / (8.31446 * 0.0065));

test.each([
  [762, 0.92],
  [1524, 0.85],
  [2286, 0.78],
  [3048, 0.71],
])("at %d m it gives %d of the heat from coolant that enters as warm", (altitude, part) => {
  // at 60 kW/K · part it leaves 1/(60 · part) - 1/150 K above the air for each kW
  const expected = 6 / (1 / (60e3 * part) - 1 / 150e3);
  expect(Math.abs(heatAt(36, 30, altitude) / expected - 1)).toBeLessThan(0.01);
});

test("at 1,600 m it gives to a set-point 6 K above the air 76 % of its rated heat", () => {
  // 0.8243 of the air, 0.8404 of the heat per kelvin of entering: 6 / (1/50.42 - 1/150) = 455.7 kW
  const part = pressureRatio(1600) ** 0.9;
  expectSame(heatAt(36, 30, 1600), 6 / (1 / (60e3 * part) - 1 / 150e3), 1e-4);
  expect(heatAt(36, 30, 1600) / 600e3).toBeCloseTo(0.76, 2);
});

test("while it takes the heat that its set-point allows it supplies at the set-point", () => {
  fc.assert(
    fc.property(days, ({ dryBulb, above, altitude }) => {
      const where = setting({ supply: dryBulb + above, dryBulb, altitude });
      const { heat } = cooler.duty(where)!;
      fc.pre(heat < 750e3);
      expect(cooler.supplyAt(heat, where)).toBeCloseTo(dryBulb + above, 9);
    }),
  );
});

test("it takes more heat in colder air, to warmer coolant and closer to the sea", () => {
  const steps = fc.double({ min: 0.1, max: 5, noNaN: true });
  fc.assert(
    fc.property(days, steps, ({ dryBulb, above, altitude }, step) => {
      const heat = heatAt(dryBulb + above, dryBulb, altitude);
      fc.pre(heat < 750e3);
      expect(heatAt(dryBulb + above, dryBulb - step, altitude)).toBeGreaterThan(heat);
      expect(heatAt(dryBulb + above + step, dryBulb, altitude)).toBeGreaterThan(heat);
      expect(heatAt(dryBulb + above, dryBulb, altitude + 100 * step)).toBeLessThan(heat);
    }),
  );
});

test("its fans run at full speed for the heat that it can take", () => {
  for (const supply of [33, 36, 37]) {
    const { heat, perHeat } = cooler.duty(setting({ supply }))!;
    expectSame(heat * perHeat, 0.04 * 600e3);
  }
});

test("the wet bulb does not matter to it", () => {
  expect(cooler.duty(setting({ supply: 36, wetBulb: 12 }))).toEqual(cooler.duty(setting({ supply: 36 })));
});

test("without heat it supplies at the air that it draws in", () => {
  expect(cooler.supplyAt(0, setting({ dryBulb: 31 }))).toBe(31);
});

test.each([
  ["in air as warm as its set-point", 40, 40, "a set-point of 40 °C needs air below it, got 40 °C"],
  ["in warmer air", 40, 45, "a set-point of 40 °C needs air below it, got 45 °C"],
  [
    "without a set-point",
    NaN,
    20,
    "its heat follows from the supplyTemperature of its loop, which states none",
  ],
])("%s nothing is said of it", (_, supply, dryBulb, reason) => {
  expect(() => heatAt(supply, dryBulb)).toThrow(new RangeError(reason));
});

test("above 5,500 m nothing is said of it", () => {
  expect(() => heatAt(40, 30, 6000)).toThrow("altitude must be from -500 to 5500 m, got 6000 m");
});
