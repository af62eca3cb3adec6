import {
  compile,
  type ElementRecord,
  type NeedRow,
  type SingleLoss,
  singleLosses,
} from "../../../analysis/model";
import { FailurePass } from "../../../analysis/solver/failure-pass";
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
  ups,
  utility,
} from "../../support/networks-rows";

const grid = utility("grid", 400);
const liquidFrom = (...coolers: string[]) => need("liquid", "liquid", coolers, { own: 1 });
const cooled = (path: string, liquid: NeedRow, more: Partial<ElementRecord> = {}) =>
  rack(path, "", 100, { needs: [power("grid", { own: 1 }), liquid], ...more });

describe("a loss that stops one load alone", () => {
  const coolers = ["cdu", "second"].map((path) => cooler(path, "liquid", "grid", 0));

  function outcome(records: ElementRecord[], path: string, more: Partial<SingleLoss> = {}) {
    const model = compile({ records, ties: [], code: "IEC" });
    expect(model.offences).toEqual([]);
    const pass = new FailurePass(model, "provisioned", {});
    const loss = singleLosses(model).find((each) => each.kind === "element" && each.path === path)!;
    const found = pass.onlyLoad({ ...loss, ...more });
    return (
      found && { ...found, stopped: new Map([...found.stopped].map(([e, stop]) => [model.paths[e], stop])) }
    );
  }
  const site = [grid, ...coolers, cooled("rack", liquidFrom("cdu"))];

  test("is that of the load itself, or of the cooler that it alone has, which does not come back", () => {
    const stop = { fraction: 1, returns: false };
    expect(outcome(site, "rack")?.stopped).toEqual(new Map([["rack", { ...stop, need: -1 }]]));
    const stopped = outcome(site, "cdu")!.stopped;
    expect(stopped.get("rack")).toMatchObject(stop);
    expect(stopped.get("rack")!.need).toBeGreaterThanOrEqual(0);
  });

  test("takes nothing from the racks where the load is none", () => {
    const pump = cooled("pump", liquidFrom("cdu"), { use: "house" });
    expect(outcome([grid, ...coolers, pump], "pump")).toMatchObject({ stopped: new Map(), chain: [] });
  });

  test("is none where more is lost with it, or a part stays", () => {
    const elements = [0, 1].map((element) => ({ element, remains: 0 }));
    const others: Partial<SingleLoss>[] = [
      { links: [0] },
      { ties: [0] },
      { demands: [{ element: 0, watts: 1 }] },
      { elements },
      { elements: [{ element: 0, remains: 0.5 }] },
    ];
    expect(others.map((more) => outcome(site, "rack", more))).toEqual(others.map(() => undefined));
  });

  test("is none where another cooler serves the load too, or the need gates nothing", () => {
    const shared = [grid, ...coolers, cooled("rack", liquidFrom("cdu", "second"))];
    expect(outcome(shared, "cdu")).toBeUndefined();
    const felt = [grid, ...coolers, cooled("rack", { ...liquidFrom("cdu"), gates: false })];
    expect(outcome(felt, "cdu")).toBeUndefined();
  });

  test("is none of a source of power, or of what others take from", () => {
    const chain = [grid, bus("board", "grid"), rack("rack", "board", 100)];
    expect(["grid", "board"].map((path) => outcome(chain, path))).toEqual([undefined, undefined]);
  });

  test("is none where a load gives reactive power, by what it draws, to those before it", () => {
    const limits = [{ rule: "power.rating", quantity: "apparentPower", value: 115 } as const];
    const capacitive = rack("capacitive", "board", 10, {}, -8);
    const records = [grid, bus("board", "grid", { limits }), capacitive, rack("rack", "board", 100, {}, 0.8)];
    // 110 W and no var; without it 100 W and 80 var
    const { overloads } = failuresOf({ records });
    expect(overloads).toMatchObject([{ subject: "board", cause: ["element", "capacitive"] }]);
  });
});

/** A generator behind a transfer switch, there after 10 s. */
const standby = [
  generator("set", 400, 1e6, { source: { role: "standby", startTime: 8 } }),
  bus("ats", by("transfer", ["grid", "set"], { transferTime: 10 })),
];

