import fc from "../../support/fast-check";
import {
  compile,
  type ElementRecord,
  type LimitRow,
  ROLE,
  type SingleLoss,
  singleLosses,
  type SiteModel,
} from "../../../analysis/model";
import { solveFailures, solveWith, type State } from "../../../analysis/solver";
import { instantsOf, type NamedInstant } from "../../../analysis/solver/instants";
import { Stage } from "../../../analysis/solver/stage";
import { failingNetworks } from "../../support/networks-failing";
import { FullEvaluation } from "../../support/networks-outcomes";
import {
  bus,
  by,
  cooler,
  element,
  generator,
  heat,
  need,
  power,
  rack,
  ratio,
  ups,
  utility,
} from "../../support/networks-rows";
import type { Network } from "../../support/networks-solved";

const BASIS = "provisioned";
const EXACT = 1e-9;
/** s */
const OUTAGE = 3600;

/** Whether what each loss does may differ later than at once. */
function clocks(model: SiteModel, [first]: NamedInstant[]): (loss: SingleLoss) => boolean {
  const stage = new Stage(model, BASIS, first);
  return (loss) => stage.contingencies.evaluate(loss, (changed) => stage.hasClock(changed));
}

const FLOWS = [
  "out",
  "exported",
  "link",
  "own",
  "loss",
  "work",
  "need",
  "deficit",
  "unremoved",
  "tieFlow",
] as const;

/** Where two states differ: what runs but for sources that are called, and all that flows. */
function differences(model: SiteModel, a: State, b: State): string[] {
  const found: string[] = [];
  for (let e = 0; e < model.count; e++) {
    const isCalled = model.role[e] === ROLE.standby || model.role[e] === ROLE.storage;
    if (!isCalled && a.live[e] !== b.live[e]) found.push(`${model.paths[e]} lives`);
  }
  for (const name of FLOWS) {
    a[name].forEach((value, i) => {
      const other = b[name][i];
      if (Math.abs(value - other) > EXACT * Math.max(1, Math.abs(value))) {
        found.push(`${name}[${i}] ${value} ${other}`);
      }
    });
  }
  return found;
}

function withEnergy(record: ElementRecord, energy: number): ElementRecord {
  return record.source?.role === "storage" ? { ...record, source: { ...record.source, energy } } : record;
}

test("a loss without a clock does the same at all later instants", () => {
  let [without, withClock] = [0, 0];
  fc.assert(
    fc.property(failingNetworks, fc.constantFrom(1e5, 1e7, 1e9), ({ records, ties, code }, energy) => {
      const stored = records.map((record) => withEnergy(record, energy));
      const model = compile({ records: stored, ties, code });
      fc.pre(new FullEvaluation(model, BASIS, OUTAGE).isNormallyWhole);
      const instants = instantsOf(model, OUTAGE);
      const hasClock = clocks(model, instants);
      for (const loss of singleLosses(model)) {
        if (hasClock(loss)) {
          withClock++;
          continue;
        }
        without++;
        const [first, ...later] = instants.map((instant) => solveWith(model, BASIS, loss, instant));
        for (const state of later) {
          expect([loss.kind, loss.path, ...differences(model, first, state)]).toEqual([loss.kind, loss.path]);
        }
      }
    }),
    { numRuns: 25 },
  );
  expect(Math.min(without, withClock)).toBeGreaterThan(100);
});

describe("a loss", () => {
  const grid = utility("grid", 400);
  const set = generator("set", 400, 1e6, { source: { role: "standby", startTime: 10 } });
  const battery = utility("battery", 400, { source: { role: "storage" }, capability: 1e6 });
  const held = (holdUp: number, feed = by("transfer", ["grid"])) =>
    ups("ups", "", ratio(0), 0, { needs: [{ ...power(feed, { output: 1 }), holdUp }, heat({ loss: 1 })] });

  function hasClock(network: Network, path: string): boolean {
    const model = compile({ ties: [], code: "IEC", ...network });
    expect(model.offences).toEqual([]);
    const loss = singleLosses(model).find((each) => each.path === path && each.kind === "element")!;
    return clocks(model, instantsOf(model, undefined))(loss);
  }

  test.each([
    ["of one of two that run", [grid, utility("other", 400), rack("rack", ["grid", "other"], 1)], false],
    ["that stops a rack for good", [grid, rack("rack", "grid", 1)], false],
    [
      "that a standby source makes up for",
      [grid, set, rack("rack", by("transfer", ["grid", "set"]), 1)],
      true,
    ],
    [
      "that a standby source makes up for, some way down",
      [grid, set, bus("main", by("transfer", ["grid", "set"])), bus("sub", "main"), rack("rack", "sub", 1)],
      true,
    ],
    [
      "that a battery carries",
      [grid, battery, bus("main", by("dispatch", ["grid", "battery"])), rack("r", "main", 1)],
      true,
    ],
    ["that a UPS bridges", [grid, held(60), rack("rack", "ups", 1)], true],
    ["of a feed of a UPS without a battery", [grid, held(0), rack("rack", "ups", 1)], false],
  ])("%s", (_, records, expected) => {
    expect(hasClock({ records }, "grid")).toBe(expected);
  });
});

