import {
  ApparentPower,
  Current,
  Duration,
  Mass,
  Power,
  Pressure,
  type Quantity,
  ReactivePower,
  VolumeFlow,
  Voltage,
} from "../../constructs/units";

/** Quantities by the SI unit that findings carry. */
const QUANTITIES: { readonly [unit: string]: (si: number) => Quantity } = {
  W: Power.watts,
  VA: ApparentPower.voltAmperes,
  var: ReactivePower.vars,
  A: Current.amperes,
  s: Duration.seconds,
  V: Voltage.volts,
  Pa: Pressure.pascals,
  kg: Mass.kilograms,
  "m3/s": VolumeFlow.cubicMetresPerSecond,
};

/** Digits that a person is shown of a measured value. */
const DIGITS = 4;

/** A value in a customary unit: `2.95 MVA`, `2,742 A`; one without a quantity of its own as it is. */
export function measure(value: number, unit = "1"): string {
  const quantity = QUANTITIES[unit];
  if (quantity && value >= 0 && value < Infinity) return grouped(quantity(value).toString());
  return `${grouped(String(Number(value.toPrecision(DIGITS))))}${unit === "1" ? "" : ` ${unit}`}`;
}

/** A flow of water in m³/s by the day: `12,440 m³/d`. */
export function perDay(flow: number): string {
  return measure(flow * 86_400, "m³/d");
}

/** What floating point adds to a number that reads exactly in four digits. */
const NOISE = 1e-9;

/** The same value or the next one up that reads in four digits: a rating that is raised to it suffices. */
export function roundedUp(value: number, unit: string): number {
  if (value <= 0) return value;
  const shown = value * perSi(value, unit);
  const step = 10 ** (Math.floor(Math.log10(shown)) + 1 - DIGITS);
  const nearest = Math.round(shown / step);
  const isExact = Math.abs(shown / step - nearest) <= NOISE * nearest;
  return isExact ? value : (Math.ceil(shown / step) * step) / perSi(value, unit);
}

/** Flow reads in L/min up to 100 L/s; every other unit is a power of ten of the SI unit. */
function perSi(value: number, unit: string): number {
  return unit === "m3/s" && value < 0.1 ? 60_000 : 1;
}

/** Percent with one decimal; with more where one would show an exceeded limit as just held, or the reverse. */
export function percent(value: number): string {
  let digits = 1;
  while (value !== 100 && Number(value.toFixed(digits)) === 100 && digits < 9) digits++;
  return `${grouped(String(Number(value.toFixed(digits))))} %`;
}

/** An integer with thousands separators. */
export function count(value: number): string {
  return grouped(String(value));
}

/** A number and its noun: `1 error`, `2 errors`. */
export function plural(value: number, noun: string, nouns = `${noun}s`): string {
  return `${count(value)} ${value === 1 ? noun : nouns}`;
}

/** A number with fixed decimals, for columns. */
export function decimal(value: number, decimals: number): string {
  return grouped(value.toFixed(decimals));
}

/** W or VA in mega, without the unit. */
export function mega(value: number, decimals: number): string {
  return decimal(value / 1e6, decimals);
}

function grouped(text: string): string {
  return text.replace(/^-?\d+/, (integer) => integer.replace(/\B(?=(\d{3})+$)/g, ","));
}
