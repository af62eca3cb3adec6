import { check } from "../../../analysis/check";
import type { ElementRecord } from "../../../analysis/model";
import { supplyNoPath } from "../../../analysis/rules/supply-no-path";
import {
  bus,
  site,
  by,
  cooler,
  generator,
  heat,
  need,
  power,
  rack,
  ratio,
  tie,
  ups,
  utility,
} from "../../support/networks-rows";
import { judged } from "../../support/networks-verdict";

const grid = utility("grid", 415);
const set = generator("set", 415, 1e6, { source: { role: "standby", startTime: 10 } });

describe("supply.no-path", () => {
  /** Chain of every dead element. */
  function chains(records: ElementRecord[]) {
    const rows = site({ records });
    const { model, states } = check(rows);
    const { offences } = supplyNoPath.evaluate({ rows, model, misfits: [], conditions: [], ...states[0] });
    return Object.fromEntries(offences.map(({ subject, chain }) => [subject, chain]));
  }

  test("passes where everything that supplies is alive", () => {
    const { status } = judged({ records: [grid, bus("bus", "grid"), rack("rack", "bus", 1)] });
    expect(status("supply.no-path")).toBe("passed");
  });

  test("is fatal, and names the dead, the first without a supply first", () => {
    const { finding } = judged({ records: [bus("leaf", "root"), bus("root"), rack("rack", "leaf", 1)] });
    expect(finding("supply.no-path")).toMatchObject({
      severity: "fatal",
      subjects: ["root", "leaf"],
      chain: ["root"],
      detail: { root: "root" },
    });
  });

  test("follows dead suppliers from an element to the one that nobody feeds", () => {
    const leaf = bus("leaf", by("transfer", ["middle"]));
    expect(chains([bus("root"), bus("middle", "root"), leaf])).toEqual({
      root: ["root"],
      middle: ["middle", "root"],
      leaf: ["leaf", "middle", "root"],
    });
  });

  test("does not follow a live member of a need that wants more", () => {
    const cords = by("cords", ["grid", "dead"], { required: 2 });
    expect(chains([grid, bus("dead"), bus("bus", cords)]).bus).toEqual(["bus", "dead"]);
  });

  test("follows the cooling without which power equipment stops, and not around in a circle", () => {
    const needs = [power("grid", { output: 1, loss: 1 }), { ...heat({ loss: 1 }, "crah"), gates: true }];
    const found = chains([
      grid,
      ups("ups", "grid", ratio(0.05), 0, { needs }),
      cooler("crah", "air", "ups", 0.1, "chiller"),
      cooler("chiller", "liquid", "off", 0.1),
      bus("off"),
    ]);
    expect(found.ups).toEqual(["ups", "crah", "chiller", "off"]);
  });

  test("does not mind what waits for a standby source, through ties and switches", () => {
    const { status, verdict } = judged({
      records: [
        grid,
        set,
        bus("standby-a", "set"),
        bus("standby-b"),
        bus("ats", by("transfer", ["grid", "standby-b"]), { internalSwitch: true }),
        rack("rack", "ats", 1),
      ],
      ties: [tie("tie", "standby-a", "standby-b")],
    });
    expect(status("supply.no-path")).toBe("passed");
    expect(verdict.passed).toBe(true);
  });

  test("but it does mind what a standby source could not feed either", () => {
    const { subjects } = judged({
      records: [grid, set, bus("standby", "set"), bus("dead"), rack("rack", "grid", 1)],
    });
    expect(subjects("supply.no-path")).toEqual([["dead"]]);
  });

  test("leaves dead loads to power.unserved-load", () => {
    const { rules } = judged({ records: [set, rack("rack", "set", 1)] });
    expect(rules).toEqual(["power.unserved-load"]);
  });
});

describe("supply.orphan", () => {
  test("warns of what supplies nobody, and of nothing else", () => {
    const records = [grid, bus("idle", "grid"), bus("bus", "grid"), rack("rack", "bus", 1)];
    const { finding, verdict } = judged({ records });
    expect(finding("supply.orphan")).toMatchObject({ severity: "warning", subjects: ["idle"] });
    expect(finding("supply.orphan").detail.service).toBe("power");
    expect(verdict.passed).toBe(true);
  });

  test("holds for a tied bus and a junction without customers of their own", () => {
    const records = [
      grid,
      bus("a", "grid"),
      bus("b"),
      bus("a#power", "grid", { junction: true }),
      rack("rack", "a", 1),
    ];
    expect(judged({ records, ties: [tie("tie", "a", "b")] }).status("supply.orphan")).toBe("passed");
  });

  test("is not applicable without suppliers", () => {
    expect(judged({}).status("supply.orphan")).toBe("not-applicable");
  });
});

