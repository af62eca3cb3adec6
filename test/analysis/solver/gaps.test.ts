import {
  compile,
  type DrawRow,
  type ElementRecord,
  type NeedRow,
  type TieRow,
} from "../../../analysis/model";
import { INSTANTS } from "../../../analysis/solver";
import { Stage } from "../../../analysis/solver/stage";
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
  tie,
  ups,
  utility,
} from "../../support/networks-rows";
import type { Network } from "../../support/networks-solved";

/** A stage, and the loss of an element, half of one (`half e`), a tie (`tie t`) or a link (`a>b`) of it. */
function staged({ records, ties = [] }: Network, lost: string, instant: keyof typeof INSTANTS = "standby") {
  const model = compile({ records, ties, code: "IEC" });
  expect(model.offences).toEqual([]);
  const isHalf = lost.startsWith("half ");
  const element = model.paths.indexOf(isHalf ? lost.slice("half ".length) : lost);
  const [from, to] = lost.split(">").map((path) => model.paths.indexOf(path));
  const loss = {
    elements: element < 0 ? [] : [{ element, remains: isHalf ? 0.5 : 0 }],
    links: [...model.linkSource.keys()].filter(
      (l) => model.linkSource[l] === from && model.needElement[model.linkNeed[l]] === to,
    ),
    ties: [...model.ties.keys()].filter((t) => `tie ${model.ties[t].path}` === lost),
    demands: [],
  };
  expect(loss.elements.length + loss.links.length + loss.ties.length).toBe(1);
  return { model, loss, stage: new Stage(model, "provisioned", INSTANTS[instant]) };
}

/** Gaps by path after a loss, see `staged`; default 0. */
function gapsAfter(network: Network, lost: string, instant?: keyof typeof INSTANTS) {
  const { model, loss, stage } = staged(network, lost, instant);
  const read = () => {
    const gaps: { [path: string]: number } = {};
    stage.contingencies.evaluate(loss, ({ seen }) =>
      stage.gaps.of(seen, (e, gap) => {
        expect(gaps).not.toHaveProperty([model.paths[e]]);
        gaps[model.paths[e]] = gap;
      }),
    );
    return gaps;
  };
  const gaps = read();
  // nothing of one reading is left for the next
  expect(read()).toEqual(gaps);
  return (...paths: string[]) => paths.map((path) => gaps[path] ?? 0);
}

/** From an element to what it is without, by paths, after a loss. */
function chainAfter(network: Network, lost: string, from: string): string[] {
  const { model, loss, stage } = staged(network, lost);
  return stage.contingencies.evaluate(loss, ({ seen }) => {
    let chain: string[] = [];
    stage.gaps.of(seen, (e) => {
      if (model.paths[e] === from) chain = stage.gaps.chain(e).map((each) => model.paths[each]);
    });
    return chain;
  });
}

const [g1, g2] = ["g1", "g2"].map((path) => utility(path, 400));
const set = (startTime: number, path = "set"): ElementRecord =>
  generator(path, 400, 1e6, { source: { role: "standby", startTime } });
const ats = (path: string, from: string[], transferTime: number) =>
  bus(path, by("transfer", from, { transferTime }));
const held = (feed: string | string[] | NeedRow, holdUp: number, draw: DrawRow = { own: 1 }): NeedRow => ({
  ...power(feed, draw),
  holdUp,
});
const load = (path: string, feed: string | string[] | NeedRow, holdUp = 0.02) =>
  rack(path, "", 100, { needs: [held(feed, holdUp), heat({ own: 1 })] });
const bridged = (path: string, feed: string | NeedRow, holdUp: number) =>
  ups(path, feed, ratio(0), 0, { needs: [held(feed, holdUp, { output: 1 }), heat({ loss: 1 })] });

test("what is lost, and all that depends on it, is gone for good", () => {
  const records = [g1, bus("bus", "g1"), load("rack", "bus"), g2, load("other", "g2")];
  expect(gapsAfter({ records }, "g1")("g1", "bus", "rack", "other")).toEqual([
    Infinity,
    Infinity,
    Infinity,
    0,
  ]);
});

