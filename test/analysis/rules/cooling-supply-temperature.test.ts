import { AMBIENT, type ElementRecord, type PlaceRow } from "../../../analysis/model";
import { expectSame } from "../../support/networks-solved";
import { condition, need, power, rack } from "../../support/networks-rows";
import { judged } from "../../support/networks-verdict";
import {
  airChiller,
  ambient,
  dryCooler,
  exchanger,
  joined,
  load,
  loop,
  plates,
  withGrid,
} from "../../support/thermal-rows";

const RULE = "cooling.supply-temperature";

/** 100 kW of dry coolers, 6 K at that, for a loop; plates of 4 K for racks that accept 45 °C. */
function plant(supply: number | undefined, coolant: number | undefined, kilowatts: number): ElementRecord[] {
  return withGrid([
    dryCooler("dry", 100),
    loop("facility", "dry", supply),
    exchanger("cdu", 100, "facility", { supplyTemperature: coolant }),
    load("rack", "cdu", kilowatts, 45),
  ]);
}

test("set-points that are reached and racks that get what they accept pass, each held once", () => {
  // 36 + 4 K, and 45 °C at the rack
  const { result } = judged({ records: plant(36, 40, 100), ambient: ambient() });
  expect(result(RULE)).toMatchObject({ status: "passed", checked: 3 });
});

test("a set-point that is missed is an error in degrees, with the way from the ambient to it", () => {
  // 100 kW in air of 32 °C: 38 °C
  const { finding } = judged({ records: plant(36, 45, 100), ambient: ambient({ dryBulb: 32 }) });
  const found = finding(RULE);
  expect(found).toMatchObject({
    severity: "error",
    subjects: ["facility"],
    quantity: "supplyTemperature",
    limit: 36,
    unit: "°C",
    chain: ["dry", "facility"],
    state: { condition: "normal" },
  });
  expectSame([found.value!, Number(found.detail.dry), Number(found.detail.facility)], [38, 38, 38], 1e-9);
  expect(found.detail).toMatchObject({ dryBulb: 32, wetBulb: 24 });
});

test("the way leads by what carries the heat, though a warmer cooler stands by", () => {
  const records = withGrid([
    dryCooler("lead", 100),
    dryCooler("dry", 100),
    loop("lag", "dry", 60),
    joined("both", ["lead", "lag"], "dispatch"),
    loop("facility", "both"),
    load("rack", "facility", 50, 32),
  ]);
  const [found] = judged({ records, ambient: ambient() }).findings(RULE);
  expect(found).toMatchObject({ subjects: ["rack"], chain: ["lead", "facility"] });
  expectSame(found.value!, 33, 1e-9);
});

test("a set-point that is missed by less than a microkelvin is reached", () => {
  const { status } = judged({ records: plant(36, 45, 100), ambient: ambient({ dryBulb: 30 + 1e-8 }) });
  expect(status(RULE)).toBe("passed");
});

test("an exchanger whose facility water is too close misses its set-point by its approach", () => {
  // 36 °C and 4 K, asked for 38
  const { findings } = judged({ records: plant(36, 38, 100), ambient: ambient() });
  expect(findings(RULE)).toMatchObject([{ subjects: ["cdu"], limit: 38, chain: ["dry", "facility", "cdu"] }]);
  expectSame(findings(RULE)[0].value!, 40, 1e-9);
});

test("a rack that is supplied warmer than it accepts is an error, with what every step on the way supplies at", () => {
  // 100 kW in air of 37 °C: 43 °C, and 4 K of the plates: 47 °C
  const { findings } = judged({
    records: plant(undefined, undefined, 100),
    ambient: ambient({ dryBulb: 37 }),
  });
  expect(findings(RULE)).toMatchObject([
    {
      subjects: ["rack"],
      quantity: "coolantSupply",
      limit: 45,
      unit: "°C",
      chain: ["dry", "facility", "cdu"],
    },
  ]);
  const [{ value, detail }] = findings(RULE);
  expectSame(
    [value!, ...["dry", "facility", "cdu"].map((path) => Number(detail[path]))],
    [47, 43, 43, 47],
    1e-9,
  );
});

