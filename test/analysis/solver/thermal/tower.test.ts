import fc from "../../../support/fast-check";
import { tower as towerOf } from "../../../../analysis/solver/thermal/tower";
import { expectSame } from "../../../support/networks-solved";
import { nominalApproach } from "../../../support/york-calc";
import { NOMINAL, setting, tower } from "../../../support/thermal-rows";

const cell = towerOf(tower("tower", 1000), NOMINAL);
const heatAt = (supply: number, wetBulb: number) => cell.duty(setting({ supply, wetBulb }))!.heat;

/** Where 95/85/78 °F towers stand: a wet bulb that the fit has, water 2 to 12 K above it. */
const days = fc.record({
  wetBulb: fc.double({ min: 5, max: 28.9, noNaN: true }),
  approach: fc.double({ min: 3.5, max: 12, noNaN: true }),
});

test("at the point that its maker states it takes its rated heat: 85 °F at a wet bulb of 78 °F", () => {
  expectSame(heatAt(265 / 9, 230 / 9), 1e6, 1e-9);
});

test("at another wet bulb its heat is that of the range which gives the approach", () => {
  // 80 % of the range at 22 °C: the water leaves at the approach of that range
  const supply = 22 + nominalApproach(22, 0.8 * (50 / 9));
  expectSame(heatAt(supply, 22), 0.8e6, 1e-9);
});

test("while it takes the heat that its set-point allows it supplies at the set-point", () => {
  fc.assert(
    fc.property(days, ({ wetBulb, approach }) => {
      const where = setting({ supply: wetBulb + approach, wetBulb });
      const { heat } = cell.duty(where)!;
      fc.pre(heat < 1.249e6);
      expectSame(cell.supplyAt(heat, where), wetBulb + approach, 1e-9);
    }),
  );
});

test("it takes more heat in drier air, and to warmer water", () => {
  const steps = fc.double({ min: 0.1, max: 5, noNaN: true });
  fc.assert(
    fc.property(days, steps, ({ wetBulb, approach }, step) => {
      const supply = wetBulb + approach;
      const heat = heatAt(supply, wetBulb);
      fc.pre(heat < 1.249e6);
      expect(heatAt(supply, wetBulb - step)).toBeGreaterThan(heat);
      expect(heatAt(supply + step, wetBulb)).toBeGreaterThan(heat);
    }),
  );
});

test("however dry the air is, no more than a quarter above its rated heat is relied on", () => {
  // the fit itself ends at 40 °F of range, four times the rated one
  for (const supply of [30, 45, 60]) expect(heatAt(supply, 15)).toBe(1.25e6);
});

test("in the cold of winter, where the fit ends before the range does, it still takes its rated heat and more", () => {
  expect(heatAt(25, -20)).toBeGreaterThan(1e6);
  expect(heatAt(25, -34)).toBeGreaterThan(1e6);
});

test("its fans run at full speed for the heat that it can take", () => {
  for (const [supply, wetBulb] of [
    [27, 22],
    [29, 25],
    [31.5, 28],
  ]) {
    const { heat, perHeat } = cell.duty(setting({ supply, wetBulb }))!;
    expectSame(heat * perHeat, 20e3, 1e-12);
  }
});

test("neither the dry bulb nor the altitude matters to it", () => {
  const where = setting({ supply: 29, wetBulb: 24 });
  expect(cell.duty(setting({ supply: 29, wetBulb: 24, dryBulb: 45, altitude: 2000 }))).toEqual(
    cell.duty(where),
  );
});

test.each([
  ["at the wet bulb", 24, 24, "a set-point of 24 °C needs a wet bulb below it, got 24 °C"],
  ["below the wet bulb", 22.5, 24, "a set-point of 22.5 °C needs a wet bulb below it, got 24 °C"],
  ["closer to the wet bulb than 2 °F", 25, 24, "approach must be from 1.1111 to 40 K, got 1 K"],
  ["in air more humid than 85 °F", 36, 30, "wet bulb must be from -34.4 to 29.4444 °C, got 30 °C"],
])("a set-point %s is refused", (_, supply, wetBulb, reason) => {
  expect(() => heatAt(supply, wetBulb)).toThrow(new RangeError(reason));
});

test("a set-point that it misses even at the narrowest range of the fit is refused", () => {
  // the fit at 2 °F of range leaves some kelvins above a wet bulb of 10 °C
  const least = nominalApproach(10, 10 / 9);
  expect(least).toBeGreaterThan(2);
  expect(() => heatAt(11.5, 10)).toThrow(/^approach at a wet bulb of 10 °C must be from /);
});

test("without a set-point it does as rated up to the wet bulb that it is rated at", () => {
  expect(cell.duty(setting({ wetBulb: 230 / 9 }))).toBeUndefined();
  expect(() => cell.duty(setting({ wetBulb: 27 }))).toThrow(
    "it is rated at a wet bulb of 25.56 °C, the air has 27 °C, and its loop states no supplyTemperature",
  );
});

test("with less heat than the fit knows it supplies as with the least", () => {
  const least = cell.supplyAt(0, setting());
  expect(least).toBe(cell.supplyAt(0.1999e6, setting()));
  expect(least).toBeLessThan(cell.supplyAt(0.21e6, setting()));
});
