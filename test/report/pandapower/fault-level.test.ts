import type { ElementRecord } from "../../../analysis/model";
import { bus, site, transformer, utility } from "../../support/networks-rows";
import { cable } from "../../support/pandapower-cables";
import { deviation } from "../../support/pandapower-compare";
import { installPandapower, powerFlows } from "../../support/pandapower-engine";
import {
  faultCase,
  type FaultPair,
  faultPairs,
  networksOnly,
  randomFaultCableNetwork,
  randomFaultNetwork,
  randomFaultRing,
} from "../../support/pandapower-faults";
import type { RingFeed } from "../../support/pandapower-rings";
import { colossus1 } from "../../../stacks/colossus-1";

/*
 * The live referee of fault levels: the largest I''k by `solveFaults` under IEC against pandapower's `calc_sc`
 * (case max, three-phase, 6 % tolerance at low voltage) of the exported network, bus by bus. Both are IEC 60909-0
 * with K_T, from the same S''k, uk and Pk, and so they are equal to rounding: 4e-15 was measured, 1e-12 is held.
 * What might have set them apart, and does not:
 * - no-load losses, i0 and loads: the standard leaves them out, so both do, though the export has them;
 * - joints without impedance: busbars and ties are one node here, and buses fused by closed switches there;
 * - losses of feeders and busways: a ratio is no impedance, and neither has one;
 * - cables: both take the resistance at 20 °C, though the power flow of either has that of operation.
 * What does set them apart:
 * - a dispatch: here all its members feed a fault, the export connects the first live one. In these networks the
 *   other members are silent, so that only their own terminals differ: 0 there, the bus's current here;
 * - exactly 1,000 V: low voltage in table 1 of the standard and here, medium voltage in pandapower;
 * - what our solver has wrong: the tests that are marked as failing.
 * Left out: machines, as pandapower's generator wants more than a row states; inverters, which here let nothing
 * through and add nothing; supplies with a dead member or with two live cords, of which the export shows less.
 */

const SEEDS = Array.from({ length: 60 }, (_, i) => i + 1);
const RING_FEEDS: RingFeed[] = ["board", "sections", "supplies"];
/** 2 MVA, 6 %. */
const WINDINGS: Pick<ElementRecord, "loss"> = {
  loss: {
    law: "transformer",
    rating: 2e6,
    noLoad: 1000,
    load: 20_000,
    noLoadCurrent: 0.004,
    leakageReactance: 0.06,
  },
};

const COLD = { resistance: 1.28, coldResistance: 1, reactance: 0.5 };

let random: FaultPair[];
let cables: FaultPair[];
let rings: FaultPair[];
let colossus: FaultPair[];
let colossusCables: number;
let special: Map<string, FaultPair[]>;

jest.setTimeout(120_000);

beforeAll(() => {
  installPandapower();
  const small: [string, ElementRecord[]][] = [
    ["1,000 V", [grid("grid", 13_800), transformer("tx", "grid", 1000, WINDINGS)]],
    ["step-up", [grid("grid", 415), transformer("tx", "grid", 13_800, WINDINGS)]],
    ["cold", [grid("grid", 11e3), bus("bus", "grid"), cable("cable", "bus", COLD)]],
    [
      "two suppliers",
      [
        ...[grid("first", 13_800), grid("second", 13_800), bus("a", "first"), bus("b", "second")],
        transformer("tx", ["a", "b"], 415, WINDINGS),
      ],
    ],
  ];
  const site1 = faultCase(networksOnly(colossus1()._check().rows));
  colossusCables = site1.nearEnds.size;
  const cases = [
    ...SEEDS.map((seed) => faultCase(randomFaultNetwork(seed))),
    ...SEEDS.map((seed) => faultCase(randomFaultCableNetwork(seed))),
    ...SEEDS.map((seed) => faultCase(randomFaultRing(seed, RING_FEEDS[seed % 3]))),
    site1,
    ...small.map(([, records]) => faultCase(site({ records }))),
  ];
  const flows = powerFlows(cases.map(({ json }) => json));
  const part = (from: number, to: number) => faultPairs(cases.slice(from, to), flows.slice(from, to));
  const n = SEEDS.length;
  random = part(0, n);
  cables = part(n, 2 * n);
  rings = part(2 * n, 3 * n);
  colossus = part(3 * n, 3 * n + 1);
  special = new Map(small.map(([name], i) => [name, part(3 * n + 1 + i, 3 * n + 2 + i)]));
}, 600_000);

