import fc from "../../support/fast-check";
import { biquadratic, fallsUntil, polynomial, risesTo } from "../../../analysis/physics/polynomial";

test("a polynomial has its constant first", () => {
  expect(polynomial([1, 2, 3], 2)).toBe(1 + 2 * 2 + 3 * 4);
  expect(polynomial([], 2)).toBe(0);
});

test("a biquadratic has its coefficients in the order of EnergyPlus: 1, x, x², y, y², xy", () => {
  expect(biquadratic([1, 10, 100, 1e3, 1e4, 1e5], 2, 3)).toBe(1 + 20 + 400 + 3e3 + 9e4 + 6e5);
});

test("the argument that gives a value gives it back", () => {
  const rising = (x: number) => x ** 3 + x;
  fc.assert(
    fc.property(fc.double({ min: -3, max: 3, noNaN: true }), (x) => {
      expect(risesTo(rising(x), rising, { min: -3, max: 3 })).toBeCloseTo(x, 12);
    }),
  );
});

test("a value beyond the ends of a function gives the nearer end", () => {
  expect(risesTo(9, (x) => x, { min: 1, max: 2 })).toBeCloseTo(2, 12);
  expect(risesTo(0, (x) => x, { min: 1, max: 2 })).toBeCloseTo(1, 12);
});

test("where a function is lowest that falls and rises, or does one alone", () => {
  fc.assert(
    fc.property(fc.double({ min: -3, max: 3, noNaN: true }), (lowest) => {
      expect(fallsUntil((x) => Math.abs(x - lowest), { min: -3, max: 3 })).toBeCloseTo(lowest, 9);
    }),
  );
  expect(fallsUntil((x) => x, { min: 1, max: 2 })).toBeCloseTo(1, 9);
  expect(fallsUntil((x) => -x, { min: 1, max: 2 })).toBeCloseTo(2, 9);
});
