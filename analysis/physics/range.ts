/** A number that lies where a formula holds, bounds included; a RangeError that names it, the bounds and the value. */
export function within(name: string, value: number, lowest: number, highest: number, unit = ""): number {
  if (value >= lowest && value <= highest) return value;
  const range = `from ${readable(lowest)} to ${readable(highest)} ${unit}`;
  throw new RangeError(`${name} must be ${range.trim()}, got ${`${value} ${unit}`.trim()}`);
}

/** A number that is finite and not negative, or a RangeError. */
export function notNegative(name: string, value: number, unit: string): number {
  if (Number.isFinite(value) && value >= 0) return value;
  throw new RangeError(
    `${name} must be a finite number of ${unit} that is not negative, got ${value} ${unit}`,
  );
}

function readable(bound: number): number {
  return Number(bound.toPrecision(6));
}