test("every bus of 60 random networks with several grids has pandapower's current to 1e-12", () => {
  expect(random.filter(({ theirs }) => theirs > 0).length).toBeGreaterThan(1800);
  expect(apart(random)).toEqual([]);
});

test("every bus of 60 random networks with cables has it too, and so has the near end of each cable", () => {
  expect(cables.filter(({ path, theirs }) => /#near-end$/.test(path) && theirs > 0).length).toBeGreaterThan(
    300,
  );
  expect(apart(cables)).toEqual([]);
});

test("every board of 60 closed rings with two grids has it too", () => {
  expect(rings.filter(({ path, theirs }) => /^board-\d$/.test(path) && theirs > 0).length).toBeGreaterThan(
    200,
  );
  expect(apart(rings)).toEqual([]);
});

test("a cable counts with its resistance at 20 °C", () => {
  const [, , cold] = special.get("cold")!;
  expect(apart(special.get("cold")!)).toEqual([]);
  // 11 kV of 500 MVA: c·U/√3 over the sum of both impedances
  const [z, own] = [(1.1 * 11e3 ** 2) / 5e8, { re: 1, im: 0.5 }];
  const x = z / Math.sqrt(1.01);
  expect(cold.ours).toBeCloseTo((1.1 * 11e3) / Math.sqrt(3) / Math.hypot(0.1 * x + own.re, x + own.im), 6);
});

test("what is behind a UPS that adds nothing has no current in either", () => {
  const silent = random.filter(({ theirs }) => theirs === 0);
  expect(silent.length).toBeGreaterThan(200);
  expect(silent.filter(({ path }) => !/ups|busway/.test(path))).toEqual([]);
});

test("every bus of Colossus 1 under IEC, fed by its grid alone, has pandapower's current to 1e-12", () => {
  const joined = colossus.filter(({ path }) => !isDispatched(path));
  expect(joined.filter(({ theirs }) => theirs > 0)).toHaveLength(1600 + 2 * colossusCables);
  expect(apart(joined)).toEqual([]);
});

test("members that a dispatch has not called yet have the bus's current here, and are off the bus there", () => {
  const members = colossus.filter(({ path }) => isDispatched(path));
  expect(members).toHaveLength(16);
  expect(members.filter(({ ours, theirs }) => !(ours > 0 && theirs === 0))).toEqual([]);
});

test("at exactly 1,000 V the factors are of low voltage here and of medium voltage in pandapower: 0.3 % apart", () => {
  const [first, secondary] = special.get("1,000 V")!;
  expect(apart([first])).toEqual([]);
  expect(deviation(secondary.ours, secondary.theirs)).toBeCloseTo(-0.317, 3);
});

test("a step-up transformer has the K_T of its low-voltage side", () => {
  expect(apart(special.get("step-up")!)).toEqual([]);
});

test("a transformer with two suppliers counts once, and joins them at its primary", () => {
  expect(apart(special.get("two suppliers")!)).toEqual([]);
});

/** Buses where the two differ by more than rounding, or pandapower has no bus. */
function apart(pairs: FaultPair[]): FaultPair[] {
  expect(pairs.length).toBeGreaterThan(0);
  return pairs.filter(({ ours, theirs }) => !(Math.abs(ours - theirs) <= 1e-12 * theirs));
}

/** Batteries and turbines of Colossus 1, which its substations call when the grid does not carry. */
function isDispatched(path: string): boolean {
  return /\/(bess|turbines)-\d+$/.test(path);
}

function grid(path: string, volts: number): ElementRecord {
  return utility(path, volts, { fault: { source: "network", power: 5e8 } });
}
