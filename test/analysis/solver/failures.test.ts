import type { ElementRecord, LimitRow, NeedRow } from "../../../analysis/model";
import { failuresOf } from "../../support/networks-failures";
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

const watts = (value: number): { limits: LimitRow[] } => ({
  limits: [{ rule: "power.rating", quantity: "activePower", value }],
});
/** Power supplies carry on for 20 ms. */
const supplied = (feed: string | string[] | NeedRow, more: Partial<NeedRow> = {}): NeedRow => ({
  ...power(feed, { own: 1 }),
  holdUp: 0.02,
  ...more,
});
const load = (path: string, feed: string | string[] | NeedRow, demand = 100, more: NeedRow[] = []) =>
  rack(path, "", demand, { needs: [supplied(feed), ...more, heat({ own: more.length > 0 ? 0 : 1 })] });
const set = (startTime: number, more: Partial<ElementRecord> = {}) =>
  generator("set", 400, 1e6, { source: { role: "standby", startTime }, ...more });
const ats = (transferTime: number, path = "ats", from = ["grid", "set"]) =>
  bus(path, by("transfer", from, { transferTime }));
const bridged = (path: string, feed: string, holdUp: number) =>
  ups(path, feed, ratio(0), 0, {
    needs: [{ ...power(feed, { output: 1, loss: 1 }), holdUp }, heat({ loss: 1 })],
  });
const grid = utility("grid", 400);

describe("a generator behind a transfer switch", () => {
  const island = (holdUp: number, more: { start?: number; transfer?: number } = {}) =>
    failuresOf({
      records: [
        grid,
        set(more.start ?? 8),
        ats(more.transfer ?? 10),
        bridged("ups", "ats", holdUp),
        load("bare", "ats"),
        load("held", "ups", 40),
      ],
    });

  test("brings racks back that were interrupted: they have stopped", () => {
    expect(island(300).stopped("grid")).toEqual({ bare: 100 });
  });

  test("is bridged by a UPS of enough autonomy", () => {
    expect(island(300).stopped("grid")).not.toHaveProperty("held");
    expect(island(10).stopped("grid")).not.toHaveProperty("held");
  });

  test("comes too late for a UPS of less", () => {
    expect(island(9.9).stopped("grid")).toEqual({ bare: 100, held: 40 });
  });

  test("takes its start or the switch its time, whichever is longer", () => {
    expect(island(12, { start: 12, transfer: 10 }).stopped("grid")).toEqual({ bare: 100 });
    expect(island(11, { start: 12, transfer: 10 }).stopped("grid")).toEqual({ bare: 100, held: 40 });
  });

  test("is not missed while the grid is there", () => {
    expect(island(300).stopped("set")).toEqual({});
    expect(island(300).stopped("ats", "link")).toEqual({ bare: 100 });
  });

  test("helps nothing when the switch itself is lost", () => {
    expect(island(300).stopped("ats")).toEqual({ bare: 100, held: 40 });
  });
});

test("a UPS alone carries until its autonomy is over", () => {
  const { stopped, failures } = failuresOf({
    records: [grid, bridged("ups", "grid", 300), load("rack", "ups")],
  });
  expect(stopped("grid")).toEqual({ rack: 100 });
  // the grid while the battery carries and after it, the UPS once: nothing comes back; the rack not at all
  expect([failures.losses, failures.states]).toEqual([3, 3]);
});

describe("cooling", () => {
  const wet = (holdUp: number) => ({ ...need("liquid", "liquid", ["chiller"], { own: 1 }), holdUp });
  const site = (holdUp: number, ...plant: ElementRecord[]) =>
    failuresOf({
      records: [
        grid,
        utility("second", 400),
        ...plant,
        cooler("chiller", "liquid", plant.length > 0 ? "mcc" : "second", 0.1),
        load("wet", "grid", 100, [wet(holdUp)]),
        load("dry", "grid", 50),
      ],
    });

  test("that is lost stops what cannot do without it, though it has power, when the hold-up is over", () => {
    const { stopped } = site(60);
    expect(stopped("second")).toEqual({ wet: 100 });
    expect(stopped("chiller")).toEqual({ wet: 100 });
    expect(stopped("grid")).toEqual({ wet: 100, dry: 50 });
  });

  test("that is back in time stops nothing", () => {
    const plant = [set(30), ats(10, "mcc", ["second", "set"])];
    expect(site(60, ...plant).stopped("second")).toEqual({});
    expect(site(30, ...plant).stopped("second")).toEqual({});
  });

  test("that is back too late stops the rack", () => {
    expect(site(29, set(30), ats(10, "mcc", ["second", "set"])).stopped("second")).toEqual({ wet: 100 });
  });

  test("that only carries heat away stops nothing", () => {
    const chiller = cooler("chiller", "air", "grid", 0.1);
    const carried = rack("rack", "", 100, { needs: [supplied("grid"), heat({ own: 1 }, "chiller")] });
    expect(failuresOf({ records: [grid, chiller, carried] }).stopped("chiller")).toEqual({});
  });
});