describe("what later instants add", () => {
  const feeds = ["g1", "g2"].map((path) => utility(path, 400));
  const limits = (value: number): LimitRow[] => [{ rule: "power.rating", quantity: "activePower", value }];

  function after(path: string, records: ElementRecord[]) {
    const model = compile({ records, ties: [], code: "IEC" });
    const loss = singleLosses(model).filter((each) => each.path === path && each.kind === "element");
    return solveFailures(model, loss, BASIS);
  }

  /** Two UPS that bear 125 % for ten minutes and bridge one, on a feed each, with 120 W between them. */
  const upsPair = ["1", "2"].map((n) => {
    const needs = [{ ...power(`g${n}`, { output: 1 }), holdUp: 60 }, heat({ loss: 1 })];
    const overloads = [{ loading: 1.25, time: 600 }];
    return ups(`ups-${n}`, "", ratio(0), 0, { needs, overloads, limits: limits(100) });
  });
  const between = [...feeds, ...upsPair, rack("rack", by("cords", ["ups-1", "ups-2"]), 120)];

  test("is an overload once a battery is empty, which lasts whatever gear bears for ten minutes", () => {
    expect(after("g1", between).overloads).toMatchObject([{ loading: 1.2, instant: "standby" }]);
  });

  test("is the same where a set starts elsewhere after two minutes, which changes nothing there", () => {
    const set = generator("set", 400, 1e6, { source: { role: "standby", startTime: 120 } });
    expect(after("g1", [...between, set]).overloads).toMatchObject([{ loading: 1.2 }]);
  });

  test("is the charging of a battery that bridged the switch between two feeds that run", () => {
    const feed = by("transfer", ["g1", "g2"], { transferTime: 10 });
    const needs = [{ ...power(feed, { output: 1, own: 1 }), holdUp: 300 }, heat({ loss: 1 })];
    const charged = ups("ups", "", ratio(0), 0, { needs, recharge: 15, use: "recharge" });
    const { recovery, overloads } = after("g1", [
      utility("g1", 400),
      utility("g2", 400, { limits: limits(110) }),
      charged,
      rack("rack", "ups", 100),
    ]);
    // 100 W for 10 s are charged with 15 W, and 115 W are asked of 110 W
    expect(recovery?.time).toBeCloseTo(10 + 1000 / 15, 9);
    expect(overloads).toHaveLength(1);
  });

  test("is the charging of equal batteries by what each takes", () => {
    const feed = by("transfer", ["g1", "g2"], { transferTime: 10 });
    const needs = [{ ...power(feed, { output: 1, own: 1 }), holdUp: 300 }, heat({ loss: 1 })];
    const charged = ups("ups", "", ratio(0), 0, { needs, units: 2, recharge: 15, use: "recharge" });
    const { recovery } = after("g1", [...feeds, charged, rack("rack", "ups", 100)]);
    expect(recovery?.time).toBeCloseTo(10 + 1000 / 30, 9);
  });

  test("is the charging of what a battery gave to losses too", () => {
    const feed = by("transfer", ["g1", "g2"], { transferTime: 10 });
    const needs = [{ ...power(feed, { output: 1, own: 1, loss: 1 }), holdUp: 300 }, heat({ loss: 1 })];
    const charged = ups("ups", "", ratio(0.1), 0, { needs, recharge: 15, use: "recharge" });
    const { recovery } = after("g1", [...feeds, charged, rack("rack", "ups", 100)]);
    expect(recovery?.time).toBeCloseTo(10 + 1100 / 15, 9);
  });

  test("is how long a tank takes to be cold again, by what the coolers behind a junction have to spare", () => {
    const feed = by("transfer", ["g1", "g2"], { transferTime: 10 });
    const rated = { capability: 100, shareWeight: 100 };
    const through = { output: 1, secondOutput: 1 };
    const { recovery } = after("g1", [
      ...feeds,
      ...["c1", "c2"].map((path) => cooler(path, "liquid", feed, 0, undefined, rated)),
      // dead with g1, it has nothing to spare
      cooler("c3", "liquid", "g1", 0, undefined, rated),
      element("joint", "junction", {
        provides: "liquid",
        junction: true,
        // what its valves take says nothing of how much heat it passes on
        needs: [power("valves", {}), need("liquid", "liquid", ["c1", "c2", "c3"], through)],
      }),
      utility("valves", 400, { capability: 1 }),
      element("loop", "cooling-loop", {
        provides: "liquid",
        needs: [{ ...need("liquid", "liquid", ["joint"], through), holdUp: 60 }],
      }),
      rack("rack", "", 120, {
        needs: [power("g2", { own: 1 }), need("liquid", "liquid", ["loop"], { own: 1 })],
      }),
    ]);
    // 120 W for 10 s, with 2·100 - 120 W to spare
    expect(recovery?.time).toBeCloseTo(10 + 1200 / 80, 9);
  });

  test("is no overload of what a generator may give on average over a day", () => {
    const duty = (value: number): LimitRow[] => [
      { rule: "power.generator-duty", quantity: "activePower", value },
      ...limits(150),
    ];
    const pair = ["p1", "p2"].map((path) => utility(path, 400, { limits: duty(70) }));
    const racks = [bus("bus", ["p1", "p2"]), rack("rack", "bus", 120)];
    expect(after("p1", [...pair, ...racks]).overloads).toEqual([]);
    const short = pair.map((record) => ({ ...record, limits: limits(110) }));
    expect(after("p1", [...short, ...racks]).overloads).toHaveLength(1);
  });
});