describe("a transfer", () => {
  const records = [g1, g2, ats("ats", ["g1", "g2"], 5), bus("bus", "ats"), load("rack", "bus")];

  test.each(["initial", "standby"] as const)("takes its time, and all behind it waits (%s)", (instant) => {
    expect(gapsAfter({ records }, "g1", instant)("ats", "bus", "rack")).toEqual([5, 5, 5]);
    expect(gapsAfter({ records }, "g1>ats", instant)("ats", "bus", "rack")).toEqual([5, 5, 5]);
  });

  test("does not take a member for there that waits for its own generator", () => {
    const sides = [set(10, "set-a"), set(30, "set-b"), ats("a", ["g1", "set-a"], 2), bus("b", "set-b")];
    const waiting = [g1, ...sides, ats("sts", ["a", "b"], 0.004), load("rack", "sts")];
    expect(gapsAfter({ records: waiting }, "g1")("a", "sts", "rack")).toEqual([10, 10, 10]);
  });

  test("takes none where what is lost did not carry", () => {
    expect(gapsAfter({ records }, "g2")("ats", "rack")).toEqual([0, 0]);
    expect(gapsAfter({ records }, "g2>ats")("ats", "rack")).toEqual([0, 0]);
  });

  test("takes none to the member that carried already: one before it was dead in the normal state", () => {
    const dead = bus("dead", "set");
    // the generator has not started at 0+, so that the second member carries before and after
    const late = [g1, g2, set(10), dead, ats("ats", ["dead", "g1", "g2"], 5), load("rack", "ats")];
    expect(gapsAfter({ records: late }, "g2", "initial")("ats", "rack")).toEqual([0, 0]);
    expect(gapsAfter({ records: late }, "set", "initial")("ats", "rack")).toEqual([0, 0]);
  });

  test("waits for a source that has to start, and takes the longer of both times", () => {
    const start = (time: number) => [g1, set(time), ats("ats", ["g1", "set"], 5), load("rack", "ats")];
    expect(gapsAfter({ records: start(8) }, "g1")("ats", "rack")).toEqual([8, 8]);
    expect(gapsAfter({ records: start(3) }, "g1")("ats", "rack")).toEqual([5, 5]);
  });

  test("of one after another the longest counts, not their sum", () => {
    const chain = [
      g1,
      g2,
      ats("first", ["g1", "g2"], 5),
      ats("second", ["first", "g2"], 7),
      ats("third", ["first", "g1"], 3),
    ];
    // the second has g2 after 7 s, the first is back after 5 s
    expect(gapsAfter({ records: chain }, "g1")("first", "second", "third")).toEqual([5, 5, 5]);
  });

  test("bridges the start of what carries in the end by another member that lives", () => {
    const records = [
      g1,
      g2,
      set(10),
      ats("side-a", ["g1", "set"], 5),
      ats("sts", ["side-a", "g2"], 0.004),
      load("rack", "sts"),
    ];
    const gaps = gapsAfter({ records }, "g1");
    expect(gaps("side-a", "sts", "rack")).toEqual([10, 0.004, 0]);
  });
});

describe("hold-up", () => {
  const site = (holdUp: number, atRack = 0.02) => ({
    records: [
      g1,
      set(10),
      ats("ats", ["g1", "set"], 2),
      bridged("ups", "ats", holdUp),
      load("rack", "ups", atRack),
    ],
  });

  test("of a UPS makes the gap of what it feeds 0, up to its last second", () => {
    expect(gapsAfter(site(300), "g1")("ats", "ups", "rack")).toEqual([10, 0, 0]);
    expect(gapsAfter(site(10), "g1")("ats", "ups", "rack")).toEqual([10, 0, 0]);
  });

  test("that is shorter helps nothing", () => {
    expect(gapsAfter(site(9.99), "g1")("ats", "ups", "rack")).toEqual([10, 10, 10]);
  });

  test("of a UPS serves at once", () => {
    expect(gapsAfter(site(9.99), "g1", "initial")("ats", "ups", "rack")).toEqual([Infinity, 0, 0]);
  });

  test.each([
    ["a static switch of 4 ms", 0.004, 0],
    ["a switch of 20 ms", 0.02, 0],
    ["a switch of 21 ms", 0.021, 0.021],
  ])("of power supplies is 20 ms: %s", (_, time, gap) => {
    const records = [g1, g2, ats("sts", ["g1", "g2"], time), load("rack", "sts")];
    expect(gapsAfter({ records }, "g1", "initial")("sts", "rack")).toEqual([time, gap]);
  });
});

