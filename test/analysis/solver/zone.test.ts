import type { TieRow } from "../../../analysis/model";
import { bus, by, generator, rack, tie, utility } from "../../support/networks-rows";
import { expectSame, solved } from "../../support/networks-solved";

/** A lossless cable of that reactance, ohm. */
const reactance = (ohms: number) => ({
  impedance: { resistance: 0, coldResistance: 0, reactance: ohms },
});
const amperes = (value: number) => ({
  limits: [{ rule: "power.continuous-current", quantity: "current", value } as const],
});

describe("two buses and a closed tie", () => {
  test("with one entry the tie carries the load of the other bus", () => {
    const net = solved({
      records: [
        utility("grid", 400),
        bus("a", "grid", amperes(1000)),
        bus("b", undefined, amperes(1000)),
        rack("left", "a", 100, {}, 0.2),
        rack("right", "b", 300, {}, 0.4),
      ],
      ties: [tie("tie", "a", "b", { rating: 1000 })],
    });
    expectSame(net.out("grid"), [400, 140]);
    expectSame(net.tie("tie"), [300, 120]);
    // a bus is loaded by everything that leaves it, the tie included
    expectSame(net.loading("a", "current"), Math.hypot(400, 140) / (Math.sqrt(3) * 400 * 1000));
    expectSame(net.loading("b", "current"), Math.hypot(300, 120) / (Math.sqrt(3) * 400 * 1000));
    expectSame(net.loadingsAt(2), [Math.hypot(300, 120) / (Math.sqrt(3) * 400 * 1000)]);
  });

  test("with two entries these share all of the load by weight", () => {
    const net = solved({
      records: [
        utility("g1", 400, { shareWeight: 1 }),
        utility("g2", 400, { shareWeight: 3 }),
        bus("a", "g1", amperes(1000)),
        bus("b", "g2", amperes(1000)),
        rack("left", "a", 300, {}, 0.1),
        rack("right", "b", 100, {}, 0.5),
      ],
      ties: [tie("tie", "a", "b")],
    });
    // 400 W and 80 var, a quarter by the first entry; what bus b has left over goes to bus a
    expectSame(net.out("g1"), [100, 20]);
    expectSame(net.out("g2"), [300, 60]);
    expectSame(net.tie("tie"), [-200, -10]);
    expectSame(net.loading("b", "current"), Math.hypot(300, 60) / (Math.sqrt(3) * 400 * 1000));
  });

  test("an entry of several units or cords weighs as many times", () => {
    const net = solved({
      records: [
        utility("g1", 400, { units: 2 }),
        utility("g2", 400),
        bus("a", "g1"),
        { ...bus("b"), needs: [{ ...bus("b", "g2").needs[0], links: [{ source: "g2", units: 3 }] }] },
        rack("rack", "a", 500),
      ],
      ties: [tie("tie", "a", "b")],
    });
    expectSame(net.out("g1")[0], 200);
    expectSame(net.out("g2")[0], 300);
  });

  test("an entry by transfer weighs as the member that carries it", () => {
    const net = solved({
      records: [
        utility("g1", 400, { shareWeight: 1 }),
        utility("g2", 400, { shareWeight: 5 }),
        utility("g3", 400, { shareWeight: 3 }),
        bus("a", by("transfer", ["g1", "g2"])),
        bus("b", "g3"),
        rack("rack", "a", 400),
      ],
      ties: [tie("tie", "a", "b")],
    });
    expectSame(net.out("g1")[0], 100);
    expectSame(net.out("g3")[0], 300);
  });

  test("losses of a bus are those of what it draws itself", () => {
    const net = solved({
      records: [
        utility("g1", 400),
        bus("a", "g1", { loss: { law: "ratio", ratio: 0.1 } }),
        bus("b"),
        rack("rack", "b", 100),
      ],
      ties: [tie("tie", "a", "b")],
    });
    expectSame(net.out("g1")[0], 110);
  });
});

