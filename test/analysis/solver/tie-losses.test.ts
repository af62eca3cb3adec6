import { type ElementRecord, type ImpedanceRow, singleLosses, type TieRow } from "../../../analysis/model";
import { balanceOf, solveLoadings } from "../../../analysis/solver";
import { Contingencies } from "../../../analysis/solver/contingency";
import { bus, generator, rack, tie, transformer, utility } from "../../support/networks-rows";
import { expectSame, solved } from "../../support/networks-solved";

const impedance = (resistance: number, reactance: number): { impedance: ImpedanceRow } => ({
  impedance: { resistance, coldResistance: resistance, reactance },
});

const ONE_AMPERE: Partial<ElementRecord> = {
  limits: [{ rule: "power.continuous-current", quantity: "current", value: 1 }],
};

/** Bus a on 400 V, b with 30 kW and 10 kvar, c with 20 kW and 5 kvar, and the ties given. */
const ring = (...ties: TieRow[]) =>
  solved({
    records: [
      utility("grid", 400),
      bus("a", "grid", ONE_AMPERE),
      bus("b", undefined, ONE_AMPERE),
      bus("c"),
      rack("rack-b", "b", 30e3, {}, 1 / 3),
      rack("rack-c", "c", 20e3, {}, 1 / 4),
    ],
    ties,
  });

test("the bus that feeds a closed ring passes on all that the grid gives, what its segments lose included", () => {
  const closed = ring(
    tie("ab", "a", "b", impedance(0.02, 0.01)),
    tie("cb", "c", "b", impedance(0.03, 0.015)),
    tie("ca", "c", "a", impedance(0.05, 0.02)),
  );
  const [active, reactive] = closed.out("grid");
  expect(active).toBeGreaterThan(50e3 + 1);
  expectSame(closed.loading("a", "current"), Math.hypot(active, reactive) / (Math.sqrt(3) * 400), 1e-9);
});

describe("an open ring", () => {
  const open = ring(
    tie("ab", "a", "b", impedance(0.02, 0.01)),
    tie("cb", "c", "b", impedance(0.03, 0.015)),
    tie("ca", "c", "a", { ...impedance(0.05, 0.02), closed: false }),
  );
  // the far segment carries 20 kW and 5 kvar; the near one what both loads take and what the far one loses
  const far = (20e3 ** 2 + 5e3 ** 2) / 400 ** 2;
  const [p, q] = [50e3 + 0.03 * far, 15e3 + 0.015 * far];
  const near = (p ** 2 + q ** 2) / 400 ** 2;

  test("loses what a hand computes, from its far end to its feeder", () => {
    expectSame(open.tie("cb"), [-20e3, -5e3], 1e-9);
    expectSame(open.tie("ab"), [p, q], 1e-9);
    expectSame(open.out("grid"), [p + 0.02 * near, q + 0.01 * near], 1e-9);
  });

  test("loads each bus with all that leaves it, the losses of the segments it sends into included", () => {
    const amperes = (active: number, reactive: number) => Math.hypot(active, reactive) / (Math.sqrt(3) * 400);
    expectSame(open.loading("a", "current"), amperes(p + 0.02 * near, q + 0.01 * near), 1e-9);
    expectSame(open.loading("b", "current"), amperes(p, q), 1e-9);
  });

  test("loses nothing in its open segment", () => {
    expect(open.tie("ca")).toEqual([0, 0]);
    const at = 2 * open.model.ties.findIndex(({ path }) => path === "ca");
    expect([...open.state.tieLoss.subarray(at, at + 2)]).toEqual([0, 0]);
  });

  test("loses to the ground around it, as losses of the site", () => {
    const { losses, rejected, unremoved, sources } = balanceOf(open.model, open.state);
    expectSame(losses, 0.03 * far + 0.02 * near, 1e-6);
    expectSame(rejected, sources);
    expect(unremoved).toBe(0);
  });
});

