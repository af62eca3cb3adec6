import fc from "../../support/fast-check";
import { fullestLine } from "../../../analysis/physics/line-current";

const LINES = "lines";
const NEUTRAL = "line-and-neutral";

/** Currents of three pairs of lines as shares of their sum. */
function sharesOf(currents: number[]): number[] {
  const sum = currents.reduce((a, b) => a + b);
  return currents.map((current) => current / sum);
}

test("resistors of 5, 10 and 20 Ω in delta at 100 V draw 26.46 A from the fullest line", () => {
  // FOSSEE textbook companion 3472, example 29.4: branches of 20, 10 and 5 A
  const shares = sharesOf([20, 10, 5]);
  expect((fullestLine(LINES, shares) * 35) / Math.sqrt(3)).toBeCloseTo(26.46, 2);
});

test("one pair of lines carries √3 of an equal part, one line with the neutral three times it", () => {
  expect(fullestLine(LINES, [1, 0, 0])).toBeCloseTo(Math.sqrt(3), 12);
  expect(fullestLine(NEUTRAL, [0, 1, 0])).toBeCloseTo(3, 12);
});

const shares = fc
  .array(fc.nat(50), { minLength: 3, maxLength: 3 })
  .filter((counts) => counts.some((count) => count > 0))
  .map(sharesOf);

test("the fullest line carries no less than an equal part, and with the neutral no less than between lines", () => {
  fc.assert(
    fc.property(shares, (each) => {
      const factor = fullestLine(LINES, each);
      expect(factor).toBeGreaterThanOrEqual(1 - 1e-12);
      expect(fullestLine(NEUTRAL, each)).toBeGreaterThanOrEqual(factor - 1e-12);
    }),
  );
});

test("the line current is that of the phasors of the three pairs", () => {
  fc.assert(
    fc.property(shares, (each) => {
      const at = (turn: number) => [Math.cos(turn), Math.sin(turn)];
      const pairs = each.map((share, i) => at((-2 * Math.PI * i) / 3).map((part) => share * part));
      const lines = pairs.map(([re, im], i) => {
        const [otherRe, otherIm] = pairs[(i + 2) % 3];
        return Math.hypot(re - otherRe, im - otherIm);
      });
      expect(fullestLine(LINES, each)).toBeCloseTo(Math.sqrt(3) * Math.max(...lines), 9);
    }),
  );
});