describe("a rack with several needs", () => {
  test("loses the part whose need is dead", () => {
    const needs = [supplied("grid"), supplied("second", { name: "power-2" }), heat({ own: 1 })];
    const { stopped } = failuresOf({
      records: [grid, utility("second", 400), rack("rack", "", 100, { needs })],
    });
    expect(stopped("second")).toEqual({ rack: 50 });
  });

  test("keeps running on the cords that live", () => {
    const records = [grid, utility("second", 400), load("rack", by("cords", ["grid", "second"]))];
    expect(failuresOf({ records }).stopped("grid")).toEqual({});
    expect(failuresOf({ records }).stopped("rack", "link")).toEqual({});
  });

  test("that requires both cords stops with either", () => {
    const records = [
      grid,
      utility("second", 400),
      load("rack", by("cords", ["grid", "second"], { required: 2 })),
    ];
    expect(failuresOf({ records }).stopped("second")).toEqual({ rack: 100 });
    expect(failuresOf({ records }).stopped("rack", "link")).toEqual({ rack: 100 });
  });
});

describe("limits", () => {
  test("load that is shed exceeds none", () => {
    const { overloads, failures } = failuresOf({
      records: [
        utility("grid", 400, watts(400)),
        bus("a", "grid", watts(300)),
        bus("b", "grid", watts(100)),
        load("left", "a", 300),
        load("right", "b", 100),
      ],
    });
    expect(overloads).toEqual([]);
    expect(failures.lost).toHaveLength(5);
  });

  test("are exceeded at once where a standby source would relieve them later", () => {
    const records = [
      ...["g1", "g2"].map((path) => utility(path, 400, { shareWeight: 1, ...watts(1000) })),
      set(10, { shareWeight: 1, capability: undefined }),
      bus("bus", ["g1", "g2", "set"]),
      load("rack", "bus", 1500),
    ];
    // two carry 750 W each; one alone 1,500 W until the generator takes a half
    const of = (subject: string, cause: string) => ({
      subject,
      quantity: "activePower",
      loading: 1.5,
      cause: ["element", cause],
      instant: "initial",
      causes: 2,
    });
    expect(failuresOf({ records }).overloads).toEqual([of("g1", "g2"), of("g2", "g1")]);
  });

  test("are exceeded only when the standby source has started", () => {
    const records = [grid, set(10, watts(80)), ats(10), bridged("ups", "ats", 300), load("rack", "ups")];
    const { overloads, stopped } = failuresOf({ records });
    expect(overloads).toEqual([
      {
        subject: "set",
        quantity: "activePower",
        loading: 1.25,
        cause: ["element", "grid"],
        instant: "standby",
        causes: 2,
      },
    ]);
    expect(stopped("grid")).toEqual({});
  });

  test("of the worse instant are named, and a loss that exceeds one at both counts once", () => {
    const source = { role: "standby", startTime: 10 } as const;
    const records = [
      ...["g1", "g2"].map((path) => utility(path, 400, { shareWeight: 1, ...watts(600) })),
      generator("set", 400, 0, { source, capability: undefined, shareWeight: 0.5 }),
      bus("bus", ["g1", "g2", "set"]),
      load("rack", "bus", 1000),
    ];
    // 1,000 W on one at first, then two thirds of it: both above 600 W
    const [first, second] = failuresOf({ records }).overloads;
    expect(first).toMatchObject({ subject: "g1", loading: 1.66666667, instant: "initial", causes: 2 });
    expect(second).toMatchObject({ subject: "g2", loading: 1.66666667, instant: "initial", causes: 2 });
  });

  test("name the loss that exceeds them most, and count all that do", () => {
    const feeds = [1, 2, 3].map((shareWeight) => utility(`g${shareWeight}`, 400, { shareWeight }));
    const records = [
      { ...feeds[0], ...watts(120) },
      feeds[1],
      feeds[2],
      bus("bus", ["g1", "g2", "g3"]),
      load("rack", "bus", 600),
    ];
    // 100 W; 150 W without g2, 200 W without g3, with the feed lost or its link
    expect(failuresOf({ records }).overloads).toEqual([
      {
        subject: "g1",
        quantity: "activePower",
        loading: 1.66666667,
        cause: ["element", "g3"],
        instant: "initial",
        causes: 4,
      },
    ]);
  });

  test("that are exceeded without any loss are no finding of one, however much it adds", () => {
    const site = (limit: number) => [
      utility("g1", 400, watts(limit)),
      utility("g2", 400),
      bus("bus", ["g1", "g2"]),
      load("rack", "bus", 300),
    ];
    // 150 W from the start, 300 W without the other
    expect(failuresOf({ records: site(151) }).overloads).toMatchObject([{ subject: "g1", causes: 2 }]);
    expect(failuresOf({ records: site(149) }).overloads).toEqual([]);
  });

  test("of ties and links are held as well", () => {
    const perAmpere = Math.sqrt(3) * 400;
    const records = [
      utility("g1", 400),
      utility("g2", 400),
      bus("a", "g1"),
      bus("b", "g2"),
      load(
        "left",
        by(
          "cords",
          ["a", "b"].map((source) => ({ source, rating: 80 / perAmpere })),
        ),
        100,
      ),
      load("right", "b", 300),
    ];
    const ties = [tie("tie", "a", "b", { closed: false, operation: "automatic", rating: 250 / perAmpere })];
    // without the feed of b, 350 W flow through the tie; a cord alone carries 100 W of 80 W
    const { overloads } = failuresOf({ records, ties });
    expect(overloads.map(({ subject, loading, cause }) => [subject, loading, cause])).toEqual([
      ["left", 1.25, ["element", "b"]],
      ["left", 1.25, ["element", "a"]],
      ["tie", 1.4, ["element", "g2"]],
    ]);
  });
});

