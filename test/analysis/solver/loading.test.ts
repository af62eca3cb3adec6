import { type Code, type LimitRow, singleLosses } from "../../../analysis/model";
import { solveLoadings } from "../../../analysis/solver";
import { Contingencies } from "../../../analysis/solver/contingency";
import { bus, by, cooler, need, power, rack, tie, transformer, utility } from "../../support/networks-rows";
import { expectSame, solved } from "../../support/networks-solved";

const ROOT3 = Math.sqrt(3);

describe("ampere ratings", () => {
  /** A bus of 1,000 A that carries 900 A, an equal cord and an equal tie. */
  const loadings = (code: Code, volts: number, rated100?: boolean) => {
    const limit: LimitRow = { rule: "power.continuous-current", quantity: "current", value: 1000, rated100 };
    const net = solved({
      code,
      records: [
        utility("grid", volts),
        bus("a", "grid", { limits: [limit] }),
        bus("b"),
        rack("rack", by("cords", [{ source: "b", rating: 1000, rated100 }]), ROOT3 * volts * 900),
      ],
      ties: [tie("tie", "a", "b", { rating: 1000, rated100 })],
    });
    return [net.loading("a", "current"), ...net.loadingsAt(1), ...net.loadingsAt(2)];
  };

  test("under NEC count 80 % at 1,000 V and less", () => {
    expectSame(loadings("NEC", 415), [1.125, 1.125, 1.125]);
    expectSame(loadings("NEC", 1000), [1.125, 1.125, 1.125]);
  });

  test("above 1,000 V are continuous", () => {
    expectSame(loadings("NEC", 1001), [0.9, 0.9, 0.9]);
  });

  test("of gear listed for 100 % are continuous", () => {
    expectSame(loadings("NEC", 415, true), [0.9, 0.9, 0.9]);
  });

  test("under IEC are continuous at any voltage", () => {
    expectSame(loadings("IEC", 415), [0.9, 0.9, 0.9]);
  });

  test("of a transformer's kVA there is no such thing", () => {
    const limits: LimitRow[] = [{ rule: "power.rating", quantity: "apparentPower", value: 1000 }];
    const records = [utility("grid", 415, { limits }), rack("rack", "grid", 900)];
    expectSame(solved({ records, code: "NEC" }).loading("grid", "apparentPower"), 0.9);
  });

  test("are those of one unit and of one cord", () => {
    const cord = { rating: 300, rated100: true };
    const net = solved({
      code: "NEC",
      records: [
        utility("grid", 400),
        bus("a", "grid", {
          units: 2,
          limits: [{ rule: "power.continuous-current", quantity: "current", value: 500, rated100: true }],
        }),
        rack(
          "rack",
          by("cords", [
            { source: "a", units: 2, ...cord },
            { source: "grid", ...cord },
          ]),
          ROOT3 * 400 * 900,
        ),
      ],
    });
    // 900 A over three cords
    expectSame(net.loadingsAt(1), [1, 1]);
    expectSame(net.loading("a", "current"), 0.6);
  });

  test("of a lossy cord are held against active and reactive power at its far end", () => {
    const link = { source: "grid", rating: 1000, lossRatio: 0.1 };
    const net = solved({
      records: [utility("grid", 400), rack("rack", by("cords", [link]), 3e5, {}, 4 / 3)],
    });
    // 0.3 MW and 0.4 Mvar are 0.5 MVA, whatever the cord loses
    expectSame(net.loadingsAt(1), [5e5 / (ROOT3 * 400 * 1000)]);
  });
});

describe("amperes of direct current", () => {
  const loadings = (code: Code, rated100?: boolean) => {
    const limit: LimitRow = { rule: "power.continuous-current", quantity: "current", value: 800, rated100 };
    const cord = { source: "busbar", rating: 800, rated100 };
    const net = solved({
      code,
      records: [
        utility("grid", 415),
        transformer("shelf", "grid", 50, { directCurrent: true }),
        bus("busbar", "shelf", { limits: [limit] }),
        rack("rack", by("cords", [cord]), 33e3, {}, 0.5),
      ],
    });
    return [net.loading("busbar", "current"), ...net.loadingsAt(1)];
  };

  test("are active power over voltage: a shelf of 33 kW at 50 V carries 660 A, whatever Q its load states", () => {
    expectSame(loadings("IEC"), [660 / 800, 660 / 800]);
  });

  test("are held against 80 % of a rating under NEC as those of three phases", () => {
    expectSame(loadings("NEC"), [660 / 640, 660 / 640]);
    expectSame(loadings("NEC", true), [660 / 800, 660 / 800]);
  });
});

