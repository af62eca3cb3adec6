import type { MachineRow } from "../../../../analysis/model";
import { MCQUAY_WSC_471KW, YORK_YCAL0033EE_101KW } from "../../../../analysis/physics/chiller-curves";
import { chiller as chillerOf } from "../../../../analysis/solver/thermal/chiller";
import { expectSame } from "../../../support/networks-solved";
import { airChiller, setting, waterChiller } from "../../../support/thermal-rows";

type Law = MachineRow & { law: "chiller" };

/** Rated at 7 °C in air of 35 °C: a lift of 28 K. */
function air(more: Partial<Law> = {}) {
  const machine: Law = {
    law: "chiller",
    supply: 7,
    condenser: 35,
    condenserRise: 8,
    airCooled: true,
    ...more,
  };
  return chillerOf(airChiller("air", 1000), machine);
}

/** Rated at 7 °C with water of 30 °C: a lift of 23 K. */
function water(more: Partial<Law> = {}) {
  const machine: Law = {
    law: "chiller",
    supply: 7,
    condenser: 30,
    condenserRise: 8,
    airCooled: false,
    ...more,
  };
  return chillerOf(waterChiller("water", 1000, "sink"), machine);
}

describe("by its rated point alone", () => {
  test.each([
    ["at its rated point", 7, 35],
    ["with the rated lift to warmer water", 12, 40],
    ["in cooler air", 7, 20],
    ["with a smaller lift to warmer water", 18, 38],
  ])("it does as rated %s, and no more", (_, supply, dryBulb) => {
    expectDuty(air().duty(setting({ supply, dryBulb })), 1e6, 0.25);
  });

  test.each([
    [
      "a larger lift",
      12,
      40.5,
      "it is rated at 7 °C with 35 °C at the condenser, and has to supply 12 °C with 40.5 °C: a larger lift or colder water, and no curves",
    ],
    [
      "colder water, though with a smaller lift",
      6,
      20,
      "it is rated at 7 °C with 35 °C at the condenser, and has to supply 6 °C with 20 °C: a larger lift or colder water, and no curves",
    ],
  ])("nothing is said of %s", (_, supply, dryBulb, reason) => {
    expect(() => air().duty(setting({ supply, dryBulb }))).toThrow(new RangeError(reason));
  });

  test("nothing is said of one whose rated point is not known", () => {
    for (const more of [{ supply: undefined }, { condenser: undefined }]) {
      const reason = "it is not known at which temperatures it is rated";
      expect(() => air(more).duty(setting({ supply: 15 }))).toThrow(reason);
    }
  });

  test("a water-cooled one is held to the set-point of its condenser water, whatever the air", () => {
    const hot = { dryBulb: 50, wetBulb: 35 };
    expectDuty(water().duty(setting({ supply: 7, sink: 30, ...hot })), 1e6, 1 / 6);
    expectDuty(water().duty(setting({ supply: 12, sink: 35, ...hot })), 1e6, 1 / 6);
    expect(() => water().duty(setting({ supply: 7, sink: 31, ...hot }))).toThrow("a larger lift");
  });
});

describe("where a set-point is not stated", () => {
  test("an air-cooled one does as rated in air up to that of its rating", () => {
    expectDuty(air().duty(setting({ dryBulb: 35 })), 1e6, 0.25);
    expect(() => air().duty(setting({ dryBulb: 38 }))).toThrow(
      "it is rated at 35 °C, the air has 38 °C, and its loop states no supplyTemperature",
    );
  });

  test("a water-cooled one does as rated: its towers answer for the day", () => {
    expectDuty(water().duty(setting({ dryBulb: 50 })), 1e6, 1 / 6);
    expectDuty(water().duty(setting({ dryBulb: 50, supply: 7 })), 1e6, 1 / 6);
    expectDuty(water().duty(setting({ dryBulb: 50, sink: 45 })), 1e6, 1 / 6);
  });
});

describe("thin air", () => {
  /** Air-cooled condensers: 0.95, 0.90, 0.85, 0.80 of the heat (Carrier, Engineering Guide for Altitude Effects, table 4-2). */
  test.each([
    [762, 0.95],
    [1524, 0.9],
    [2286, 0.85],
    [3048, 0.8],
  ])("at %d m leaves %d of the heat of an air-cooled one, with and without a set-point", (altitude, part) => {
    for (const supply of [12, NaN]) {
      const { heat, perHeat } = air().duty(setting({ supply, altitude }))!;
      expect(heat / 1e6).toBeCloseTo(part, 2);
      expect(perHeat).toBe(0.25);
    }
  });

  test("takes nothing from a water-cooled one", () => {
    expectDuty(water().duty(setting({ supply: 7, sink: 30, altitude: 3000 })), 1e6, 1 / 6);
  });
});

describe("by curves", () => {
  // published points: 471 kW with a COP of 5.89 at 8.89/26.67 °C, met within half a percent
  const curves = MCQUAY_WSC_471KW;

  test("it does at the point they refer to what is published of it", () => {
    const { heat, perHeat } = water({ curves }).duty(setting({ supply: 8.89, sink: 26.67 }))!;
    expect(Math.abs(heat / 471.2e3 - 1)).toBeLessThan(0.005);
    expect(Math.abs(perHeat * 5.89 - 1)).toBeLessThan(0.01);
  });

  test("it does more for warmer water and with a cooler condenser, with less electricity", () => {
    const at = (supply: number, sink: number) => water({ curves }).duty(setting({ supply, sink }))!;
    expect(at(12, 26).heat).toBeGreaterThan(at(8, 26).heat);
    expect(at(8, 20).perHeat).toBeLessThan(at(8, 26).perHeat);
  });

  test.each([
    ["warmer water", 18, 25, /^supply of McQuay .* must be from 7.22 to 12.78 °C, got 18 °C$/],
    [
      "a warmer condenser",
      10,
      30,
      /^condenser inlet of McQuay .* must be from 12.78 to 26.67 °C, got 30 °C$/,
    ],
  ])("outside them, for %s, nothing is said", (_, supply, sink, reason) => {
    expect(() => water({ curves }).duty(setting({ supply, sink }))).toThrow(reason);
  });

  test("an air-cooled one is cooled by the air that it draws in, and thin air takes from it", () => {
    const york = (altitude: number) =>
      air({ curves: YORK_YCAL0033EE_101KW }).duty(setting({ supply: 6.67, dryBulb: 35, altitude }))!.heat;
    // its curves give 4.9 % more than its reference capacity
    expect(york(0) / 100.582e3).toBeCloseTo(1.049, 2);
    expect(york(1524) / york(0)).toBeCloseTo(0.9, 2);
  });
});

test("it supplies at its set-point whatever it carries; where none is stated nothing is known", () => {
  expect(air().supplyAt(5e6, setting({ supply: 12 }))).toBe(12);
  expect(air().supplyAt(5e5, setting())).toBeNaN();
});

function expectDuty(duty: { heat: number; perHeat: number } | undefined, heat: number, perHeat: number) {
  expectSame([duty!.heat, duty!.perHeat], [heat, perHeat]);
}
