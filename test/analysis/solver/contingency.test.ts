import fc from "../../support/fast-check";
import { type Basis, compile, singleLosses, type SiteModel } from "../../../analysis/model";
import { solve, solveWith, type State } from "../../../analysis/solver";
import { Contingencies, type Loss, NOTHING } from "../../../analysis/solver/contingency";
import { INSTANTS } from "../../../analysis/solver/instants";
import { networks } from "../../support/networks";
import { failingNetworks } from "../../support/networks-failing";
import type { Network } from "../../support/networks-solved";

const ARRAYS = [
  ...["live", "needLive", "out", "exported", "link", "own", "loss", "lossSecond", "linkLoss", "work"],
  ...["need", "deficit", "unremoved", "tieClosed", "tieFlow", "tieLoss"],
] as (keyof State)[];

type Numbers = ReturnType<typeof copyOf>;

function copyOf(state: State): { [name: string]: number[] } {
  return Object.fromEntries(ARRAYS.map((name) => [name, [...(state[name] as Float64Array)]]));
}

/** The bytes of all that a loss may change, so that 0 and -0 differ. */
function bitsOf(state: State): string[] {
  return [...ARRAYS, "available", "linkLost", "tieLost", "demand"].map((name) => {
    const { buffer } = state[name as keyof State] as Float64Array;
    return Buffer.from(buffer as ArrayBuffer).toString("hex");
  });
}

/** Every single loss of a network, and some pairs. */
function lossesOf(model: SiteModel): Loss[] {
  const losses: Loss[] = [];
  for (let element = 0; element < model.count; element++) {
    losses.push({ elements: [{ element, remains: 0 }], links: [], ties: [], demands: [] });
    const units = model.units[element];
    if (units > 1)
      losses.push({ elements: [{ element, remains: 1 - 1 / units }], links: [], ties: [], demands: [] });
  }
  for (let link = 0; link < model.linkSource.length; link++)
    losses.push({ elements: [], links: [link], ties: [], demands: [] });
  for (let tie = 0; tie < model.ties.length; tie++)
    losses.push({ elements: [], links: [], ties: [tie], demands: [] });
  const last = model.count - 1;
  losses.push({
    elements: [0, last >> 1, last].map((element) => ({ element, remains: 0 })),
    links: [0],
    ties: [],
    demands: [],
  });
  return losses;
}

/** Holds an evaluated loss against the full evaluation: to 1e-9 of what flows in one of both states. */
function expectEqual(got: Numbers, full: Numbers, before: Numbers, loss: Loss): void {
  for (const name of ARRAYS) {
    for (let i = 0; i < got[name].length; i++) {
      const scale = Math.max(Math.abs(before[name][i]), Math.abs(full[name][i]), 1);
      if (Math.abs(got[name][i] - full[name][i]) <= 1e-9 * scale) continue;
      const values = `${got[name][i]} instead of ${full[name][i]} (${before[name][i]})`;
      throw new Error(`${name}[${i}] ${values} after ${JSON.stringify(loss)}`);
    }
  }
}

/** Several things gone at once, as parts of all there are. */
const sets = fc.array(
  fc.record({
    elements: fc.array(fc.tuple(fraction(), fc.constantFrom(0, 0.5)), { maxLength: 4 }),
    links: fc.array(fraction(), { maxLength: 4 }),
    ties: fc.array(fraction(), { maxLength: 2 }),
    demands: fc.array(fc.tuple(fraction(), fc.double({ min: 0, max: 1e6, noNaN: true })), { maxLength: 3 }),
  }),
  { minLength: 10, maxLength: 20 },
);
type LossSet = typeof sets extends fc.Arbitrary<(infer P)[]> ? P : never;

function fraction() {
  return fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
}

function lossOf(model: SiteModel, { elements, links, ties, demands }: LossSet): Loss {
  const racks = [...model.records.keys()].filter((e) => model.records[e].use === "it");
  const indices = (parts: number[], count: number) =>
    count === 0 ? [] : [...new Set(parts.map((part) => Math.floor(part * count)))];
  return {
    elements: elements.map(([part, remains]) => ({ element: Math.floor(part * model.count), remains })),
    links: indices(links, model.linkSource.length),
    ties: indices(ties, model.ties.length),
    demands: demands.map(([part, watts]) => ({ element: racks[Math.floor(part * racks.length)], watts })),
  };
}

test("a loss evaluated on top of the normal state equals the full evaluation, and leaves every bit as it was", () => {
  let states = 0;
  fc.assert(
    fc.property(networks, ({ records, ties = [], code = "IEC" }) => {
      const model = compile({ records, ties, code });
      const state = solve(model, "provisioned");
      const before = copyOf(state);
      const contingencies = new Contingencies(model, state);
      for (const loss of lossesOf(model)) {
        states++;
        const got = contingencies.evaluate(loss, () => copyOf(state));
        expect(copyOf(state)).toEqual(before);
        expectEqual(got, copyOf(solveWith(model, "provisioned", loss)), before, loss);
      }
    }),
    { numRuns: 25 },
  );
  expect(states).toBeGreaterThan(1000);
});

describe.each(["initial", "standby"] as const)("at the %s instant", (name: keyof typeof INSTANTS) => {
  const instant = INSTANTS[name];

  function hold(
    network: fc.Arbitrary<Required<Network>>,
    lossesFrom: (model: SiteModel, of: LossSet[]) => Loss[],
    numRuns: number,
  ): number {
    let states = 0;
    fc.assert(
      fc.property(network, sets, fc.constantFrom<Basis>("provisioned", "nameplate"), (rows, of, basis) => {
        const model = compile(rows);
        expect(model.offences).toEqual([]);
        const state = solveWith(model, basis, NOTHING, instant);
        const before = copyOf(state);
        const bits = bitsOf(state);
        const contingencies = new Contingencies(model, state);
        for (const loss of lossesFrom(model, of)) {
          states++;
          const got = contingencies.evaluate(loss, () => copyOf(state));
          expect(bitsOf(state)).toEqual(bits);
          expectEqual(got, copyOf(solveWith(model, basis, loss, instant)), before, loss);
        }
      }),
      { numRuns },
    );
    return states;
  }

  test("every single failure equals its full evaluation, and every bit comes back", () => {
    expect(hold(failingNetworks, (model) => singleLosses(model), 12)).toBeGreaterThan(300);
  });

  test("so does any number of elements, links, ties and demands at once", () => {
    expect(hold(failingNetworks, (model, of) => of.map((set) => lossOf(model, set)), 60)).toBeGreaterThan(
      500,
    );
  });
});