describe("a ring of three buses", () => {
  const ring = (first: Partial<TieRow> = {}, others: Partial<TieRow> = {}) =>
    solved({
      records: [
        utility("grid", 400),
        bus("a", "grid"),
        bus("b"),
        bus("c"),
        rack("rack-b", "b", 100, {}, 0.1),
        rack("rack-c", "c", 200, {}, 0.1),
      ],
      ties: [tie("ab", "a", "b", first), tie("bc", "b", "c", others), tie("ca", "c", "a", others)],
    });

  test("equal segments carry what the angles of a hand-solved network say", () => {
    // θa = 0; b: 2θb - θc = -100; c: 2θc - θb = -200; so θb = -400/3, θc = -500/3
    const net = ring();
    expectSame(net.tie("ab"), [400 / 3, 40 / 3]);
    expectSame(net.tie("bc"), [100 / 3, 10 / 3]);
    expectSame(net.tie("ca"), [-500 / 3, -50 / 3]);
  });

  test("a segment of twice the admittance draws flow to itself", () => {
    // b: 3θb - θc = -100; c: 2θc - θb = -200; so θc = -140, θb = -80; ab = 2 · 80
    const net = ring(reactance(5e-10), reactance(1e-9));
    expectSame(net.tie("ab"), [160, 16]);
    expectSame(net.tie("bc"), [60, 6]);
    expectSame(net.tie("ca"), [-140, -14]);
  });

  test("an open segment makes it a tree", () => {
    const net = ring({ closed: false });
    expectSame(net.tie("ca"), [-300, -30]);
    expectSame(net.tie("bc"), [-100, -10]);
    expect(net.tie("ab")).toEqual([0, 0]);
  });
});

test("two ties between the same buses share by admittance", () => {
  const net = solved({
    records: [utility("grid", 400), bus("a", "grid"), bus("b"), rack("rack", "b", 400)],
    ties: [tie("t1", "a", "b", reactance(1e-9)), tie("t2", "b", "a", reactance(3e-9))],
  });
  expectSame(net.tie("t1")[0], 300);
  expectSame(net.tie("t2")[0], -100);
});

test("buses that an open tie keeps apart share nothing", () => {
  const net = solved({
    records: [
      utility("g1", 400),
      utility("g2", 400),
      bus("a", "g1"),
      bus("b", "g2"),
      rack("left", "a", 300),
      rack("right", "b", 100),
    ],
    ties: [tie("tie", "a", "b", { closed: false, operation: "automatic" })],
  });
  expect(net.out("g1")[0]).toBe(300);
  expect(net.out("g2")[0]).toBe(100);
  expect(net.isClosed("tie")).toBe(false);
});

test("a chain of twelve sections carries all that lies beyond each tie", () => {
  const last = 12;
  const buses = Array.from({ length: last }, (_, i) => i + 1);
  const net = solved({
    records: [
      utility("grid", 400),
      ...buses.map((i) => bus(`b${i}`, i === 1 ? "grid" : undefined)),
      ...buses.map((i) => rack(`r${i}`, `b${i}`, 10 * i)),
    ],
    ties: buses.slice(1).map((i) => tie(`t${i}`, `b${i}`, `b${i - 1}`)),
  });
  for (const i of buses.slice(1)) {
    // 10 · (i + … + 12), towards the higher bus
    const beyond = (10 * (last * (last + 1) - (i - 1) * i)) / 2;
    expectSame(net.tie(`t${i}`)[0], -beyond, 1e-11);
  }
});

test.each([
  ["fill to what each can, the rest goes to the other", 2.5e6, 1e6, 1.5e6],
  ["show the same excess where both together fall short", 5e6, 1.25e6, 3.75e6],
])("regulated entries of tied buses %s", (_, load, first, second) => {
  const net = solved({
    records: [
      generator("g1", 415, 1e6),
      generator("g2", 415, 3e6),
      bus("a", "g1"),
      bus("b", "g2"),
      rack("rack", "a", load),
    ],
    ties: [tie("ab", "a", "b")],
  });
  expectSame([net.out("g1")[0], net.out("g2")[0], net.tie("ab")[0]], [first, second, first - load]);
});
