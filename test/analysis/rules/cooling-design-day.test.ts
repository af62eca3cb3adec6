import type { ElementRecord } from "../../../analysis/model";
import { condition } from "../../support/networks-rows";
import { judged } from "../../support/networks-verdict";
import { airChiller, ambient, dryCooler, load, loop, tower, withGrid } from "../../support/thermal-rows";

const RULE = "cooling.design-day";

/** A dry cooler, a tower and two chillers, of 100 kW each, for loops at 40, 29 and 8 °C. */
const PLANT: ElementRecord[] = withGrid([
  dryCooler("dry", 100),
  tower("tower", 100),
  airChiller("chiller-1", 100),
  airChiller("chiller-2", 100),
  loop("warm", "dry", 40),
  loop("tempered", "tower", 29),
  loop("cold-1", "chiller-1", 8),
  loop("cold-2", "chiller-2", 8),
  ...["warm", "tempered", "cold-1", "cold-2"].map((source, i) => load(`rack-${i}`, source, 40)),
]);

const TOO_HOT =
  "it is rated at 7 °C with 35 °C at the condenser, and has to supply 8 °C with 38 °C: a larger lift or colder water, and no curves";

test("a site whose machines do what is asked of them passes, each machine held once", () => {
  const { result } = judged({ records: PLANT, ambient: ambient({ dryBulb: 34, wetBulb: 24 }) });
  expect(result(RULE)).toMatchObject({ status: "passed", checked: 4 });
});

test("machines with one reason are one error that names them all and the reason", () => {
  const { finding, verdict } = judged({ records: PLANT, ambient: ambient({ dryBulb: 38 }) });
  expect(verdict.passed).toBe(false);
  expect(finding(RULE)).toMatchObject({
    severity: "error",
    subjects: ["chiller-1", "chiller-2"],
    quantity: "machine",
    detail: { reason: TOO_HOT },
    state: { condition: "normal" },
  });
});

test("other reasons are other findings", () => {
  const { findings } = judged({ records: PLANT, ambient: ambient({ dryBulb: 41, wetBulb: 29.4 }) });
  expect(findings(RULE).map(({ subjects, detail }) => [subjects, detail.reason])).toEqual([
    [["dry"], "a set-point of 40 °C needs air below it, got 41 °C"],
    [["tower"], "a set-point of 29 °C needs a wet bulb below it, got 29.4 °C"],
    [["chiller-1", "chiller-2"], TOO_HOT.replace("38 °C:", "41 °C:")],
  ]);
});

test("without design conditions nothing is checked, whatever the set-points", () => {
  const { result } = judged({ records: PLANT });
  expect(result(RULE)).toMatchObject({ status: "not-applicable", checked: 0 });
});

test("without a machine that states a law nothing is checked either", () => {
  const records = PLANT.map((record) => ({ ...record, machine: undefined }));
  const { result } = judged({ records, ambient: ambient({ dryBulb: 50 }) });
  expect(result(RULE)).toMatchObject({ status: "not-applicable", checked: 0 });
});

describe("in a condition with its own air", () => {
  const heatWave = condition("heat wave", { ambient: ambient({ dryBulb: 38 }) });

  test("it is judged in that air, and told as a finding of the condition", () => {
    const { finding } = judged({
      records: PLANT,
      ambient: ambient({ dryBulb: 34 }),
      conditions: [heatWave],
    });
    expect(finding(RULE)).toMatchObject({
      subjects: ["chiller-1", "chiller-2"],
      state: { condition: "heat wave" },
      detail: { reason: TOO_HOT },
    });
  });

  test("what the normal state has already is not told twice", () => {
    const { finding } = judged({ records: PLANT, ambient: ambient({ dryBulb: 37 }), conditions: [heatWave] });
    expect(finding(RULE).state.condition).toBe("normal");
    expect(finding(RULE).detail.reason).toMatch(/8 °C with 37 °C/);
  });

  test("what it adds is told by itself", () => {
    const hotter = condition("hotter", { ambient: ambient({ dryBulb: 41 }) });
    const { findings } = judged({ records: PLANT, ambient: ambient({ dryBulb: 37 }), conditions: [hotter] });
    expect(findings(RULE).map(({ subjects, state }) => [state.condition, subjects])).toEqual([
      ["normal", ["chiller-1", "chiller-2"]],
      ["hotter", ["dry"]],
    ]);
  });

  test("milder air takes back nothing of the normal state", () => {
    const winter = condition("winter", { ambient: ambient({ dryBulb: 10, wetBulb: 8 }) });
    const { finding } = judged({ records: PLANT, ambient: ambient({ dryBulb: 38 }), conditions: [winter] });
    expect(finding(RULE).state.condition).toBe("normal");
  });
});

test("a condition without its own air has that of the design day, and nothing more to tell", () => {
  const { finding } = judged({
    records: PLANT,
    ambient: ambient({ dryBulb: 38 }),
    conditions: [condition("chiller out", { out: ["chiller-1"] })],
  });
  expect(finding(RULE).state.condition).toBe("normal");
});

test("accepted with a reason it leaves the errors and stays in the report", () => {
  const reason = "curves of the selection are in the contract file";
  const { verdict, status } = judged({
    records: PLANT,
    ambient: ambient({ dryBulb: 38 }),
    acknowledgements: [{ scope: "", rule: RULE, reason }],
  });
  expect(status(RULE)).toBe("acknowledged");
  expect(verdict.acknowledged.filter(({ finding }) => finding.rule === RULE)).toMatchObject([{ reason }]);
});