describe("one unit of several", () => {
  const units = (more: Partial<ElementRecord>) =>
    generator("sets", 400, 1000, { units: 2, ...watts(1000), ...more });

  test("takes its part of the rating with it", () => {
    const { overloads } = failuresOf({
      records: [units({ capability: undefined }), bus("bus", "sets"), load("rack", "bus", 1500)],
    });
    expect(overloads).toEqual([
      {
        subject: "sets",
        quantity: "activePower",
        loading: 1.5,
        cause: ["unit", "sets"],
        instant: "initial",
        causes: 1,
      },
    ]);
  });

  test("takes its part of the capability with it", () => {
    const { shortages, overloads, stopped } = failuresOf({
      records: [units({}), bus("bus", by("dispatch", ["sets"])), load("rack", "bus", 1500)],
    });
    expect(shortages).toEqual([
      {
        subject: "bus",
        asked: 1500,
        served: 1000,
        cause: ["unit", "sets"],
        instant: "initial",
        causes: 1,
      },
    ]);
    expect(overloads).toEqual([]);
    expect(stopped("sets", "unit")).toEqual({});
  });

  test("takes its cords with it, and the rack where too few are left", () => {
    const records = (required: number) => [
      utility("grid", 400, { units: 2 }),
      load("rack", by("cords", [{ source: "grid", units: 4 }], { required })),
    ];
    expect(failuresOf({ records: records(2) }).stopped("grid", "unit")).toEqual({});
    expect(failuresOf({ records: records(3) }).stopped("grid", "unit")).toEqual({ rack: 100 });
  });
});