describe("heat of power equipment that gates nothing", () => {
  const input = (holdUp: number) => ({ ...power("ats", { output: 1, loss: 1 }), holdUp });
  const shortagesWith = (needs: NeedRow[], ...more: ElementRecord[]) =>
    failuresOf({
      records: [
        grid,
        ...standby,
        cooler("crah", "air", "ats", 0),
        ups("ups", "", ratio(0.1), 0, { needs }),
        ...more,
      ],
    }).shortages;

  test("is short when nothing takes it for good, and not while that comes back", () => {
    const air = { ...heat({ loss: 1 }, "crah"), gates: false };
    // the grid is lost for 10 s, and the fan with it; nothing but its own loss and that of the switch is for good
    const shortages = shortagesWith([input(300), air], rack("rack", "ups", 100));
    expect(shortages).toMatchObject([{ subject: "ups", asked: 10, served: 0, cause: ["element", "crah"] }]);
    expect(shortages[0].causes).toBe(1);
  });

  test("is the rack's own affair where a rack gives it off", () => {
    const own = { ...heat({ own: 1 }, "crah"), gates: false };
    const server = rack("rack", "", 100, { needs: [power("ups", { own: 1 }), own] });
    expect(shortagesWith([input(0), heat({ loss: 1 })], server)).toEqual([]);
  });
});

describe("all is as before", () => {
  const recovery = (...records: ElementRecord[]) => {
    const { recovery } = failuresOf({ records: [grid, ...standby, ...records] }).failures;
    return recovery && [recovery.cause.path, recovery.time];
  };

  test("once a rack that was interrupted has its supply again", () => {
    expect(recovery(rack("rack", "ats", 100))).toEqual(["grid", 10]);
  });

  test("though a battery of others is empty by the end of the outage", () => {
    const battery = utility("battery", 400, { source: { role: "storage", energy: 1e4 }, capability: 1000 });
    const board = bus("board", by("dispatch", ["grid", "battery"]));
    const racks = [rack("rack", "ats", 100), rack("other", "board", 100)];
    const model = compile({ records: [grid, ...standby, battery, board, ...racks], ties: [], code: "IEC" });
    const loss = singleLosses(model).find(({ path }) => path === "grid")!;
    const { recovery, short } = new FailurePass(model, "provisioned", { outage: 3600 }).evaluate(loss);
    expect([...short.values()]).toMatchObject([{ instant: "exhausted" }]);
    expect(recovery).toBe(10);
  });

  test("at once where what was interrupted is no IT, or never comes back", () => {
    expect(recovery(rack("pump", "ats", 100, { use: "house" }))).toBeUndefined();
    expect(recovery(rack("rack", "grid", 100))).toBeUndefined();
  });
});

describe("gear that is overloaded by a loss", () => {
  const limits = [{ rule: "power.rating", quantity: "activePower", value: 1000 } as const];
  /** Two boards that carry 750 W each; the second is dead until a set has started, unless there is none. */
  const boards = (time: number, ...second: ElementRecord[]) => [
    ...["g1", "g2"].map((path) => utility(path, 400)),
    bus("a", "g1", { limits, overloads: [{ loading: 1.5, time }] }),
    ...second,
    rack("rack", by("cords", ["a", "b"]), 1500),
  ];
  const relieved = (time: number, startTime?: number) =>
    boards(
      time,
      utility("set", 400, { source: { role: "standby", startTime } }),
      bus("b", by("transfer", ["g2", "set"])),
    );
  const overloaded = (records: ElementRecord[]) =>
    failuresOf({ records }).overloads.map(({ subject, loading, instant, cause }) => [
      subject,
      loading,
      instant,
      ...cause,
    ]);

  test("is not where it bears that until it is relieved", () => {
    // a fault of the second board or its cord is not relieved
    const lasting = ["a", 1.5, "initial", "element", "b"];
    expect(overloaded(relieved(10, 10))).toEqual([lasting]);
    expect(overloaded(relieved(9, 10))).toEqual([["a", 1.5, "initial", "element", "g2"]]);
  });

  test("is not where it is relieved at once", () => {
    expect(overloaded(relieved(1))).toEqual([["a", 1.5, "initial", "element", "b"]]);
  });

  test("is however long it bears that, where nothing relieves it", () => {
    expect(overloaded(boards(3600, bus("b", "g2")))).toEqual([["a", 1.5, "initial", "element", "g2"]]);
  });

  test("is told by the instant that loads it most, the end of an outage too", () => {
    const battery = utility("battery", 400, { source: { role: "storage", energy: 3e5 }, capability: 300 });
    const records = [
      utility("first", 400),
      battery,
      utility("second", 400, { limits }),
      bus("bus", by("dispatch", ["first", "battery", "second"])),
      rack("rack", "bus", 1500),
    ];
    const model = compile({ records, ties: [], code: "IEC" });
    const loss = singleLosses(model).find(({ path }) => path === "first")!;
    const { exceeded } = new FailurePass(model, "provisioned", { outage: 3600 }).evaluate(loss);
    const [found] = exceeded.values();
    // 1,200 W beside the battery, all of it when that is empty: 300 kJ last 1,000 s
    expect(found.instant).toBe("exhausted");
    expect(found.loading).toBeGreaterThan(1.3);
  });
});
