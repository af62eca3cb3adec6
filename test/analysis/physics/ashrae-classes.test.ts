import { type AshraeClass, maximumDryBulb } from "../../../analysis/physics/ashrae-classes";

// EnergyPlus 9537, InternalHeatGains.cc, "ASHRAE 2021 Thermal Guidelines environmental classes for Air-Cooled ITE"
const AT_SEA_LEVEL: [AshraeClass, number][] = [
  ["A1", 32],
  ["A2", 35],
  ["A3", 40],
  ["A4", 45],
  ["H1", 25],
];

test.each(AT_SEA_LEVEL)("class %s may draw in %d °C, up to 900 m", (of, maximum) => {
  expect(maximumDryBulb(of, -100)).toBe(maximum);
  expect(maximumDryBulb(of, 0)).toBe(maximum);
  expect(maximumDryBulb(of, 900)).toBe(maximum);
});

test("at 1,600 m each class has lost 1 K per 300, 300, 175, 125 and 500 m beyond 900", () => {
  const lost = AT_SEA_LEVEL.map(([of, maximum]) => maximum - maximumDryBulb(of, 1600));
  [700 / 300, 700 / 300, 4, 5.6, 1.4].forEach((kelvins, i) => expect(lost[i]).toBeCloseTo(kelvins, 12));
});

test("beyond 2,400 m A1 and H1 may draw in less than is recommended, as the guidelines note", () => {
  // the derated maximum takes precedence over the recommended 27 °C of A1 and 22 °C of H1 above 2,400 m
  expect(maximumDryBulb("A1", 2400)).toBeCloseTo(27, 12);
  expect(maximumDryBulb("H1", 2400)).toBeCloseTo(22, 12);
});

test("above 3,050 m there is no class", () => {
  expect(() => maximumDryBulb("A3", 3051)).toThrow(
    new RangeError("altitude of class A3 must be from -500 to 3050 m, got 3051 m"),
  );
});
