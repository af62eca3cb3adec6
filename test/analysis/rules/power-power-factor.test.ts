import type { ElementRecord } from "../../../analysis/model";
import { rack, utility } from "../../support/networks-rows";
import { expectSame } from "../../support/networks-solved";
import { judged } from "../../support/networks-verdict";

const RULE = "power.power-factor";
const feed = (path: string) => utility(path, 400, { minimumPowerFactor: 0.95 });
/** A feed with a load of 100 kW at a power factor, ahead of the current where it is below zero. */
function on(path: string, factor: number): ElementRecord[] {
  const tanPhi = Math.sign(factor) * Math.tan(Math.acos(Math.abs(factor)));
  return [feed(path), rack(`on-${path}`, path, 100e3, {}, tanPhi)];
}

test("of two feeds below the least the further one leads, with what compensates it", () => {
  const { finding, result } = judged({ records: [...on("a", 0.92), ...on("b", 0.8), ...on("c", 0.99)] });
  const found = finding(RULE);
  expect(found).toMatchObject({
    severity: "error",
    subjects: ["b", "a"],
    quantity: "powerFactor",
    limit: 0.95,
    unit: "1",
    detail: { kind: "lagging" },
    remedy: { action: "compensate", subject: "b", unit: "var" },
  });
  const reactive = 100e3 * (Math.tan(Math.acos(0.8)) - Math.tan(Math.acos(0.95)));
  expectSame([found.value!, found.remedy!.to], [0.8, reactive]);
  expect(result(RULE)).toMatchObject({ checked: 3, worst: { rule: RULE, subject: "b" } });
  expectSame(result(RULE).worst!.percent, 95 / 0.8);
});

test("one that leads is compensated by as much of the other kind", () => {
  const found = judged({ records: on("a", -0.9) }).finding(RULE);
  expect(found.detail).toEqual({ kind: "leading" });
  expectSame(found.remedy!.to, 100e3 * (Math.tan(Math.acos(0.9)) - Math.tan(Math.acos(0.95))));
});

test("the least itself holds, and so does a feed that gives nothing", () => {
  const { result } = judged({ records: [feed("idle"), ...on("a", 0.95)] });
  expect(result(RULE)).toMatchObject({ status: "passed", checked: 2, worst: { subject: "a" } });
});

test("a feed without a least is not asked", () => {
  const records = [utility("a", 400), rack("rack", "a", 1000, {}, 1)];
  expect(judged({ records }).status(RULE)).toBe("not-applicable");
});
