import type { ElementRecord, LimitRow } from "../../../analysis/model";
import {
  bus,
  by,
  cooler,
  element,
  heat,
  need,
  power,
  rack,
  ratio,
  ups,
  utility,
} from "../../support/networks-rows";
import { expectSame } from "../../support/networks-solved";
import { ambient, dryCooler, joined, load, loop, withGrid } from "../../support/thermal-rows";
import { judged } from "../../support/networks-verdict";

const RULE = "cooling.n-1.capacity";
const grid = utility("grid", 400);

/** A loop on chillers of so many watts, on the feeds given; its rack gives 100 W and 0.001 m³/s. */
function plant(
  limit: LimitRow,
  feeds: (string | string[])[],
  more: Partial<ElementRecord> = {},
): ElementRecord[] {
  const chillers = feeds.map((feed, i) =>
    cooler(`chiller-${i + 1}`, "liquid", typeof feed === "string" ? feed : by("cords", feed), 0, undefined, {
      limits: [limit],
      ...more,
    }),
  );
  const members = chillers.map(({ path }) => path);
  const loop = { ...need("liquid", "liquid", members, { output: 1, secondOutput: 1 }) };
  const liquid = need("liquid", "liquid", ["loop"], { own: 1, perFirst: 1e-5 });
  return [
    ...chillers,
    element("loop", "cooling-loop", { provides: "liquid", needs: [loop] }),
    rack("rack", "", 100, { needs: [power("grid", { own: 1 }), liquid, heat({ own: 0, loss: 1 })] }),
  ];
}

const capacity = (value: number): LimitRow => ({ rule: "cooling.capacity", quantity: "heat", value });

test("passes where those that are left carry all, and counts the limits", () => {
  const { status, result, rules } = judged({
    records: [grid, ...plant(capacity(50), ["grid", "grid", "grid"])],
  });
  expect([status(RULE), result(RULE).checked, rules]).toEqual(["passed", 3, []]);
});

test("fails where they do not: one finding for all chillers alike", () => {
  const { finding, result, status, verdict } = judged({
    records: [grid, ...plant(capacity(40), ["grid", "grid", "grid"])],
  });
  const found = finding(RULE);
  expect(found).toMatchObject({
    severity: "error",
    quantity: "heat",
    limit: 40,
    unit: "W",
    state: { condition: "normal", basis: "provisioned", loss: "chiller-2", instant: "initial" },
    detail: { kind: "element", what: "cooler", causes: 4 },
  });
  expect(found.subjects).toEqual(["chiller-1", "chiller-2", "chiller-3"]);
  expectSame([found.value!, found.percent!], [50, 125]);
  expect(result(RULE).worst).toMatchObject({ rule: RULE, limit: 40, unit: "W" });
  expect([status(RULE), verdict.passed]).toEqual(["failed", false]);
});

test("flow is held as heat is, in a finding of its own", () => {
  const flow: LimitRow = { rule: "cooling.flow", quantity: "flow", value: 4e-4 };
  const { finding } = judged({ records: [grid, ...plant(flow, ["grid", "grid", "grid"])] });
  expect(finding(RULE)).toMatchObject({ quantity: "flow", unit: "m3/s", limit: 4e-4 });
  expectSame(finding(RULE).percent!, 125);
});

test("a bus that is lost takes the chillers on it that have no other supply", () => {
  const buses = [bus("a", "grid"), bus("b", "grid")];
  const { findings } = judged({ records: [grid, ...buses, ...plant(capacity(60), ["a", "a", "b"])] });
  // on b one chiller is left for 100 W
  const [found] = findings(RULE);
  expect(found).toMatchObject({ subjects: ["chiller-3"], state: { loss: "a" } });
  expectSame(found.percent!, 100 / 0.6);
  const both = judged({ records: [grid, ...buses, ...plant(capacity(60), [["a", "b"], ["a", "b"], "b"])] });
  expect(both.status(RULE)).toBe("passed");
});

test("one unit of several takes its part of the capacity", () => {
  const { finding } = judged({ records: [grid, ...plant(capacity(50), ["grid"], { units: 2 })] });
  expect(finding(RULE)).toMatchObject({
    subjects: ["chiller-1"],
    // 100 W on the 50 W that are left
    limit: 50,
    percent: 200,
    state: { loss: "chiller-1" },
    detail: { kind: "unit", what: "cooler", causes: 1 },
  });
});