describe("a dispatch", () => {
  const battery = utility("battery", 400, { source: { role: "storage" }, capability: 300 });
  const members = (first: number) => [
    utility("grid", 400, { capability: first }),
    battery,
    set(10, { capability: 1500 }),
    bus("bus", by("dispatch", ["grid", "battery", "set"])),
  ];

  test("is short while storage alone serves, and no more when the generator has started", () => {
    const { shortages, stopped } = failuresOf({ records: [...members(1000), load("rack", "bus", 1000)] });
    expect(shortages).toEqual([
      { subject: "bus", asked: 1000, served: 300, cause: ["element", "grid"], instant: "initial", causes: 2 },
    ]);
    expect(stopped("grid")).toEqual({});
  });

  test("is looked at again when the generator has started, though nothing died", () => {
    const { shortages, overloads } = failuresOf({
      records: [
        utility("feeders", 400, { units: 2, capability: 100 }),
        set(10, watts(40)),
        bus("bus", by("dispatch", ["feeders", "set"])),
        load("rack", "bus", 150),
      ],
    });
    expect(shortages).toMatchObject([{ asked: 150, served: 100, instant: "initial", causes: 1 }]);
    // with all feeders or their link lost the generator takes 150 W, with one of them 50 W: three losses in all
    expect(overloads).toMatchObject([{ subject: "set", loading: 3.75, instant: "standby", causes: 3 }]);
  });

  test("is not short where storage serves all", () => {
    expect(failuresOf({ records: [...members(1000), load("rack", "bus", 300)] }).shortages).toEqual([]);
  });

  test("is short by the loss that leaves most unserved, whichever comes first", () => {
    const feeds = [utility("first", 400, { capability: 500 }), utility("second", 400, { capability: 800 })];
    const records = [...feeds, bus("bus", by("dispatch", ["first", "second"])), load("rack", "bus", 1000)];
    // a feed or its link to the bus
    expect(failuresOf({ records }).shortages).toEqual([
      {
        subject: "bus",
        asked: 1000,
        served: 500,
        cause: ["element", "second"],
        instant: "initial",
        causes: 4,
      },
    ]);
  });

  test("that is short without any loss is no finding of one", () => {
    const site = (demand: number) => [
      ...["g1", "g2"].map((path) => utility(path, 400, { capability: 800 })),
      bus("bus", by("dispatch", ["g1", "g2"])),
      bus("pdu", "bus"),
      load("rack", "bus", demand),
      load("behind", "pdu", 100),
    ];
    expect(failuresOf({ records: site(1500) }).shortages).toMatchObject([{ served: 800, causes: 4 }]);
    expect(failuresOf({ records: site(1600) }).shortages).toEqual([]);
  });
});

describe("a cap controller", () => {
  const demand = { nameplate: 100, provisioned: 70, typical: 50 };
  const records = [
    grid,
    bus("bus", "grid", watts(150)),
    ...["r1", "r2"].map((path) => ({ ...load(path, "bus"), demand })),
  ];
  const controllers = [{ path: "caps", racks: ["r1", "r2"], actuationTime: 2, failsSafe: false }];

  test.each(["provisioned", "typical"] as const)(
    "that is lost lets the racks go, on the %s basis",
    (basis) => {
      const { overloads, stopped } = failuresOf({ records, controllers }, basis);
      expect(overloads).toEqual([
        {
          subject: "bus",
          quantity: "activePower",
          loading: 1.33333333,
          cause: ["controller", "caps"],
          instant: "initial",
          causes: 1,
        },
      ]);
      expect(stopped("caps", "controller")).toEqual({});
    },
  );

  test("holds nothing on nameplate, where the limit is exceeded already", () => {
    expect(failuresOf({ records, controllers }, "nameplate").overloads).toEqual([]);
  });
});

describe("a rack that is dead at first", () => {
  const returns = (network: Parameters<typeof failuresOf>[0], path: string) =>
    failuresOf(network).failures.lost.flatMap(({ cause, racks }) =>
      cause.path === path ? racks.map((each) => each.returns) : [],
    );

  test("comes back by a tie to a board that a generator feeds later", () => {
    const boards = [grid, set(8), bus("a", "grid"), bus("b", "set"), load("rack", "a")];
    const to = (operation: "automatic" | "manual") => [tie("tie", "a", "b", { closed: false, operation })];
    expect(returns({ records: boards, ties: to("automatic") }, "grid")).toEqual([true]);
    expect(returns({ records: boards, ties: to("manual") }, "grid")).toEqual([false]);
  });

  test("comes back by a cord to a board that was dead before as well", () => {
    const rows = [grid, set(8), bus("first", "set"), bus("b", "first"), bus("a", "grid")];
    expect(returns({ records: [...rows, load("rack", by("cords", ["a", "b"]))] }, "grid")).toEqual([true]);
  });
});

test("racks that stop one after another are told in the order of the site", () => {
  const { failures } = failuresOf({
    records: [
      grid,
      bridged("ups", "grid", 300),
      load("later", "ups"),
      load("now", "grid"),
      load("too", "ups"),
    ],
  });
  const [{ racks }] = failures.lost.filter(({ cause }) => cause.path === "grid");
  expect(racks).toHaveLength(3);
  expect(racks.map(({ rack }) => rack)).toEqual(racks.map(({ rack }) => rack).sort((a, b) => a - b));
});

