import fc from "../../support/fast-check";
import { pipeResistance } from "../../../analysis/physics/pipe";
import { Hydraulics, type Pipe } from "../../../analysis/solver/hydraulics";
import { expectSame } from "../../support/networks-solved";

function flowsOf(pipes: Pipe[], injected: number[]): Float64Array {
  const flows = new Hydraulics(pipes, Float64Array.from(injected)).flows();
  if (!flows) throw new Error("it does not settle");
  return flows;
}

/** A ring of nodes 0, 1, 2 …; pipe i leads from node i to the next. */
function ring(resistances: number[]): Pipe[] {
  return resistances.map((resistance, i) => ({ first: i, second: (i + 1) % resistances.length, resistance }));
}

/** Hardy Cross's own way: one correction of the loop at a time (University of Illinois Bulletin 286, 1936). */
function hardyCross(resistances: number[], injected: number[]): number[] {
  let through = 0;
  const flows = resistances.map((_, i) => (through += injected[i]));
  for (let round = 0; round < 500; round++) {
    const drop = flows.reduce((sum, flow, i) => sum + resistances[i] * flow * Math.abs(flow), 0);
    const slope = flows.reduce((sum, flow, i) => sum + 2 * resistances[i] * Math.abs(flow), 0);
    flows.forEach((_, i) => (flows[i] -= slope > 0 ? drop / slope : 0));
  }
  return flows;
}

const resistances = fc.array(fc.double({ min: 1e3, max: 1e8, noNaN: true }), { minLength: 2, maxLength: 8 });
/** A ring, and what its nodes take in; the first balances the others. */
const rings = resistances.chain((each) => {
  const other = fc.array(
    fc.integer({ min: -200, max: 100 }).map((litres) => litres / 1000),
    {
      minLength: each.length - 1,
      maxLength: each.length - 1,
    },
  );
  return other.map((injected) => ({
    resistances: each,
    injected: [-injected.reduce((sum, value) => sum + value, 0), ...injected],
  }));
});

/** The same to a part of the largest flow. */
function expectFlows(got: ArrayLike<number>, expected: ArrayLike<number>, part = 1e-8): void {
  const most = Math.max(...Array.from(expected, Math.abs), 1e-6);
  const apart = Array.from(got, (flow, i) => Math.abs(flow - expected[i]) / most);
  if (!apart.every((each) => each <= part))
    throw new Error(`got ${Array.from(got)}, expected ${Array.from(expected)}`);
}

test("three parallel pipes carry what a textbook says", () => {
  // White, Fluid Mechanics, 7th edition, example 6.18: 99.8 m³/h divide into 62.5, 25.9 and 11.4
  const rows = [
    { length: 100, innerDiameter: 0.08, roughness: 0.24e-3 },
    { length: 150, innerDiameter: 0.06, roughness: 0.12e-3 },
    { length: 80, innerDiameter: 0.04, roughness: 0.2e-3 },
  ];
  const published = [62.5, 25.9, 11.4];
  const pipes = rows.map((run, i) => ({
    first: 0,
    second: 1,
    resistance: pipeResistance(run, published[i] / 3600, 20),
  }));
  const flows = flowsOf(pipes, [99.8 / 3600, -99.8 / 3600]);
  expectSame(
    [...flows].map((flow) => flow * 3600),
    published,
    0.01,
  );
});

test("a ring at the end of a run, and one beyond it, share by the roots of their resistances each", () => {
  // 0 to 1, around 1-2-3, from 3 on to 4, and around 4-5-6
  const pipe = (first: number, second: number, resistance: number) => ({ first, second, resistance });
  const near = [pipe(0, 1, 7e4), pipe(1, 2, 1e5), pipe(2, 3, 3e5), pipe(1, 3, 1e5)];
  const far = [pipe(3, 4, 5e4), pipe(4, 5, 2e5), pipe(5, 6, 7e5), pipe(6, 4, 1e5)];
  // 0.3 m³/s by 1e5 and 4e5, and by 1e5 and 9e5
  expectFlows(
    flowsOf([...near, ...far], [0.3, 0, 0, 0, 0, 0, -0.3]),
    [0.3, 0.1, 0.1, 0.2, 0.3, 0.075, 0.075, -0.225],
  );
});

test("two pipes share by the roots of their resistances", () => {
  const [wide, narrow] = flowsOf(
    [
      { first: 0, second: 1, resistance: 1e5 },
      { first: 1, second: 0, resistance: 4e5 },
    ],
    [0.3, -0.3],
  );
  expectSame([wide, narrow], [0.2, -0.1], 1e-8);
});

