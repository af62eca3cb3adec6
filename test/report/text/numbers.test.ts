import fc from "../../support/fast-check";
import { ApparentPower, VolumeFlow } from "../../../constructs/units";
import { count, measure, perDay, percent, plural, roundedUp } from "../../../report/text/numbers";

test.each([
  [2.95e6, "VA", "2.95 MVA"],
  [293.7e6, "W", "293.7 MW"],
  [2742, "A", "2,742 A"],
  [415, "V", "415 V"],
  [0.00135, "m3/s", "81 L/min"],
  [32400, "s", "9 h"],
  [0, "W", "0 W"],
  [0.9, "1", "0.9"],
  [12.5, "kg", "12.5 kg"],
  [1629, "kg", "1,629 kg"],
  [Infinity, "W", "Infinity W"],
  [-5, "V", "-5 V"],
])("%d %s reads %s", (value, unit, text) => {
  expect(measure(value, unit)).toBe(text);
});

test("a flow of water reads by the day in four digits", () => {
  expect(perDay(0.14867)).toBe("12,850 m³/d");
  expect(perDay(0)).toBe("0 m³/d");
});

test("percent has one decimal, and none where it is zero", () => {
  expect([118, 128.1, 97.94, 0].map(percent)).toEqual(["118 %", "128.1 %", "97.9 %", "0 %"]);
});

test("an excess too small for one decimal is still seen, and so is a margin", () => {
  expect(percent(100.0003)).toBe("100.0003 %");
  expect(percent(99.998)).toBe("99.998 %");
  expect(percent(100)).toBe("100 %");
});

test("integers have thousands separators and agree with their noun", () => {
  expect(count(220016)).toBe("220,016");
  expect([plural(1, "error"), plural(2, "error"), plural(1, "supply", "supplies")]).toEqual([
    "1 error",
    "2 errors",
    "1 supply",
  ]);
});

test("a rating that reads exactly is not rounded", () => {
  expect(roundedUp(2.95e6, "VA")).toBe(2.95e6);
  expect(roundedUp(0, "VA")).toBe(0);
});

/** What the text of a quantity says, in SI. */
function read(text: string): number {
  const [digits, symbol] = text.replace(",", "").split(" ");
  const value = Number(digits);
  switch (symbol) {
    case "L/min":
      return VolumeFlow.litresPerMinute(value).si;
    case "L/s":
      return VolumeFlow.litresPerSecond(value).si;
    case "m³/s":
      return value;
    case "kVA":
      return ApparentPower.kilovoltAmperes(value).si;
    case "MVA":
      return ApparentPower.megavoltAmperes(value).si;
    default:
      return value;
  }
}

test.each([
  ["VA", 1, 1e9],
  ["m3/s", 1e-5, 50],
])("a rating in %s that is raised to what is printed suffices", (unit, min, max) => {
  fc.assert(
    fc.property(fc.double({ min, max, noNaN: true }), (value) => {
      expect(read(measure(roundedUp(value, unit), unit))).toBeGreaterThanOrEqual(value * (1 - 1e-9));
    }),
    { seed: 1, numRuns: 2000 },
  );
});
