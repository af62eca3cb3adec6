import type { PhasesRow } from "../../../analysis/model";
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
  const three = pdu(6180, 30, { between, shares: [1 / 3, 1 / 3, 1 / 3] });
  expect(three.status(RULE)).toBe("passed");
  expect(three.result(RULE).worst!.value).toBeCloseTo(17.15, 2);
});

test("the whip is held by its own rating, and the finding names where it begins", () => {
  const found = pdu(6180, 60, { between, shares: [0.5, 0.5, 0] }, 30).finding(RULE);
  expect(found).toMatchObject({ subjects: ["pdu"], detail: { source: "grid" } });
  expect(found.limit).toBeCloseTo(24, 9);
  expect(found.detail.factor).toBeCloseTo(1.5, 9);
});

test("the finding and its remedy are of the rating before the code's 80 %", () => {
  const found = pdu(6180, 30, { between, shares: [0.5, 0.5, 0] }).finding(RULE);
  expect(found.detail).toMatchObject({ rating: 30 });
  expect(found.remedy).toMatchObject({ action: "raise-rating", subject: "pdu", unit: "A" });
  expect(pdu(6180, found.remedy!.to as number, { between, shares: [0.5, 0.5, 0] }).status(RULE)).toBe(
    "passed",
  );
});

test("equal shares that exceed the rating are one finding, of the fullest line", () => {
  const equal = pdu(10e3, 30, { between, shares: [1 / 3, 1 / 3, 1 / 3] });
  expect(equal.finding(RULE).detail.factor).toBeCloseTo(1, 12);
  expect(equal.findings("power.continuous-current")).toEqual([]);
});

describe("after a failure", () => {
  /** A load of 6,180 W on a PDU and on its fellow, each with half of it. */
  function pair(phases?: PhasesRow) {
    const limits = [{ rule: "power.continuous-current" as const, quantity: "current" as const, value: 30 }];
    return judged({
      code: "NEC",
      records: [
        ...["a", "b"].flatMap((side) => [
          utility(`grid-${side}`, 208),
          bus(`pdu-${side}`, `grid-${side}`, { limits, phases }),
        ]),
        rack("load", by("cords", ["pdu-a", "pdu-b"]), 6180),
      ],
    });
  }

  test("the fullest line is held, where the mean of the three would hold", () => {
    const two = pair({ between, shares: [0.5, 0.5, 0] });
    expect(two.status(RULE)).toBe("passed");
    const found = two.finding("power.n-1.overload");
    expect(found).toMatchObject({ subjects: ["pdu-a", "pdu-b"], unit: "A", detail: { rating: 30 } });
    expect(found.value).toBeCloseTo(25.73, 2);
    expect(found.detail.factor).toBeCloseTo(1.5, 9);
    expect(pair().findings("power.n-1.overload")).toEqual([]);
    expect(pair({ between, shares: [1 / 3, 1 / 3, 1 / 3] }).findings("power.n-1.overload")).toEqual([]);
  });

  test("caps go down to what the fullest line carries", () => {
    const { detail } = pair({ between, shares: [0.5, 0.5, 0] }).finding("power.n-1.overload");
    expect(detail.least).toBeCloseTo(24 / 25.7297, 3);
  });
});

test("without stated shares there is nothing to hold", () => {
  expect(pdu(6180, 30).status(RULE)).toBe("not-applicable");
});
