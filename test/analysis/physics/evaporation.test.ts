import { blowdown, drift, evaporation, makeUp } from "../../../analysis/physics/evaporation";
import { waterDensity, waterSpecificHeat } from "../../../analysis/physics/water";
import { expectPublished } from "./expect-published";

/** L for each kWh, of m³/s for 1 W. */
const litresPerKilowattHour = (cubicMetresPerJoule: number): number => cubicMetresPerJoule * 1000 * 3.6e6;
/** Of 1 W at 30 °C, all of it latent. */
const ONE = evaporation(1, 1, 30);

test("1 kWh evaporates 1.48 L at 30 °C", () => {
  // 3,600 kJ by 2,430 kJ/kg
  expect(litresPerKilowattHour(ONE)).toBeCloseTo(1.48, 2);
});

test("1 kWh takes 1.85 L of make-up at 5 cycles and 2.22 L at 3", () => {
  expect(litresPerKilowattHour(makeUp(ONE, 5, 0))).toBeCloseTo(1.85, 2);
  expect(litresPerKilowattHour(makeUp(ONE, 3, 0))).toBeCloseTo(2.22, 2);
});

test("0.085 % of the circulation for each °F is a latent share of 0.89", () => {
  // Perry's Chemical Engineers' Handbook, section 12: evaporation of a cooling tower
  const perFahrenheit = (waterDensity(30) * waterSpecificHeat(30)) / 1.8;
  expectPublished(evaporation(perFahrenheit, 0.89, 30), 0.00085, 0.005);
});

// U.S. Department of Energy, FEMP, Best Management Practice 10: percent of make-up water saved
test.each([
  [1.5, 2, 33],
  [2, 3, 25],
  [2, 4, 33],
  [2, 6, 40],
  [3, 4, 11],
  [3, 5, 17],
  [3, 6, 20],
])("from %d to %d cycles saves %d %% of make-up", (from, to, saved) => {
  const ratio = makeUp(ONE, to, 0) / makeUp(ONE, from, 0);
  expect(Math.round(100 * (1 - ratio))).toBe(saved);
});

test("drift is part of the bleed, so make-up is cycles times blowdown and drift", () => {
  const drifted = drift(0.1, 0.0002);
  const evaporated = evaporation(5e6, 0.9, 30);
  const bled = blowdown(evaporated, 5, drifted);
  expect(drifted).toBeCloseTo(2e-5, 15);
  expect(bled).toBeCloseTo(evaporated / 4 - drifted, 15);
  expect(makeUp(evaporated, 5, drifted)).toBeCloseTo(5 * (bled + drifted), 15);
});

test("where more drifts than must be bled there is no blowdown, and drift must still be made up", () => {
  expect(blowdown(0.001, 6, 0.0003)).toBe(0);
  expect(makeUp(0.001, 6, 0.0003)).toBeCloseTo(0.0013, 15);
});

test("one cycle, a latent share in percent, negative heat and no number at all are refused", () => {
  expect(() => makeUp(0.001, 1, 0)).toThrow(
    new RangeError("cycles of concentration must be from 1.01 to 100, got 1"),
  );
  expect(() => evaporation(1000, 90, 30)).toThrow("latent share must be from 0 to 1, got 90");
  expect(() => evaporation(-1, 1, 30)).toThrow("heat must be a finite number of W that is not negative");
  expect(() => drift(NaN, 0.001)).toThrow("circulation must be a finite number of m³/s that is not negative");
});
