import { cooler, element, heat, need, power, rack, ratio, ups, utility } from "../../support/networks-rows";
import { judged } from "../../support/networks-verdict";

const grid = utility("grid", 415);
const roomless = { ...heat({ own: 1 }), links: [] };

describe("cooling.unremoved-heat", () => {
  const rule = "cooling.unremoved-heat";

  test("fails where nobody takes the heat, and names the place", () => {
    const needs = [power("grid", { own: 1 }), roomless];
    const { finding } = judged({ records: [grid, rack("hall/rack", "grid", 500, { needs, place: "hall" })] });
    expect(finding(rule)).toMatchObject({
      severity: "error",
      subjects: ["hall/rack"],
      quantity: "heat",
      value: 500,
      limit: 0,
      unit: "W",
      detail: { place: "hall" },
    });
  });

  test("fails by what dispatched coolers leave", () => {
    const header = element("header", "junction", {
      provides: "liquid",
      junction: true,
      needs: [{ ...need("liquid", "liquid", ["lead"], { output: 1 }), mode: "dispatch" }],
    });
    const needs = [power("grid", { own: 1 }), need("liquid", "liquid", ["header"], { own: 1 })];
    const lead = cooler("lead", "liquid", "grid", 0.1, undefined, { capability: 400 });
    const { finding, status } = judged({
      records: [grid, lead, header, rack("rack", "grid", 500, { needs })],
    });
    expect(finding(rule)).toMatchObject({ subjects: ["header"], value: 100 });
    expect(status("power.deficit")).toBe("not-applicable");
  });

  test("passes where all heat leaves", () => {
    expect(judged({ records: [grid, rack("rack", "grid", 500)] }).status(rule)).toBe("passed");
  });

  test("overlooks less than a watt", () => {
    const needs = [power("grid", { own: 1 }), roomless];
    expect(judged({ records: [grid, rack("rack", "grid", 0.9, { needs })] }).status(rule)).toBe("passed");
  });
});

describe("heat.runaway", () => {
  const room = (loss: number, work: number) => {
    const needs = [power("grid", { output: 1, loss: 1 }), heat({ loss: 1 }, "crah")];
    return judged({
      records: [
        grid,
        ups("ups", "grid", ratio(loss), 0, { needs }),
        rack("rack", "ups", 1e3),
        cooler("crah", "air", "ups", work),
      ],
    });
  };

  test("fails where heat comes back greater than it left, and names the cooler", () => {
    const { finding, verdict } = room(0.5, 2.5);
    expect(finding("heat.runaway")).toMatchObject({ severity: "error", subjects: ["crah"] });
    expect(verdict.passed).toBe(false);
  });

  test("passes where it settles", () => {
    expect(room(0.5, 1).status("heat.runaway")).toBe("passed");
  });
});
