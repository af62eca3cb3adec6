import { compile, singleLosses } from "../../../analysis/model";
import { lostLoadOffences, racksByOne, stoppingFailures } from "../../../analysis/rules/lost-load";
import { solve, solveFailures, solveLoadings } from "../../../analysis/solver";
import { bus, by, cooler, generator, need, power, rack, site, utility } from "../../support/networks-rows";
import { judged } from "../../support/networks-verdict";

describe("racks that one thing takes", () => {
  const records = [
    utility("grid", 400),
    bus("circuit", "grid", { units: 3 }),
    rack("rack", "circuit", 100, { units: 3 }),
    bus("single", "grid"),
    rack("pair", "single", 100, { units: 2 }),
    rack("far", "circuit", 100),
  ];
  const model = compile({ records, ties: [], code: "IEC" });
  const lossOf = (path: string, kind: string) =>
    singleLosses(model).find((loss) => loss.path === path && loss.kind === kind)!;
  const racks = (...paths: string[]) =>
    paths.map((path) => ({ rack: model.paths.indexOf(path), power: 100, need: 0, returns: false }));

  test("are one of three on three circuits of their own, and all on one", () => {
    expect(racksByOne(model, lossOf("circuit", "element"), racks("rack"))).toBe(1);
    expect(racksByOne(model, lossOf("single", "element"), racks("pair"))).toBe(2);
  });

  test("are all of those that hang on the circuits together with others", () => {
    expect(racksByOne(model, lossOf("circuit", "element"), racks("rack", "far"))).toBe(4);
  });

  test("are all where one unit of several takes them", () => {
    expect(racksByOne(model, lossOf("circuit", "unit"), racks("rack"))).toBe(3);
  });
});

describe("an offence of lost load", () => {
  const set = generator("set", 400, 1e6, { source: { role: "standby", startTime: 10 } });
  const returning = by("transfer", ["grid", "set"], { transferTime: 1 });
  const lease = (tenant: string, ...racks: string[]) => ({ path: tenant, tenant, members: [], racks });
  const rows = site({
    records: [
      utility("grid", 400),
      set,
      rack("a", "grid", 100),
      rack("b", returning, 50),
      rack("c", "grid", 30),
      rack("d", "grid", 1),
    ],
    partitions: [lease("acme", "a", "b"), lease("zeta", "c")],
  });

  function offenceOf(path: string, left: (rack: string) => boolean) {
    const model = compile(rows);
    const state = solve(model, "provisioned");
    const failures = solveFailures(model, singleLosses(model, rows), "provisioned");
    const loadings = solveLoadings(model, state);
    const context = { rows, model, state, loadings, failures, conditions: [], misfits: [] };
    const { singlePoints, others } = stoppingFailures(context);
    const stopping = [...singlePoints, ...others].filter(({ lost }) => lost.cause.path === path);
    const kept = stopping.map((each) => ({
      ...each,
      racks: each.racks.filter(({ rack: e }) => left(model.paths[e])),
    }));
    const { offences } = lostLoadOffences("resilience.single-point-of-failure", context, kept);
    expect(offences).toHaveLength(1);
    return offences[0];
  }

  test("sums what stops and names each tenant once, those without one left out", () => {
    const offence = offenceOf("grid", () => true);
    expect(offence).toMatchObject({ subject: "grid", quantity: "lostPower", value: 181, unit: "W" });
    expect(offence.detail).toEqual({
      kind: "element",
      what: "utility-feed",
      racks: 4,
      tenants: "acme and zeta",
      returns: 0,
    });
    expect(offenceOf("grid", (path) => path === "d").detail!.tenants).toBe("");
  });

  test("is one of racks that come back only where all of them do", () => {
    expect(offenceOf("grid", (path) => path === "b").detail!.returns).toBe(1);
    expect(offenceOf("grid", (path) => path === "b" || path === "a").detail!.returns).toBe(0);
  });
});

describe("racks that a switch interrupts for two seconds", () => {
  /** What two racks of 100 W lose, W, by needs that last for so many seconds. */
  function lost(holdUps: { power: number; second: number; liquid: number }) {
    const ats = by("transfer", ["left", "right"], { transferTime: 2 });
    const needs = [
      { ...power("ats", { own: 0.5 }), holdUp: holdUps.power },
      { ...power("ats", { own: 0.5 }), name: "second", holdUp: holdUps.second },
      { ...need("liquid", "liquid", ["cdu"], { own: 1 }), holdUp: holdUps.liquid },
    ];
    const { verdict } = judged({
      records: [
        utility("left", 400),
        utility("right", 400),
        bus("ats", ats, { internalSwitch: true }),
        cooler("cdu", "liquid", "ats", 0),
        rack("one", "", 100, { needs }),
        rack("two", "", 100, { needs }),
      ],
    });
    return verdict.findings.filter(({ state }) => state.loss === "left").map(({ value }) => value);
  }

  test("lose nothing where all that they need lasts as long", () => {
    expect(lost({ power: 3, second: 3, liquid: 3 })).toEqual([]);
  });

  test("lose the part of one of two power needs that does not", () => {
    expect(lost({ power: 1, second: 3, liquid: 3 })).toEqual([100]);
    expect(lost({ power: 1, second: 1, liquid: 3 })).toEqual([200]);
  });

  test("stop where their coolant does not", () => {
    expect(lost({ power: 3, second: 3, liquid: 1 })).toEqual([200]);
  });
});