test("what is dead in the normal state cannot stop", () => {
  // nothing but a generator that nobody has called feeds the rack; its UPS would bridge
  const records = [grid, set(8), bridged("ups", "set", 300), load("rack", "ups"), load("other", "grid", 10)];
  const { failures, stopped } = failuresOf({ records });
  expect(["set", "ups", "rack"].map((path) => stopped(path))).toEqual([{}, {}, {}]);
  expect(failures.lost.map(({ cause }) => cause.path)).toEqual(["grid", "other"]);
});

test("a place takes all in it, and with it what depends on that", () => {
  const records = [
    grid,
    bus("room/bus", "grid", { place: "room" }),
    { ...load("room/rack", "grid", 10), place: "room" },
    load("rack", "room/bus", 100),
  ];
  const places = [{ path: "room", kind: "room", outdoors: false }];
  const { stopped } = failuresOf({ records, places });
  expect(stopped("room", "place")).toEqual({ "room/rack": 10, rack: 100 });
});

describe("what stops one load alone", () => {
  const cdu = cooler("cdu", "liquid", "grid", 0);
  const liquid = need("liquid", "liquid", ["cdu"], { own: 1 });

  test("is known without an evaluation", () => {
    const { failures, stopped } = failuresOf({ records: [grid, cdu, load("rack", "grid", 100, [liquid])] });
    expect([stopped("rack"), stopped("cdu")]).toEqual([{ rack: 100 }, { rack: 100 }]);
    expect([failures.losses, failures.states]).toEqual([3, 1]);
  });

  test("is evaluated where the cooler serves two", () => {
    const records = [grid, cdu, load("r1", "grid", 100, [liquid]), load("r2", "grid", 100, [liquid])];
    const { failures, stopped } = failuresOf({ records });
    expect(stopped("cdu")).toEqual({ r1: 100, r2: 100 });
    expect([failures.losses, failures.states]).toEqual([4, 2]);
  });

  test("takes no more from a rack than lived", () => {
    const dead = [bus("dead", "set"), set(10)];
    const needs = [supplied("grid"), supplied("dead", { name: "power-2" }), heat({ own: 1 })];
    const { stopped } = failuresOf({ records: [grid, ...dead, rack("rack", "", 100, { needs })] });
    expect(stopped("rack")).toEqual({ rack: 50 });
    expect(stopped("grid")).toEqual({ rack: 50 });
  });

  test("can still load a tie of a ring more", () => {
    const perAmpere = Math.sqrt(3) * 400;
    const records = [
      utility("g1", 400),
      utility("g2", 400),
      bus("a", "g1"),
      bus("b", "g2"),
      load("left", "a", 300),
      load("right", "b", 100),
    ];
    const ties = [tie("tie", "a", "b", { rating: 120 / perAmpere })];
    // each feed carries 200 W, 100 W flow through the tie; without the load at b it is 150 W
    const { overloads, stopped } = failuresOf({ records, ties });
    expect(overloads).toMatchObject([{ subject: "tie", causes: 2 }]);
    expect(stopped("right")).toEqual({ right: 100 });
  });

  test("can be what relieves those before it of reactive power", () => {
    const bank = rack("bank", "", 0, { use: undefined, needs: [power("bus", { fixed: -80 })] });
    const limits: LimitRow[] = [{ rule: "power.rating", quantity: "apparentPower", value: 110 }];
    const records = [grid, bus("bus", "grid", { limits }), bank, rack("rack", "bus", 100, {}, 0.8)];
    const { overloads } = failuresOf({ records });
    expect(overloads).toMatchObject([{ subject: "bus", cause: ["element", "bank"] }]);
    expect(overloads[0].loading).toBeCloseTo(Math.hypot(100, 80) / 110, 8);
  });
});

test("of blocks that differ in nothing but their names each has its own tie overloaded", () => {
  const perAmpere = Math.sqrt(3) * 400;
  const block = (name: string) => [
    bus(`${name}/tx-1`, "grid"),
    bus(`${name}/tx-2`, "grid"),
    bus(`${name}/left`, `${name}/tx-1`),
    bus(`${name}/right`, `${name}/tx-2`),
    load(`${name}/small`, `${name}/left`, 100),
    load(`${name}/large`, `${name}/right`, 300),
  ];
  const names = ["a", "b"];
  const ties = names.map((name) =>
    tie(`${name}/tie`, `${name}/left`, `${name}/right`, { rating: 160 / perAmpere }),
  );
  const { overloads } = failuresOf({ records: [grid, ...names.flatMap(block)], ties });
  // half of all 400 W goes by either way, 100 W through the tie; without the second way it is 300 W
  expect(overloads.map(({ subject, loading, cause }) => [subject, loading, cause[1]])).toEqual(
    names.map((name) => [`${name}/tie`, 1.875, `${name}/tx-2`]),
  );
});

