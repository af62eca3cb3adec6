import * as dc from "../../../constructs";
import { kW, percent, ratio } from "../../../constructs";
import { findingOf, refusalsOf, smallSite } from "./small-site";

/** Checks about a tenant, which has none of its own. */
function checking() {
  const site = new dc.Site("site");
  const tenant = new dc.Tenant(site, "acme");
  return { site, input: dc.Input.of(tenant) };
}

test("a refusal is an error about the construct and the prop, and nothing is thrown", () => {
  const { site, input } = checking();
  input.refuse("height", "3 m", "at most 2 m");
  expect(findingOf(site, dc.RuleId.INPUT_INVALID_VALUE)).toMatchObject({
    severity: "error",
    subjects: ["acme"],
    quantity: "height",
    detail: { got: "3 m", expected: "at most 2 m" },
  });
});

test("every refusal of one construct is a finding, of one prop too", () => {
  const { site, input } = checking();
  input.refuse("height", "3 m", "at most 2 m");
  input.refuse("height", "3 m", "a whole number of rack units");
  input.refuse("width", "3 m", "at most 2 m");
  expect(refusalsOf(site)).toHaveLength(3);
});

test("one mistake that a pattern hands to many is one finding with many subjects", () => {
  const { site, grid } = smallSite();
  const hall = new dc.DataHall(site, "hall", { cooledBy: dc.CoolingSupply.outdoorAir() });
  const props = { system: dc.GpuSystem.DGX_H100, fedBy: [grid], powerCap: kW(11) };
  new dc.ComputeArray(hall, "one", { ...props, racks: 3 });
  new dc.ComputeArray(hall, "two", { ...props, racks: 1 });
  new dc.GpuRack(hall, "alone", props);
  const rest = "powerCap: got 11 kW, expected at most the nameplate of 10.2 kW";
  expect(refusalsOf(site)).toEqual([
    `hall/one/rack-01/systems, hall/one/rack-02/systems, hall/one/rack-03/systems ${rest}`,
    `hall/two/rack-01/systems ${rest}`,
    `hall/alone ${rest}`,
  ]);
});

test("a count is a whole number from its minimum up; what is refused counts as the minimum", () => {
  const { site, input } = checking();
  expect([input.count("a", 1, 1), input.count("b", 7, 1), input.count("c", 0, 0)]).toEqual([1, 7, 0]);
  expect([0, -3, 1.5, NaN, Infinity].map((n) => input.count("n", n, 1))).toEqual([1, 1, 1, 1, 1]);
  expect(refusalsOf(site).map((line) => /got (\S+),/.exec(line)![1])).toEqual([
    "0",
    "-3",
    "1.5",
    "NaN",
    "Infinity",
  ]);
});

test("a power factor is above 0 and at most 1; what is refused counts as 1", () => {
  const { site, input } = checking();
  const factor = (value: dc.Ratio) => input.powerFactor("powerFactor", value).si;
  expect([factor(ratio(0.8)), factor(percent(100))]).toEqual([0.8, 1]);
  expect(refusalsOf(site)).toEqual([]);
  const other = checking();
  expect([ratio(0), ratio(1.01)].map((value) => other.input.powerFactor("powerFactor", value).si)).toEqual([
    1, 1,
  ]);
  expect(refusalsOf(other.site)).toEqual([
    "acme powerFactor: got 0 %, expected above 0 % and at most 100 %",
    "acme powerFactor: got 101 %, expected above 0 % and at most 100 %",
  ]);
});

test("a quantity refuses at once what is no quantity, naming value and unit", () => {
  expect(() => kW(-1)).toThrow("power must be a finite number of kW that is not negative, got -1 kW");
  expect(() => percent(NaN)).toThrow("ratio must be a finite number of % that is not negative, got NaN %");
});
