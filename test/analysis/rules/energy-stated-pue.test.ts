import { heat, power, rack, ratio, ups, utility } from "../../support/networks-rows";
import { judged } from "../../support/networks-verdict";

const rule = "energy.stated-pue";

/** 1 MW of IT behind a UPS that loses 20 %: a design PUE of 1.2. */
const RECORDS = [
  utility("grid", 415),
  ups("ups", "grid", ratio(0.2)),
  rack("rack", "ups", 1e6, { needs: [power("ups", { own: 1 }), heat({ own: 1 })] }),
];

test.each([[1.2], [1.211], [1.1885]])("a stated PUE of %d within 1 % of the loads holds", (statedPue) => {
  const { status, result } = judged({ records: RECORDS, statedPue });
  expect(status(rule)).toBe("passed");
  expect(result(rule)).toMatchObject({ checked: 1, worst: { quantity: "statedPue", limit: 0.01 } });
});

test.each([
  [1.15, 0.0435],
  [1.3, 0.0769],
])("one of %d is an error, whether it is too low or too high", (statedPue, value) => {
  const finding = judged({ records: RECORDS, statedPue }).finding(rule);
  expect(finding).toMatchObject({ severity: "error", subjects: [""], limit: 0.01, unit: "1" });
  expect(finding.value).toBeCloseTo(value, 4);
  expect(finding.detail).toEqual({ stated: statedPue, pue: expect.closeTo(1.2, 12) });
});

test("where none is stated, or there is no IT, there is nothing to hold", () => {
  expect(judged({ records: RECORDS }).status(rule)).toBe("not-applicable");
  expect(judged({ records: [utility("grid", 415)], statedPue: 1.2 }).status(rule)).toBe("not-applicable");
});
