import { rideThrough } from "../../../analysis/physics/ride-through";

test("125 L from 20 to 60 °C by 2 kW less 150 W of loss take 11,351 s (Physics Forums, thread 748220)", () => {
  expect(rideThrough(125 * 4200, 2000 - 150, 40)).toBeCloseTo(11_351, 0);
});

test("20 L warmed by 80 K at 3.6 kW take 0.52 hours (Sciencing, Calculate Time to Heat Water)", () => {
  expect(rideThrough(20 * 4200, 3600, 80) / 3600).toBeCloseTo(0.52, 2);
});

test("without heat liquid holds for ever, without liquid for no time", () => {
  expect(rideThrough(1e6, 0, 6)).toBe(Infinity);
  expect(rideThrough(0, 1e6, 6)).toBe(0);
  expect(rideThrough(0, 0, 6)).toBe(0);
});

test("a negative capacity, rise or heat is refused", () => {
  expect(() => rideThrough(-1, 1e6, 6)).toThrow("heat capacity must be a finite number of J/K");
  expect(() => rideThrough(1e6, 1e6, -6)).toThrow("temperature rise must be a finite number of K");
  expect(() => rideThrough(1e6, -1, 6)).toThrow("heat must be a finite number of W");
});
