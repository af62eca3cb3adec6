import { check } from "../../../analysis/check";
import type { PowerBalance, Summary } from "../../../analysis/model";
import { renderVerdict } from "../../../report/text";
import { siteRows } from "../rows";
import { emptySummary, finding, verdict } from "../verdicts";

const MW = 1e6;
const OF_ONE_FEED = ["power.n-1.lost-load", "resilience.single-point-of-failure"] as const;

const contract = {
  rule: "power.contract",
  subject: "grid/a",
  quantity: "activePower",
  value: 146.9 * MW,
  limit: 150 * MW,
  unit: "W",
  percent: 97.93,
} as const;

function balance(
  basis: PowerBalance["basis"],
  it: number,
  changes: Partial<PowerBalance> = {},
): PowerBalance {
  const [losses, cooling, house] = [0.06 * it, 0.2 * it, 2 * MW];
  const sources = it + losses + cooling + house;
  return {
    basis,
    ...{ sources, it, losses, cooling, house, recharge: 0, deficit: 0, designPue: sources / it },
    contracts: [
      { ...contract, value: sources / 2 },
      { ...contract, subject: "grid/b", value: sources / 2 },
    ],
    exceeded: 0,
    assumedLoads: 0,
    ...changes,
  };
}

const summary: Summary = {
  isOnDesignDay: true,
  balances: [
    balance("provisioned", 231.5 * MW),
    balance("nameplate", 303.4 * MW, { exceeded: 2 }),
    balance("typical", 190 * MW, { assumedLoads: 278 }),
  ],
  gpus: [
    { gpu: "GB200", tenant: "", racks: 278, gpus: 20016 },
    { gpu: "H100", tenant: "acme", racks: 3125, gpus: 200000 },
  ],
  worst: [
    contract,
    {
      ...contract,
      rule: "cooling.flow",
      subject: "plant/cdu-1",
      value: 0.02,
      limit: 0.025,
      unit: "m3/s",
      percent: 80,
    },
  ],
  conditions: [],
  availability: [],
  elements: 16500,
  links: 42000,
  assumptions: 7,
};

const acknowledged = [
  {
    finding: finding({ rule: "power.rating", subjects: ["grid/tx-1", "grid/tx-2"] }),
    scope: "grid",
    reason: "the grid is N in phase 1",
    owner: "power team",
    expires: "2027-01-01",
  },
];

test("the summary of a site fits on one screen", () => {
  const warning = finding({ rule: "supply.orphan", severity: "warning", subjects: ["yard/spare"] });
  const rules = verdict({}).rules.filter(({ rule }) => rule === warning.rule || rule === contract.rule);
  const held = verdict({ site: "colossus-1", findings: [warning], acknowledged, rules, summary });
  const text = renderVerdict(held);
  expect(text).toMatchInlineSnapshot(`
   "warning[supply.orphan] yard/spare: supplies nothing, expected something that is fed from it
     remedy   remedy of supply.orphan

   colossus-1 passed on the provisioned basis: 1 warning

   MW                            provisioned  nameplate  typical
   IT                                  231.5      303.4    190.0
   losses                               13.9       18.2     11.4
   cooling                              46.3       60.7     38.0
   house                                 2.0        2.0      2.0
   total                               293.7      384.3    241.4
   design PUE                          1.269      1.267    1.271
   limits exceeded                         0          2        0
   loads with an assumed figure            0          0      278

   contract     grid/a: 146.8 MW of 150.0 MW (97.9 %), margin 3.2 MW
                grid/b: 146.8 MW of 150.0 MW (97.9 %), margin 3.2 MW
                together: 293.7 MW of 300.0 MW (97.9 %), margin 6.3 MW
   exceeded     nameplate: 384.3 MW of 300.0 MW (128.1 %), 2 limits exceeded
   GPUs         GB200   20,016 in 278 racks, no tenant
                H100   200,000 in 3,125 racks, tenant acme
                220,016 in total
   margins       97.9 %  grid/a: 146.9 MW of 150 MW (power.contract)
                 80.0 %  plant/cdu-1: 1,200 L/min of 1,500 L/min (cooling.flow)
   rules        2 passed, 0 failed, 0 acknowledged, 0 not applicable, 0 not evaluated
   acknowledged power.rating grid/tx-1 and 1 more:
                  the grid is N in phase 1 (power team, until 2027-01-01)
   assumptions  7
   size         16,500 elements, 42,000 links
   "
  `);
});

