/**
 * What is left of a half when its substation loses its grid, from instant to instant. A section has 26 of 3.916 MWh, of
 * which 90 % are used with an efficiency of √0.92, behind a limit of 18.75 MW, and turbines of 16.47 MW at 15 °C, less
 * 0.7 % for each kelvin of the 40 °C that the site is designed for: two, on substation-22/section-04 one.
 */
import { type ConditionRow, singleLosses } from "../../../analysis/model";
import {
  Deliveries,
  type InstantName,
  racksBeside,
  solveFailures,
  solveStart,
  startOf,
} from "../../../analysis/solver";
import type { CheckedSite } from "../../../constructs/site";
import { colossus1 } from "../../../stacks/colossus-1";

jest.setTimeout(180_000);

const BATTERY = 18.75e6;
const TURBINE = 16.47e6 * (1 - 0.007 * (40 - 15));
/** W of a section's battery over some hours. */
const BATTERY_OVER = (hours: number) => (26 * 3.916e6 * 0.9 * Math.sqrt(0.92)) / hours;

let checked: CheckedSite;

beforeAll(() => {
  checked = colossus1()._check();
});

function lossOf(path: string) {
  const { model } = checked.result;
  return singleLosses(model, checked.rows).find((loss) => loss.path === path && loss.kind !== "unit")!;
}

/** IT power that racks keep, W, and how many are capped. */
function kept(substation: string, instant: InstantName, hours = 1): { it: number; capped: number } {
  const deliveries = new Deliveries(checked.result.model, "provisioned", { outage: hours * 3600 });
  const { power, racks } = deliveries.of(lossOf(`${substation}/grid`), instant);
  return { it: power, capped: racks.length };
}

function itOfSite(): number {
  return checked.result.verdict.summary.balances.find(({ basis }) => basis === "provisioned")!.it;
}

/** IT power of the half, W. */
function itOf(substation: string): number {
  const { model } = checked.result;
  const { lost } = solveFailures(model, [lossOf(substation)], "provisioned");
  return racksBeside(lost[0]).reduce((sum, { power }) => sum + power, 0);
}

/** What each section asks while its grid is out and all turbines run, and what nobody gives, W. */
function onTurbines(substation: string) {
  const { model } = checked.result;
  const condition: ConditionRow = {
    name: "",
    path: "",
    closed: [],
    open: [],
    out: [`${substation}/grid`],
    failures: "none",
  };
  const state = solveStart(model, "provisioned", startOf(model, condition));
  return [1, 2, 3, 4].map((n) => {
    const need = model.needPtr[model.paths.indexOf(`${substation}/section-0${n}#power`)];
    return { asked: state.need[2 * need], deficit: state.deficit[need] };
  });
}

describe.each(["substation-63", "substation-22"])("%s", (substation) => {
  test("at once its batteries carry 75 MW of what its contract is less the losses of its grid transformers", () => {
    const { shortages, lost } = solveFailures(
      checked.result.model,
      [lossOf(`${substation}/grid`)],
      "provisioned",
    );
    expect(shortages.map(({ served, instant }) => [served, instant])).toEqual(
      Array(4).fill([BATTERY, "initial"]),
    );
    const { balances } = checked.result.verdict.summary;
    const contracts = balances.find(({ basis }) => basis === "provisioned")!.contracts;
    const contract = contracts.find(({ subject }) => subject.startsWith(substation))!.value;
    // four times 22 kW and 201.6 kW at a loading of 0.6
    const asked = shortages.reduce((sum, each) => sum + each.asked, 0);
    expect(Math.abs(asked / (contract - 4 * (22e3 + 201.6e3 * 0.6 ** 2)) - 1)).toBeLessThan(1e-3);
    expect(lost).toEqual([]);
  });

  test("its racks keep half of their power then, some 60 MW: as much of the IT as batteries carry of the whole", () => {
    const half = itOf(substation);
    const left = kept(substation, "initial").it - (itOfSite() - half);
    const asked = onTurbines(substation).reduce((sum, each) => sum + each.asked, 0);
    const part = left / ((half * 4 * BATTERY) / asked);
    expect(part).toBeGreaterThan(0.95);
    expect(part).toBeLessThan(1.01);
  });
});

test("from the start of the turbines sections with two carry full load, that with one is short of the rest", () => {
  const all = ["substation-63", "substation-22"].flatMap(onTurbines);
  all.forEach(({ asked, deficit }, i) => {
    const turbines = i === 7 ? 1 : 2;
    expect(deficit).toBeCloseTo(Math.max(0, asked - BATTERY - turbines * TURBINE), 0);
  });
  expect(all.filter(({ deficit }) => deficit > 0)).toEqual([all[7]]);
  expect(kept("substation-63", "standby").capped).toBe(0);
});

test("eight hours empty no battery beside two turbines, and leave the section with one some 25 of 36 MW", () => {
  const needed = Math.max(...onTurbines("substation-63").map(({ asked }) => asked));
  expect(needed).toBeLessThan(2 * TURBINE + BATTERY_OVER(8));
  expect(kept("substation-63", "exhausted", 8).capped).toBe(0);

  const short = onTurbines("substation-22")[3].asked - TURBINE - BATTERY_OVER(8);
  const cut = itOfSite() - kept("substation-22", "exhausted", 8).it;
  // racks take half of their power there, and a part of the plant that cools them
  expect(short / cut).toBeGreaterThan(0.5);
  expect(short / cut).toBeLessThan(0.6);
});

test("two days empty all batteries: then no section carries its load", () => {
  const needed = Math.min(...onTurbines("substation-63").map(({ asked }) => asked));
  expect(needed).toBeGreaterThan(2 * TURBINE + BATTERY_OVER(48));
  expect(kept("substation-63", "exhausted", 48).capped).toBeGreaterThan(0);
});

test("the battery beside one turbine is empty after 4.7 h at full power: sections have no tie to help each other", () => {
  const after = BATTERY_OVER(1) / BATTERY;
  expect(after).toBeCloseTo(4.69, 1);
  const standby = kept("substation-22", "standby").it;
  expect(kept("substation-22", "exhausted", after - 0.1).it).toBeCloseTo(standby, 0);
  expect(kept("substation-22", "exhausted", after + 0.1).it).toBeLessThan(standby - 0.1e6);
});

test("without a section no rack stops: each has its other cord on another section", () => {
  for (const n of [1, 2, 3, 4]) {
    const { lost } = solveFailures(
      checked.result.model,
      [lossOf(`substation-22/section-0${n}`)],
      "provisioned",
    );
    expect(lost).toEqual([]);
  }
});
