import { check } from "../../../analysis/check";
import { type ElementRecord, RULE_IDS, type SiteRows, type TieRow } from "../../../analysis/model";
import { buildSiteModel, writeJson } from "../../../report/document";
import schema from "../../../report/document/schema/site-model.schema.json";
import { busway, grid, rack, siteRows } from "../rows";
import { faultsOf } from "../schemas";

function documentOf(rows: SiteRows) {
  return buildSiteModel(rows, check(rows));
}

/** A record that states everything; it need not make sense. */
const complete: Required<ElementRecord> = {
  ...rack("complete"),
  provides: "power",
  needs: [
    {
      name: "power",
      service: "power",
      mode: "cords",
      links: [
        {
          source: "hall/busway",
          units: 2,
          share: 1,
          rating: 60,
          rated100: true,
          singlePhase: "lines",
          lossRatio: 0.01,
        },
      ],
      required: 1,
      transferTime: 0.01,
      holdUp: 0.02,
      gates: true,
      warmest: 45,
      warmestReturn: 65,
      draw: {
        output: 1,
        fromSecond: 0,
        own: 1,
        work: 1,
        loss: 1,
        secondOutput: 1,
        lossSecond: 1,
        perFirst: 0.1,
        fixed: 0,
      },
    },
  ],
  units: 2,
  source: { role: "running", startTime: 10, energy: 1e9, efficiency: 0.95 },
  voltage: 415,
  setsVoltage: false,
  directCurrent: false,
  inputVoltage: { minimum: 380, maximum: 480 },
  capability: 1e6,
  hydraulicResistance: 2e5,
  shareWeight: 2,
  demand: {
    ...{ nameplate: 3, provisioned: 2, typical: 1, isCapped: true, typicalAssumed: true },
    evidence: { nameplate: "datasheet", provisioned: "cap", typical: "measured" },
  },
  fault: { source: "machine", rating: 1e6, reactance: 0.18, powerFactor: 0.8 },
  minimumPowerFactor: 0.95,
  shortCircuitRating: 65e3,
  demandInterval: 1800,
  overloads: [{ loading: 1.25, time: 600 }],
  protectiveRating: 100,
  phases: { between: "lines", shares: [0.4, 0.3, 0.3] },
  supplies: { units: 8, rating: 33e3 },
  fuel: { energy: 1e9, power: 1e6, autonomy: 3600 },
  water: { cycles: 5, driftShare: 0.0002, source: "city-water" },
  makeUp: { supply: 0.01, storage: 400, autonomy: 43_200 },
  mass: 1629,
  loss: {
    law: "transformer",
    rating: 1e6,
    noLoad: 900,
    load: 6000,
    noLoadCurrent: 0.01,
    leakageReactance: 0.06,
  },
  work: {
    ...{ perMoved: 0.2, fixed: 10 },
    speed: { flow: 0.05, pressure: 250e3, systemFlow: 0.1, systemPressure: 200e3, staticPressure: 50e3 },
  },
  evidence: "secondary",
  limits: [
    {
      rule: "power.continuous-current",
      quantity: "current",
      value: 100,
      rated100: true,
      continuousBase: 110,
      pressure: 250e3,
    },
  ],
  use: "it",
  compute: { gpu: "H100", gpus: 8 },
  junction: false,
  recharge: 300,
  restartTime: 5,
  internalSwitch: true,
  reliability: { failureRate: 1e-9, repairTime: 7200, source: "a table", commonCause: 0.05 },
  supplyTemperature: 18,
  machine: {
    ...{ law: "exchanger", approach: 4, secondary: 8e4, primaryRise: 10, primaryFlow: 9e4 },
    ...{ ratedSecondary: 1e5, ratedRise: 8, primaryResistance: 0.4 },
  },
  intake: { need: "heat", airClass: "A2", warmest: 30 },
};

const tie: Required<TieRow> = {
  path: "hall/tie",
  place: "hall",
  first: "hall/busway",
  second: "hall/busway-b",
  closed: true,
  operation: "automatic",
  time: 0.2,
  rating: 1600,
  rated100: true,
  hydraulicResistance: 2e5,
  impedance: { resistance: 0.02, coldResistance: 0.018, reactance: 0.01 },
  trips: false,
  chain: false,
};

const lossy: ElementRecord[] = [
  { ...busway, path: "hall/b", loss: { law: "efficiency", rating: 1, loads: [1], efficiencies: [0.9] } },
  { ...busway, path: "hall/c", loss: { law: "ratio", ratio: 0.01 } },
  {
    ...busway,
    path: "hall/d",
    loss: { law: "series", resistance: 0.02, coldResistance: 0.018, reactance: 0.01 },
  },
];