describe("supply.implicit-transfer", () => {
  const switched = (more = {}) =>
    judged({
      records: [
        grid,
        utility("other", 415),
        rack("first", "grid", 1),
        rack("rack", by("transfer", ["grid", "other"]), 1, more),
      ],
    });

  test("informs of a transfer that no device makes", () => {
    const { finding, verdict, status } = switched();
    expect(finding("supply.implicit-transfer")).toMatchObject({ severity: "info", subjects: ["rack"] });
    expect(status("supply.implicit-transfer")).toBe("passed");
    expect(verdict.passed).toBe(true);
  });

  test("holds for a device that switches inside", () => {
    const { findings, result } = switched({ internalSwitch: true });
    expect(findings("supply.implicit-transfer")).toEqual([]);
    expect(result("supply.implicit-transfer").checked).toBe(1);
  });

  test("is not applicable to a transfer with one member", () => {
    const records = [grid, rack("other", "grid", 1), rack("rack", by("transfer", ["grid"]), 1)];
    const { status } = judged({ records });
    expect(status("supply.implicit-transfer")).toBe("not-applicable");
  });
});

describe("supply.regulated-group", () => {
  const sets = ["g1", "g2"].map((path) => generator(path, 415, 1e3));
  const rule = "supply.regulated-group";

  test("holds for a regulated supplier in one group", () => {
    expect(judged({ records: [...sets, bus("bus", ["g1", "g2"]), rack("r", "bus", 1)] }).status(rule)).toBe(
      "passed",
    );
  });

  test("fails for one in two groups", () => {
    const records = [
      ...sets,
      bus("a", ["g1", "g2"]),
      bus("b", by("dispatch", ["g1"])),
      rack("r", ["a", "b"], 1),
    ];
    const { finding } = judged({ records });
    expect(finding(rule)).toMatchObject({ subjects: ["g1"], quantity: "groups", value: 2, limit: 1 });
  });

  test("fails for one in a group that also feeds somebody directly", () => {
    const records = [...sets, bus("a", ["g1", "g2"]), rack("r", "a", 1), rack("direct", "g2", 1)];
    expect(judged({ records }).finding(rule).subjects).toEqual(["g2"]);
  });

  test("fails for one in two groups of itself alone that fill it in order", () => {
    const records = [sets[0], ...["a", "b"].map((path) => bus(path, by("dispatch", ["g1"])))];
    expect(judged({ records }).finding(rule)).toMatchObject({ subjects: ["g1"], value: 2 });
  });

  test("does not mind heat that power equipment gives to a member of a group, but is not stopped by", () => {
    const crahs = ["crah-1", "crah-2"].map((path) =>
      cooler(path, "air", "grid", 0, undefined, { capability: 1e3 }),
    );
    const air = need("air", "air", ["crah-1", "crah-2"], { own: 1 });
    const needs = [power("grid", { output: 1, loss: 1 }), heat({ loss: 1 }, "crah-1")];
    const records = [
      grid,
      ...crahs,
      ups("ups", "grid", ratio(0.05), 0, { needs }),
      rack("r", "", 1, { needs: [power("ups", { own: 1 }), air] }),
    ];
    expect(judged({ records }).status(rule)).toBe("passed");
  });

  test("lets a regulated supplier outside any group have many customers", () => {
    const records = [sets[0], rack("r1", "g1", 1), rack("r2", "g1", 1)];
    expect(judged({ records }).status(rule)).toBe("passed");
  });

  test("is not applicable where nothing is regulated", () => {
    expect(judged({ records: [grid, rack("r", "grid", 1)] }).status(rule)).toBe("not-applicable");
  });
});

test("a shared supply of members with and without a weight is refused", () => {
  const records = [
    utility("grid", 415),
    generator("prime", 415, 1e6, { shareWeight: 1.25e6 }),
    bus("bus", ["grid", "prime"]),
    rack("rack", "bus", 1000),
  ];
  const { findings } = check(site({ records })).verdict;
  expect(findings).toMatchObject([
    {
      rule: "input.invalid-value",
      subjects: ["bus"],
      detail: { expected: "members of one kind; draw a bus" },
    },
  ]);
});

test("a standby source whose own need nobody serves has no path, called or not", () => {
  const dead = bus("dead", by("shared", []));
  const blocked = generator("blocked", 415, 1e6, {
    source: { role: "standby", startTime: 10 },
    needs: [power("dead", { fixed: 0 })],
  });
  const records = [
    grid,
    dead,
    blocked,
    bus("bus", by("transfer", ["grid", "blocked"])),
    rack("rack", "bus", 1000),
  ];
  const found = check(site({ records })).verdict.findings.filter(({ rule }) => rule === "supply.no-path");
  expect(found.flatMap(({ subjects }) => subjects)).toEqual(["dead", "blocked"]);
});