test("of blocks that differ in nothing but their names each has its board overloaded and its rack stopped", () => {
  const block = (name: string) => [
    bus(`${name}/left`, "grid"),
    bus(`${name}/right`, "grid", watts(150)),
    load(`${name}/both`, by("cords", [`${name}/left`, `${name}/right`]), 200),
    load(`${name}/one`, `${name}/left`, 50),
  ];
  const { overloads, stopped } = failuresOf({ records: [grid, ...block("a"), ...block("b")] });
  expect(["a", "b"].map((name) => stopped(`${name}/left`))).toEqual([{ "a/one": 50 }, { "b/one": 50 }]);
  // by the other board or the cord to it
  expect(overloads.map(({ subject, causes }) => [subject, causes])).toEqual([
    ["a/right", 2],
    ["b/right", 2],
  ]);
});

test("needs that are short are told in the order of the site, whichever loss comes first", () => {
  const sets = ["late", "early"].flatMap((name) =>
    ["1", "2"].map((n) => utility(`${name}-${n}`, 400, { capability: 800 })),
  );
  const boards = ["early", "late"].flatMap((name) => [
    bus(name, by("dispatch", [`${name}-1`, `${name}-2`])),
    load(`${name}-rack`, name, name === "late" ? 1000 : 900),
  ]);
  const { shortages } = failuresOf({ records: [...sets, ...boards] });
  expect(shortages.map(({ subject }) => subject)).toEqual(["early", "late"]);
});

test("of blocks that differ in nothing but their names each has its own boards short", () => {
  const block = (name: string) => [
    ...["1", "2"].map((n) => utility(`${name}/set-${n}`, 400, { capability: 800 })),
    bus(`${name}/bus`, by("dispatch", [`${name}/set-1`, `${name}/set-2`])),
    load(`${name}/rack`, `${name}/bus`, 1000),
  ];
  const { shortages } = failuresOf({ records: [...block("a"), ...block("b")] });
  // a set or its link, of 1,000 W that are asked for
  expect(shortages.map(({ subject, served, causes }) => [subject, served, causes])).toEqual([
    ["a/bus", 800, 4],
    ["b/bus", 800, 4],
  ]);
});

test("of racks that differ in nothing but their names each has its own limits exceeded", () => {
  const limits: LimitRow[] = [{ rule: "power.rating", quantity: "activePower", value: 60 }];
  const sides = ["a", "b"];
  const row = ["r1", "r2", "r3"].flatMap((path) => [
    ...sides.map((side) => bus(`${path}-whip-${side}`, side, { limits })),
    load(
      path,
      by(
        "cords",
        sides.map((side) => `${path}-whip-${side}`),
      ),
      path === "r3" ? 40 : 100,
    ),
  ]);
  const { overloads, failures } = failuresOf({ records: [utility("a", 400), utility("b", 400), ...row] });
  // a feed, the other whip or its cord
  const of = (rack: string, side: string) => [`${rack}-whip-${side}`, 1.66666667, 3];
  expect(overloads.map(({ subject, loading, causes }) => [subject, loading, causes]).sort()).toEqual([
    of("r1", "a"),
    of("r1", "b"),
    of("r2", "a"),
    of("r2", "b"),
  ]);
  // each at one instant; whips and cords of r2 are known by those of r1
  expect(failures.states).toBe(2 + 4 + 4);
});

test("equal consumers with different customers have their own outcomes", () => {
  const records = [
    utility("g1", 400),
    utility("g2", 400),
    bus("a", ["g1", "g2"]),
    bus("b", ["g1", "g2"]),
    { ...bus("c", ["g1", "g2"]) },
    load("small", "a", 100),
    load("large", "b", 900),
    load("none", "c", 1),
  ].map((record) => (record.path === "g2" ? { ...record, ...watts(900) } : record));
  // b without its link to g1 takes 900 W from g2, beside 50.5 W of the others
  const { overloads } = failuresOf({ records });
  expect(overloads.map(({ causes }) => causes)).toEqual([2]);
});
