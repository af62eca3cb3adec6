import { check } from "../../../analysis/check";
import { RULE_IDS, type SiteRows } from "../../../analysis/model";
import * as library from "../../../package.json";
import { buildValidationReport, writeJson } from "../../../report/document";
import schema from "../../../report/document/schema/validation-report.schema.json";
import { busway, rack, siteRows } from "../rows";
import { faultsOf } from "../schemas";
import { emptySummary, finding, verdict } from "../verdicts";

/** Report of a site that breaks a contract and accepts an overload. */
function report(changes: Partial<SiteRows> = {}) {
  const acknowledgements = [
    {
      scope: "hall",
      rule: "power.continuous-current",
      reason: "temporary",
      owner: "ops",
      expires: "2030-01-01",
    },
  ] as const;
  const rows = siteRows(40, { acknowledgements: [...acknowledgements], ...changes });
  return buildValidationReport(check(rows).verdict);
}

test("a report of a checked site keeps to its schema", () => {
  expect(faultsOf("validation-report", writeJson(report()))).toEqual([]);
});

test("a report of a site that cannot be solved keeps to its schema", () => {
  const needs = [{ ...busway.needs[0], links: [{ source: "hall/busway" }] }];
  const unsolved = report({ records: [{ ...busway, needs }, rack("rack")] });
  expect(unsolved.summary.balances).toEqual([]);
  expect(unsolved.pluginReports[0].violations.map(({ ruleName }) => ruleName)).toContain("supply.cycle");
  expect(faultsOf("validation-report", writeJson(unsolved))).toEqual([]);
});

test("energy and water of a site keep to the schema, all of their keys written", () => {
  const use = { evaporation: 0.8, blowdown: 0.19, drift: 0.01, makeUp: 1 };
  const energy = {
    coolingPue: 1.2,
    powerPue: 1.02,
    consumers: [{ use: "losses", kind: "ups", power: 1 }],
    evidence: [{ of: "stated", power: 1 }],
  } as const;
  const water = {
    designWue: 1.85,
    sources: [
      { source: "city", supply: 2, ...use, storageTime: 3600 },
      { source: "", ...use },
    ],
  };
  const summary = {
    ...emptySummary,
    energy: { ...energy, consumers: [...energy.consumers], evidence: [...energy.evidence] },
    water,
  };
  const document = buildValidationReport(verdict({ summary }));
  expect(document.summary).toEqual(summary);
  expect(faultsOf("validation-report", writeJson(document))).toEqual([]);
});

test("a violation has the field names of the AWS CDK and a numeric measure", () => {
  const overload = finding({
    at: { file: "stacks/main.ts", line: 41 },
    remedy: { action: "raise-rating", subject: "hall-1/tx-a", to: 2.95e6, unit: "VA" },
    detail: { zone: 1, area: "north" },
  });
  const document = buildValidationReport(verdict({ passed: false, findings: [overload] }));
  expect(document.pluginReports[0].summary).toEqual({
    pluginName: "datacenter-cdk",
    status: "failure",
    metadata: { site: "site", basis: "provisioned" },
  });
  expect(document.pluginReports[0].violations).toEqual([
    {
      ruleName: "power.rating",
      description: "title of power.rating",
      fix: "remedy of power.rating",
      severity: "error",
      ruleMetadata: { source: "source of power.rating" },
      violatingConstructs: [{ constructPath: "hall-1/tx-a", locations: ["stacks/main.ts:41"] }],
      measure: { quantity: "apparentPower", value: 2.95e6, limit: 2.5e6, unit: "VA", percent: 118 },
      state: { condition: "normal", basis: "provisioned" },
      chain: [],
      detail: { area: "north", zone: 1 },
      remedy: { action: "raise-rating", subject: "hall-1/tx-a", to: 2.95e6, unit: "VA" },
    },
  ]);
});

test("all subjects of a finding are listed, one line each", () => {
  const subjects = Array.from({ length: 3000 }, (_, i) => `hall/rack-${i}`);
  const document = buildValidationReport(verdict({ findings: [finding({ subjects })] }));
  expect(document.pluginReports[0].violations[0].violatingConstructs).toHaveLength(3000);
  expect(
    writeJson(document)
      .split("\n")
      .filter((line) => line.includes("constructPath")),
  ).toHaveLength(3000);
});

test("an accepted finding stands apart, with the reason", () => {
  const { acknowledged, pluginReports } = report();
  expect(acknowledged).toMatchObject([
    {
      ruleName: "power.continuous-current",
      acknowledgement: { scope: "hall", reason: "temporary", owner: "ops", expires: "2030-01-01" },
    },
  ]);
  const violated = pluginReports[0].violations.map(({ ruleName }) => ruleName);
  expect(violated).toContain("power.contract");
  expect(violated).not.toContain("power.continuous-current");
});

test("every rule is listed, those that passed with their closest margin", () => {
  const { rules } = buildValidationReport(check(siteRows(15)).verdict);
  expect(rules.map(({ rule }) => rule)).toEqual([...RULE_IDS]);
  expect(rules.find(({ rule }) => rule === "power.contract")).toMatchObject({
    status: "passed",
    worst: { subject: "yard/grid", limit: 2e6, percent: expect.closeTo(45, 9) },
  });
});

test("two runs write the same bytes", () => {
  expect(writeJson(report())).toBe(writeJson(report()));
});

test("the order of an author's facts does not matter", () => {
  const [one, other] = [
    { a: 1, b: 2 },
    { b: 2, a: 1 },
  ].map((detail) => writeJson(buildValidationReport(verdict({ findings: [finding({ detail })] }))));
  expect(one).toBe(other);
});

test("the schema knows every rule id", () => {
  expect(schema.$defs.rule.enum).toEqual([...RULE_IDS]);
});

test("the version of the plugin is that of the library", () => {
  expect(report().pluginReports[0].version).toBe(library.version);
});

test("the schema refuses what it does not name", () => {
  const document = { ...report(), extra: 1 };
  expect(faultsOf("validation-report", writeJson(document))).toEqual([
    " must NOT have additional properties",
  ]);
});
