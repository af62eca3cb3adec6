import type { Code, ElementRecord, LossRow } from "../../../analysis/model";
import { bus, cooler, need, power, rack, tie, transformer, utility } from "../../support/networks-rows";
import { expectSame } from "../../support/networks-solved";
import { judged } from "../../support/networks-verdict";

const RULE = "power.voltage-drop";

/** A cable that drops that part of 400 V at 10 kW beyond it. */
function cable(path: string, feed: string, drop: number): ElementRecord {
  const resistance = (drop * 400 ** 2) / 10e3;
  const loss: LossRow = { law: "series", resistance, coldResistance: resistance, reactance: 0 };
  return bus(path, feed, { loss });
}

/** One run of that drop, then a rack of 10 kW. */
function run(drop: number, code: Code) {
  return judged({
    records: [utility("grid", 400), cable("run", "grid", drop), rack("r", "run", 10e3)],
    code,
  });
}

describe("under NEC", () => {
  test("a run may drop 3 %: above it is a warning about the run, with its own drop", () => {
    const { finding, result } = run(0.031, "NEC");
    const found = finding(RULE);
    expect(found).toMatchObject({
      severity: "warning",
      subjects: ["run"],
      quantity: "voltageDrop",
      unit: "1",
    });
    expectSame([found.value!, found.limit!], [0.031, 0.03], 1e-9);
    expect(found.detail).toEqual({ of: "run" });
    // the run and the path to the rack
    expect(result(RULE).checked).toBe(2);
    expectSame(result(RULE).worst!.percent, 310 / 3, 1e-9);
    expect(run(0.03, "NEC").status(RULE)).toBe("passed");
  });

  test("runs together may drop 5 % from the last transformer: above it is a warning about the load", () => {
    const feed = (branch: number) =>
      judged({
        records: [
          utility("grid", 13800),
          transformer("tx", "grid", 400),
          cable("feeder", "tx", 0.0275),
          cable("branch", "feeder", branch),
          rack("r", "branch", 10e3),
        ],
        code: "NEC",
      });
    const found = feed(0.0275).finding(RULE);
    expect(found).toMatchObject({ subjects: ["r"], limit: 0.05, detail: { of: "path", origin: "tx" } });
    // the feeder carries what the branch loses too: 2.75 % more
    expectSame(found.value!, 0.0275 * (2 + 0.0275), 1e-9);
    expect(feed(0.02).status(RULE)).toBe("passed");
  });

  test("a run and a load beyond their limits are two findings, each with its own value", () => {
    expect(run(0.06, "NEC").subjects(RULE)).toEqual([["run"], ["r"]]);
  });

  test("of 4 % in one run only the run is a finding, not the load", () => {
    expect(run(0.04, "NEC").subjects(RULE)).toEqual([["run"]]);
  });
});

describe("a cable between two buses", () => {
  /** Drops that part of 400 V at 10 kW through it; of a bus that hangs on the first. */
  const between = (drop: number, code: Code, [first, second]: readonly [string, string] = ["a", "b"]) => {
    const resistance = (drop * 400 ** 2) / 10e3;
    const impedance = { resistance, coldResistance: resistance, reactance: 0 };
    const records = [utility("grid", 400), bus("a", "grid"), bus("b"), rack("r", "b", 10e3)];
    return judged({ records, ties: [tie("tie", first, second, { impedance })], code });
  };

  test("is a run of its own under NEC, whichever way power flows through it", () => {
    for (const ends of [
      ["a", "b"],
      ["b", "a"],
    ] as const) {
      const found = between(0.031, "NEC", ends).finding(RULE);
      expect(found).toMatchObject({ subjects: ["tie"], limit: 0.03, detail: { of: "run" } });
      expectSame(found.value!, 0.031, 1e-2);
    }
    expect(between(0.029, "NEC").result(RULE)).toMatchObject({ status: "passed", checked: 2 });
  });

  test("has no limit of its own under IEC, and a coupler without impedance has none at all", () => {
    expect(between(0.031, "IEC").result(RULE)).toMatchObject({ status: "passed", checked: 1 });
    const records = [utility("grid", 400), bus("a", "grid"), bus("b"), rack("r", "b", 10e3)];
    expect(judged({ records, ties: [tie("tie", "a", "b")], code: "NEC" }).status(RULE)).toBe(
      "not-applicable",
    );
  });
});

describe("under IEC", () => {
  test("a load on a public supply may be 5 % below it, a run has no limit of its own", () => {
    expect(run(0.049, "IEC").result(RULE)).toMatchObject({ status: "passed", checked: 1 });
    const found = run(0.051, "IEC").finding(RULE);
    expect(found).toMatchObject({ subjects: ["r"], limit: 0.05, detail: { of: "path", origin: "grid" } });
  });

  test("a load on a transformer of the site may be 8 % below it", () => {
    const behind = (drop: number) => {
      const records = [
        utility("grid", 13800),
        transformer("tx", "grid", 400, {
          loss: {
            law: "transformer",
            rating: 1e6,
            noLoad: 0,
            load: 0,
            noLoadCurrent: 0,
            leakageReactance: 0.06,
          },
        }),
        cable("run", "tx", drop),
        rack("r", "run", 10e3),
      ];
      return judged({ records, code: "IEC" });
    };
    expect(behind(0.079).status(RULE)).toBe("passed");
    expect(behind(0.081).finding(RULE)).toMatchObject({ limit: 0.08, detail: { origin: "tx" } });
  });
});

test("without a cable there is nothing to hold", () => {
  const records = [utility("grid", 400), bus("board", "grid"), rack("r", "board", 10e3)];
  expect(judged({ records }).status(RULE)).toBe("not-applicable");
});

test("the motor of a cooler is a load", () => {
  const records = [
    utility("grid", 400),
    cable("run", "grid", 0.06),
    cooler("chiller", "liquid", "run", 0.25),
    rack("r", "grid", 0, {
      demand: { nameplate: 40e3, provisioned: 40e3, typical: 40e3 },
      needs: [power("grid", { own: 1 }), need("liquid", "liquid", ["chiller"], { own: 1 })],
    }),
  ];
  const found = judged({ records, code: "IEC" }).finding(RULE);
  expect(found.subjects).toEqual(["chiller"]);
  expectSame(found.value!, 0.06, 1e-9);
});

test("what ends in no load is not held under IEC: a bus at the end of a cable is not a consumer", () => {
  const records = [
    utility("grid", 400),
    cable("run", "grid", 0.5),
    bus("end", "run"),
    rack("r", "grid", 1),
    rack("q", "end", 0),
  ];
  expect(judged({ records, code: "IEC" }).status(RULE)).toBe("not-applicable");
});