describe("a closed ring of unlike cables", () => {
  /** Complex numbers as pairs. */
  type Pair = [number, number];
  const times = ([a, b]: Pair, [c, d]: Pair): Pair => [a * c - b * d, a * d + b * c];
  const plus = ([a, b]: Pair, [c, d]: Pair): Pair => [a + c, b + d];
  const over = ([a, b]: Pair, [c, d]: Pair): Pair => {
    const square = c * c + d * d;
    return [(a * c + b * d) / square, (b * c - a * d) / square];
  };

  /** Mostly resistance, mostly reactance, and between; so small that losses are below rounding. */
  const ZAB: Pair = [4e-11, 1e-11];
  const ZBC: Pair = [1e-11, 5e-11];
  const ZCA: Pair = [3e-11, 3e-11];

  test("carries what Kirchhoff's laws give in complex currents", () => {
    // around the ring: Zab·Iab + Zbc·(Iab - Ib) - Zca·(Ic + Ib - Iab) = 0
    const [ib, ic]: Pair[] = [
      [30e3, -10e3],
      [20e3, -5e3],
    ];
    const loop = plus(plus(ZAB, ZBC), ZCA);
    const iab = over(plus(times(ib, plus(ZBC, ZCA)), times(ic, ZCA)), loop);
    const net = ring(
      tie("ab", "a", "b", impedance(...ZAB)),
      tie("bc", "b", "c", impedance(...ZBC)),
      tie("ca", "c", "a", impedance(...ZCA)),
    );
    // power is the conjugate of current
    expectSame(net.tie("ab"), [iab[0], -iab[1]], 1e-9);
    expectSame(net.tie("bc"), [iab[0] - ib[0], ib[1] - iab[1]], 1e-9);
    expectSame(net.tie("ca"), [iab[0] - ib[0] - ic[0], ib[1] + ic[1] - iab[1]], 1e-9);
  });

  test("conserves energy with losses of several percent, and settles", () => {
    const net = ring(
      tie("ab", "a", "b", impedance(0.08, 0.02)),
      tie("bc", "b", "c", impedance(0.02, 0.1)),
      tie("ca", "a", "c", impedance(0.06, 0.06)),
    );
    const lost = net.out("grid")[0] - 50e3;
    expect(lost / 50e3).toBeGreaterThan(0.01);
    const byHand = Object.entries({ ab: 0.08, bc: 0.02, ca: 0.06 }).map(([path, r]) => {
      const [p, q] = net.tie(path);
      return (r * (p ** 2 + q ** 2)) / 400 ** 2;
    });
    expectSame(
      byHand.reduce((sum, each) => sum + each, 0),
      lost,
      1e-9,
    );
  });
});

test("two equal cables between two buses carry half each, and together lose half of what one would", () => {
  const cable = impedance(0.02, 0.01);
  const records = [utility("grid", 400), bus("a", "grid"), bus("b"), rack("rack", "b", 40e3)];
  const net = solved({ records, ties: [tie("t1", "a", "b", cable), tie("t2", "b", "a", cable)] });
  const square = (20e3 / 400) ** 2;
  // of the reverse one the sender is its second end; losses differ in nothing
  expectSame(net.out("grid"), [40e3 + 2 * 0.02 * square, 2 * 0.01 * square], 1e-9);
});

