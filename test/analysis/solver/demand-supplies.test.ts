import { AMBIENT, type LossRow } from "../../../analysis/model";
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
  transformer,
  utility,
} from "../../support/networks-rows";
import { expectSame, solved } from "../../support/networks-solved";

/** Two live sources and a bus that waits for a standby generator. */
const sources = [
  utility("a", 415),
  utility("b", 415),
  utility("set", 415, { source: { role: "standby", startTime: 10 } }),
  bus("dead", "set"),
];

describe("cords", () => {
  const withCords = (links: Parameters<typeof by>[1], more = {}) =>
    solved({ records: [...sources, rack("rack", by("cords", links, more), 600, {}, 0.5)] });

  test("equal cords carry equal parts, whatever they are plugged into", () => {
    const net = withCords([
      { source: "a", units: 4 },
      { source: "b", units: 2 },
    ]);
    expectSame(net.link("rack", "a"), [400, 200]);
    expectSame(net.link("rack", "b"), [200, 100]);
  });

  test("stated shares say how the load splits", () => {
    const net = withCords([
      { source: "a", share: 0.7 },
      { source: "b", share: 0.3 },
    ]);
    expectSame(net.link("rack", "a"), [420, 210]);
    expectSame(net.link("rack", "b"), [180, 90]);
  });

  test("live cords take over in proportion to their shares", () => {
    const net = withCords([
      { source: "a", share: 0.5 },
      { source: "b", share: 0.25 },
      { source: "dead", share: 0.25 },
    ]);
    // 0.5/0.75 and 0.25/0.75 of 600
    expectSame(net.link("rack", "a"), [400, 200]);
    expectSame(net.link("rack", "b"), [200, 100]);
  });

  test("two cords may go to one source", () => {
    const net = withCords(["a", "a", "b"]);
    expectSame(net.link("rack", "a"), [400, 200]);
  });

  test("equipment that requires more cords than live is lost, and draws nothing", () => {
    const links = [
      { source: "a", units: 3 },
      { source: "dead", units: 3 },
    ];
    expect(withCords(links, { required: 3 }).lives("rack")).toBe(1);
    const lost = withCords(links, { required: 4 });
    expect(lost.lives("rack")).toBe(0);
    expect(lost.out("a")).toEqual([0, 0]);
  });

  test("the loss of a cord is a part of what it delivers, and heats where the equipment stands", () => {
    const records = [
      ...sources,
      cooler("crah", "air", "b", 0),
      rack("rack", "a", 0, {
        demand: { provisioned: 600, nameplate: 600, typical: 600 },
        needs: [
          power(by("cords", [{ source: "a", lossRatio: 0.02 }, "b"]), { own: 1 }),
          heat({ own: 1, loss: 1 }, "crah"),
        ],
      }),
    ];
    const net = solved({ records });
    expectSame(net.link("rack", "a"), [306, 0]);
    expectSame(net.out("crah")[0], 606);
  });
});

describe("shared", () => {
  test("unequal transformers in parallel share by Sn/uk", () => {
    const loss = (rating: number): LossRow => ({
      law: "transformer",
      rating,
      noLoad: 1000,
      load: 10000,
      noLoadCurrent: 0,
      leakageReactance: 0.05,
    });
    const net = solved({
      records: [
        utility("grid", 20000),
        transformer("t1", "grid", 415, { loss: loss(1e6), shareWeight: 1e6 / 0.06 }),
        transformer("t2", "grid", 415, { loss: loss(2e6), shareWeight: 2e6 / 0.05 }),
        bus("bus", ["t1", "t2"]),
        rack("rack", "bus", 1.7e6, {}, 0.2),
      ],
    });
    // 16.67 : 40 = 5 : 12 of 1.7 MW and 0.34 Mvar
    expectSame(net.out("t1"), [5e5, 1e5]);
    expectSame(net.out("t2"), [12e5, 2.4e5]);
    // β² = (0.5² + 0.1²) = 0.26 of 1 MVA, and (1.2² + 0.24²) / 2² = 0.3744 of 2 MVA
    expectSame(net.loss("t1"), [1000 + 0.26 * 10000, 0.26 * 0.05 * 1e6]);
    expectSame(net.loss("t2"), [1000 + 0.3744 * 10000, 0.3744 * 0.05 * 2e6]);
  });

  test("dead members leave their part to the live", () => {
    const net = solved({ records: [...sources, bus("bus", ["a", "dead", "b"]), rack("rack", "bus", 90)] });
    expect(net.out("a")[0]).toBe(45);
    expect(net.out("b")[0]).toBe(45);
  });

  const generators = (demand: number) =>
    solved({
      records: [
        ...[100, 200, 300].map((kW) => generator(`g${kW}`, 415, kW, { limits: [ofActivePower(kW)] })),
        bus("bus", ["g100", "g200", "g300"]),
        rack("rack", "bus", demand, {}, 0.1),
      ],
    });

  test("regulated members fill to their capability, reactive power in the same parts", () => {
    const net = generators(450);
    expectSame(net.out("g100"), [100, 10]);
    expectSame(net.out("g200"), [175, 17.5]);
    expectSame(net.out("g300"), [175, 17.5]);
  });

  test("a shortage of regulated members leaves nothing unserved and shows on all alike", () => {
    const net = generators(750);
    for (const [path, kW] of [
      ["g100", 100],
      ["g200", 200],
      ["g300", 300],
    ] as const) {
      expectSame(net.out(path)[0], 1.25 * kW);
      expectSame(net.loading(path, "activePower"), 1.25);
    }
    expect(net.deficit).toBe(0);
  });

  test("with a passive member beside them regulated ones keep fixed shares", () => {
    const net = solved({
      records: [
        generator("g", 415, 100),
        utility("grid", 415),
        bus("bus", ["g", "grid"]),
        rack("rack", "bus", 600),
      ],
    });
    expect(net.out("g")[0]).toBe(300);
  });
});

