import fc from "fast-check";
import type { PhasesRow } from "../../../analysis/model";
import { lineFactor } from "../../../analysis/rules/power-phase-balance";
import { bus, by, rack, utility } from "../../support/networks-rows";
import { judged } from "../../support/networks-verdict";

const RULE = "power.phase-balance";
const between = "lines" as const;

function pdu(watts: number, rating: number, phases?: PhasesRow, whip?: number) {
  const feed = whip === undefined ? "grid" : by("cords", [{ source: "grid", rating: whip }]);
  const limits = [{ rule: "power.continuous-current" as const, quantity: "current" as const, value: rating }];
  return judged({
    code: "NEC",
    records: [utility("grid", 208), bus("pdu", feed, { limits, phases }), rack("load", "pdu", watts)],
  });
}

/** Currents of three pairs of lines as shares of their sum. */
function sharesOf(currents: number[]): number[] {
  const sum = currents.reduce((a, b) => a + b);
  return currents.map((current) => current / sum);
}

test("a Server Technology PDU with 1,831 W on it reads 6.3 A on its fullest line", () => {
  // information.servertech.com/bid/102066: CS-24VY-L30MA, lines 4.6, 4.6 and 6.3 A; solved for the pairs of lines
  const shares = sharesOf([1.5336, 3.6373, 3.6373]);
  const { value, limit } = pdu(1831, 30, { between, shares }).result(RULE).worst!;
  expect(value).toBeCloseTo(6.3, 1);
  expect(Math.abs(value / 6.3 - 1)).toBeLessThan(1e-3);
  expect(limit).toBeCloseTo(24, 9);
});

test("nine servers of 6,180 VA overload a whip of 30 A at 208 V on two banks, not on three", () => {
  // datacentermd.com: 80 % of the whip are 8,646 VA, yet on two banks one line exceeds 24 A
  const two = pdu(6180, 30, { between, shares: [0.5, 0.5, 0] });
  expect(two.finding(RULE)).toMatchObject({ severity: "error", subjects: ["pdu"], unit: "A" });
  expect(two.finding(RULE).value).toBeCloseTo(25.73, 2);
  expect(two.status("power.continuous-current")).toBe("passed");
  const three = pdu(6180, 30, { between, shares: [1 / 3, 1 / 3, 1 / 3] });
  expect(three.status(RULE)).toBe("passed");
  expect(three.result(RULE).worst!.value).toBeCloseTo(17.15, 2);
});

test("resistors of 5, 10 and 20 Ω in delta at 100 V draw 26.46 A from the fullest line", () => {
  // FOSSEE textbook companion 3472, example 29.4: branches of 20, 10 and 5 A
  const shares = sharesOf([20, 10, 5]);
  expect((lineFactor({ between, shares }) * 35) / Math.sqrt(3)).toBeCloseTo(26.46, 2);
});

test("one pair of lines carries √3 of an equal part, one line with the neutral three times it", () => {
  expect(lineFactor({ between, shares: [1, 0, 0] })).toBeCloseTo(Math.sqrt(3), 12);
  expect(lineFactor({ between: "line-and-neutral", shares: [0, 1, 0] })).toBeCloseTo(3, 12);
});

const shares = fc
  .array(fc.nat(50), { minLength: 3, maxLength: 3 })
  .filter((counts) => counts.some((count) => count > 0))
  .map(sharesOf);

test("the fullest line carries no less than an equal part, and with the neutral no less than between lines", () => {
  fc.assert(
    fc.property(shares, (each) => {
      const factor = lineFactor({ between, shares: each });
      expect(factor).toBeGreaterThanOrEqual(1 - 1e-12);
      expect(lineFactor({ between: "line-and-neutral", shares: each })).toBeGreaterThanOrEqual(
        factor - 1e-12,
      );
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
      expect(lineFactor({ between, shares: each })).toBeCloseTo(Math.sqrt(3) * Math.max(...lines), 9);
    }),
  );
});

test("the whip is held by its own rating, and the finding names where it begins", () => {
  const found = pdu(6180, 60, { between, shares: [0.5, 0.5, 0] }, 30).finding(RULE);
  expect(found).toMatchObject({ subjects: ["pdu"], detail: { source: "grid" } });
  expect(found.limit).toBeCloseTo(24, 9);
  expect(found.detail.factor).toBeCloseTo(1.5, 9);
});

test("equal shares that exceed the rating are the finding of the continuous current alone", () => {
  const equal = pdu(10e3, 30, { between, shares: [1 / 3, 1 / 3, 1 / 3] });
  expect(equal.findings(RULE)).toEqual([]);
  expect(equal.status("power.continuous-current")).toBe("failed");
});

test("without stated shares there is nothing to hold", () => {
  expect(pdu(6180, 30).status(RULE)).toBe("not-applicable");
});
