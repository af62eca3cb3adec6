import type { Code, LimitRow } from "../../../analysis/model";
import { bus, rack, utility } from "../../support/networks-rows";
import { expectSame } from "../../support/networks-solved";
import { judged } from "../../support/networks-verdict";

const RULE = "power.ampacity";

/** A cable of 200 A as it lies, 230 A at its terminations, that carries so many amperes at 415 V. */
function carrying(amperes: number, code: Code, more: Partial<LimitRow> = {}) {
  const limits: LimitRow[] = [{ rule: RULE, quantity: "current", value: 200, continuousBase: 230, ...more }];
  const watts = Math.sqrt(3) * 415 * amperes;
  const records = [utility("grid", 415), bus("cable", "grid", { limits }), rack("rack", "cable", watts)];
  return judged({ records, code });
}

test("current above what a cable bears as it lies is an error about the cable, with the ampacity that would hold", () => {
  const found = carrying(210, "IEC").finding(RULE);
  expect(found).toMatchObject({ severity: "error", subjects: ["cable"], quantity: "current", unit: "A" });
  expectSame([found.value!, found.limit!, found.percent!], [210, 200, 105], 1e-9);
  expect(found.remedy).toMatchObject({ action: "raise-rating", subject: "cable", unit: "A" });
  expectSame(found.remedy!.to, 210, 1e-9);
  expect(found.detail.rating).toBeUndefined();
});

test("under NEC continuous current is held against 80 % of the ampacity of its terminations", () => {
  const found = carrying(190, "NEC").finding(RULE);
  expectSame([found.value!, found.limit!, found.detail.rating as number], [190, 184, 230], 1e-9);
  expectSame(found.remedy!.to, 190 / 0.8, 1e-9);
});

test("under IEC, and where listed for 100 %, the same current holds, and is the worst margin", () => {
  for (const net of [carrying(190, "IEC"), carrying(190, "NEC", { rated100: true })]) {
    expect(net.findings(RULE)).toEqual([]);
    expect(net.result(RULE)).toMatchObject({ status: "passed", checked: 1, worst: { subject: "cable" } });
    expectSame(net.result(RULE).worst!.percent, 95, 1e-9);
  }
});

test("up to the limit it holds", () => {
  expect(carrying(184, "NEC").status(RULE)).toBe("passed");
  expect(carrying(200, "IEC").status(RULE)).toBe("passed");
});

test("without a cable there is nothing to hold", () => {
  const records = [utility("grid", 415), rack("rack", "grid", 1)];
  expect(judged({ records }).status(RULE)).toBe("not-applicable");
});