describe("the ampacity of a cable", () => {
  /** Loading of a cable of 200 A as it lies and so many at its terminations, by 100 A. */
  const loading = (code: Code, terminations: number, volts = 415, rated100?: boolean) => {
    const row = { rule: "power.ampacity", quantity: "current", value: 200 } as const;
    const limits: LimitRow[] = [{ ...row, continuousBase: terminations, rated100 }];
    const records = [
      utility("grid", volts),
      bus("cable", "grid", { limits }),
      rack("r", "cable", ROOT3 * volts * 100),
    ];
    const net = solved({ code, records });
    return 100 / net.loading("cable", "current");
  };

  test("under NEC is the smaller of 80 % of its terminations and what it bears as it lies", () => {
    expectSame([loading("NEC", 240), loading("NEC", 260)], [192, 200]);
  });

  test("under IEC, above 1,000 V and listed for 100 % is what it bears as it lies", () => {
    expectSame(
      [loading("IEC", 240), loading("NEC", 240, 13800), loading("NEC", 240, 415, true)],
      [200, 200, 200],
    );
  });

  test("of two units counts twice, at the terminations too", () => {
    const row = { rule: "power.ampacity", quantity: "current", value: 200, continuousBase: 240 } as const;
    const records = [
      utility("grid", 415),
      bus("cable", "grid", { limits: [row], units: 2 }),
      rack("r", "cable", ROOT3 * 415 * 192),
    ];
    expectSame(solved({ code: "NEC", records }).loading("cable", "current"), 0.5);
  });

  test("reports the rating that 80 % was taken of, and none where the cable as it lies binds", () => {
    const ratings = [240, 260].map((continuousBase) => {
      const row = { rule: "power.ampacity", quantity: "current", value: 200, continuousBase } as const;
      const records = [utility("grid", 415), bus("cable", "grid", { limits: [row] }), rack("r", "cable", 1)];
      return solved({ code: "NEC", records }).model.limits.rating[0];
    });
    expect(ratings).toEqual([240, 0]);
  });
});

describe("a utility contract", () => {
  const draw = (limit: LimitRow) =>
    solved({ records: [utility("grid", 400, { limits: [limit] }), rack("rack", "grid", 300, {}, 4 / 3)] });

  test("in MW is held against active power", () => {
    const net = draw({ rule: "power.contract", quantity: "activePower", value: 400 });
    expectSame(net.loading("grid", "activePower"), 0.75);
  });

  test("in MVA is held against √(P² + Q²)", () => {
    const net = draw({ rule: "power.contract", quantity: "apparentPower", value: 400 });
    expectSame(net.loading("grid", "apparentPower"), 1.25);
  });
});

test("coolers are held against heat and flow of all their units", () => {
  const net = solved({
    records: [
      utility("grid", 400),
      cooler("cdu", "liquid", "grid", 0, undefined, {
        units: 3,
        limits: [
          { rule: "cooling.capacity", quantity: "heat", value: 400 },
          { rule: "cooling.flow", quantity: "flow", value: 0.004 },
        ],
      }),
      rack("rack", "grid", 600, {
        needs: [power("grid", { own: 1 }), need("liquid", "liquid", ["cdu"], { own: 1, perFirst: 1e-5 })],
      }),
    ],
  });
  expectSame(net.loading("cdu", "heat"), 0.5);
  expectSame(net.loading("cdu", "flow"), 0.5);
});

test("a limit of nothing is no limit: what states it is a finding of its own", () => {
  const net = solved({
    records: [utility("grid", 400, { limits: [limit(0), limit(2)] }), rack("rack", "grid", 1)],
  });
  expect([...net.loadings]).toEqual([0.5]);
});

test("of what is lost nothing is loaded, and no number is none", () => {
  const { model, state } = solved({
    records: [utility("grid", 400), bus("board", "grid", { limits: [limit(2)] }), rack("rack", "board", 1)],
  });
  const loss = singleLosses(model).find(({ path }) => path === "board")!;
  const loadings = new Contingencies(model, state).evaluate(loss, () => [...solveLoadings(model, state)]);
  expect(loadings).toEqual([0]);
});

function limit(value: number): LimitRow {
  return { rule: "power.rating", quantity: "activePower", value };
}