describe("several members", () => {
  const sides = [g1, g2, set(10), ats("a", ["g1", "set"], 2), ats("b", ["g1", "g2"], 4), bus("c", "g2")];

  test("that share are there as soon as the first is", () => {
    expect(gapsAfter({ records: [...sides, load("rack", ["a", "b"])] }, "g1")("a", "b", "rack")).toEqual([
      10, 4, 4,
    ]);
    expect(gapsAfter({ records: [...sides, load("rack", ["a", "c"])] }, "g1")("rack")).toEqual([0]);
  });

  test.each([
    [1, 0],
    [2, 4],
    [3, 10],
  ])("of cords are enough with the %s-th", (required, gap) => {
    const records = [...sides, load("rack", by("cords", ["a", "b", "c"], { required }))];
    expect(gapsAfter({ records }, "g1")("rack")).toEqual([gap]);
  });

  test("of cords count by their units", () => {
    const links = [{ source: "a", units: 1 }, { source: "b", units: 2 }, "c"];
    const gap = (required: number) =>
      gapsAfter({ records: [...sides, load("rack", by("cords", links, { required }))] }, "g1")("rack")[0];
    expect([1, 2, 3, 4].map(gap)).toEqual([0, 4, 4, 10]);
  });

  test("do not count where they hang on a unit that is lost", () => {
    const links = [{ source: "whips", units: 4 }, "late"];
    const whips = utility("whips", 400, { units: 2 });
    const gap = (required: number) => {
      const rows = [whips, set(10), bus("late", "set"), load("rack", by("cords", links, { required }))];
      return gapsAfter({ records: rows }, "half whips")("rack")[0];
    };
    // two of four are left, and one that comes with the generator
    expect([1, 2, 3, 4].map(gap)).toEqual([0, 0, 10, Infinity]);
  });

  test("do not count where their cord is lost", () => {
    const records = [...sides, load("rack", by("cords", ["a", "b", "c"]))];
    expect(gapsAfter({ records }, "c>rack")("rack")).toEqual([0]);
    expect(gapsAfter({ records }, "a>rack")("rack")).toEqual([0]);
    const spare = [set(8), g1, load("rack", by("cords", ["g1", "set"]))];
    expect(gapsAfter({ records: spare }, "g1>rack")("rack")).toEqual([8]);
    expect(gapsAfter({ records: [...sides, load("rack", by("cords", ["c"]))] }, "c>rack")("rack")).toEqual([
      Infinity,
    ]);
  });
});

describe("the chain from what stops", () => {
  const boards = [g1, g2, bus("a", "g1"), bus("b", "g2")];
  const rackOn = (required: number) => load("rack", by("cords", ["b", "a"], { required }));

  test("passes over what is there to what is lost", () => {
    const site = { records: [...boards, rackOn(2)] };
    expect(chainAfter(site, "g1", "rack")).toEqual(["rack", "a", "g1"]);
    expect(chainAfter(site, "g2", "rack")).toEqual(["rack", "b", "g2"]);
  });

  test("ends where a cord of its own is lost", () => {
    expect(chainAfter({ records: [...boards, rackOn(2)] }, "a>rack", "rack")).toEqual(["rack"]);
  });

  test("takes the source that is missing longest", () => {
    const sides = [bus("a", "g1"), ats("b", ["g1", "g2"], 3)];
    expect(chainAfter({ records: [g1, g2, ...sides, rackOn(2)] }, "g1", "rack")).toEqual(["rack", "a", "g1"]);
  });

  test("takes the need that stops it, not one that is missing longer and bridged", () => {
    const chiller = cooler("chiller", "liquid", "slow", 0.1);
    const wet = { ...need("liquid", "liquid", ["chiller"], { own: 1 }), holdUp: 60 };
    const stopped = rack("rack", "", 100, { needs: [wet, held("quick", 0.02)] });
    const records = [g1, g2, ats("slow", ["g1", "g2"], 9), ats("quick", ["g1", "g2"], 3), chiller, stopped];
    expect(chainAfter({ records }, "g1", "rack")).toEqual(["rack", "quick", "g1"]);
  });
});

/** Coolant that a load can do without for a second. */
const WET: NeedRow = { ...need("liquid", "liquid", ["chiller"], { own: 1 }), holdUp: 1 };

