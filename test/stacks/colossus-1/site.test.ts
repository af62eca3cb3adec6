import { minutes, PowerBasis } from "../../../constructs";
import type { CheckedSite } from "../../../constructs/site";
import type { Finding, PowerBalance } from "../../../analysis/model";
import { renderSummary } from "../../../report/text/summary";
import { colossus1 } from "../../../stacks/colossus-1";

jest.setTimeout(60_000);

let checked: CheckedSite;
let provisioned: PowerBalance;

beforeAll(() => {
  checked = colossus1()._check();
  provisioned = checked.result.verdict.summary.balances.find(({ basis }) => basis === "provisioned")!;
});

test("it has 3,125 HGX racks and 278 NVL72 racks with 220,016 GPUs, all of the lessee", () => {
  expect(checked.result.verdict.summary.gpus).toEqual([
    { gpu: "GB200", tenant: "lessee", racks: 278, gpus: 278 * 72 },
    { gpu: "H100", tenant: "lessee", racks: 2344, gpus: 2344 * 64 },
    { gpu: "H200", tenant: "lessee", racks: 781, gpus: 781 * 64 },
  ]);
  expect(278 * 72 + 2344 * 64 + 781 * 64).toBe(220_016);
  expect(2344 + 781).toBe(3125);
});

test("the racks are real constructs: as many assets, records and GPUs as the summary counts", () => {
  const racks = checked.rows.assets.filter(({ kind }) => kind === "gpu-rack");
  const gpus = racks.reduce((sum, { spec }) => sum + Number(spec.gpus), 0);
  expect([racks.length, gpus]).toEqual([3403, 220_016]);
  expect(checked.rows.records.filter(({ kind }) => kind === "gpu-rack")).toHaveLength(3403);
});

test("the lease takes every rack, and every rack's asset says so", () => {
  const racks = checked.rows.assets.filter(({ kind }) => kind.endsWith("-rack"));
  expect(new Set(racks.map(({ tenant }) => tenant))).toEqual(new Set(["lessee"]));
  expect(checked.rows.partitions).toHaveLength(1);
  expect(checked.rows.partitions[0].racks.sort()).toEqual(racks.map(({ path }) => path).sort());
});

test("it passes on caps, narrowly: between 293 and 297 of 300 MW", () => {
  const { verdict } = checked.result;
  expect(verdict).toMatchObject({ passed: true, basis: "provisioned" });
  expect(verdict.findings.map(({ rule }) => rule)).toEqual(["assumption.declared"]);
  expect(provisioned.sources).toBeGreaterThan(293e6);
  expect(provisioned.sources).toBeLessThan(297e6);
  expect(provisioned.deficit).toBeCloseTo(0, 3);
});

test("both contracts of 150 MW are held, and neither is idle", () => {
  const contracts = provisioned.contracts.map(({ subject, limit }) => [subject, limit]);
  expect(contracts).toEqual([
    ["substation-63/grid", 150e6],
    ["substation-22/grid", 150e6],
  ]);
  for (const { value } of provisioned.contracts) {
    expect(value).toBeGreaterThan(140e6);
    expect(value).toBeLessThan(150e6);
  }
});

test("on nameplates it fails: both contracts of 150 MW are exceeded", () => {
  const verdict = colossus1({}, { basis: PowerBasis.NAMEPLATE }).validate();
  const finding = verdict.findings.find(({ rule }) => rule === "power.contract") as Finding;
  expect(verdict.passed).toBe(false);
  expect(finding).toMatchObject({ severity: "error", limit: 150e6, unit: "W", quantity: "activePower" });
  expect(finding.subjects.sort()).toEqual(["substation-22/grid", "substation-63/grid"]);
  expect(finding.value).toBeGreaterThan(190e6);
  expect(finding.value).toBeLessThan(196e6);
  expect(finding.at?.file).toBe("stacks/colossus-1/substation.ts");
});

test("caps that act within two minutes are too slow for the tighter contract: its mean of half an hour would exceed it", () => {
  const verdict = colossus1({ capActuationTime: minutes(2) }).validate();
  const finding = verdict.findings.find(({ rule }) => rule === "power.oversubscription") as Finding;
  expect(finding).toMatchObject({
    severity: "error",
    limit: 150e6,
    detail: { kind: "slow", actuation: 120 },
  });
  expect(finding.subjects).toEqual(["substation-22/grid"]);
});

/** Share by which a value in W differs from one in MW. */
function deviation(watts: number, megawatts: number): number {
  return Math.abs(watts / (megawatts * 1e6) - 1);
}