describe("a cooler that takes more than it can on the design day", () => {
  /** Dry coolers of 100 kW at 6 K above the air for 150 kW, which should be supplied at 36 °C. */
  const coolers = (...dry: ElementRecord[]) =>
    withGrid([
      ...dry,
      joined(
        "both",
        dry.map(({ path }) => path),
      ),
      loop("facility", "both", 36),
      load("rack", "facility", 150, 45),
    ]);

  test("is told with the temperature that it then supplies at", () => {
    const records = coolers(dryCooler("dry-a", 100), dryCooler("dry-b", 100));
    const found = judged({ records, ambient: ambient() }).finding(RULE);
    expect(found).toMatchObject({ subjects: ["dry-a", "dry-b"], detail: { kind: "element", setPoint: 36 } });
    expectSame([found.value!, found.limit!, found.detail.supply as number], [150e3, 100e3, 39], 1e-9);
  });

  test("is told so by what each of its units that are left takes", () => {
    const records = coolers(dryCooler("dry", 100, { units: 3 })).map((record) =>
      record.path === "rack" ? load("rack", "facility", 270, 45) : record,
    );
    const found = judged({ records, ambient: ambient() })
      .findings(RULE)
      .find(({ detail }) => detail.kind === "unit")!;
    // 135 kW on each of two
    expectSame([found.value!, found.limit!, found.detail.supply as number], [270e3, 200e3, 38.1], 1e-9);
  });

  test("without design conditions is told without it, and so is one that is short of coolant alone", () => {
    const records = coolers(dryCooler("dry-a", 100), dryCooler("dry-b", 100));
    expect(judged({ records }).finding(RULE).detail).not.toHaveProperty("supply");
    // in air of 20 °C 150 kW are no matter: 29 °C
    const limits: LimitRow[] = [{ rule: "cooling.flow", quantity: "heat", value: 140e3 }];
    const cool = judged({
      records: coolers(dryCooler("dry-a", 100, { limits }), dryCooler("dry-b", 100, { limits })),
      ambient: ambient({ dryBulb: 20, wetBulb: 15 }),
    });
    expect(cool.finding(RULE).detail).not.toHaveProperty("supply");
  });
});

test("what is exceeded without any loss is a finding of the normal state alone", () => {
  const { rules, status } = judged({ records: [grid, ...plant(capacity(33), ["grid", "grid", "grid"])] });
  expect(rules).toEqual(["cooling.capacity"]);
  expect(status(RULE)).toBe("passed");
});

describe("heat of a room that reaches nobody", () => {
  const place = (path: string) => ({ path, kind: "hall", outdoors: false });
  const grids = ["g1", "g2"].map((path) => utility(path, 400));
  const crah = (path: string) => cooler(path, "air", by("cords", ["g1", "g2"]), 0);
  /** A UPS that heats its room by a tenth of so many watts. */
  const converter = (path: string, room: string, watts: number, at: string) => {
    const needs = [{ ...by("cords", ["g1", "g2"]), draw: { output: 1, loss: 1 } }, heat({ loss: 1 }, at)];
    return [ups(path, "", ratio(0.1), 0, { place: room, needs }), rack(`${path}-load`, path, watts)];
  };
  const records = [
    ...grids,
    crah("crah-1"),
    crah("crah-2"),
    ...converter("one", "hall-1", 1000, "crah-1"),
    ...converter("two", "hall-1", 300, "crah-1"),
    ...converter("three", "hall-1", 600, "crah-2"),
    ...converter("four", "hall-2", 500, "crah-2"),
  ];

  test("is one finding for rooms alike, each by the failure that leaves most in it", () => {
    const { findings } = judged({ records, places: [place("hall-1"), place("hall-2")] });
    const rooms = findings(RULE).filter(({ quantity }) => quantity === "roomHeat");
    expectSame([rooms[0].value!, rooms[0].limit! + 1], [130, 1]);
    expect(rooms).toMatchObject([
      {
        subjects: ["hall-1", "hall-2"],
        unit: "W",
        state: { loss: "crah-1" },
        detail: { kind: "element", what: "cooler" },
      },
    ]);
    expect(findings(RULE)).toHaveLength(1);
    expect(findings("power.n-1.overload")).toEqual([]);
  });
});

test("limits of power are not its own", () => {
  const limits: LimitRow[] = [{ rule: "power.rating", quantity: "activePower", value: 80 }];
  const feeds = ["g1", "g2"].map((path) => utility(path, 400, { limits }));
  const { status, rules } = judged({ records: [...feeds, rack("rack", ["g1", "g2"], 100)] });
  expect(rules).toEqual(["power.n-1.overload"]);
  expect(status(RULE)).toBe("not-applicable");
});

test("is not applicable to a site without anything", () => {
  expect(judged({}).status(RULE)).toBe("not-applicable");
});

test("a lead and a lag cooler that cannot take all heat when the other is lost are short, by how much", () => {
  const chillers = ["lead", "lag"].map((path) =>
    cooler(path, "liquid", "grid", 0, undefined, { capability: 60 }),
  );
  const loop = { ...need("liquid", "liquid", ["lead", "lag"], { output: 1 }), mode: "dispatch" as const };
  const liquid = need("liquid", "liquid", ["loop"], { own: 1 });
  const { findings } = judged({
    records: [
      grid,
      ...chillers,
      element("loop", "cooling-loop", { provides: "liquid", needs: [loop] }),
      rack("rack", "", 100, { needs: [power("grid", { own: 1 }), liquid, heat({ own: 0, loss: 1 })] }),
    ],
  }).verdict;
  const found = findings.filter(({ rule }) => rule === RULE);
  expect(found).toMatchObject([
    { subjects: ["loop"], quantity: "shortage", value: 100, unit: "W", detail: { causes: 4 } },
  ]);
  expectSame(found[0].limit!, 60);
});