describe("what an element has stored", () => {
  const sides = [g1, g2, ats("a", ["g1", "g2"], 5), ats("slow", ["g1", "g2"], 9)];
  const bridgedFor = (...needs: NeedRow[]) => {
    const battery = ups("ups", "", ratio(0), 0, { needs: [...needs, heat({ loss: 1 })] });
    const { loss, stage } = staged({ records: [...sides, battery, load("rack", "ups")] }, "g1");
    return stage.contingencies.evaluate(loss, ({ seen }) => {
      let longest = 0;
      stage.gaps.of(seen, (e) => (longest = Math.max(longest, stage.gaps.bridged(e))));
      return longest;
    });
  };
  const input = (holdUp: number) => held("a", holdUp, { output: 1, loss: 1 });

  test("bridges a gap as long as it lasts, and no longer one", () => {
    expect([6, 5, 4].map((holdUp) => bridgedFor(input(holdUp)))).toEqual([5, 5, 0]);
  });

  test("bridges nothing of a need that gates nothing", () => {
    expect(bridgedFor(input(6), { ...held("slow", 60), gates: false })).toBe(5);
  });
});

test.each([
  ["one of two power needs cuts half", [held("late", 0.02), held("g2", 0.02)], 0.5],
  ["both cut all", [held("late", 0.02), held("late", 0.02)], 1],
  ["the coolant of two power needs that live cuts all", [held("g2", 0.02), held("g2", 0.02), WET], 1],
])("what is late: %s", (_, given, expected) => {
  const needs = given.map((each, i) => ({ ...each, name: `need-${i}` }));
  const chiller = cooler("chiller", "liquid", "late", 0.1);
  const records = [g1, g2, ats("late", ["g1", "g2"], 5), chiller, rack("rack", "", 100, { needs })];
  const { model, loss, stage } = staged({ records }, "g1");
  const cuts: number[] = [];
  stage.contingencies.evaluate(loss, ({ seen }) =>
    stage.gaps.of(seen, (e) => {
      if (model.records[e].use === "it") cuts.push(stage.gaps.cut(e));
    }),
  );
  expect(cuts).toEqual([expected]);
});

test("of several needs the largest gap counts, heat that is only carried away not", () => {
  const chiller = cooler("chiller", "liquid", "a", 0.1);
  const wet = { ...need("liquid", "liquid", ["chiller"], { own: 1 }), holdUp: 6 };
  const sides = [g1, g2, ats("a", ["g1", "g2"], 7), ats("b", ["g1", "g2"], 4), chiller];
  const several = (...needs: NeedRow[]) => [...sides, rack("rack", "", 100, { needs })];
  const second = { ...held("a", 0.02), name: "power-2" };
  expect(gapsAfter({ records: several(held("b", 0.02), second) }, "g1")("rack")).toEqual([7]);
  expect(gapsAfter({ records: several(held("b", 0.02), wet) }, "g1")("chiller", "rack")).toEqual([7, 7]);
  expect(gapsAfter({ records: several(held("b", 4), { ...wet, holdUp: 7 }) }, "g1")("rack")).toEqual([0]);
  const carried = { ...wet, gates: false, holdUp: 0 };
  expect(gapsAfter({ records: several(held("b", 0.02), carried) }, "g1")("rack")).toEqual([4]);
});

test("cooling that stops for as long as power does is a gap of the rack", () => {
  const wet = (holdUp: number) => ({ ...need("liquid", "liquid", ["chiller"], { own: 1 }), holdUp });
  const site = (holdUp: number) => [
    g1,
    g2,
    ats("mcc", ["g1", "g2"], 5),
    cooler("chiller", "liquid", "mcc", 0.1),
    rack("rack", "g2", 100, { needs: [held("g2", 0.02), wet(holdUp)] }),
  ];
  expect(gapsAfter({ records: site(60) }, "g1")("mcc", "chiller", "rack")).toEqual([5, 5, 0]);
  expect(gapsAfter({ records: site(4) }, "g1")("mcc", "chiller", "rack")).toEqual([5, 5, 5]);
});

test("a UPS that cannot do without its cooler waits for it, wherever the cooler stands in the order", () => {
  const site = (holdUp: number) => {
    const air = { ...heat({ loss: 1 }, "crah"), gates: true, holdUp };
    const needing = ups("ups", "g2", ratio(0.1), 0, { needs: [power("g2", { output: 1, loss: 1 }), air] });
    return [
      g1,
      g2,
      needing,
      load("rack", "ups"),
      ats("mcc", ["g1", "g2"], 5),
      cooler("crah", "air", "mcc", 0.1),
    ];
  };
  expect(gapsAfter({ records: site(4) }, "g1")("mcc", "crah", "ups", "rack")).toEqual([5, 5, 5, 5]);
  expect(gapsAfter({ records: site(5) }, "g1")("mcc", "crah", "ups", "rack")).toEqual([5, 5, 0, 0]);
});

