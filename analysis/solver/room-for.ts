/** The same array, or a larger one with the same first `used` numbers where more do not fit. */
export function roomFor(
  saved: Float64Array<ArrayBuffer>,
  used: number,
  more: number,
): Float64Array<ArrayBuffer> {
  if (used + more <= saved.length) return saved;
  const larger = new Float64Array(2 * (used + more));
  larger.set(saved.subarray(0, used));
  return larger;
}
