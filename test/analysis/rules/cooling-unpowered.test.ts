import {
  bus,
  by,
  cooler,
  generator,
  heat,
  need,
  power,
  rack,
  ups,
  ratio,
  utility,
} from "../../support/networks-rows";
import { judged } from "../../support/networks-verdict";

const rule = "cooling.unpowered";
const grid = utility("grid", 415);
const set = generator("set", 415, 1e6, { source: { role: "standby", startTime: 10 } });
const cooled = (sink: string) =>
  rack("rack", "grid", 1000, {
    needs: [power("grid", { own: 1 }), need("liquid", "liquid", [sink], { own: 1 })],
  });

test("cooling that waits for a standby source is an error, with what it waits for", () => {
  const chiller = cooler("chiller", "liquid", "bus", 0.2);
  const { finding, status, subjects } = judged({
    records: [grid, set, bus("bus", "set"), chiller, cooled("chiller")],
  });
  expect(finding(rule)).toMatchObject({
    severity: "error",
    subjects: ["chiller"],
    chain: ["chiller", "bus", "set"],
    detail: { root: "set" },
  });
  expect(status("supply.no-path")).toBe("passed");
  expect(subjects("power.unserved-load")).toEqual([["rack"]]);
});

test("all that waits for one source is one finding", () => {
  const chillers = ["one", "two"].map((path) => cooler(path, "liquid", "set", 0.2));
  const sinks = need("liquid", "liquid", ["one", "two"], { own: 1 });
  const load = rack("rack", "grid", 1000, { needs: [power("grid", { own: 1 }), sinks] });
  const { finding } = judged({ records: [grid, set, ...chillers, load] });
  expect(finding(rule).subjects).toEqual(["one", "two"]);
});

test("the standby source as the alternate of one that runs holds", () => {
  const fed = bus("bus", by("transfer", ["grid", "set"]), { internalSwitch: true });
  const chiller = cooler("chiller", "liquid", "bus", 0.2);
  const { status, result } = judged({ records: [grid, set, fed, chiller, cooled("chiller")] });
  expect(status(rule)).toBe("passed");
  expect(result(rule).checked).toBe(1);
});

test("cooling without any path is left to supply.no-path", () => {
  const chiller = cooler("chiller", "liquid", "bus", 0.2);
  const { status, subjects } = judged({ records: [grid, bus("bus"), chiller, cooled("chiller")] });
  expect(status(rule)).toBe("passed");
  expect(subjects("supply.no-path")).toEqual([["bus", "chiller"]]);
});

test("of two dead supplies the one that can be started is what it waits for", () => {
  const fed = bus("bus", by("transfer", ["nowhere", "set"]), { internalSwitch: true });
  const chiller = cooler("chiller", "liquid", "bus", 0.2);
  const { finding } = judged({ records: [grid, set, bus("nowhere"), fed, chiller, cooled("chiller")] });
  expect(finding(rule).chain).toEqual(["chiller", "bus", "set"]);
});

test("what has power and stands because another cooler waits is not named", () => {
  const tower = cooler("tower", "liquid", "set", 0.1);
  const chiller = cooler("chiller", "liquid", "grid", 0.2, "tower");
  const { finding } = judged({ records: [grid, set, tower, chiller, cooled("chiller")] });
  expect(finding(rule).subjects).toEqual(["tower"]);
});

test("power that waits for cooling which waits is followed to its end", () => {
  const pump = cooler("pump", "liquid", "set", 0.1);
  const needs = [
    power("grid", { output: 1, loss: 1 }),
    { ...heat({ loss: 1 }, "pump", "liquid"), gates: true },
  ];
  const chiller = cooler("chiller", "liquid", "ups", 0.2);
  const records = [grid, set, pump, ups("ups", "grid", ratio(0.1), 0, { needs }), chiller, cooled("chiller")];
  expect(
    judged({ records })
      .findings(rule)
      .flatMap(({ subjects }) => subjects),
  ).toEqual(["pump", "chiller"]);
});