test("a network of two loops that share a pipe holds both laws", () => {
  const pipes = [
    { first: 0, second: 1, resistance: 5 },
    { first: 0, second: 2, resistance: 1 },
    { first: 1, second: 2, resistance: 1 },
    { first: 1, second: 3, resistance: 1 },
    { first: 2, second: 3, resistance: 5 },
  ];
  const [q01, q02, q12, q13, q23] = flowsOf(pipes, [10, 0, 0, -10]);
  const drop = (resistance: number, flow: number) => resistance * flow * Math.abs(flow);
  // by symmetry the first and the last, and the two in the middle, carry the same
  expectFlows([q01, q02], [q23, q13]);
  expectFlows([q01 + q02, q01 - q12 - q13], [10, 0]);
  expectSame(drop(5, q01) + drop(1, q12), drop(1, q02), 1e-7);
});

test("a ring carries what Hardy Cross's method gives", () => {
  fc.assert(
    fc.property(rings, ({ resistances, injected }) => {
      expectFlows(flowsOf(ring(resistances), injected), hardyCross(resistances, injected), 1e-4);
    }),
    { numRuns: 500 },
  );
});

test("what comes in goes out at every node, and drops sum to zero around the ring", () => {
  fc.assert(
    fc.property(rings, ({ resistances, injected }) => {
      const flows = flowsOf(ring(resistances), injected);
      const left = injected.map((each, i) => each - flows[i] + flows[(i || flows.length) - 1]);
      expectFlows([...left, 1], [...left.map(() => 0), 1], 1e-9);
      const drops = flows.map((flow, i) => resistances[i] * flow * Math.abs(flow));
      const sum = drops.reduce((total, drop) => total + drop, 0);
      const most = Math.max(...drops.map(Math.abs), 1e-9);
      expect(Math.abs(sum) / most).toBeLessThan(1e-4);
    }),
    { numRuns: 500 },
  );
});

test("a pipe split into two of half its length carries the same", () => {
  fc.assert(
    fc.property(rings, ({ resistances: [first, ...others], injected: [at, ...rest] }) => {
      const whole = flowsOf(ring([first, ...others]), [at, ...rest]);
      const split = flowsOf(ring([first / 2, first / 2, ...others]), [at, 0, ...rest]);
      expectFlows(split, [whole[0], ...whole]);
    }),
  );
});

test("c times the flows pass c times as much, whatever all resistances are multiplied by", () => {
  const factor = fc.double({ min: 1e-3, max: 1e3, noNaN: true });
  fc.assert(
    fc.property(rings, factor, factor, ({ resistances, injected }, c, d) => {
      const expected = flowsOf(ring(resistances), injected).map((flow) => c * flow);
      const got = flowsOf(
        ring(resistances.map((each) => d * each)),
        injected.map((each) => c * each),
      );
      expectFlows(got, expected);
    }),
  );
});

test("a pipe that two equal ways meet at carries nothing", () => {
  const flows = flowsOf(ring([1e5, 3e5, 1e5]), [0.2, -0.1, -0.1]);
  expectFlows(flows, [0.1, 0, -0.1], 1e-10);
});

test("heat goes along with the flow", () => {
  const pipes = ring([1e5, 2e5, 7e5, 3e5]);
  const flow = Float64Array.from([0.3, -0.15, -0.1, -0.05]);
  const hydraulics = new Hydraulics(pipes, flow);
  const flows = hydraulics.flows()!;
  const heats = hydraulics.along(
    flows,
    flow.map((each) => 4e7 * each),
  );
  expectFlows(
    heats,
    flows.map((each) => 4e7 * each),
  );
});

test("heat goes along with the flow in a network of loops that share pipes", () => {
  // four nodes, each with a pipe to each other one: three loops
  const ends = [
    [0, 1],
    [0, 2],
    [0, 3],
    [1, 2],
    [1, 3],
    [2, 3],
  ];
  const pipes = ends.map(([first, second], i) => ({ first, second, resistance: (1 + i * i) * 1e4 }));
  const flow = Float64Array.from([0.4, 0.05, -0.2, -0.25]);
  const hydraulics = new Hydraulics(pipes, flow);
  const flows = hydraulics.flows()!;
  const drops = flows.map((each, i) => pipes[i].resistance * each * Math.abs(each));
  const scale = Math.max(...drops);
  for (const [one, across, other] of [
    [0, 1, 3],
    [0, 2, 4],
    [1, 2, 5],
  ]) {
    expect(Math.abs((drops[one] + drops[other] - drops[across]) / scale)).toBeLessThan(1e-6);
  }
  const heats = hydraulics.along(
    flows,
    flow.map((each) => 4e7 * each),
  );
  expectFlows(
    heats,
    flows.map((each) => 4e7 * each),
    1e-6,
  );
});

test("where nothing flows heat is carried all the same", () => {
  const hydraulics = new Hydraulics(ring([1e5, 1e5]), new Float64Array(2));
  const flows = hydraulics.flows()!;
  expectFlows(flows, [0, 0]);
  expect([...hydraulics.along(flows, Float64Array.from([10, -10]))]).toEqual([5, -5]);
});
