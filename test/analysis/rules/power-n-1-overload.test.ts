import type { LimitRow, SiteRows } from "../../../analysis/model";
import { bus, by, generator, heat, power, rack, tie, ups, ratio, utility } from "../../support/networks-rows";
import { expectSame } from "../../support/networks-solved";
import { judged } from "../../support/networks-verdict";

const RULE = "power.n-1.overload";
const watts = (value: number): { limits: LimitRow[] } => ({
  limits: [{ rule: "power.rating", quantity: "activePower", value }],
});

/** A bus on two feeds of so many watts each, with a load of 100 W. */
const pair = (value: number, name = "") => [
  utility(`${name}g1`, 400, watts(value)),
  utility(`${name}g2`, 400, watts(value)),
  bus(`${name}bus`, [`${name}g1`, `${name}g2`]),
  rack(`${name}rack`, `${name}bus`, 100),
];

test("passes where each of two carries all, and counts the limits", () => {
  const { status, result, findings } = judged({ records: pair(100) });
  expect(status(RULE)).toBe("passed");
  expect(result(RULE)).toMatchObject({ checked: 2, worst: undefined });
  expect(findings(RULE)).toEqual([]);
});

test("fails where one cannot, with the loss, the instant and what is left to explain it", () => {
  const { finding, result, status, verdict } = judged({ records: pair(80) });
  const found = finding(RULE);
  expect(found).toMatchObject({
    severity: "error",
    subjects: ["g1", "g2"],
    state: { condition: "normal", basis: "provisioned", loss: "g2", instant: "initial" },
    quantity: "activePower",
    value: 100,
    limit: 80,
    unit: "W",
    percent: 125,
  });
  // the other feed and its link; capped to what the one feed carries the rack holds
  const delivered = { capped: 1, least: 0.8, power: 80, mostIt: 80 };
  expect(found.detail).toEqual({ kind: "element", what: "utility-feed", causes: 2, ...delivered });
  expect(found.chain).toEqual(["g2", "bus", "g1"]);
  expect(result(RULE).worst).toMatchObject({
    rule: RULE,
    subject: "g1",
    value: 100,
    limit: 80,
    percent: 125,
  });
  expect(status(RULE)).toBe("failed");
  expect(verdict.passed).toBe(false);
});

test("a limit that is exceeded without any loss is a finding of the normal state alone", () => {
  const { rules, status } = judged({ records: pair(49) });
  expect(rules).toEqual(["power.rating"]);
  expect(status(RULE)).toBe("passed");
});

