import fc from "../../support/fast-check";
import { BASES, compile, type ConsumerPower, type SiteRows } from "../../../analysis/model";
import { balanceOf, solve } from "../../../analysis/solver";
import { summariseEnergy } from "../../../analysis/summary/energy";
import { networks } from "../../support/networks";
import {
  bus,
  cooler,
  element,
  heat,
  power,
  rack,
  ratio,
  site,
  tie,
  ups,
  utility,
} from "../../support/networks-rows";
import { expectSame } from "../../support/networks-solved";

function energyOf(rows: Partial<SiteRows>) {
  const model = compile(site(rows));
  return summariseEnergy(model, "provisioned", solve(model, "provisioned"));
}

/** 1 MW of IT behind a UPS that loses 5 %, cooled for 0.25 W a W, and 10 kW of lights. */
const SITE = [
  utility("grid", 415),
  ups("ups", "grid", ratio(0.05)),
  cooler("chiller", "liquid", "grid", 0.25),
  rack("rack", "ups", 1e6, { needs: [power("ups", { own: 1 }), heat({ own: 1 }, "chiller", "liquid")] }),
  element("lights", "house-load", {
    needs: [power("grid", { own: 1 }), heat({ own: 1 })],
    demand: { nameplate: 1e4, provisioned: 1e4, typical: 1e4 },
    use: "house",
  }),
];

test("each kind of consumer has its electricity, by use", () => {
  expect(energyOf({ records: SITE }).consumers).toEqual([
    { use: "it", kind: "compute-rack", power: 1e6 },
    { use: "cooling", kind: "cooler", power: 250e3 },
    { use: "losses", kind: "ups", power: expect.closeTo(50e3, 6) },
    { use: "house", kind: "house-load", power: 1e4 },
  ]);
});

test("a partial PUE is IT and that part by IT", () => {
  const { coolingPue, powerPue } = energyOf({ records: SITE });
  expect(coolingPue).toBeCloseTo(1.25, 12);
  expect(powerPue).toBeCloseTo(1.05, 12);
});

test("of equal kinds it is the sum, the largest consumer of a use first", () => {
  const records = [...SITE, cooler("idle", "air", "grid", 0.1), ups("small", "grid", ratio(0.5))];
  const needs = [power("small", { own: 1 }), heat({ own: 1 }, "idle")];
  const { consumers } = energyOf({ records: [...records, rack("other", "small", 1e6, { needs })] });
  expect(consumers.slice(0, 3)).toEqual([
    { use: "it", kind: "compute-rack", power: 2e6 },
    { use: "cooling", kind: "cooler", power: 350e3 },
    { use: "losses", kind: "ups", power: expect.closeTo(550e3, 6) },
  ]);
});

test("what cords and ties lose has a kind of its own", () => {
  const impedance = { resistance: 0.01, coldResistance: 0.01, reactance: 0 };
  const { consumers } = energyOf({
    records: [
      utility("grid", 415),
      bus("one", "grid"),
      bus("two"),
      rack("rack", { ...power("two", {}), links: [{ source: "two", lossRatio: 0.01 }] }, 1e4),
    ],
    ties: [tie("tie", "one", "two", { impedance })],
  });
  // 3·I²·R of 10.1 kW at 415 V
  const lost = 0.01 * (10_100 / 415) ** 2;
  expect(consumers.slice(1)).toEqual([
    { use: "losses", kind: "cord", power: expect.closeTo(100, 6) },
    { use: "losses", kind: "tie", power: expect.closeTo(lost, 1) },
  ]);
});

test("without IT there is no partial PUE", () => {
  expect(energyOf({ records: [utility("grid", 415)] })).toEqual({
    coolingPue: 0,
    powerPue: 0,
    consumers: [],
    evidence: [],
  });
});

test("electricity is told by what its figures rest on: a load's by the basis, gear's by its own, all else by the site", () => {
  const { demand } = rack("rack", "ups", 1e6);
  const on = { nameplate: "datasheet", provisioned: "cap", typical: "measured" } as const;
  const records = SITE.map((record) => {
    if (record.path === "rack") return { ...record, demand: { ...demand!, evidence: on } };
    return record.path === "chiller" ? { ...record, evidence: "secondary" as const } : record;
  });
  const model = compile(site({ records }));
  for (const basis of BASES) {
    const { evidence } = summariseEnergy(model, basis, solve(model, basis));
    expect(evidence.map(({ of }) => of)).toEqual([on[basis], "secondary", "stated"]);
    // 1 MW; a quarter of it to cool; 5 % of what passes the UPS, and 10 kW of lights
    expectSame(
      evidence.map(({ power }) => power),
      [1e6, 0.25e6, 0.06e6],
      1e-9,
    );
  }
});

test("on generated sites consumers sum to the balance, use by use, and to all that is taken", () => {
  const sum = (consumers: readonly ConsumerPower[]) =>
    consumers.reduce((all, { power: each }) => all + each, 0);
  fc.assert(
    fc.property(networks, fc.constantFrom(...BASES), (network, basis) => {
      const model = compile(site(network));
      const state = solve(model, basis);
      const balance = balanceOf(model, state);
      const { consumers, evidence } = summariseEnergy(model, basis, state);
      const taken = balance.sources + balance.deficit;
      const same = (got: number, expected: number) =>
        expect(Math.abs(got - expected)).toBeLessThanOrEqual(1e-9 * Math.max(taken, 1));
      for (const use of ["it", "cooling", "losses", "house", "recharge"] as const) {
        same(sum(consumers.filter((each) => each.use === use)), balance[use]);
      }
      same(sum(consumers), taken);
      same(
        evidence.reduce((all, { power: each }) => all + each, 0),
        taken,
      );
    }),
    { numRuns: 60 },
  );
});