describe("a section with cables that is fed at two buses", () => {
  test("takes its load by impedance: nine tenths by the cable of a tenth of the loop", () => {
    const net = solved({
      records: [
        utility("grid", 10e3),
        bus("busbar", "grid"),
        bus("a", "busbar"),
        bus("b", "busbar"),
        bus("c"),
        rack("rack", "c", 1e6),
      ],
      ties: [tie("ac", "a", "c", impedance(0.1, 0.1)), tie("cb", "c", "b", impedance(0.9, 0.9))],
    });
    // 900 kW and 100 kW arrive, and lose R·(S/U)²
    expectSame(net.out("a")[0] + net.tie("ac")[0], 900e3 + 0.1 * (900e3 / 10e3) ** 2, 1e-3);
    expectSame(-net.tie("cb")[0], 100e3, 1e-3);
  });

  test("counts the transformer that an entry has for itself, and none that it has in common", () => {
    const rating = 1e6;
    const loss = { law: "transformer", rating, noLoad: 0, load: 0, noLoadCurrent: 0 } as const;
    const unit = (path: string, uk: number) =>
      transformer(path, "grid", 400, {
        loss: { ...loss, leakageReactance: uk },
        shareWeight: rating / uk,
      });
    const net = solved({
      records: [
        utility("grid", 10e3),
        unit("t1", 0.06),
        unit("t2", 0.06),
        bus("a", "t1"),
        bus("b", "t2"),
        rack("rack", "a", 300e3),
      ],
      // as much as one transformer: 0.06·400²/1 MVA
      ties: [tie("ab", "a", "b", impedance(0, 0.0096))],
    });
    expectSame([net.out("t1")[0], net.out("t2")[0]], [200e3, 100e3], 1e-6);
  });

  test("counts the run that an entry has for itself, be it resistance alone", () => {
    const run = (path: string, resistance: number) =>
      bus(path, "grid", { loss: { law: "series", resistance, coldResistance: resistance, reactance: 0 } });
    const net = solved({
      records: [
        utility("grid", 10e3),
        run("short", 1e-6),
        run("long", 3e-6),
        bus("a", "short"),
        bus("b", "long"),
        rack("rack", "a", 400e3),
      ],
      ties: [tie("ab", "a", "b", impedance(1e-9, 0))],
    });
    expectSame([net.out("short")[0], net.out("long")[0]], [300e3, 100e3], 1e-3);
  });

  test("whose entries are regulated shares by rating as without cables", () => {
    const net = solved({
      records: [
        generator("g1", 415, 1e6, { shareWeight: 1 }),
        generator("g2", 415, 3e6, { shareWeight: 3 }),
        bus("a", "g1"),
        bus("b", "g2"),
        rack("rack", "a", 40e3),
      ],
      ties: [tie("ab", "a", "b", impedance(0.02, 0))],
    });
    const [flow] = net.tie("ab");
    const lost = 0.02 * (flow / 415) ** 2;
    expectSame([net.out("g1")[0], net.out("g2")[0]], [0.25 * (40e3 + lost), 0.75 * (40e3 + lost)], 1e-9);
  });
});

test("a bus coupler loses nothing, a cable beside it or not", () => {
  const records = [
    utility("grid", 400),
    bus("a", "grid"),
    bus("b"),
    bus("c"),
    rack("near", "b", 400e3),
    rack("far", "c", 1e3),
  ];
  const coupler = tie("ab", "a", "b");
  const alone = solved({ records, ties: [coupler, tie("bc", "b", "c")] });
  expectSame(alone.out("grid"), [401e3, 0]);
  const beside = solved({ records, ties: [coupler, tie("bc", "b", "c", impedance(0.02, 0))] });
  expect(Math.abs(beside.out("grid")[1])).toBeLessThan(1e-6);
  expectSame(beside.out("grid")[0], 401e3 + 0.02 * (1e3 / 400) ** 2);
});

describe("cables of four boards, each to one of its own", () => {
  const boards = ["a", "b", "c", "d"];
  const resistances = [0.01, 0.02, 0.04, 0.08];
  const records = [
    utility("grid", 400),
    ...boards.flatMap((name) => [
      bus(name, "grid", ONE_AMPERE),
      bus(`far-${name}`),
      rack(`rack-${name}`, `far-${name}`, 40e3),
    ]),
  ];
  const ties = boards.map((name, i) => tie(name, name, `far-${name}`, impedance(resistances[i], 0)));
  const lost = resistances.map((resistance) => resistance * (40e3 / 400) ** 2);

  test("lose what each carries, and load the board that each begins at", () => {
    const net = solved({ records, ties });
    expectSame(
      boards.map((_, tie) => net.state.tieLoss[2 * tie]),
      lost,
      1e-9,
    );
    expectSame(
      boards.map((name) => net.loading(name, "current") * Math.sqrt(3) * 400),
      lost.map((each) => 40e3 + each),
      1e-9,
    );
  });

  test("lose nothing where a board is lost, and what they lost where it is not", () => {
    const { model, state } = solved({ records, ties });
    const contingencies = new Contingencies(model, state);
    const after = (name: string) => {
      const loss = singleLosses(model).find(({ kind, path }) => kind === "element" && path === name)!;
      return contingencies.evaluate(loss, () => ({
        losses: balanceOf(model, state).losses,
        loaded: [...solveLoadings(model, state)].filter((loading) => loading > 0).length,
      }));
    };
    // of the others each board and its cable
    expect(boards.map((name) => after(name).loaded)).toEqual([6, 6, 6, 6]);
    expect(boards.map((name) => after(`rack-${name}`).loaded)).toEqual([6, 6, 6, 6]);
    const all = lost.reduce((sum, each) => sum + each);
    expectSame(
      boards.map((name) => after(name).losses),
      lost.map((each) => all - each),
      1e-9,
    );
  });
});
