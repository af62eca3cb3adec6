import type { ElementRecord, MakeUpRow } from "../../../analysis/model";
import { condition, cooler, element, need, power, rack, utility } from "../../support/networks-rows";
import { judged } from "../../support/networks-verdict";

/** 1 MW of heat on two towers at 5 cycles: 1.85 m³ an hour, of one source each or of the same. */
function watered(makeUp: MakeUpRow, more: { sources?: string[]; conditions?: boolean } = {}) {
  const sources = more.sources ?? ["city", "city"];
  const towers = sources.map((source, i) =>
    cooler(`tower-${i}`, "liquid", "grid", 0, undefined, { water: { cycles: 5, driftShare: 0, source } }),
  );
  const load = (i: number): ElementRecord =>
    rack(`rack-${i}`, "grid", 5e5, {
      needs: [power("grid", { own: 1 }), need("liquid", "liquid", [`tower-${i}`], { own: 1 })],
    });
  const stated = [...new Set(sources)].map((path) => element(path, "make-up-water", { makeUp }));
  const records = [utility("grid", 415), ...stated, ...towers, load(0), load(1)];
  const conditions = more.conditions ? [condition("one tower out", { out: ["tower-0"] })] : [];
  return judged({ records, conditions });
}

/** m³/s of 1.8520 L/kWh, as `physics/evaporation` has it at 30 °C, for 1 MW. */
const MAKE_UP = 1e6 / 2.4298e9 / 0.8;

describe("water.supply", () => {
  test("as much as is delivered holds, and says how close it is", () => {
    const { status, result } = watered({ supply: 1.001 * MAKE_UP });
    expect(status("water.supply")).toBe("passed");
    const worst = { rule: "water.supply", subject: "city", unit: "m3/s" };
    expect(result("water.supply")).toMatchObject({ checked: 1, worst });
    expect(result("water.supply").worst!.percent).toBeCloseTo(99.9, 1);
  });

  test("more is an error with what evaporates of it", () => {
    const finding = watered({ supply: MAKE_UP / 2 }).finding("water.supply");
    expect(finding).toMatchObject({ severity: "error", subjects: ["city"], quantity: "makeUp" });
    expect(finding.percent).toBeCloseTo(200, 1);
    expect(Number(finding.detail.evaporation) / finding.value!).toBeCloseTo(0.8, 9);
  });

  test("each source is held by the towers that it supplies", () => {
    const two = watered({ supply: 0.51 * MAKE_UP }, { sources: ["city", "well"] });
    expect(two.status("water.supply")).toBe("passed");
    expect(two.result("water.supply").checked).toBe(2);
  });

  test("what is stated nowhere is not held", () => {
    expect(watered({}).status("water.supply")).toBe("not-applicable");
    expect(watered({ storage: 1 }).status("water.supply")).toBe("not-applicable");
  });

  test("a condition that takes no more adds nothing", () => {
    const both = watered({ supply: MAKE_UP / 2 }, { conditions: true });
    expect(both.findings("water.supply").map(({ state }) => state.condition)).toEqual(["normal"]);
  });
});

describe("water.storage", () => {
  test("storage that lasts as long as it has to holds", () => {
    const { status, result } = watered({ storage: 12 * 3600 * MAKE_UP * 1.001, autonomy: 12 * 3600 });
    expect(status("water.storage")).toBe("passed");
    expect(result("water.storage").worst).toMatchObject({ subject: "city", unit: "s", limit: 43_200 });
  });

  test("less is an error with the time that it lasts", () => {
    const finding = watered({ storage: 3600 * MAKE_UP, autonomy: 7200 }).finding("water.storage");
    expect(finding).toMatchObject({ severity: "error", subjects: ["city"], limit: 7200, unit: "s" });
    expect(finding.value).toBeCloseTo(3600, 0);
  });

  test("a volume without a time is told and not held", () => {
    const { status, verdict } = watered({ storage: 3600 * MAKE_UP });
    expect(status("water.storage")).toBe("not-applicable");
    expect(verdict.summary.water!.sources[0].storageTime).toBeCloseTo(3600, 0);
  });
});
