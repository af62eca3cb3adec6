import type { TieRow } from "../../../analysis/model";
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
import { solved } from "../../support/networks-solved";

const grid = utility("grid", 400);
/** Feeds nothing: waits for its generator. */
const standby = [generator("set", 400, 1e6, { source: { role: "standby" } }), bus("dead", "set")];
const automatic = (path: string, first: string, second: string, more: Partial<TieRow> = {}) =>
  tie(path, first, second, { closed: false, operation: "automatic", ...more });

test("standby sources and storage are off in the normal state", () => {
  const storage = utility("battery", 400, { source: { role: "storage" } });
  const net = solved({ records: [...standby, storage, bus("bus", ["dead", "battery"])] });
  expect(["set", "dead", "battery", "bus"].map(net.lives)).toEqual([0, 0, 0, 0]);
});

test("dead buses cannot feed each other", () => {
  const net = solved({ records: [bus("a"), bus("b"), rack("rack", "a", 1)], ties: [tie("tie", "a", "b")] });
  expect(["a", "b", "rack"].map(net.lives)).toEqual([0, 0, 0]);
});

test("a rack lives in the fraction of its power needs that is served", () => {
  const needs = [
    power("grid", { own: 1 }),
    power(by("cords", ["dead"], { name: "power-2" }), { own: 1 }),
    heat({ own: 1 }),
  ];
  const net = solved({ records: [grid, ...standby, rack("rack", "grid", 100, { needs })] });
  expect(net.lives("rack")).toBe(0.5);
  expect(net.out("grid")[0]).toBe(50);
});

test("a rack whose liquid cooler is dead is lost, one whose room is not cooled runs on", () => {
  const chiller = cooler("chiller", "liquid", "dead", 0.2);
  const liquid = need("liquid", "liquid", ["chiller"], { own: 1 });
  const wet = [power("grid", { own: 1 }), liquid];
  const dry = [power("grid", { own: 1 }), { ...liquid, gates: false }];
  const net = solved({
    records: [
      grid,
      ...standby,
      chiller,
      rack("wet", "grid", 10, { needs: wet }),
      rack("dry", "grid", 10, { needs: dry }),
    ],
  });
  expect(net.lives("wet")).toBe(0);
  expect(net.lives("dry")).toBe(1);
  expect(net.unremoved).toBe(10);
});

describe("cooling that power equipment cannot do without", () => {
  const needing = (path: string, feed: string, crah: string) =>
    ups(path, feed, ratio(0.05), 0, {
      needs: [power(feed, { output: 1, loss: 1 }), { ...heat({ loss: 1 }, crah), gates: true }],
    });

  test("a UPS that is cooled by what it feeds itself runs", () => {
    const net = solved({
      records: [
        grid,
        needing("ups", "grid", "crah"),
        cooler("crah", "air", "ups", 0.1),
        rack("rack", "ups", 100),
      ],
    });
    expect(["ups", "crah", "rack"].map(net.lives)).toEqual([1, 1, 1]);
  });

  test("a UPS dies with its cooler, and what it feeds with it", () => {
    const net = solved({
      records: [
        grid,
        ...standby,
        needing("ups", "grid", "crah"),
        cooler("crah", "air", "dead", 0.1),
        needing("second", "ups", "crah-2"),
        cooler("crah-2", "air", "ups", 0.1),
        rack("rack", "second", 100),
      ],
    });
    expect(["ups", "second", "crah-2", "rack"].map(net.lives)).toEqual([0, 0, 0, 0]);
    expect(net.out("grid")).toEqual([0, 0]);
  });

  test("ties are switched for those that are alive in the end", () => {
    const net = solved({
      records: [
        grid,
        ...standby,
        needing("ups", "grid", "crah"),
        cooler("crah", "air", "dead", 0.1),
        bus("a", "ups"),
        bus("b"),
        bus("c", "grid"),
        rack("rack", "b", 100),
      ],
      ties: [automatic("t1", "a", "b"), automatic("t2", "b", "c")],
    });
    // while the UPS was thought to run, t1 would have fed b; b is fed by c and feeds nobody further
    expect(["a", "b", "c"].map(net.lives)).toEqual([0, 1, 1]);
    expect(net.isClosed("t1")).toBe(false);
    expect(net.tie("t2")[0]).toBe(-100);
  });
});

describe("automatic ties", () => {
  const buses = (ties: TieRow[], fed: string[] = ["a"]) =>
    solved({
      records: [
        grid,
        ...["a", "b", "c", "d"].map((path) => bus(path, fed.includes(path) ? "grid" : undefined)),
        ...["a", "b", "c", "d"].map((path) => rack(`rack-${path}`, path, 10)),
      ],
      ties,
    });
  const alive = (net: ReturnType<typeof buses>) => ["a", "b", "c", "d"].filter((path) => net.lives(path) > 0);

  test("an automatic tie closes to a bus without an own supply", () => {
    const net = buses([automatic("tie", "b", "a")]);
    expect(alive(net)).toEqual(["a", "b"]);
    expect(net.isClosed("tie")).toBe(true);
    expect(net.tie("tie")[0]).toBe(-10);
  });

  test("a manual tie stays as it is", () => {
    expect(alive(buses([tie("tie", "a", "b", { closed: false })]))).toEqual(["a"]);
  });

  test("of two that could feed a bus the first by path closes", () => {
    const net = buses([automatic("t2", "a", "b"), automatic("t1", "c", "b")], ["a", "c"]);
    expect(net.isClosed("t1")).toBe(true);
    expect(net.isClosed("t2")).toBe(false);
  });

  test("a bus fed through a tie feeds no second one", () => {
    const net = buses([automatic("t1", "a", "b"), automatic("t2", "b", "c")]);
    expect(alive(net)).toEqual(["a", "b"]);
  });

  test("it does where the tie that feeds it says chain", () => {
    const chain = automatic("t1", "a", "b", { chain: true });
    expect(alive(buses([chain, automatic("t2", "b", "c"), automatic("t3", "c", "d")]))).toEqual([
      "a",
      "b",
      "c",
    ]);
    const late = automatic("t2", "b", "c", { chain: true });
    expect(alive(buses([automatic("t1", "a", "b"), late]))).toEqual(["a", "b"]);
  });

  test("neighbours behind closed ties follow", () => {
    const net = buses([automatic("t1", "a", "b"), tie("t2", "b", "c"), tie("t3", "c", "d")]);
    expect(alive(net)).toEqual(["a", "b", "c", "d"]);
    expect(net.tie("t1")[0]).toBe(30);
  });

  test("the search starts again with every tie that closes", () => {
    // t1 can close only after t2 has brought c to life, and b is then fed through both a chain and it
    const ties = [automatic("t1", "c", "b"), automatic("t2", "a", "c", { chain: true })];
    expect(alive(buses(ties))).toEqual(["a", "b", "c"]);
  });
});
