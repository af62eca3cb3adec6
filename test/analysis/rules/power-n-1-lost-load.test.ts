import fc from "../../support/fast-check";
import type { ConditionRow, ElementRecord, NeedRow, SiteRows } from "../../../analysis/model";
import { compile, singleLosses } from "../../../analysis/model";
import { coolingN1LostLoad } from "../../../analysis/rules/cooling-n-1-lost-load";
import { powerN1LostLoad } from "../../../analysis/rules/power-n-1-lost-load";
import { resilienceSinglePointOfFailure } from "../../../analysis/rules/resilience-single-point-of-failure";
import { Deliveries, racksBeside, solve, solveFailures, solveLoadings } from "../../../analysis/solver";
import { failingNetworks } from "../../support/networks-failing";
import {
  bus,
  by,
  condition,
  generator,
  heat,
  power,
  rack,
  ratio,
  site,
  ups,
  utility,
} from "../../support/networks-rows";
import { judged } from "../../support/networks-verdict";

const RULE = "power.n-1.lost-load";
const place = (path: string, kind = "room") => ({ path, kind, outdoors: false });
const set = generator("set", 400, 1e6, { source: { role: "standby", startTime: 10 } });

/** Two racks of 100 W on a bus of each of two rooms; a third in the first room. */
function twoRooms(more: Partial<SiteRows> = {}) {
  const feeds = by("cords", ["a", "b"]);
  const records = [
    utility("g1", 400),
    utility("g2", 400),
    bus("a", "g1", { place: "room-a" }),
    bus("b", "g2", { place: "room-b" }),
    ...["r1", "r2"].map((path) => rack(path, feeds, 100)),
    rack("r3", feeds, 100, { place: "room-a" }),
  ];
  return judged({ records, places: [place("room-a"), place("room-b")], ...more });
}

/** The same with both buses in one room. */
function oneRoom(more: Partial<SiteRows> = {}) {
  const feeds = by("cords", ["a", "b"]);
  const records = [
    utility("g1", 400),
    utility("g2", 400),
    bus("a", "g1", { place: "room" }),
    bus("b", "g2", { place: "room" }),
    ...["r1", "r2"].map((path) => rack(path, feeds, 100)),
    rack("r3", feeds, 300, { place: "room" }),
  ];
  return judged({ records, places: [place("room")], ...more });
}

describe("a place that is lost", () => {
  test("that holds one of two sides stops nobody", () => {
    const { status, result, rules } = twoRooms();
    expect([status(RULE), rules]).toEqual(["passed", []]);
    expect(result(RULE).checked).toBeGreaterThan(0);
  });

  test("that holds both sides is a finding that names it, with the racks outside it", () => {
    const { finding, verdict, rules } = oneRoom();
    expect(rules).toEqual([RULE]);
    expect(verdict.passed).toBe(false);
    expect(finding(RULE)).toMatchObject({
      severity: "error",
      subjects: ["room"],
      state: { condition: "normal", basis: "provisioned", loss: "room" },
      quantity: "lostPower",
      value: 200,
      unit: "W",
      detail: { kind: "place", what: "room", racks: 2, returns: 0 },
      chain: ["a", "r1"],
    });
  });

  test("is a finding of the tenants whose racks stop, each named once", () => {
    const lease = (path: string, tenant: string, racks: string[]) => ({ path, tenant, members: [], racks });
    const partitions = [
      lease("p1", "acme", ["r1"]),
      lease("p2", "acme", ["r2"]),
      lease("p3", "other", ["r3"]),
    ];
    expect(oneRoom({ partitions }).finding(RULE).detail.tenants).toBe("acme");
    expect(oneRoom().finding(RULE).detail.tenants).toBe("");
  });

  test("by which one rack stops is none: what serves it alone is part of it", () => {
    const records = [utility("g", 400), bus("a", "g", { place: "room" }), rack("r1", "a", 100)];
    expect(judged({ records, places: [place("room")] }).rules).toEqual([]);
  });

  test("is accepted by an acknowledgement of the place, not of the racks that stop", () => {
    const accepted = (scope: string) =>
      oneRoom({ acknowledgements: [{ scope, rule: RULE, reason: "sprinklers" }] });
    expect(accepted("room").status(RULE)).toBe("acknowledged");
    expect(accepted("r1").rules).toEqual([RULE, "acknowledgement.unused"]);
  });

  test("and a fire cell are two findings, rooms alike one, the one that takes most first", () => {
    const pair = (name: string, watts: number): ElementRecord[] => [
      bus(`${name}/a`, "g1", { place: name }),
      bus(`${name}/b`, "g2", { place: name }),
      ...["r1", "r2"].map((id) => rack(`hall/${name}-${id}`, by("cords", [`${name}/a`, `${name}/b`]), watts)),
    ];
    const { subjects } = judged({
      records: [
        utility("g1", 400),
        utility("g2", 400),
        ...pair("x", 100),
        ...pair("y", 200),
        ...pair("z", 50),
      ],
      places: [place("x"), place("y"), place("z", "yard")],
      domains: [{ path: "cell", kind: "fire-cell", of: "place", members: ["x", "z"] }],
    });
    expect(subjects(RULE)).toEqual([["y", "x"], ["z"], ["cell"]]);
  });
});