test("a rack that states nothing accepts anything", () => {
  const [grid, dry, facility, cdu] = plant(undefined, undefined, 100);
  const { result } = judged({
    records: [grid, dry, facility, cdu, load("rack", "cdu", 100)],
    ambient: ambient({ dryBulb: 60 }),
  });
  expect(result(RULE)).toMatchObject({ status: "not-applicable", checked: 0 });
});

test("the way leads by the warmest of several that carry heat, and does not name junctions", () => {
  const records = withGrid([
    dryCooler("a", 100),
    dryCooler("b", 100, { machine: { law: "dryCooler", approach: 9, flow: 25e3 } }),
    dryCooler("idle", 100, { machine: { law: "dryCooler", approach: 20, flow: 25e3 } }),
    joined("lead", ["a", "b"]),
    loop("inner", "lead"),
    joined("all", ["inner", "idle"], "dispatch"),
    loop("water", "all"),
    load("rack", "water", 100, 33.5),
  ]);
  // 50 kW each: 33 and 34.5 °C, together 33.75
  const { finding } = judged({ records, ambient: ambient() });
  expect(finding(RULE).chain).toEqual(["b", "inner", "water"]);
  expectSame(finding(RULE).value!, 33.75, 1e-9);
});

test("what is of one kind is one finding, the most kelvins first", () => {
  const branch = (name: string, supply: number, kilowatts: number) => [
    dryCooler(`dry-${name}`, 100),
    loop(name, `dry-${name}`, supply),
    load(`rack-${name}`, name, kilowatts),
  ];
  // 12, 11 and 10.5 K of air at 30 °C: 2 K above 40, 1.5 K above 39.5 and 3 K above 37.5
  const records = [...branch("a", 40, 200), ...branch("b", 39.5, 550 / 3), ...branch("c", 37.5, 175)];
  const { finding } = judged({ records: withGrid(records), ambient: ambient() });
  expect(finding(RULE).subjects).toEqual(["c", "a", "b"]);
  expectSame([finding(RULE).value!, finding(RULE).limit!], [40.5, 37.5], 1e-9);
});

test("kelvins rank findings, not degrees: 3 K above 40 °C are worse than 2 K above 2 °C", () => {
  const branch = (name: string, supply: number, kilowatts: number) => [
    dryCooler(`dry-${name}`, 100),
    loop(name, `dry-${name}`, supply),
    load(`rack-${name}`, name, kilowatts),
  ];
  // in air of 0 °C 4 K on one, and 43 K on the other
  const records = [...branch("cold", 2, 400 / 6), ...branch("warm", 40, 4300 / 6)];
  const { finding } = judged({ records: withGrid(records), ambient: ambient({ dryBulb: 0, wetBulb: -1 }) });
  expect(finding(RULE).subjects).toEqual(["warm", "cold"]);
  expect(finding(RULE).percent).toBeUndefined();
});

test("set-points of loops and of exchangers, and what racks get, are findings of their own", () => {
  // 100 kW in air of 40 °C: 46 of 38 °C, 50 of 42 °C, 50 of 45 °C
  const { subjects } = judged({ records: plant(38, 42, 100), ambient: ambient({ dryBulb: 40 }) });
  expect(subjects(RULE)).toEqual([["facility"], ["cdu"], ["rack"]]);
});

test("without design conditions nothing is checked, though the set-point is warmer than the rack accepts", () => {
  const { result } = judged({ records: plant(50, 55, 100) });
  expect(result(RULE)).toMatchObject({ status: "not-applicable", checked: 0 });
});

