/** One unit in which a quantity is given or shown: 10^exponent · factor / divisor of its SI unit. */
export interface Scale {
  readonly symbol: string;
  readonly exponent?: number;
  readonly factor?: number;
  readonly divisor?: number;
  /** `show` uses this unit from so many of it on. Default 1. */
  readonly shownFrom?: number;
}

/** A bare number. */
export const ONE: Scale = { symbol: "" };

/** The SI value of a number that an author gave, or an error that says what was expected. */
export function accept(quantity: string, value: number, scale: Scale, minimum = 0): number {
  const si = typeof value === "number" ? toSi(value, scale) : NaN;
  if (!Number.isFinite(si) || value < minimum) {
    throw new Error(`${quantity} must be ${expected(scale, minimum)}, got ${got(value, scale)}`);
  }
  return si;
}

/** The inverse of `accept`. */
export function convert(si: number, scale: Scale): number {
  const { exponent = 0, factor = 1, divisor = 1 } = scale;
  return shift((si * divisor) / factor, -exponent);
}

/** Text in the largest unit that is reached; units in ascending order. */
export function show(si: number, scales: Scale[]): string {
  const rounded = (scale: Scale) => Number(convert(si, scale).toPrecision(4));
  const reached = scales.filter((scale) => Math.abs(rounded(scale)) >= (scale.shownFrom ?? 1));
  const scale = reached.pop() ?? scales[0];
  return `${rounded(scale)} ${scale.symbol}`;
}

function toSi(value: number, { exponent = 0, factor = 1, divisor = 1 }: Scale): number {
  return (shift(value, exponent) * factor) / divisor;
}

/** Moves the decimal point, exactly as on paper: 1.005 · 1000 is 1004.9999999999999, this gives 1005. */
function shift(value: number, digits: number): number {
  if (digits === 0) return value;
  const [mantissa, exponent = "0"] = String(value).split("e");
  return Number(`${mantissa}e${Number(exponent) + digits}`);
}

function expected({ symbol }: Scale, minimum: number): string {
  const number = symbol ? `a finite number of ${symbol}` : "a finite number";
  if (minimum === -Infinity) return number;
  return minimum === 0 ? `${number} that is not negative` : `${number} not below ${minimum}`;
}

function got(value: unknown, { symbol }: Scale): string {
  if (typeof value !== "number") return `${String(value)} (${typeof value})`;
  return symbol ? `${value} ${symbol}` : `${value}`;
}
