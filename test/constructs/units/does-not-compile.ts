/**
 * Mistakes that the types refuse. `does-not-compile.test.ts` compiles this file: a line that starts to compile
 * leaves its `@ts-expect-error` unused, which is an error.
 */
import {
  celsius,
  kelvins,
  kVA,
  kvar,
  kW,
  kWh,
  metres,
  milliohms,
  ohmsPerKilometre,
  percent,
  Power,
  Quantity,
  seconds,
  V,
  Voltage,
} from "../../../constructs/units";

export function mistakes(): void {
  // @ts-expect-error active and apparent power do not add
  kW(1).plus(kVA(1));
  // @ts-expect-error active and reactive power do not add
  kW(1).plus(kvar(1));
  // @ts-expect-error apparent powers of different power factor do not add
  kVA(1).plus(kVA(1));
  // @ts-expect-error power and energy do not add
  kW(1).plus(kWh(1));
  // @ts-expect-error a bare number has no unit
  kW(1).plus(1);
  // @ts-expect-error two points of the temperature scale do not add
  celsius(18).plus(celsius(10));
  // @ts-expect-error a difference is no point
  kelvins(10).plus(celsius(18));
  // @ts-expect-error energy comes from a time, not from a ratio
  kW(1).over(percent(50));
  // @ts-expect-error ohms and ohms per kilometre do not add
  milliohms(1).plus(ohmsPerKilometre(1));
  // @ts-expect-error an impedance has a length in it already
  milliohms(1).over(metres(1));
  // @ts-expect-error a power factor is a ratio
  kVA(1).activeAt(0.9);
  // @ts-expect-error a unit is part of the type
  const power: Power = kVA(1);
  // @ts-expect-error something of the same shape is no quantity of that kind
  const voltage: Voltage = { ...V(1) };
  // @ts-expect-error only factories make quantities
  new Power(5);
  // @ts-expect-error a kind of quantity is final
  class Heat extends Power {}
  // @ts-expect-error a quantity has a kind
  new Quantity();
  // @ts-expect-error a quantity is immutable
  seconds(1).si = 2;
  // @ts-expect-error units are not multiplied with each other
  kW(2).times(kW(3));
  void [power, voltage, Heat];
}