test("cords keep their shares whatever a source can give: what is too much shows on it", () => {
  const net = solved({
    records: [
      generator("small", 415, 30, { limits: [ofActivePower(30)] }),
      generator("large", 415, 1000),
      rack("rack", by("cords", ["small", "large"]), 100),
    ],
  });
  expect([net.out("small")[0], net.out("large")[0]]).toEqual([50, 50]);
  expectSame(net.loading("small", "activePower"), 50 / 30);
});

test("heat that a cooler and the outdoors share goes half to either", () => {
  const air = need("heat", "air", ["crah", AMBIENT], { own: 1 });
  const net = solved({
    records: [
      utility("grid", 415),
      cooler("crah", "air", "grid", 0),
      rack("rack", "", 100, { needs: [power("grid", { own: 1 }), air] }),
    ],
  });
  expect(net.out("crah")[0]).toBe(50);
});

test("a passive member that is off leaves the regulated ones theirs to fill", () => {
  const net = solved({
    records: [
      utility("off", 415, { source: { role: "standby" }, shareWeight: 1 }),
      generator("small", 415, 50, { shareWeight: 1 }),
      generator("large", 415, 1000, { shareWeight: 1 }),
      bus("bus", ["off", "small", "large"]),
      rack("rack", "bus", 200),
    ],
  });
  expect([net.out("small")[0], net.out("large")[0]]).toEqual([50, 150]);
});

test("a transfer takes all from its first live member", () => {
  const net = solved({
    records: [...sources, bus("bus", by("transfer", ["dead", "b", "a"])), rack("rack", "bus", 90)],
  });
  expect(net.out("b")[0]).toBe(90);
  expect(net.out("a")[0]).toBe(0);
});

describe("dispatch", () => {
  const dispatched = (demand: number) =>
    solved({
      records: [
        generator("g1", 415, 1e6),
        utility("off", 415, { capability: 9e9, source: { role: "storage" } }),
        generator("g2", 415, 1e6, { units: 2 }),
        bus("bus", by("dispatch", ["g1", "off", "g2"])),
        rack("rack", "bus", demand, {}, 0.2),
      ],
    });

  test("members are filled in order, those that are off left out", () => {
    const net = dispatched(1.5e6);
    expectSame(net.out("g1"), [1e6, 2e5]);
    expectSame(net.out("g2"), [5e5, 1e5]);
    expect(net.out("off")).toEqual([0, 0]);
    expect(net.deficit).toBe(0);
  });

  test("what is left after the last is a deficit", () => {
    const net = dispatched(3.5e6);
    expectSame(net.out("g1")[0], 1e6);
    expectSame(net.out("g2")[0], 2e6);
    expectSame(net.deficit, 5e5);
  });

  test("a utility is filled without end: its contract is no capability", () => {
    const limits = [{ rule: "power.contract", quantity: "activePower", value: 1 } as const];
    const net = solved({
      records: [
        utility("grid", 415, { limits }),
        generator("g", 415, 1e6),
        bus("bus", by("dispatch", ["grid", "g"])),
        rack("rack", "bus", 5),
      ],
    });
    expect(net.out("grid")[0]).toBe(5);
    expect(net.out("g")[0]).toBe(0);
    expect(net.loading("grid", "activePower")).toBe(5);
  });

  test("heat that dispatched coolers do not take is unremoved, not a deficit of power", () => {
    const draw = { output: 1, secondOutput: 1 };
    const net = solved({
      records: [
        ...sources,
        ...["lead", "lag"].map((path) => cooler(path, "liquid", "a", 0.1, undefined, { capability: 300 })),
        element("header", "junction", {
          provides: "liquid",
          needs: [{ ...need("liquid", "liquid", ["lead", "lag"], draw), mode: "dispatch" }],
        }),
        rack("rack", "b", 0, {
          demand: { provisioned: 700, nameplate: 500, typical: 200 },
          needs: [power("b", { own: 1 }), need("liquid", "liquid", ["header"], { own: 1 })],
        }),
      ],
    });
    expect(net.out("lead")[0]).toBe(300);
    expect(net.out("lag")[0]).toBe(300);
    expect(net.unremoved).toBe(100);
    expect(net.deficit).toBe(0);
    expectSame(net.out("a")[0], 60);
  });
});

function ofActivePower(value: number) {
  return { rule: "power.rating", quantity: "activePower", value } as const;
}