describe("in a condition", () => {
  const records = plant(38, 45, 100);
  const hot = condition("heat wave", { ambient: ambient({ dryBulb: 34 }) });

  test("with its own air the temperatures are of that air", () => {
    const { finding } = judged({ records, ambient: ambient({ dryBulb: 31 }), conditions: [hot] });
    expect(finding(RULE)).toMatchObject({
      subjects: ["facility"],
      state: { condition: "heat wave" },
      detail: { dryBulb: 34 },
      chain: ["dry", "facility"],
    });
    // 6 K above 34 °C; the plates then reach 44 °C of 45
    expectSame(finding(RULE).value!, 40, 1e-9);
  });

  test("what the normal state has already is not told twice", () => {
    // 39 and 43 °C, then 40 and 44
    const at43 = plant(38, 43, 100);
    const { findings } = judged({ records: at43, ambient: ambient({ dryBulb: 33 }), conditions: [hot] });
    expect(findings(RULE).map(({ state, subjects }) => [state.condition, subjects])).toEqual([
      ["normal", ["facility"]],
      ["heat wave", ["cdu"]],
    ]);
  });

  test("with a unit out the rest carries its heat, and supplies warmer", () => {
    const pair = withGrid([
      dryCooler("dry-1", 100),
      dryCooler("dry-2", 100),
      joined("both", ["dry-1", "dry-2"]),
      loop("water", "both", 37),
      load("rack", "water", 150, 45),
    ]);
    const { finding } = judged({
      records: pair,
      ambient: ambient(),
      conditions: [condition("work", { out: ["dry-2"] })],
    });
    // 75 kW each: 34.5 °C; 150 kW on one: 39 °C
    expect(finding(RULE)).toMatchObject({ subjects: ["water"], state: { condition: "work" }, limit: 37 });
    expectSame(finding(RULE).value!, 39, 1e-9);
  });
});

test("plates with little heat hold their set-point by a steady flow, and not by one that follows the heat", () => {
  // 41 °C of water of 36: at 10 of 100 kW it still warms by 10 K where a valve throttles it
  const at = (kilowatts: number, primaryFlow?: number) => {
    const [grid, dry, facility, cdu, load] = plant(36, 41, kilowatts);
    const machine = { ...plates(100), primaryFlow };
    return judged({ records: [grid, dry, facility, { ...cdu, machine }, load], ambient: ambient() }).status(
      RULE,
    );
  };
  expect([at(100), at(10), at(100, 10e3), at(10, 10e3)]).toEqual(["passed", "failed", "passed", "passed"]);
});

describe("air that a hall states", () => {
  const A3 = { need: "air", airClass: "A3" } as const;
  const hall: PlaceRow = { path: "hall", kind: "data-hall", outdoors: false, airTemperature: 24 };

  /** A rack of 10 kW to air in it, cooled by what is called so. */
  function drawn(cooler: string, records: ElementRecord[], service: "air" | "liquid" = "air") {
    const air = { ...need("air", service, [cooler], { own: 1 }), gates: false };
    const more = { place: "hall", intake: A3, needs: [power("grid", { own: 1 }), air] };
    const rows = withGrid([...records, rack("hall/rack", "grid", 10e3, more)]);
    return judged({ places: [hall], records: rows, ambient: ambient({ dryBulb: 30 }) });
  }

  test("cannot be colder than the coolant that takes its heat", () => {
    const found = (supply: number) =>
      drawn("water", [dryCooler("dry", 100), loop("water", "dry", supply)], "liquid");
    // 10 of 100 kW: 0.6 K above 30 °C, and held at the set-point
    expect(found(40).finding(RULE)).toMatchObject({
      subjects: ["hall/rack"],
      quantity: "airSupply",
      value: 40,
      limit: 24,
      detail: { place: "hall" },
      chain: ["dry", "water"],
    });
  });

  test("cannot be colder than what air handlers without a set-point are cooled by", () => {
    const chilled = (supply: number) => [airChiller("chiller", 100), loop("water", "chiller", supply)];
    const handler = exchanger("crah", 100, "water", {
      provides: "air",
      machine: { law: "exchanger", primaryRise: 10 },
    });
    expect(drawn("crah", [...chilled(25), handler]).finding(RULE)).toMatchObject({ value: 25, limit: 24 });
    expect(drawn("crah", [...chilled(18), handler]).status(RULE)).toBe("passed");
  });

  test("cannot be colder than the outdoor air that comes in", () => {
    expect(drawn(AMBIENT, []).finding(RULE)).toMatchObject({ value: 30, limit: 24, quantity: "airSupply" });
  });

  test("is asked of racks that draw it in, and of nothing else", () => {
    const records = [dryCooler("dry", 100), loop("water", "dry", 40), load("hall/pump", "water", 10)];
    expect(judged({ places: [hall], records: withGrid(records), ambient: ambient() }).findings(RULE)).toEqual(
      [],
    );
  });
});