describe("findings", () => {
  test("alike limits after alike losses are one, the worst first", () => {
    const { finding, result } = judged({
      records: [...pair(80, "a-"), ...pair(60, "b-"), ...pair(200, "c-")],
    });
    const { subjects, state, limit } = finding(RULE);
    expect(subjects).toEqual(["b-g1", "b-g2", "a-g1", "a-g2"]);
    expect(result(RULE).worst).toMatchObject({ subject: "b-g1", limit: 60 });
    expect([state.loss, limit]).toEqual(["b-g2", 60]);
  });

  test("another quantity, another kind of limit or another kind of loss is another one", () => {
    const apparent: LimitRow[] = [{ rule: "power.rating", quantity: "apparentPower", value: 80 }];
    const feeds = [utility("s1", 400, { limits: apparent }), utility("s2", 400, { limits: apparent })];
    const sets = generator("sets", 400, 1000, { units: 2, capability: undefined, ...watts(60) });
    const amperes = 80 / (Math.sqrt(3) * 400);
    const cords = ["u1", "u2"].map((source) => ({ source, rating: amperes }));
    const { subjects, findings } = judged({
      records: [
        ...pair(80),
        ...feeds,
        bus("s-bus", ["s1", "s2"]),
        rack("s-rack", "s-bus", 100),
        sets,
        rack("on-sets", "sets", 100),
        utility("u1", 400),
        utility("u2", 400),
        rack("corded", by("cords", cords), 100),
      ],
    });
    expect(subjects(RULE).map((paths) => [...paths].sort())).toEqual(
      expect.arrayContaining([["g1", "g2"], ["s1", "s2"], ["sets"], ["corded"]]),
    );
    expect(findings(RULE)).toHaveLength(4);
    const of = (path: string) => findings(RULE).find(({ subjects: paths }) => paths.includes(path))!;
    expect(of("sets")).toMatchObject({
      state: { loss: "sets" },
      detail: { kind: "unit", what: "generator" },
    });
    expect(of("corded")).toMatchObject({ quantity: "current", unit: "A", detail: { kind: "element" } });
  });

  test("name the link that is lost by both its ends", () => {
    const { finding } = judged({
      records: [
        utility("g1", 400),
        utility("g2", 400, watts(80)),
        bus("bus", by("transfer", ["g1", "g2"])),
        rack("rack", "bus", 100),
        rack("other", "g1", 1, { needs: [power("g1", { own: 1 }), heat({ own: 1 })] }),
      ],
      acknowledgements: [],
    });
    // the link takes as much from the bus as the feed does: the element comes first
    expect(finding(RULE)).toMatchObject({ state: { loss: "g1" }, detail: { kind: "element", causes: 2 } });
    const sure = utility("g1", 400, { junction: true });
    const only = judged({
      records: [
        sure,
        utility("g2", 400, watts(80)),
        bus("bus", by("transfer", ["g1", "g2"])),
        rack("rack", "bus", 100),
      ],
    }).finding(RULE);
    expect(only.state.loss).toBe("bus");
    expect(only.detail).toMatchObject({ kind: "link", what: "switchgear", causes: 1, source: "g1" });
  });

  test("give the ampere rating before the continuous-duty factor, where one applies", () => {
    const amperes = 100 / (Math.sqrt(3) * 400);
    const limits: LimitRow[] = [{ rule: "power.continuous-current", quantity: "current", value: amperes }];
    const rows = (code: SiteRows["code"], watt: number) =>
      judged({
        code,
        records: ["g1", "g2"]
          .map((path) => utility(path, 400, { limits }))
          .concat([bus("bus", ["g1", "g2"]), rack("rack", "bus", watt)]),
      }).finding(RULE);
    const nec = rows("NEC", 90);
    expectSame([nec.limit!, nec.detail.rating as number], [0.8 * amperes, amperes]);
    expect(rows("IEC", 110).detail).not.toHaveProperty("rating");
  });

  test("name the instant at which most is exceeded", () => {
    const held = { ...power(by("transfer", ["grid", "set"], {}), { output: 1 }), holdUp: 300 };
    const standby = generator("set", 400, 1e6, { source: { role: "standby", startTime: 10 }, ...watts(80) });
    const { finding } = judged({
      records: [
        utility("grid", 400),
        standby,
        ups("ups", "", ratio(0), 0, { needs: [held, heat({ loss: 1 })] }),
        rack("rack", "ups", 100),
      ],
    });
    expect(finding(RULE).state).toMatchObject({ loss: "grid", instant: "standby" });
  });
});

