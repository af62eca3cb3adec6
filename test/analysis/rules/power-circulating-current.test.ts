import type { ElementRecord } from "../../../analysis/model";
import { bus, condition, rack, tie, transformer, utility } from "../../support/networks-rows";
import { expectSame } from "../../support/networks-solved";
import { judged } from "../../support/networks-verdict";

const RULE = "power.circulating-current";

/** A transformer by Sn, uk, secondary and, where it is stated, primary voltage. */
function unit(
  path: string,
  [rating, uk, secondary, primary]: [number, number, number, number?],
  more: Partial<ElementRecord> = {},
): ElementRecord {
  const law = { law: "transformer" as const, rating, noLoad: 0, load: 0, noLoadCurrent: 0 };
  return transformer(path, "grid", secondary, {
    loss: { ...law, leakageReactance: uk },
    shareWeight: rating / uk,
    inputVoltage: primary === undefined ? undefined : { minimum: primary, maximum: primary },
    ...more,
  });
}

function bank(...units: ElementRecord[]) {
  const paths = units.map(({ path }) => path);
  const records = [utility("grid", 2300), ...units, bus("board", paths), rack("rack", "board", 1000)];
  return judged({ records });
}

test("two equal units drive nothing through each other", () => {
  const { result } = bank(unit("a", [1e6, 0.06, 415]), unit("b", [1e6, 0.06, 415]));
  expect(result(RULE)).toMatchObject({ status: "passed", checked: 1, worst: { value: 0 } });
});

test("a difference of 2 % over two units of 4 % is 25 % of rated current, a warning about the higher one", () => {
  // 2 % of their mean over 0.04 + 0.04
  const { finding } = bank(unit("a", [1e6, 0.04, 404]), unit("b", [1e6, 0.04, 396]));
  const found = finding(RULE);
  expect(found).toMatchObject({
    severity: "warning",
    subjects: ["a"],
    quantity: "circulatingCurrent",
    limit: 0.1,
    unit: "1",
    detail: { other: "b" },
    state: { condition: "normal" },
  });
  expectSame(found.value!, 0.25);
});

test("which of them is named first does not matter", () => {
  const found = bank(unit("a", [1e6, 0.04, 396]), unit("b", [1e6, 0.04, 404])).finding(RULE);
  expect(found).toMatchObject({ subjects: ["b"], detail: { other: "a" } });
});

test("the current counts in that of the smaller unit, and the larger one is stiffer", () => {
  // 1 % over 0.06 + 0.06/4 of the smaller
  const found = bank(unit("a", [4e6, 0.06, 402]), unit("b", [1e6, 0.06, 398])).finding(RULE);
  expectSame(found.value!, 0.01 / 0.075);
});

test("a record of two units has half the impedance of one and twice its rating", () => {
  // 1 % over 0.06 + 0.06/2, of the single one
  const pair = unit("a", [1e6, 0.06, 402], { units: 2 });
  expectSame(bank(pair, unit("b", [1e6, 0.06, 398])).finding(RULE).value!, 0.01 / 0.09);
});

test("up to 10 % holds, with its margin", () => {
  const { result } = bank(unit("a", [1e6, 0.05, 402]), unit("b", [1e6, 0.05, 398]));
  expect(result(RULE)).toMatchObject({ status: "passed", worst: { rule: RULE, subject: "a" } });
  expectSame(result(RULE).worst!.percent, 100);
});

test("a rated primary voltage below the supply's makes a no-load voltage above the secondary's", () => {
  // both wound for 400 V; b from 2,290 V, fed 2,300 V: 0.44 % more
  const { finding } = bank(unit("a", [1e6, 0.02, 400]), unit("b", [1e6, 0.02, 400, 2290]));
  expectSame(finding(RULE).value!, (2 * (2300 - 2290)) / (2300 + 2290) / 0.04);
  expect(finding(RULE).subjects).toEqual(["b"]);
});

test("of three units the two furthest apart are named", () => {
  const volts = [400, 404, 396];
  const { finding } = bank(...volts.map((each, i) => unit(`t${i}`, [1e6, 0.04, each])));
  expect(finding(RULE)).toMatchObject({ subjects: ["t1"], detail: { other: "t2" } });
});

describe("on two buses", () => {
  const records = [
    utility("grid", 2300),
    unit("a", [1e6, 0.02, 401]),
    unit("b", [1e6, 0.02, 399.5]),
    bus("bus-a", "a"),
    bus("bus-b", "b"),
    rack("on-a", "bus-a", 1000),
    rack("on-b", "bus-b", 1000),
  ];
  const ties = [tie("tie", "bus-a", "bus-b", { closed: false })];

  test("that an open tie keeps apart they are no bank", () => {
    expect(judged({ records, ties }).status(RULE)).toBe("not-applicable");
  });

  test("they are one in the condition that closes it, and the finding says which", () => {
    const conditions = [condition("tied", { closed: ["tie"] })];
    expect(judged({ records, ties, conditions }).result(RULE).checked).toBe(1);
    const apart = records.map((record) => (record.path === "b" ? unit("b", [1e6, 0.02, 399.1]) : record));
    const found = judged({ records: apart, ties, conditions }).finding(RULE);
    expect(found.state.condition).toBe("tied");
    expectSame(found.value!, (401 - 399.1) / ((401 + 399.1) / 2) / 0.04);
  });
});

test("a single transformer is no bank", () => {
  expect(bank(unit("a", [1e6, 0.06, 415])).status(RULE)).toBe("not-applicable");
});

/**
 * C. Hubert, Electric Machines, example 3.4: A 2,300-460 V and B 2,300-450 V, single-phase, 100 kVA each,
 * 1.36 + j3.50 % and 1.40 + j3.32 %: 65.6 A circulate, 30.2 % of the 217.4 A of A and 29.5 % of the 222.2 A of B.
 */
test("Hubert's example 3.4 circulates 29.9 % by the sum of uk: between what its 65.6 A are of either rating", () => {
  const [ukA, ukB] = [Math.hypot(0.0136, 0.035), Math.hypot(0.014, 0.0332)];
  const value = bank(unit("a", [100e3, ukA, 460]), unit("b", [100e3, ukB, 450])).finding(RULE).value!;
  expect(value).toBeLessThan(65.6 / 217.4);
  expect(value).toBeGreaterThan(65.6 / 222.2);
});

test("units of unlike R/X circulate a little more than by the sum of uk: 1 % at 0.1 and 0.4", () => {
  // magnitudes of impedances sum to more than the magnitude of the loop
  const [a, b] = [0.1, 0.4].map((ratio) => [
    0.05 * Math.sin(Math.atan(ratio)),
    0.05 * Math.cos(Math.atan(ratio)),
  ]);
  const exact = 0.02 / Math.hypot(a[0] + b[0], a[1] + b[1]);
  const value = bank(unit("a", [1e6, 0.05, 404]), unit("b", [1e6, 0.05, 396])).finding(RULE).value!;
  expectSame(exact / value, 1.0099, 1e-4);
});