/** Rows of every kind, with every column. */
const everything = siteRows(2, {
  asOf: "2026-01-01",
  outage: 7200,
  statedPue: 1.2,
  records: [grid, busway, { ...busway, path: "hall/busway-b", needs: [] }, ...lossy, complete],
  ties: [tie, { ...tie, path: "hall/tie-2" }],
  conditions: [
    {
      name: "tie-closed",
      path: "tie-closed",
      closed: ["hall/tie"],
      open: ["hall/tie-2"],
      out: ["hall/b"],
      failures: "reported",
    },
  ],
  domains: [{ path: "side-a", kind: "distribution-path", of: "path", members: ["hall/busway", "yard"] }],
  assets: [
    {
      path: "hall/busway",
      kind: "busway",
      tag: "BW-1",
      model: "custom",
      tenant: "acme",
      place: "hall",
      spec: { rating: { value: 1600, unit: "A" }, listed: true, material: "copper", poles: 4 },
    },
  ],
  partitions: [
    {
      path: "acme-1",
      tenant: "acme",
      members: ["hall"],
      racks: ["hall/complete"],
      promises: [{ of: "component", most: 0.5 }],
    },
  ],
  controllers: [{ path: "caps", racks: ["hall/complete"], actuationTime: 2, failsSafe: true }],
  assumptions: [{ scope: "", name: "pf", value: 0.98, unit: "1", reason: "typical", confidence: "low" }],
  acknowledgements: [
    { scope: "hall", rule: "power.rating", reason: "phase 1", owner: "ops", expires: "2027-01-01" },
  ],
});

test("rows with every column keep to the schema", () => {
  expect(faultsOf("site-model", writeJson(documentOf(everything)))).toEqual([]);
});

test("every column of every row is written", () => {
  const { site, basis, code, asOf, outage, statedPue, minimumMargin } = everything;
  const { assets, records, ties, conditions, domains, partitions, stacks, places } = everything;
  const { controllers, assumptions, acknowledgements } = everything;
  expect(documentOf(everything)).toMatchObject({
    ...{ site, basis, code, asOf, outage, statedPue, minimumMargin },
    ...{ assets, records, ties, conditions, domains, partitions, stacks, places },
    ...{ controllers, assumptions, acknowledgements },
  });
});

test("a record is one line", () => {
  const lines = writeJson(documentOf(siteRows(3))).split("\n");
  expect(lines.filter((line) => line.includes('"kind":"compute-array"'))).toHaveLength(3);
});

test("results stand in the order of the records, one pair a basis, never rounded", () => {
  const { results, records } = documentOf(siteRows(3));
  expect(results.bases).toEqual(["provisioned", "nameplate", "typical"]);
  expect(results.elements.map(({ path }) => path)).toEqual(records.map(({ path }) => path));
  expect(results.elements[1]).toEqual({
    path: "hall/busway",
    live: [1, 1, 1],
    output: [
      [180e3, 0],
      [300e3, 0],
      [150e3, 0],
    ],
  });
});

test("output counts what leaves a bus through a closed tie", () => {
  const fed = { ...busway, path: "hall/busway-b", needs: [], limits: [] };
  const load = rack("rack");
  const needs = [{ ...load.needs[0], links: [{ source: "hall/busway-b" }] }, load.needs[1]];
  const rows = siteRows(0, {
    records: [grid, busway, fed, { ...load, needs }],
    ties: [{ ...tie, impedance: undefined, hydraulicResistance: undefined }],
  });
  expect(documentOf(rows).results.elements[1].output[0]).toEqual([60e3, 0]);
});

test("a site that cannot be solved has rows and no results", () => {
  const needs = [{ ...busway.needs[0], links: [{ source: "hall/busway" }] }];
  const document = documentOf(siteRows(0, { records: [{ ...busway, needs }] }));
  expect(document.results).toEqual({ bases: [], elements: [] });
  expect(document.records).toHaveLength(1);
  expect(faultsOf("site-model", writeJson(document))).toEqual([]);
});

test("the bytes do not depend on the order in which a construct names its columns", () => {
  const reversed = <T extends object>(row: T) => Object.fromEntries(Object.entries(row).reverse()) as T;
  const rows = {
    ...everything,
    records: everything.records.map(reversed),
    assets: everything.assets.map((asset) => reversed({ ...asset, spec: reversed(asset.spec) })),
  };
  expect(writeJson(documentOf(rows))).toBe(writeJson(documentOf(everything)));
});

test("columns that are no part of a row are not written", () => {
  const records = [{ ...grid, secret: "/home/author" } as ElementRecord];
  expect(writeJson(documentOf(siteRows(0, { records })))).not.toContain("secret");
});

test("the schema knows every rule id", () => {
  expect(schema.$defs.rule.enum).toEqual([...RULE_IDS]);
});