describe("an interruption", () => {
  const onGenerators = (more: Partial<NeedRow>, between = bus("board", "ats")) => [
    utility("grid", 400),
    set,
    bus("ats", by("transfer", ["grid", "set"], more)),
    between,
    ...["r1", "r2"].map((path) => rack(path, path === "r1" ? held("board", 0.02) : held("board", 0.01), 100)),
  ];
  const held = (source: string, holdUp: number) => ({ ...power(source, {}), holdUp });

  test("until a standby source has started is a finding of the feed, marked as one that ends", () => {
    const { finding, subjects } = judged({ records: onGenerators({}) });
    const [first] = judged({ records: onGenerators({}) }).findings(RULE);
    expect(first).toMatchObject({ subjects: ["grid"], value: 200, detail: { racks: 2, returns: 1 } });
    expect(first.chain).toEqual(["grid", "ats", "board", "r1"]);
    // the switch and the board are lost for good
    expect(subjects("resilience.single-point-of-failure").flat()).toEqual(
      expect.arrayContaining(["ats", "board"]),
    );
    expect(() => finding("cooling.n-1.lost-load")).toThrow();
  });

  test("that a UPS bridges is none", () => {
    const needs = [{ ...power("ats", { output: 1, loss: 1 }), holdUp: 60 }, heat({ loss: 1 })];
    const { subjects } = judged({ records: onGenerators({}, ups("board", "", ratio(0), 0, { needs })) });
    expect(subjects(RULE)).toEqual([]);
  });

  test("by a switch counts only the racks whose supplies do not carry it", () => {
    const switched = (transferTime: number) => {
      const records = onGenerators({ transferTime }).map((record) =>
        record.path === "set" ? utility("set", 400) : record,
      );
      return judged({ records });
    };
    expect(switched(0.01).findings(RULE)).toEqual([]);
    // one rack alone
    expect(switched(0.015).findings(RULE)).toEqual([]);
    const interrupted = switched(0.03).findings(RULE);
    expect(interrupted.map(({ detail }) => [detail.kind, detail.racks, detail.returns])).toEqual([
      ["element", 2, 1],
      ["link", 2, 1],
    ]);
    expect(interrupted[1].detail.source).toBe("grid");
  });

  test("and a stop for good by alike failures are two findings", () => {
    const pair = (name: string, more: string[]): ElementRecord[] => [
      utility(`${name}/grid`, 400),
      bus(`${name}/bus`, by("transfer", [`${name}/grid`, ...more])),
      ...["r1", "r2"].map((id) => rack(`${name}/${id}`, `${name}/bus`, 100)),
    ];
    const { subjects } = judged({ records: [set, ...pair("x", ["set"]), ...pair("y", [])] });
    expect(subjects(RULE)[0]).toEqual(["x/grid"]);
    expect(subjects("resilience.single-point-of-failure")).toContainEqual(["y/grid"]);
  });
});

