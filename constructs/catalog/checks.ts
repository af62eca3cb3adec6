import type { Quantity, Ratio } from "../units";

/**
 * What an entry refuses at once, as a quantity does: figures no equipment can have, mostly percent given as a
 * fraction. Not part of the public API.
 */
export function requireShare(entry: string, property: string, share: Ratio | undefined): void {
  if (share && share.si > 1) throw new Error(`${entry}: ${property} must not exceed 100 %, got ${share}`);
}

/** Figures that something is divided by: a pump without flow, a chiller without capacity. */
export function requirePositive(entry: string, figures: { [property: string]: Quantity | undefined }): void {
  for (const [property, figure] of Object.entries(figures)) {
    if (figure && figure.si <= 0) throw new Error(`${entry}: ${property} must be above zero, got ${figure}`);
  }
}

/** A curve: as many values as loads, loads ascending above 0, values above 0 and at most `maximum`. */
export function requireCurve(
  entry: string,
  loads: { [property: string]: number[] },
  values: { [property: string]: number[] },
  maximum = Infinity,
): void {
  const [[xName, x]] = Object.entries(loads);
  const [[yName, y]] = Object.entries(values);
  if (x.length !== y.length) {
    throw new Error(`${entry}: ${xName} and ${yName} must have one length, got ${x.length} and ${y.length}`);
  }
  if (!x.every((load, i) => load > (i ? x[i - 1] : 0) && load < Infinity)) {
    throw new Error(`${entry}: ${xName} must be fractions in ascending order above 0, got ${x.join(", ")}`);
  }
  if (!y.every((value) => value > 0 && value <= maximum && value < Infinity)) {
    const range = maximum === Infinity ? "above 0" : `above 0 and at most ${maximum}`;
    throw new Error(`${entry}: ${yName} must be numbers ${range}, got ${y.join(", ")}`);
  }
}