test("the deciding basis is the first column", () => {
  const text = renderVerdict(verdict({ basis: "nameplate", summary }));
  expect(text).toMatch(/^MW +nameplate +provisioned +typical$/m);
});

test("what is not served and what recharges is shown where there is any", () => {
  const balances = [balance("provisioned", 3 * MW, { recharge: 0.5 * MW, deficit: 0.25 * MW })];
  const text = renderVerdict(verdict({ summary: { ...emptySummary, balances } }));
  expect(text).toMatch(/^recharge +0\.500$/m);
  expect(text).toMatch(/^not served +-0\.250$/m);
});

test("conditions and availability have a section each, where there are any", () => {
  const condition = { name: "tie-closed", racks: 0, power: 0, exceeded: 0 };
  const tenant = { tenant: "acme", share: 1, outageHours: 0, neglectedHours: 0, unrated: 0, stores: 0 };
  const availability = [{ ...tenant, cutSets: [], importance: [] }];
  const text = renderVerdict(
    verdict({ summary: { ...emptySummary, conditions: [condition], availability } }),
  );
  expect(text).toMatch(/^availability tenant acme: 100\.00 %/m);
  expect(text).toMatch(/^conditions   tie-closed: all racks run/m);
  expect(renderVerdict(verdict({ summary: emptySummary }))).not.toMatch(/^(availability|conditions)/m);
});

test("energy and water have a section each, where there is any", () => {
  const consumers = [{ use: "it", kind: "gpu-rack", power: MW } as const];
  const parts = {
    energy: { coolingPue: 1, powerPue: 1, consumers, evidence: [] },
    water: { designWue: 1.85, sources: [] },
  };
  const text = renderVerdict(verdict({ summary: { ...emptySummary, ...parts } }));
  expect(text).toMatch(/^energy       IT 1\.000: gpu rack 1\.000\nwater        design WUE 1\.85 L\/kWh/m);
  expect(renderVerdict(verdict({ summary: emptySummary }))).not.toMatch(/^(energy|water)/m);
});

test("an exceeded contract says by how much", () => {
  const balances = [balance("provisioned", 231.5 * MW, { contracts: [{ ...contract, value: 160 * MW }] })];
  expect(renderVerdict(verdict({ summary: { ...emptySummary, balances } }))).toContain(
    "grid/a: 160.0 MW of 150.0 MW (106.7 %), exceeded by 10.0 MW",
  );
});

test("the gravest findings come first", () => {
  const findings = (["info", "error", "fatal", "warning"] as const).map((severity) => finding({ severity }));
  const text = renderVerdict(verdict({ findings, passed: false }));
  expect(text.match(/^\w+(?=\[)/gm)).toEqual(["fatal", "error", "warning", "info"]);
  expect(text).toContain("site failed on the provisioned basis: 1 fatal, 1 error, 1 warning, 1 info");
});

test("a site that cannot be solved says so instead of power figures", () => {
  expect(renderVerdict(verdict({ passed: false }))).toContain("no power figures: the site cannot be solved");
});

test("a checked site reads from the finding to the remedy", () => {
  const phase1 = { scope: "", reason: "one feed in phase 1" };
  const acknowledgements = OF_ONE_FEED.map((rule) => ({ ...phase1, rule }));
  const text = renderVerdict(check(siteRows(16, { acknowledgements })).verdict);
  expect(text.split("\n").slice(0, 5)).toEqual([
    "error[power.continuous-current] hall/busway: 1,336 A of 1,280 A (80 % of 1,600 A, continuous), 104.3 %",
    "  at       stacks/small/main.ts:7",
    "  remedy   raise the rating to 1,670 A (checked for this limit)",
    "",
    "small failed on the provisioned basis: 1 error",
  ]);
});

test("two runs print the same text", () => {
  expect(renderVerdict(check(siteRows(40)).verdict)).toBe(renderVerdict(check(siteRows(40)).verdict));
});

test("a site without design conditions is told that no temperature is held", () => {
  const text = renderVerdict(verdict({ summary: { ...summary, isOnDesignDay: false } }));
  expect(text).toContain(
    "temperatures not held: the site states no designConditions, machines count as rated\n",
  );
});