describe("a dispatch that falls short", () => {
  const feeds = (capability: number) => [
    ...["g1", "g2"].map((path) => utility(path, 400, { capability })),
    bus("bus", by("dispatch", ["g1", "g2"])),
    rack("rack", "bus", 100),
  ];

  test("is a finding with what is asked and what is served", () => {
    const { finding, findings, status } = judged({ records: feeds(80) });
    expect(finding(RULE)).toMatchObject({
      subjects: ["bus"],
      quantity: "shortage",
      value: 100,
      limit: 80,
      unit: "W",
      state: { loss: "g1", instant: "initial" },
      detail: { kind: "element", what: "utility-feed", causes: 4 },
    });
    expect(status(RULE)).toBe("failed");
    // 100 W on the one source that is left, which the rack is capped to
    expect(finding(RULE).detail).toMatchObject({ capped: 1, power: 80 });
    expect(finding(RULE).chain).toEqual([]);
    expect(findings("cooling.n-1.capacity")).toEqual([]);
  });

  test("is one finding with those alike, and another after another kind of loss", () => {
    const sets = utility("sets", 400, { units: 2, capability: 80 });
    const { subjects } = judged({
      records: [
        ...feeds(80),
        bus("bus-2", by("dispatch", ["g1", "g2"])),
        rack("rack-2", "bus-2", 90),
        sets,
        bus("bus-3", by("dispatch", ["sets"])),
        rack("rack-3", "bus-3", 110),
      ],
    });
    expect(subjects(RULE)).toEqual([["bus", "bus-2"], ["bus-3"]]);
  });

  test("is none where one can serve all", () => {
    expect(judged({ records: feeds(100) }).rules).toEqual([]);
  });

  test("is told by the instant that leaves most, the first or a later one", () => {
    const short = (battery: number, set: number) =>
      judged({
        outage: 3600,
        records: [
          utility("grid", 400, { capability: 200 }),
          generator("battery", 400, battery, { source: { role: "storage", energy: 1e4, efficiency: 1 } }),
          generator("set", 400, set, { source: { role: "standby", startTime: 10 } }),
          bus("bus", by("dispatch", ["grid", "set", "battery"])),
          rack("rack", "bus", 100),
        ],
      })
        .findings(RULE)
        .find(({ state }) => state.loss === "grid")!;
    expect(short(60, 80)).toMatchObject({ limit: 60, state: { instant: "initial" } });
    const later = short(90, 70);
    // the set, and the battery's 10 kJ over an hour
    expectSame(later.limit!, 70 + 1e4 / 3600);
    expect(later.state.instant).not.toBe("initial");
  });

  test("without any loss is a finding of the normal state alone", () => {
    expect(judged({ records: feeds(49) }).rules).toEqual(["power.deficit"]);
  });
});

test("the controller that lets its racks go is named", () => {
  const demand = { nameplate: 200, provisioned: 100, typical: 100 };
  const { finding } = judged({
    records: [utility("grid", 400, watts(150)), { ...rack("rack", "grid", 0), demand }],
    controllers: [{ path: "caps", racks: ["rack"], actuationTime: 2, failsSafe: false }],
  });
  expect(finding(RULE)).toMatchObject({
    state: { loss: "caps", instant: "initial" },
    detail: { kind: "controller", what: "power-cap-controller", causes: 1 },
  });
});

test("a tie is held as well", () => {
  const rating = 80 / (Math.sqrt(3) * 400);
  const { finding } = judged({
    records: [utility("g1", 400), utility("g2", 400), bus("a", "g1"), bus("b", "g2"), rack("rack", "a", 100)],
    ties: [tie("tie", "a", "b", { closed: false, operation: "automatic", rating })],
  });
  expect(finding(RULE)).toMatchObject({ subjects: ["tie"], state: { loss: "g1" }, quantity: "current" });
  expect(finding(RULE).chain).toEqual([]);
});

test("a tie, a board and the link to one are told apart after one loss, though amperes are exceeded on all", () => {
  const amperes = 80 / (Math.sqrt(3) * 400);
  const limits: LimitRow[] = [{ rule: "power.continuous-current", quantity: "current", value: amperes }];
  const { subjects } = judged({
    records: [
      utility("g1", 400),
      utility("g2", 400),
      bus("a", "g1"),
      bus("b", by("shared", [{ source: "g2", rating: amperes }]), { limits }),
      rack("rack", "a", 100),
    ],
    ties: [tie("tie", "a", "b", { closed: false, operation: "automatic", rating: amperes })],
  });
  expect(subjects(RULE).flat().sort()).toEqual(["b", "b", "tie"]);
});

test("limits of cooling are not its own", () => {
  const limits: LimitRow[] = [{ rule: "cooling.capacity", quantity: "heat", value: 1 }];
  expect(judged({ records: [utility("grid", 400, { limits })] }).result(RULE).checked).toBe(0);
});

test("is not applicable to a site without anything, and not evaluated where it cannot be solved", () => {
  expect(judged({}).status(RULE)).toBe("not-applicable");
  expect(judged({ records: [bus("a", "b"), bus("b", "a")] }).status(RULE)).toBe("not-evaluated");
});
