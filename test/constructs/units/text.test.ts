import fc from "../../support/fast-check";
import { Impedance, Length, Mass, Power, Ratio, VolumeFlow } from "../../../constructs/units";
import {
  A,
  celsius,
  cubicMetres,
  hours,
  kA,
  kelvins,
  kilograms,
  kV,
  kvar,
  kW,
  kWh,
  litres,
  litresPerMinute,
  metres,
  milliohms,
  millimetres,
  minutes,
  ms,
  MVA,
  MW,
  ohmsPerKilofoot,
  ohmsPerKilometre,
  percent,
  perHour,
  perYear,
  seconds,
  V,
  W,
} from "../../../constructs/units";
import { factories } from "./factories";

test.each([
  [MVA(63), "63 MVA"],
  [W(1600), "1.6 kW"],
  [V(415), "415 V"],
  [kV(13.8), "13.8 kV"],
  [kvar(-250), "-250 kvar"],
  [kWh(0.5), "500 Wh"],
  [litresPerMinute(81), "81 L/min"],
  [percent(98), "98 %"],
  [percent(118), "118 %"],
  [percent(0.05), "0.05 %"],
  [ms(200), "200 ms"],
  [seconds(10), "10 s"],
  [minutes(5), "5 min"],
  [hours(48), "48 h"],
  [milliohms(2.35), "2.35 mΩ"],
  [Impedance.ohms(1.2), "1.2 Ω"],
  [ohmsPerKilometre(0.122), "0.122 Ω/km"],
  [ohmsPerKilofoot(0.029), "0.09514 Ω/km"],
  [celsius(18), "18 °C"],
  [celsius(-40), "-40 °C"],
  [kelvins(10), "10 K"],
  [millimetres(600), "600 mm"],
  [metres(1.2), "1.2 m"],
  [perYear(0.0108), "0.0108 /year"],
  [perHour(1e-5), "0.0876 /year"],
])("%j reads as a person would write it: %s", (quantity, text) => {
  expect(`${quantity}`).toBe(text);
});

test("zero reads in the smallest unit", () => {
  expect(`${MW(0)}`).toBe("0 W");
});

test("ampere ratings stay in amperes, short-circuit currents are in kiloamperes", () => {
  expect(`${A(7000)}`).toBe("7000 A");
  expect(`${kA(65)}`).toBe("65 kA");
});

test("a rack weighs kilograms, a machine tonnes", () => {
  expect(`${kilograms(1360)}`).toBe("1360 kg");
  expect(`${Mass.tonnes(12)}`).toBe("12 t");
});

test("a day tank reads in litres, a storage tank in cubic metres", () => {
  expect(`${litres(4500)}`).toBe("4500 L");
  expect(`${cubicMetres(30)}`).toBe("30 m³");
});

test("flow reads in L/min at a rack, L/s in a plant, m³/s on a site", () => {
  expect(`${VolumeFlow.litresPerSecond(25)}`).toBe("1500 L/min");
  expect(`${VolumeFlow.litresPerSecond(240)}`).toBe("240 L/s");
  expect(`${VolumeFlow.litresPerSecond(1500)}`).toBe("1.5 m³/s");
});

test("text has four digits, the value all of them", () => {
  const power = Power.watts(1234567.8);
  expect(`${power}`).toBe("1.235 MW");
  expect(power.si).toBe(1234567.8);
});

test("rounding that reaches the next unit is written in it", () => {
  expect(`${kW(999.96)}`).toBe("1 MW");
  expect(`${kW(999.94)}`).toBe("999.9 kW");
});

test("beyond the largest unit digits are zeros, not powers of ten", () => {
  expect(`${Length.kilometres(123456)}`).toBe("123500 km");
});

test.each(factories)(
  "text of $name is the value to within half of the fourth digit",
  ({ make, quantity }) => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (value) => {
        const made = make(value);
        const [digits, symbol] = made.toString().split(" ");
        const unit = factories.find((factory) => factory.quantity === quantity && factory.symbol === symbol)!;
        expect(Math.abs(unit.make(Number(digits)).si - made.si)).toBeLessThanOrEqual(made.si * 5.0001e-4);
      }),
    );
  },
);

test("a ratio reads in percent whatever it was made from", () => {
  expect(`${Ratio.fraction(1.5)}`).toBe("150 %");
});
