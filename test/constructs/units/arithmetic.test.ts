import fc from "../../support/fast-check";
import {
  A,
  celsius,
  cubicMetres,
  Energy,
  hours,
  kelvins,
  kilograms,
  kV,
  kvar,
  kVA,
  kW,
  kWh,
  litres,
  litresPerMinute,
  metres,
  milliohms,
  minutes,
  MVA,
  MW,
  ohmsPerKilofoot,
  ohmsPerKilometre,
  percent,
  perHour,
  perYear,
  ratio,
  seconds,
  V,
  W,
} from "../../../constructs/units";

describe("power and energy", () => {
  test("power over a time is energy", () => {
    expect(kW(100).over(hours(2))).toEqual(kWh(200));
  });

  test("energy over a time is mean power", () => {
    expect(kWh(200).over(hours(2))).toEqual(kW(100));
  });

  test("energy divided by power is how long it lasts", () => {
    expect(kWh(50).dividedBy(MW(1))).toEqual(minutes(3));
  });

  test("energy over no time, and at no power, is refused", () => {
    expect(() => kWh(1).over(seconds(0))).toThrow(
      "power must be a finite number of W that is not negative, got Infinity W",
    );
    expect(() => kWh(1).dividedBy(W(0))).toThrow(
      "duration must be a finite number of s that is not negative, got Infinity s",
    );
  });

  test("power over a time, spent in that time, is the power", () => {
    const positive = fc.double({ min: 1e-3, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(positive, positive, (watts, time) => {
        const energy = W(watts).over(seconds(time));
        expect(energy.over(seconds(time)).si / watts).toBeCloseTo(1, 12);
        expect(energy.dividedBy(W(watts)).si / time).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe("apparent power", () => {
  test("at a power factor it carries that share as active power", () => {
    expect(MVA(2.5).activeAt(percent(90))).toEqual(MW(2.25));
  });

  test("refuses a power factor above 1", () => {
    expect(() => MVA(1).activeAt(percent(120))).toThrow("power factor must be at most 1, got 1.2");
  });
});

describe("impedance per length", () => {
  test("over a length is an impedance", () => {
    expect(ohmsPerKilometre(0.125).over(metres(400))).toEqual(milliohms(50));
  });

  test("in ohms per 1,000 feet is that over 304.8 m", () => {
    expect(ohmsPerKilofoot(0.029).over(metres(304.8)).toMilliohms()).toBeCloseTo(29, 12);
  });
});

describe("temperature", () => {
  test("differs from another by a temperature difference of either sign", () => {
    expect(celsius(30).minus(celsius(18))).toEqual(kelvins(12));
    expect(celsius(18).minus(celsius(30))).toEqual(kelvins(-12));
  });

  test("rises by a temperature difference", () => {
    expect(celsius(18).plus(kelvins(12))).toEqual(celsius(30));
  });

  test("cannot fall below absolute zero", () => {
    expect(() => celsius(18).plus(kelvins(-300))).toThrow(
      "temperature must be a finite number of °C not below -273.15, got -282 °C",
    );
  });

  test("converts to kelvins", () => {
    expect(celsius(18).toKelvins()).toBe(291.15);
    expect(celsius(-273.15).toKelvins()).toBe(0);
  });
});

describe("one kind", () => {
  test("adds and subtracts", () => {
    expect(kW(1).plus(W(200))).toEqual(W(1200));
    expect(kW(1).minus(W(200))).toEqual(W(800));
    expect(kWh(1).plus(kWh(2)).minus(kWh(3))).toEqual(Energy.joules(0));
    expect(kvar(100).plus(kvar(20)).minus(kvar(300))).toEqual(kvar(-180));
    expect(litresPerMinute(60).plus(litresPerMinute(60))).toEqual(litresPerMinute(120));
    expect(milliohms(30).plus(milliohms(20)).minus(milliohms(10))).toEqual(milliohms(40));
    expect(cubicMetres(1).plus(litres(500)).minus(litres(250))).toEqual(litres(1250));
    expect(kelvins(10).minus(kelvins(12)).plus(kelvins(5))).toEqual(kelvins(3));
    expect(percent(50).plus(percent(25)).minus(percent(75))).toEqual(ratio(0));
    expect(metres(3).plus(metres(2)).minus(metres(1))).toEqual(metres(4));
    expect(kilograms(3).plus(kilograms(2)).minus(kilograms(1))).toEqual(kilograms(4));
    expect(minutes(3).plus(seconds(30)).minus(minutes(1))).toEqual(seconds(150));
  });

  test("refuses a difference below zero where that means nothing", () => {
    expect(() => kW(3).minus(kW(5))).toThrow(
      "power must be a finite number of W that is not negative, got -2000 W",
    );
    expect(() => litresPerMinute(0).minus(litresPerMinute(60))).toThrow("got -0.001 m³/s");
    expect(() => seconds(1).minus(seconds(2))).toThrow("got -1 s");
    expect(() => milliohms(1000).minus(milliohms(3000))).toThrow("got -2 Ω");
    expect(() => cubicMetres(1).minus(cubicMetres(3))).toThrow("got -2 m³");
  });

  test("multiplies by a number", () => {
    expect(kW(50).times(16)).toEqual(kW(800));
    expect(kVA(50).times(2)).toEqual(kVA(100));
    expect(kvar(50).times(-2)).toEqual(kvar(-100));
    expect(kelvins(5).times(-1)).toEqual(kelvins(-5));
    expect(V(400).times(1.05)).toEqual(V(420));
    expect(A(100).times(0.8)).toEqual(A(80));
    expect(milliohms(5).times(3)).toEqual(milliohms(15));
    expect(ohmsPerKilometre(0.5).times(0.5)).toEqual(ohmsPerKilometre(0.25));
    expect(cubicMetres(2).times(3)).toEqual(cubicMetres(6));
    expect(percent(50).times(0.5)).toEqual(percent(25));
  });

  test("refuses a factor that is negative or no number", () => {
    expect(() => kW(50).times(-1)).toThrow(
      new Error("factor must be a finite number that is not negative, got -1"),
    );
    expect(() => kW(50).times(NaN)).toThrow("got NaN");
    expect(() => ohmsPerKilometre(50).times(-1)).toThrow("got -1");
    expect(() => kvar(50).times("2" as never)).toThrow(
      new Error("factor must be a finite number, got 2 (string)"),
    );
  });

  test("divided by itself is a ratio", () => {
    expect(MVA(2.95).dividedBy(MVA(2.5))).toEqual(percent(118));
    expect(kW(58).dividedBy(kW(116))).toEqual(percent(50));
    expect(kV(23).dividedBy(V(460))).toEqual(ratio(50));
    expect(A(3200).dividedBy(A(4000))).toEqual(percent(80));
    expect(litresPerMinute(30).dividedBy(litresPerMinute(60))).toEqual(percent(50));
    expect(minutes(1).dividedBy(minutes(4))).toEqual(percent(25));
    expect(metres(1).dividedBy(metres(4))).toEqual(percent(25));
    expect(kilograms(1).dividedBy(kilograms(4))).toEqual(percent(25));
  });

  test("divided by nothing is refused", () => {
    expect(() => kW(1).dividedBy(kW(0))).toThrow(
      "ratio must be a finite number that is not negative, got Infinity",
    );
  });
});

test("an operand of another kind is refused even where no compiler looks", () => {
  expect(() => kW(1).plus(kVA(1) as never)).toThrow("got NaN W");
  expect(() => kW(1).plus(1 as never)).toThrow("got NaN W");
  expect(() => MVA(1).activeAt(0.9 as never)).toThrow("got NaN W");
});

describe("failure rate", () => {
  test("a year has 8,760 hours", () => {
    expect(perHour(1).toPerYear()).toBe(8760);
    expect(perYear(8760)).toEqual(perHour(1));
  });

  test("of what fails when either does is the sum, of many parts as many times", () => {
    expect(perHour(18).plus(perHour(9))).toEqual(perHour(27));
    expect(perHour(18).times(4)).toEqual(perHour(72));
  });

  test("refuses a factor below zero, and another kind", () => {
    expect(() => perYear(1).times(-1)).toThrow("factor must be a finite number that is not negative, got -1");
    expect(() => perYear(1).plus(1 as never)).toThrow("got NaN");
  });
});
