/** Holds what we compute to a published value, within a part of it. */
export function expectPublished(computed: number, published: number, tolerance: number): void {
  expect(Math.abs(computed / published - 1)).toBeLessThanOrEqual(tolerance);
}
