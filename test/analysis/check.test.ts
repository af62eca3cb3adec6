import { check } from "../../analysis/check";
import type { ElementRecord, SiteRows } from "../../analysis/model";
import {
  bus,
  cooler,
  element,
  heat,
  need,
  power,
  rack,
  ratio,
  site,
  ups,
  utility,
} from "../support/networks-rows";
import { expectConserved } from "../support/networks-conserved";
import { expectSame } from "../support/networks-solved";

/** 1 kW of IT provisioned, a UPS that loses 5 %, a chiller at 20 %, and 50 W of house load. */
const records: ElementRecord[] = [
  utility("grid", 415, {
    limits: [
      { rule: "power.contract", quantity: "activePower", value: 1500 },
      { rule: "power.contract", quantity: "apparentPower", value: 2000 },
    ],
  }),
  ups("ups", "grid", ratio(0.05), 0, {
    limits: [{ rule: "power.rating", quantity: "activePower", value: 1250 }],
  }),
  cooler("chiller", "liquid", "grid", 0.2),
  rack("rack", "ups", 0, {
    demand: { provisioned: 1000, nameplate: 2000, typical: 700, typicalAssumed: true },
    needs: [power("ups", { own: 1 }), need("liquid", "liquid", ["chiller"], { own: 1 })],
  }),
  rack("lights", "grid", 50, { use: "house" }),
  element("charger", "charger", {
    use: "recharge",
    demand: { provisioned: 30, nameplate: 30, typical: 30 },
    needs: [power("grid", { own: 1 }), heat({ own: 1 })],
  }),
];

test("it solves each basis, conserves energy on each, and sums each by use", () => {
  const { model, states, verdict } = check(site({ records }));
  states.forEach(({ state }) => expectConserved(model, state));
  const [provisioned, nameplate, typical] = verdict.summary.balances;
  const expected = { it: 1000, losses: 50, cooling: 200, house: 50, recharge: 30, deficit: 0 };
  expect(provisioned).toMatchObject({ basis: "provisioned", ...expected, exceeded: 0 });
  expectSame(provisioned.sources, 1330);
  expectSame(provisioned.designPue, 1.33);
  expect(nameplate).toMatchObject({ basis: "nameplate", it: 2000, losses: 100, cooling: 400, exceeded: 3 });
  expect(typical).toMatchObject({ basis: "typical", it: 700, losses: 35, cooling: 140, exceeded: 0 });
});

test("loads without a measured figure are counted on the typical basis only", () => {
  const { balances } = check(site({ records })).verdict.summary;
  expect(balances.map(({ assumedLoads }) => assumedLoads)).toEqual([0, 0, 1]);
});

test("each contract is shown on each basis", () => {
  const { balances } = check(site({ records })).verdict.summary;
  const shares = balances.map(({ contracts }) =>
    contracts.map(({ unit, percent }) => [unit, Math.round(percent)]),
  );
  // 1,330, 2,580 and 955 W of 1,500 W and 2,000 VA
  expect(shares).toEqual([
    [
      ["W", 89],
      ["VA", 67],
    ],
    [
      ["W", 172],
      ["VA", 129],
    ],
    [
      ["W", 64],
      ["VA", 48],
    ],
  ]);
});

test("only the deciding basis makes findings", () => {
  const on = (basis: SiteRows["basis"]) => check(site({ records, basis })).verdict;
  expect(on("provisioned")).toMatchObject({ passed: true, basis: "provisioned" });
  expect(on("typical").passed).toBe(true);
  const nameplate = on("nameplate");
  expect(nameplate.passed).toBe(false);
  expect(nameplate.findings.every(({ state }) => state.basis === "nameplate")).toBe(true);
});

test("the closest limits are named worst first, equal ones once", () => {
  const blocks = Array.from({ length: 8 }, (_, i) => {
    const limits = [{ rule: "power.rating", quantity: "activePower", value: i < 4 ? 100 : 200 + i } as const];
    return [bus(`bus-${i}`, "grid", { limits }), rack(`rack-${i}`, `bus-${i}`, 90)];
  });
  const { summary } = check(site({ records: [utility("grid", 415), ...blocks.flat()] })).verdict;
  expect(summary.worst.map(({ subject }) => subject)).toEqual(["bus-0", "bus-4", "bus-5", "bus-6", "bus-7"]);
  expectSame(summary.worst[0].percent, 90);
});

test("GPUs are counted by kind and tenant", () => {
  const gpuRack = (path: string, gpu: string) => rack(path, "grid", 1, { compute: { gpu, gpus: 8 } });
  const { summary } = check(
    site({
      records: [
        utility("grid", 415),
        gpuRack("a", "H100"),
        gpuRack("b", "H100"),
        gpuRack("c", "H100"),
        gpuRack("d", "H200"),
      ],
      partitions: [{ path: "p", tenant: "acme", members: [], racks: ["b", "d"] }],
    }),
  ).verdict;
  expect(summary.gpus).toEqual([
    { gpu: "H100", tenant: "", racks: 2, gpus: 16 },
    { gpu: "H100", tenant: "acme", racks: 1, gpus: 8 },
    { gpu: "H200", tenant: "acme", racks: 1, gpus: 8 },
  ]);
});

test("it never throws on what an author wrote", () => {
  const nonsense: ElementRecord[] = [
    bus("self", "self"),
    rack("nowhere", "elsewhere", NaN),
    rack("nothing", [], 1),
    cooler("chiller", "liquid", "self", 0.1, "chiller"),
    ups("ups", "chiller", ratio(0.1)),
  ];
  const tie = { path: "t", place: "", closed: true, operation: "manual", rating: 0 } as const;
  const ties = [
    { ...tie, first: "self", second: "gone" },
    { ...tie, first: "chiller", second: "nowhere" },
  ];
  const { verdict, states } = check(site({ records: nonsense, ties }));
  expect(states).toEqual([]);
  expect(verdict.passed).toBe(false);
});

test("what cannot be solved has no balances and no margins", () => {
  const { summary } = check(site({ records: [bus("a", "b"), bus("b", "a")] })).verdict;
  expect(summary).toMatchObject({ balances: [], worst: [], elements: 2 });
});