describe("in a condition", () => {
  const open = (failures: ConditionRow["failures"]) =>
    twoRooms({ conditions: [condition("b out", { out: ["b"], failures })] });

  test("that survives failures what it does not survive is a finding of that condition", () => {
    const found = open("survived").findings(RULE);
    expect(found).toMatchObject([
      { subjects: ["room-a"], state: { condition: "b out" }, detail: { racks: 2 } },
    ]);
  });

  test("that reports or ignores failures it is none", () => {
    expect(open("reported").findings(RULE)).toEqual([]);
    expect(open("none").findings(RULE)).toEqual([]);
  });

  test("what the normal state does not survive either is told once", () => {
    const conditions = [condition("as drawn", { failures: "survived" })];
    expect(oneRoom({ conditions }).finding(RULE).state.condition).toBe("normal");
  });

  test("that is accepted in it by the cause", () => {
    const { status, verdict } = twoRooms({
      conditions: [condition("b out", { out: ["b"], failures: "survived" })],
      acknowledgements: [{ scope: "room-a", rule: RULE, reason: "for a week" }],
    });
    expect(status(RULE)).toBe("acknowledged");
    expect(verdict.acknowledged[0].finding.state.condition).toBe("b out");
  });

  test("on standby sources that run the loss of the other side interrupts nobody", () => {
    const records = [
      utility("grid", 400),
      utility("other", 400),
      set,
      bus("a", by("transfer", ["grid", "set"])),
      bus("b", "other"),
      ...["r1", "r2"].map((path) => rack(path, by("cords", ["a", "b"], { holdUp: 0.02 }), 100)),
    ];
    const conditions = [condition("on the set", { out: ["grid"], failures: "survived" })];
    expect(judged({ records, conditions }).findings(RULE)).toEqual([]);
  });
});

test("is not applicable to a site without anything, and not evaluated where it cannot be solved", () => {
  expect(judged({}).status(RULE)).toBe("not-applicable");
  expect(judged({ records: [bus("a", "b"), bus("b", "a")] }).status(RULE)).toBe("not-evaluated");
});

test("each failure that stops two racks or more is told once, by one of three rules", () => {
  const told = { [RULE]: 0, "cooling.n-1.lost-load": 0, "resilience.single-point-of-failure": 0 };
  fc.assert(
    fc.property(failingNetworks, ({ records, ties, code }) => {
      const placed = records.map((record) => ({ ...record, place: record.path.split("/")[0] }));
      const rows = site({ records: placed, ties, code, places: [place("block-0"), place("plant")] });
      const model = compile(rows);
      const state = solve(model, "provisioned");
      const losses = singleLosses(model, rows);
      const failures = solveFailures(model, losses, "provisioned");
      const deliveries = new Deliveries(model, "provisioned", {});
      const loadings = solveLoadings(model, state);
      const context = { rows, model, state, loadings, failures, conditions: [], deliveries, misfits: [] };
      const offences = [powerN1LostLoad, coolingN1LostLoad, resilienceSinglePointOfFailure].flatMap(
        (rule) => {
          const evaluation = rule.evaluate(context);
          expect(evaluation.checked).toBe(losses.length);
          told[rule.id as keyof typeof told] += evaluation.offences.length;
          return evaluation.offences;
        },
      );
      const stopping = failures.lost.filter((lost) => racksBeside(lost).length > 1);
      const name = (kind: unknown, path?: string, source?: unknown) => `${kind} ${path} ${source ?? ""}`;
      expect(
        offences.map(({ detail, subject }) => name(detail!.kind, subject, detail!.source)).sort(),
      ).toEqual(stopping.map(({ cause: { kind, path, source } }) => name(kind, path, source)).sort());
    }),
    { numRuns: 25 },
  );
  expect(Math.min(...Object.values(told))).toBeGreaterThan(0);
});
