import { compile, singleLosses } from "../../../analysis/model";
import type { LossPair } from "../../../analysis/solver/pair-pass";
import { type PairOptions, solvePairs } from "../../../analysis/solver/pairs";
import { Worst } from "../../../analysis/solver/worst";
import {
  bus,
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
import type { Network } from "../../support/networks-solved";

/** Power supplies carry on for 20 ms. */
const load = (path: string, feed: string[] | string, watts = 100, required = 1) =>
  rack(path, "", watts, {
    needs: [
      { ...power(by("cords", [feed].flat(), { required }), { own: 1 }), holdUp: 0.02 },
      heat({ own: 1 }),
    ],
  });

function pairsOf({ records, ties = [], code = "IEC" }: Network, options?: PairOptions) {
  const model = compile({ records, ties, code });
  expect(model.offences).toEqual([]);
  return solvePairs(model, singleLosses(model), "provisioned", options);
}

/** Pairs that stop more than their failures one by one: what they stop beyond that, W. */
function beyond(network: Network): { [pair: string]: number } {
  return Object.fromEntries(pairsOf(network).worstBeyond.map((pair) => [nameOf(pair), pair.beyond]));
}

function nameOf({ first, second, pairs }: LossPair): string {
  const names = [first, second].map(({ kind, path, source }) => {
    return kind === "element" ? path : `${kind} ${[path, source].filter(Boolean).join(" from ")}`;
  });
  return names.sort().join(" + ") + (pairs > 1 ? ` (${pairs} alike)` : "");
}

const sides = [
  utility("grid-a", 415),
  utility("grid-b", 415),
  bus("bus-a", "grid-a"),
  bus("bus-b", "grid-b"),
];

describe("2N", () => {
  const records = [...sides, load("r", ["bus-a", "bus-b"]), load("s", ["bus-a", "bus-b"])];

  test("loses all by one of each side, and those of one side count as alike", () => {
    const { worstBeyond } = pairsOf({ records });
    const [worst] = worstBeyond;
    expect(nameOf(worst)).toBe("bus-a + bus-b (4 alike)");
    expect(worst).toMatchObject({ racks: 2, power: 200, beyond: 200 });
  });

  test("loses one rack by its cord on one side and anything on the other", () => {
    const { worstBeyond, more } = pairsOf({ records });
    expect(worstBeyond.slice(1).map((pair) => [nameOf(pair), pair.power])).toEqual([
      ["bus-a + link r from bus-b (2 alike)", 100],
      ["bus-a + link s from bus-b (2 alike)", 100],
      ["bus-b + link r from bus-a (2 alike)", 100],
      ["bus-b + link s from bus-a (2 alike)", 100],
      ["link r from bus-a + link r from bus-b", 100],
      ["link s from bus-a + link s from bus-b", 100],
    ]);
    expect(more).toEqual([
      { kinds: ["element", "element"], pairs: 4 },
      { kinds: ["element", "link"], pairs: 8 },
      { kinds: ["link", "link"], pairs: 2 },
    ]);
  });

  test("two on one side take no more than either", () => {
    const single = load("single", "bus-a", 7);
    const { worst } = pairsOf({ records: [...records, single] });
    const found = worst.find(({ first, second }) => first.path === "bus-a" && second.path === "grid-a");
    expect(found).toMatchObject({ racks: 1, power: 7, beyond: 0, isMore: false, pairs: 1 });
  });

  test("what is known without an evaluation adds up with what is not", () => {
    const { losses, pairs, known, evaluations } = pairsOf({ records });
    // two grids, two buses, two racks, four cords; a rack with any of the others, and two racks
    expect([losses, pairs]).toEqual([10, 45]);
    expect(known).toEqual({ ofLoads: 2 * 8 + 1, apart: 14, atRacks: 14, evaluated: 0 });
    expect(evaluations).toBe(0);
  });
});

test("a side of two cords behind one board is lost with that board, and the other side with it", () => {
  const whips = ["whip-1", "whip-2"].map((path) => bus(path, "bus-a"));
  const found = beyond({ records: [...sides, ...whips, load("r", ["whip-1", "whip-2", "bus-b"])] });
  // the board or its grid, with the other board, its grid or the cord to it
  expect(found).toEqual({ "bus-a + bus-b (6 alike)": 100 });
});

describe("a rack of two halves", () => {
  const feeds = ["a-1", "b-1", "a-2", "b-2"].map((path) => utility(path, 415));
  const half = (n: number) => ({
    ...power(by("cords", [`a-${n}`, `b-${n}`]), { own: 1 }),
    name: `power-${n}`,
    holdUp: 0.02,
  });

  test("loses the half whose both sides are gone", () => {
    const records = [...feeds, rack("r", "", 100, { needs: [half(1), half(2), heat({ own: 1 })] })];
    // a feed or its cord, on both sides of a half
    expect(beyond({ records })).toEqual({ "a-1 + b-1 (4 alike)": 50, "a-2 + b-2 (4 alike)": 50 });
  });

  test("is one part where its other need is its coolant", () => {
    const liquid = need("liquid", "liquid", ["cdu"], { own: 1 });
    const records = [
      ...feeds,
      cooler("cdu", "liquid", "a-2", 0),
      rack("r", "", 100, { needs: [half(1), liquid] }),
    ];
    expect(beyond({ records })).toEqual({ "a-1 + b-1 (4 alike)": 100 });
  });
});

test("pairs that stop something are counted, alike or not", () => {
  // of two of these five at least one is a rack or its feed
  const records = [
    utility("a", 415),
    utility("b", 415),
    utility("idle", 415),
    load("r", "a"),
    load("s", "b", 7),
  ];
  const { worst, pairs } = pairsOf({ records });
  expect(pairs).toBe(10);
  expect(worst.reduce((sum, each) => sum + each.pairs, 0)).toBe(10);
});

describe("N+1", () => {
  const wet = (path: string, cooledBy: string) => {
    const liquid = { ...need("liquid", "liquid", [cooledBy], { own: 1 }), gates: true };
    return rack(path, "", 100, { needs: [power("grid", { own: 1 }), liquid] });
  };
  const pump = (path: string, units = 1) => cooler(path, "liquid", "grid", 0.01, undefined, { units });
  const grid = utility("grid", 415);

  test("of two pumps stops by both of them", () => {
    const junction = cooler("loop", "liquid", "grid", 0, "pump-1");
    const members = need("liquid", "liquid", ["pump-1", "pump-2"], { output: 1 });
    const loop = { ...junction, needs: [members] };
    const records = [grid, pump("pump-1"), pump("pump-2"), loop, wet("r", "loop"), wet("s", "loop")];
    // a pump or its branch to the loop
    expect(beyond({ records })).toEqual({ "pump-1 + pump-2 (4 alike)": 200 });
    // two pumps and two branches are evaluated; grid, loop and two racks leave nothing to weaken: with each other, and
    // with those four
    const { known } = pairsOf({ records });
    expect(known).toEqual({ ofLoads: 6 + 4 * 4, apart: 2, atRacks: 0, evaluated: 4 });
  });

  test("of two coolers of its own a rack stops by both of them", () => {
    const liquid = need("liquid", "liquid", ["pump-1", "pump-2"], { own: 1 });
    const own = rack("r", "", 100, { needs: [power("grid", { own: 1 }), liquid] });
    expect(beyond({ records: [grid, pump("pump-1"), pump("pump-2"), own] })).toEqual({
      "pump-1 + pump-2 (4 alike)": 100,
    });
  });

  test("of two units in one record stops by both of them", () => {
    const records = [grid, pump("pumps", 2), wet("r", "pumps")];
    expect(beyond({ records })).toEqual({ "unit pumps + unit pumps": 100 });
    const { more, known } = pairsOf({ records });
    expect([more, known.evaluated]).toEqual([[{ kinds: ["unit", "unit"], pairs: 1 }], 1]);
    expect(pairsOf({ records: [grid, pump("pumps", 3), wet("r", "pumps")] }).more).toEqual([]);
    expect(beyond({ records: [grid, pump("pumps", 3), wet("r", "pumps")] })).toEqual({});
  });

  test("of three supplies with two required stops by any two", () => {
    const three = ["a", "b", "c"].map((path) => utility(path, 415));
    const { more } = pairsOf({ records: [...three, load("r", ["a", "b", "c"], 100, 2)] });
    expect(more).toEqual([
      { kinds: ["element", "element"], pairs: 3 },
      { kinds: ["element", "link"], pairs: 6 },
      { kinds: ["link", "link"], pairs: 3 },
    ]);
  });
});

describe("instants", () => {
  const set = (side: string) =>
    generator(`set-${side}`, 415, 1e6, { source: { role: "standby", startTime: 8 } });
  const ats = (side: string) =>
    bus(`ats-${side}`, by("transfer", [`grid-${side}`, `set-${side}`], { transferTime: 1 }));
  const held = (side: string, holdUp: number) =>
    ups(`ups-${side}`, "", ratio(0), 0, {
      needs: [{ ...power(`ats-${side}`, { output: 1, loss: 1 }), holdUp }, heat({ loss: 1 })],
    });
  const site = (holdUpA: number, holdUpB: number) => {
    const gear = ["a", "b"].flatMap((side) => [utility(`grid-${side}`, 415), set(side), ats(side)]);
    return { records: [...gear, held("a", holdUpA), held("b", holdUpB), load("r", ["ups-a", "ups-b"])] };
  };
  const grids = (holdUpA: number, holdUpB: number) =>
    pairsOf(site(holdUpA, holdUpB)).worstBeyond.some((pair) => /^grid-a .*grid-b/.test(nameOf(pair)));

  test("a rack stops while both of its sides wait for their generators, though both come back", () => {
    expect(grids(0, 0)).toBe(true);
  });

  test("a UPS on one side bridges the loss of both grids, one that is too small does not", () => {
    expect(grids(0, 300)).toBe(false);
    expect(grids(0, 5)).toBe(true);
  });

  test("a bus on both sides waits as long as the faster of them", () => {
    const { records } = site(0, 0);
    const shared = [
      ...records.filter(({ path }) => path !== "r"),
      bus("bus", ["ups-a", "ups-b"]),
      load("r", "bus"),
    ];
    expect(Object.keys(beyond({ records: shared })).some((name) => /^grid-a .*grid-b/.test(name))).toBe(true);
  });

  test("a rack that stays cool for long enough does not miss two pumps until the generators run", () => {
    const pumps = ["a", "b"].map((side) => cooler(`pump-${side}`, "liquid", `ats-${side}`, 0.01));
    const cooled = (holdUp: number) => {
      const links = ["pump-a", "pump-b"];
      const liquid = { ...need("liquid", "liquid", links, { own: 1 }), gates: true, holdUp };
      const wet = rack("wet", "", 100, { needs: [power("other", { own: 1 }), liquid] });
      const records = [...site(0, 0).records, utility("other", 415), ...pumps, wet];
      return Object.entries(beyond({ records })).find(([name]) => /^grid-a .*grid-b/.test(name))![1];
    };
    expect([cooled(60), cooled(5)]).toEqual([100, 200]);
  });

  test("a rack without its other cord stops when the UPS of the one is empty", () => {
    const held = { ...power("bus-b", { output: 1, loss: 1 }), holdUp: 300 };
    const battery = ups("ups", "", ratio(0), 0, { needs: [held, heat({ loss: 1 })] });
    // a grid, its board or the cord to it, with the same of the other side
    expect(beyond({ records: [...sides, battery, load("r", ["bus-a", "ups"])] })).toEqual({
      "bus-a + bus-b (6 alike)": 100,
      "bus-a + ups (6 alike)": 100,
    });
  });

  describe("a switch of the rack's own", () => {
    const switched = (members: string[], transferTime: number) => {
      const needs = [
        { ...power(by("transfer", members, { transferTime }), { own: 1 }), holdUp: 0.02 },
        heat({ own: 1 }),
      ];
      return [
        ...sides,
        generator("set", 415, 1e6, { source: { role: "standby", startTime: 10 } }),
        rack("r", "", 100, { needs }),
      ];
    };

    test("that is quick enough leaves a rack that stops by both sides alone", () => {
      expect(beyond({ records: switched(["bus-a", "bus-b"], 0.01) })).toEqual({
        "bus-a + bus-b (9 alike)": 100,
      });
    });

    test("that is too slow stops it by the first side, and nothing is left for a second failure", () => {
      const { worst, worstBeyond } = pairsOf({ records: switched(["bus-a", "bus-b"], 1) });
      expect(worstBeyond).toEqual([]);
      expect(worst.map(({ power }) => power)).toContain(100);
    });

    test("has not switched where what comes first was dead already", () => {
      const { worst, worstBeyond } = pairsOf({ records: switched(["set", "bus-a"], 1) });
      expect(worstBeyond).toEqual([]);
      expect(worst.map(({ power }) => power)).toContain(100);
    });
  });

  test("a grid and its generator are one side", () => {
    const names = Object.keys(beyond(site(300, 300)));
    expect(names.filter((name) => name.includes("grid"))).toEqual([]);
    const single = {
      records: [...site(300, 0).records.filter(({ path }) => path !== "r"), load("r", "ups-a")],
    };
    expect(beyond(single)).toMatchObject({ "grid-a + set-a (4 alike)": 100 });
  });
});

describe("ties", () => {
  const joined = (operation: "automatic" | "manual") => ({
    records: [...sides, load("r", "bus-a")],
    ties: [tie("tie", "bus-a", "bus-b", { closed: false, operation })],
  });

  test("that close leave the pair of both sources, of the tie and a source, and of the other bus", () => {
    expect(beyond(joined("automatic"))).toEqual({
      "bus-b + grid-a": 100,
      "grid-a + grid-b": 100,
      "grid-a + tie tie": 100,
    });
    expect(beyond(joined("manual"))).toEqual({});
  });

  test("join two boards that each carry both: of each such pair both feeds are lost together", () => {
    const names = ["1", "2", "3"];
    const ends = (name: string) => ["a", "b"].map((end) => `${end}-${name}`);
    const records = names.flatMap((name) => [
      ...ends(name).flatMap((end) => [
        utility(`grid-${end}`, 415),
        { ...bus(end, `grid-${end}`), junction: true },
      ]),
      load(`r-${name}`, `a-${name}`),
    ]);
    const ties = names.map((name) => {
      const [first, second] = ends(name);
      return tie(`t-${name}`, first, second, { trips: false });
    });
    const pairs = names.flatMap((name) => [
      `grid-a-${name} + grid-b-${name}`,
      `grid-a-${name} + tie t-${name}`,
    ]);
    expect(Object.keys(beyond({ records, ties })).sort()).toEqual(pairs.sort());
  });

  describe("of rings, each of a feeder and three buses", () => {
    const ring = (name: string) => ["a", "b", "c", "d"].map((end) => `${end}-${name}`);
    /** Around from the feeder: a, b, c, d; racks hang on the last but one alone. */
    const rings = (...names: string[]): Network => ({
      records: names.flatMap((name) => {
        const [first, ...others] = ring(name);
        return [
          utility(`grid-${name}`, 415),
          { ...bus(first, `grid-${name}`), junction: true },
          ...others.map((path) => bus(path)),
          load(`r-${name}`, `c-${name}`),
        ];
      }),
      ties: names.flatMap((name) =>
        ring(name).map((end, i, ends) => tie(`${end}-on`, end, ends[(i + 1) % 4], { trips: false })),
      ),
    });

    test("both ways to a rack are lost together, of each ring by itself", () => {
      const way = (name: string, side: string) =>
        (side === "b" ? ["a", "b"] : ["c", "d"]).map((end) => `tie ${end}-${name}-on`);
      const pairs = ["1", "2"].flatMap((name) => {
        const [left, right] = [
          [`b-${name}`, ...way(name, "b")],
          [`d-${name}`, ...way(name, "d")],
        ];
        return left.flatMap((first) => right.map((second) => [first, second].sort().join(" + ")));
      });
      expect(Object.keys(beyond(rings("1", "2"))).sort()).toEqual(pairs.sort());
      const { more } = pairsOf(rings("1", "2"));
      expect(more.reduce((sum, each) => sum + each.pairs, 0)).toBe(pairs.length);
      expect(more.map(({ kinds }) => kinds.join(" and "))).toEqual([
        "element and element",
        "element and tie",
        "tie and tie",
      ]);
    });
  });

  test("that are lost may let others close, which is held against every other failure", () => {
    // a is fed through ab, and feeds nothing on; without ab it is fed through ac, which chains
    const automatic = { closed: false, operation: "automatic" } as const;
    const network = {
      records: [
        bus("a"),
        bus("d"),
        ...sides.slice(0, 2),
        bus("b", "grid-a"),
        bus("c", "grid-b"),
        load("r", ["d", "b"]),
      ],
      ties: [
        tie("1", "a", "b", automatic),
        tie("2", "a", "c", { ...automatic, chain: true }),
        tie("3", "a", "d", automatic),
      ],
    };
    const { worst } = pairsOf(network);
    const takes = (name: string) => worst.some((pair) => nameOf(pair).includes(name));
    // its cord on b is all that r has, but where tie 1 is gone as well and d lives
    expect(takes("grid-b + link r from b")).toBe(true);
    expect(takes("tie 1")).toBe(true);
    expect(worst.map(nameOf).filter((name) => /link r from b.* tie 1/.test(name))).toEqual([]);
  });
});

test("places and controllers are no components: they are in no pair", () => {
  const records = [...sides, load("r", ["bus-a", "bus-b"])].map((record) => ({ ...record, place: "room" }));
  const model = compile({ records, ties: [], code: "IEC" });
  const places = [{ path: "room", kind: "room", outdoors: false }];
  const losses = singleLosses(model, { places });
  expect(losses.some(({ kind }) => kind === "place")).toBe(true);
  expect(solvePairs(model, losses, "provisioned").losses).toBe(losses.length - 1);
});

describe("the worst of many", () => {
  test("are as many as asked for, the largest first, of equal ones those that came first", () => {
    const worst = new Worst<string>(3);
    [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5].forEach((value, i) => worst.add(`${value} at ${i}`, value));
    expect(worst.sorted()).toEqual(["9 at 5", "6 at 7", "5 at 4"]);
    expect(worst.least).toBe(5);
  });

  test("are the first of all in order, however many are asked for", () => {
    const ordered = Array.from({ length: 30 }, (_, i) => 30 - i);
    for (const stride of [1, 7, 11, 30]) {
      for (let most = 1; most <= 20; most++) {
        const worst = new Worst<number>(most);
        // 31 is prime: every number from 1 to 30 once, in another order for each stride
        for (let i = 1; i <= 30; i++) worst.add((i * stride) % 31, (i * stride) % 31);
        expect(worst.sorted()).toEqual(ordered.slice(0, most));
      }
    }
  });

  test("are none where none are asked for, and all where there are fewer", () => {
    const [none, all] = [new Worst<number>(0), new Worst<number>(9)];
    for (const value of [2, 3, 1]) {
      none.add(value, value);
      all.add(value, value);
    }
    expect(none.sorted()).toEqual([]);
    expect(all.sorted()).toEqual([3, 2, 1]);
    expect(all.least).toBe(-Infinity);
  });
});
