import type { ElementRecord, NeedRow } from "../../../analysis/model";
import {
  bus,
  by,
  condition,
  cooler,
  element,
  generator,
  heat,
  need,
  power,
  rack,
  utility,
} from "../../support/networks-rows";
import { judged } from "../../support/networks-verdict";

const RULE = "cooling.n-1.lost-load";
const OTHERS = ["power.n-1.lost-load", "resilience.single-point-of-failure"] as const;
const place = (path: string) => ({ path, kind: "plant-room", outdoors: false });
const grid = utility("grid", 400);

/** Two racks of 100 W on a loop; the loop is all of what follows. */
function cooled(loop: NeedRow, more: ElementRecord[], rackMore: Partial<NeedRow> = {}): ElementRecord[] {
  const liquid = { ...need("liquid", "liquid", ["loop"], { own: 1 }), ...rackMore };
  const needs = () => [power("grid", { own: 1 }), liquid, heat({ own: 0, loss: 1 })];
  return [
    ...more,
    element("loop", "cooling-loop", { provides: "liquid", needs: [loop], junction: true }),
    ...["r1", "r2"].map((path) => rack(path, "", 100, { needs: needs() })),
  ];
}

function members(paths: string[]): NeedRow {
  return need("liquid", "liquid", paths, { output: 1 });
}

function chiller(path: string, feed: string, more: Partial<ElementRecord> = {}) {
  return cooler(path, "liquid", feed, 0, undefined, { place: "plant", ...more });
}

describe("a place that is lost", () => {
  const plant = () => cooled(members(["c1", "c2"]), [chiller("c1", "grid"), chiller("c2", "grid")]);

  test("with all chillers takes the cooling of racks: a finding that names it", () => {
    const { findings, finding, verdict } = judged({ records: [grid, ...plant()], places: [place("plant")] });
    expect(finding(RULE)).toMatchObject({
      severity: "error",
      subjects: ["plant"],
      state: { condition: "normal", loss: "plant" },
      quantity: "lostPower",
      value: 200,
      unit: "W",
      detail: { kind: "place", what: "plant-room", racks: 2, returns: 0 },
      chain: ["c1", "r1"],
    });
    expect(verdict.passed).toBe(false);
    expect(findings("power.n-1.lost-load")).toEqual([]);
  });

  test("with one of two chillers takes nothing", () => {
    const records = plant().map((record) => (record.path === "c2" ? { ...record, place: "yard" } : record));
    const { status, findings } = judged({
      records: [grid, ...records],
      places: [place("plant"), place("yard")],
    });
    expect([
      status(RULE),
      ...OTHERS.flatMap((rule) => findings(rule).flatMap(({ subjects }) => subjects)),
    ]).toEqual(["passed", "grid"]);
  });

  test("with the power of racks and of their cooling is told by the rule of power alone", () => {
    const records = cooled(members(["c1"]), [chiller("c1", "bus", { place: "" })]).map((record) =>
      record.use === "it"
        ? { ...record, needs: [power("bus", { own: 1 }), ...record.needs.slice(1)] }
        : record,
    );
    const { subjects } = judged({
      records: [grid, bus("bus", "grid", { place: "room" }), ...records],
      places: [place("room")],
    });
    expect([subjects(RULE), subjects("power.n-1.lost-load")]).toEqual([[], [["room"]]]);
  });
});

test("racks whose power comes back and whose cooling does not lack cooling", () => {
  const set = generator("set", 400, 1e6, { source: { role: "standby", startTime: 10 } });
  const backed = by("transfer", ["feed", "set"]);
  const records = cooled(members(["c1"]), [chiller("c1", "grid")]).map((record) =>
    record.use === "it"
      ? { ...record, needs: [power(backed, { own: 1 }), ...record.needs.slice(1)] }
      : record,
  );
  const feed = utility("feed", 400, { place: "plant" });
  const { subjects } = judged({ records: [grid, feed, set, ...records], places: [place("plant")] });
  expect(subjects(RULE)).toEqual([["plant"]]);
});

describe("cooling that comes back", () => {
  const set = generator("set", 400, 1e6, { source: { role: "standby", startTime: 10 } });
  /** A chiller that a set takes over from a feed of its own, and that takes a minute to restart. */
  const restarted = (holdUp: number) =>
    cooled(
      members(["chiller"]),
      [
        utility("feed", 400),
        set,
        bus("ats", by("transfer", ["feed", "set"])),
        chiller("chiller", "ats", { restartTime: 60 }),
      ],
      { holdUp },
    );

  test("after the hold-up of the racks is an interruption, a finding of the feed", () => {
    const found = judged({ records: [grid, ...restarted(69)] }).findings(RULE);
    expect(found[0]).toMatchObject({
      subjects: ["feed"],
      value: 200,
      detail: { kind: "element", racks: 2, returns: 1 },
      chain: ["feed", "ats", "chiller", "r1"],
    });
  });

  test("within the hold-up is none: 10 s until the set runs and 60 s to restart", () => {
    expect(judged({ records: [grid, ...restarted(70)] }).findings(RULE)).toEqual([]);
  });
});

test("in a condition that survives failures it is a finding of that condition", () => {
  const records = cooled(members(["c1", "c2"]), [
    chiller("c1", "grid"),
    chiller("c2", "grid", { place: "yard" }),
  ]);
  const conditions = [condition("c2 out", { out: ["c2"], failures: "survived" })];
  const { findings } = judged({ records: [grid, ...records], places: [place("plant")], conditions });
  expect(findings(RULE)).toMatchObject([{ subjects: ["plant"], state: { condition: "c2 out" } }]);
});

test("is accepted by its cause", () => {
  const records = cooled(members(["c1", "c2"]), [chiller("c1", "grid"), chiller("c2", "grid")]);
  const acknowledgements = [{ scope: "plant", rule: RULE, reason: "a tank outside it from June" } as const];
  expect(
    judged({ records: [grid, ...records], places: [place("plant")], acknowledgements }).status(RULE),
  ).toBe("acknowledged");
});

test("is not applicable to a site without anything", () => {
  expect(judged({}).status(RULE)).toBe("not-applicable");
});