describe("ties", () => {
  const buses = ["a", "b", "c"].map((path, i) => bus(path, `g${i + 1}`));
  const records = [
    g1,
    g2,
    utility("g3", 400),
    ...buses,
    ...["a", "b", "c"].map((path) => load(`at-${path}`, path)),
  ];
  const automatic = (path: string, first: string, second: string, time: number, more: Partial<TieRow> = {}) =>
    tie(path, first, second, { closed: false, operation: "automatic", time, ...more });

  test("that close take their time, and what hangs on the bus waits", () => {
    const gaps = gapsAfter({ records, ties: [automatic("t", "a", "b", 0.5)] }, "g1", "initial");
    expect(gaps("a", "at-a", "b", "at-b")).toEqual([0.5, 0.5, 0, 0]);
  });

  test("that are closed already take none", () => {
    const gaps = gapsAfter({ records, ties: [tie("t", "a", "b", { time: 9 })] }, "g1");
    expect(gaps("a", "at-a")).toEqual([0, 0]);
  });

  test.each([
    [1, 2],
    [3, 3],
  ])("in a chain count the longest: a second one of %s s", (second, gap) => {
    const rows = [g1, g2, bus("a", "g1"), bus("b", "g2"), bus("c", "g1"), load("at-c", "c")];
    const ties = [automatic("t1", "b", "a", 2, { chain: true }), automatic("t2", "a", "c", second)];
    const gaps = gapsAfter({ records: rows, ties }, "g1", "initial");
    expect(gaps("a", "c", "at-c")).toEqual([2, gap, gap]);
  });

  test("pass on the gap of the bus that feeds them", () => {
    const rows = [g1, g2, set(10), ats("a", ["g1", "set"], 5), bus("b"), load("at-b", "b")];
    const gaps = gapsAfter({ records: rows, ties: [tie("t", "a", "b")] }, "g1");
    expect(gaps("a", "b", "at-b")).toEqual([10, 10, 10]);
  });

  test("of two that feed a bus the quicker counts", () => {
    const rows = [g1, g2, set(10), ats("a", ["g1", "set"], 5), bus("b", "g2"), bus("m"), load("at-m", "m")];
    const ties = [tie("t1", "a", "m"), tie("t2", "b", "m")];
    expect(gapsAfter({ records: rows, ties }, "g1")("a", "m", "at-m")).toEqual([10, 0, 0]);
    expect(gapsAfter({ records: rows, ties }, "tie t2")("m")).toEqual([0]);
  });

  test("that are lost leave the bus dead or to another tie", () => {
    const rows = [g1, g2, bus("a", "g1"), bus("b", "g2"), bus("m"), load("at-m", "m")];
    const alone = [tie("t1", "a", "m")];
    expect(gapsAfter({ records: rows, ties: alone }, "tie t1")("m", "at-m")).toEqual([Infinity, Infinity]);
    const both = [...alone, automatic("t2", "b", "m", 3)];
    expect(gapsAfter({ records: rows, ties: both }, "tie t1")("m", "at-m")).toEqual([3, 3]);
  });
});

test("a header of a pipe ring waits for the plant that is back first", () => {
  const water = { output: 1, secondOutput: 1 };
  const header = (path: string, plant?: string) =>
    element(path, "cooling-loop", {
      provides: "liquid",
      needs: plant ? [need("liquid", "liquid", [plant], water)] : [],
    });
  const pipe = (first: string, second: string) =>
    tie(first + second, first, second, { hydraulicResistance: 1e5 });
  const records = [
    utility("grid", 400),
    { ...utility("set", 400), source: { role: "standby", startTime: 10 } as const },
    bus("board", by("transfer", ["grid", "set"], { transferTime: 1 })),
    cooler("slow", "liquid", "board", 0.1, undefined, { restartTime: 300 }),
    cooler("fast", "liquid", "board", 0.1, undefined, { restartTime: 60 }),
    header("a", "slow"),
    header("b", "fast"),
    header("c"),
  ];
  const ties = [pipe("a", "b"), pipe("b", "c"), pipe("c", "a")];
  const gaps = gapsAfter({ records, ties }, "grid");
  expect(gaps("slow", "fast", "a", "b", "c")).toEqual([310, 70, 70, 70, 70]);
});