test("the power by use is that of a calculation by hand", () => {
  const hopper = (3125 * 58) / 1000;
  const nvl72 = (278 * 132) / 1000;
  // leaves, spines and cores: 14.0 of the Hopper part, 1.4 of the GB200 part; 5.0 of storage, CPU, management
  const it = hopper + nvl72 + 14.0 + 1.4 + 5.0;
  const buswaysAndWhips = 0.006 * it;
  const ups = 0.03 * 19;
  // 280 of 2.5 MVA, no-load 1.575 kW and load loss 18.5 kW at a loading of 0.40 (blocks) and 0.70 (plant, 32 of them)
  const blockTransformers = (280 * 1.575 + 18.5 * (248 * 0.4 ** 2 + 32 * 0.7 ** 2)) / 1000;
  // 58 of 300 m, twice 240 mm² with 0.122 Ω/km at 20 °C and 0.156 at 90 °C, at 200 A
  const cables = (58 * 3 * 200 ** 2 * ((0.156 * 0.3) / 2)) / 1e6;
  // 8 of 63 MVA, no-load 22 kW and load loss 201.6 kW at a loading of 0.604
  const gridTransformers = (8 * (22 + 201.6 * 0.604 ** 2)) / 1000;
  const losses = buswaysAndWhips + ups + blockTransformers + cables + gridTransformers;
  // chillers 1/6.505, chilled water pumps 0.018, condenser water pumps 0.012, towers 0.020 kW a kW of heat
  const cooling = (1 / 6.505 + 0.018 + 0.012 + 0.02) * (it + buswaysAndWhips + ups + 0.9);
  const house = 1.5;
  const total = it + losses + cooling + house;

  expect(total).toBeCloseTo(293.7, 0);
  expect(deviation(provisioned.it, it)).toBeLessThan(0.01);
  expect(deviation(provisioned.losses, losses)).toBeLessThan(0.04);
  expect(deviation(provisioned.cooling, cooling)).toBeLessThan(0.04);
  expect(provisioned.house).toBeCloseTo(house * 1e6, 3);
  expect(deviation(provisioned.sources, total)).toBeLessThan(0.01);
});

test("the terms of its design PUE sum to it", () => {
  const { consumers, coolingPue, powerPue } = checked.result.verdict.summary.energy!;
  const sum = consumers.reduce((all, { power }) => all + power, 0);
  expect(deviation(sum, provisioned.sources / 1e6)).toBeLessThan(1e-9);
  const house = provisioned.house / provisioned.it;
  expect(coolingPue - 1 + powerPue + house).toBeCloseTo(provisioned.designPue, 9);
});

describe("the water of its towers", () => {
  const GALLON = 3.785411784e-3;
  const perDay = (flow: number) => flow * 86_400;
  const cityWater = () => checked.result.verdict.summary.water!.sources[0];

  test("is 1.85 L for each kWh that they reject, as 5 cycles take", () => {
    // all goes through them but their own fans, grid transformers and cables outdoors, and what plant rooms lose
    const rejected = provisioned.sources - 3.5e6 - 1.0e6 - 0.6e6;
    const daily = (rejected / 1e6) * 24 * 1.85;
    expect(Math.abs(perDay(cityWater().makeUp) / daily - 1)).toBeLessThan(0.005);
    expect(cityWater().evaporation / cityWater().makeUp).toBeCloseTo(0.8, 9);
  });

  test("is 3.4 times what the city gives and 4.2 times what was drawn on the highest day", () => {
    expect(perDay(cityWater().makeUp) / (1e6 * GALLON)).toBeCloseTo(3.4, 1);
    expect(perDay(cityWater().makeUp) / (812_502 * GALLON)).toBeCloseTo(4.2, 1);
  });

  test("is a finding, accepted while the recycling plant that covers it is not ready", () => {
    const accepted = checked.result.verdict.acknowledged.filter(
      ({ finding }) => finding.rule === "water.supply",
    );
    expect(accepted).toHaveLength(1);
    expect(accepted[0].finding.subjects).toEqual(["city-water"]);
    // the part of the heat that its reason names, and the plant
    expect(100 / accepted[0].finding.percent!).toBeCloseTo(0.29, 2);
    expect(perDay(cityWater().makeUp)).toBeLessThan(49_200);
  });
});

test("its summary fits on a screen", () => {
  const summary = renderSummary(checked.result.verdict);
  expect(Math.max(...summary.split("\n").map((line) => line.length))).toBeLessThanOrEqual(110);
  expect(summary).toMatchSnapshot();
});
