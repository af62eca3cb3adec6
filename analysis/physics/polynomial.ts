/**
 * Fitted curves of equipment. They say nothing outside the data they were fitted to: whoever evaluates one bounds its
 * arguments first.
 */

/** Where a fit holds, bounds included. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** Coefficients of 1, x, x², y, y² and x·y: the order of EnergyPlus' `Curve:Biquadratic` and of DOE-2. */
export type Biquadratic = readonly [number, number, number, number, number, number];

/** Σ c·xⁿ, the constant first. */
export function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
}

export function biquadratic([constant, x1, x2, y1, y2, xy]: Biquadratic, x: number, y: number): number {
  return constant + x * (x1 + x * x2 + y * xy) + y * (y1 + y * y2);
}

/**
 * Where a function that rises from `lowest` to `highest` takes a value, to the last digits of the argument. A value
 * before it starts or after it ends gives that end: the caller knows what to say of it.
 */
export function risesTo(
  value: number,
  rising: (x: number) => number,
  { min: lowest, max: highest }: Bounds,
): number {
  let [low, high] = [lowest, highest];
  for (let round = 0; round < HALVINGS; round++) {
    const middle = (low + high) / 2;
    if (rising(middle) < value) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Where a function is lowest that falls first and rises then, or does one of both alone. */
export function fallsUntil(falling: (x: number) => number, { min: lowest, max: highest }: Bounds): number {
  let [low, high] = [lowest, highest];
  for (let round = 0; round < THIRDS; round++) {
    const third = (high - low) / 3;
    if (falling(low + third) < falling(high - third)) high -= third;
    else low += third;
  }
  return (low + high) / 2;
}

/** Of three parts two are left: an interval of 1 shrinks below 1e-12. */
const THIRDS = 70;

/** An interval of 1 shrinks below 1e-15. */
const HALVINGS = 50;
