/**
 * Current of the fullest line over the current of each where all three carry the same, 1..3. `shares`: of the load on
 * the three lines, or on the three pairs of lines, sum 1; equal power factors.
 *
 * Source: currents of an unbalanced delta and star load.
 */
export function fullestLine(between: "lines" | "line-and-neutral", shares: readonly number[]): number {
  if (between === "line-and-neutral") return 3 * Math.max(...shares);
  const [x, y, z] = shares;
  return Math.sqrt(3) * Math.max(difference(x, y), difference(y, z), difference(z, x));
}

/** Size of the difference of two currents that are 120° apart. */
function difference(x: number, y: number): number {
  return Math.sqrt(x * x + y * y + x * y);
}
