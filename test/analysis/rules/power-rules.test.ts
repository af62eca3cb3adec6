import type { ElementRecord } from "../../../analysis/model";
import {
  bus,
  by,
  cooler,
  element,
  generator,
  heat,
  need,
  power,
  rack,
  utility,
} from "../../support/networks-rows";
import { judged } from "../../support/networks-verdict";

const grid = utility("grid", 415);

describe("power.deficit", () => {
  const dispatched = (watts: number) =>
    judged({
      records: [
        generator("g1", 415, 100),
        generator("g2", 415, 50),
        bus("bus", by("dispatch", ["g1", "g2"])),
        rack("rack", "bus", watts),
      ],
    });

  test("is fatal where dispatched sources cannot carry the demand", () => {
    const { finding, verdict } = dispatched(200);
    expect(finding("power.deficit")).toMatchObject({
      severity: "fatal",
      subjects: ["bus"],
      quantity: "activePower",
      value: 200,
      limit: 150,
    });
    expect(verdict.summary.balances[0].deficit).toBe(50);
  });

  test("passes where they just can", () => {
    expect(dispatched(150).status("power.deficit")).toBe("passed");
  });

  test("is not applicable where nothing is dispatched", () => {
    expect(judged({ records: [grid, rack("rack", "grid", 1)] }).status("power.deficit")).toBe(
      "not-applicable",
    );
  });
});

describe("power.unserved-load", () => {
  const dead = bus("dead", "set");
  const set = generator("set", 415, 1e6, { source: { role: "standby" } });

  test("passes where every load runs, and counts the loads", () => {
    const { result } = judged({ records: [grid, rack("r1", "grid", 1), rack("r2", "grid", 1)] });
    expect(result("power.unserved-load")).toMatchObject({ status: "passed", checked: 2 });
  });

  test("names the dead need and its dead source, not a live one", () => {
    const cords = by("cords", ["grid", "dead"], { required: 2 });
    const { finding } = judged({ records: [grid, set, dead, rack("rack", cords, 10)] });
    expect(finding("power.unserved-load")).toMatchObject({
      severity: "error",
      subjects: ["rack"],
      value: 0,
      limit: 10,
      detail: { need: "power", source: "dead" },
    });
  });

  test("names what a junction joins in its place, and nothing where that is of another service", () => {
    const joining = (sources: string[]) =>
      element("rack#power", "junction", {
        provides: "power",
        junction: true,
        needs: [need("power", "power", sources, { output: 1 })],
      });
    const detail = (...records: ElementRecord[]) =>
      judged({ records: [grid, ...records, rack("rack", "rack#power", 10)] }).finding("power.unserved-load")
        .detail;
    expect(detail(set, dead, joining(["dead"]))).toEqual({ need: "power", source: "dead" });
    const chiller = cooler("chiller", "liquid", "grid", 0.1);
    expect(detail(chiller, joining(["chiller"]))).toEqual({ need: "power", source: "" });
  });

  test("reports the part of a rack that is served", () => {
    const needs = [
      power("grid", { own: 1 }),
      power(by("cords", ["dead"], { name: "power-2" }), { own: 1 }),
      heat({ own: 1 }),
    ];
    const { finding } = judged({ records: [grid, set, dead, rack("rack", "grid", 10, { needs })] });
    expect(finding("power.unserved-load")).toMatchObject({
      value: 5,
      limit: 10,
      detail: { need: "power-2" },
    });
  });

  test("names cooling that a load cannot do without", () => {
    const chiller = cooler("chiller", "liquid", "dead", 0.1);
    const needs = [power("grid", { own: 1 }), need("liquid", "liquid", ["chiller"], { own: 1 })];
    const { finding } = judged({ records: [grid, set, dead, chiller, rack("rack", "grid", 10, { needs })] });
    expect(finding("power.unserved-load").detail).toEqual({ need: "liquid", source: "chiller" });
  });
});

describe("margin.below-policy", () => {
  const loaded = (value: number, minimumMargin: number) => {
    const limits = [{ rule: "power.rating", quantity: "activePower", value } as const];
    return judged({ minimumMargin, records: [utility("grid", 415, { limits }), rack("rack", "grid", 95)] });
  };
  const rule = "margin.below-policy";

  test("warns of a limit that is held with less margin than the policy asks for", () => {
    const { finding, verdict } = loaded(100, 0.1);
    expect(finding(rule)).toMatchObject({
      severity: "warning",
      subjects: ["grid"],
      value: 95,
      limit: 90,
      detail: { holds: "power.rating", rating: 100 },
    });
    expect(verdict.passed).toBe(true);
  });

  test("passes at the margin, and without a policy up to the limit", () => {
    expect(loaded(100, 0.05).status(rule)).toBe("passed");
    expect(loaded(95, 0).status(rule)).toBe("passed");
  });

  test("tells limits of two rules apart, though they are of one quantity", () => {
    const limits = (["power.rating", "power.contract"] as const).map((each) => ({
      rule: each,
      quantity: "activePower" as const,
      value: 100,
    }));
    const records = [utility("grid", 415, { limits }), rack("rack", "grid", 95)];
    const { findings } = judged({ minimumMargin: 0.1, records });
    expect(findings(rule).map(({ detail }) => detail.holds)).toEqual(["power.rating", "power.contract"]);
  });

  test("leaves broken limits to their own rule", () => {
    expect(loaded(90, 0.1).rules).toEqual(["power.rating"]);
  });

  test("is not applicable where there are no limits", () => {
    expect(judged({ records: [grid], minimumMargin: 0.1 }).status(rule)).toBe("not-applicable");
  });
});
