import * as dc from "../../../constructs";
import { A, hours, kW, minutes, perYear, percent } from "../../../constructs";
import { findingsOf, load, recordOf, refusalsOf, smallSite } from "./small-site";

const FIGURES = { failureRate: perYear(0.0876), repairTime: hours(5), source: "own records 2015-2024" };

test("the record carries the rate in 1/s, the repair time in s, and where they come from", () => {
  const { site, grid } = smallSite();
  dc.Reliability.of(grid).state(FIGURES);
  const { failureRate, ...rest } = recordOf(site, "yard/grid").reliability!;
  expect(failureRate * 3600).toBeCloseTo(1e-5, 18);
  expect(rest).toEqual({ repairTime: 18000, source: "own records 2015-2024" });
});

test("the common cause is a part of the failures", () => {
  const { site, grid } = smallSite();
  dc.Reliability.of(grid).state({ ...FIGURES, commonCause: percent(5) });
  expect(recordOf(site, "yard/grid").reliability?.commonCause).toBe(0.05);
});

test("what nothing is stated for has no rate", () => {
  const { site, yard, grid } = smallSite();
  load(yard, "load", grid, kW(1));
  expect(site._rows().records.filter(({ reliability }) => reliability)).toEqual([]);
});

test("of several records the main one carries it", () => {
  const { site, room, grid } = smallSite();
  const model = dc.UpsModel.EATON_9395XR_1935;
  const ups = new dc.Ups(room, "ups", { model, fedBy: grid, autonomy: minutes(5) });
  load(room, "load", ups.staticBypass, kW(1));
  dc.Reliability.of(ups).state(FIGURES);
  const records = site._rows().records.filter(({ path }) => path.startsWith("room/ups"));
  expect(records.length).toBeGreaterThan(1);
  expect(records.filter(({ reliability }) => reliability).map(({ path }) => path)).toEqual(["room/ups"]);
});

test("it is stated of one element, not of what is around it", () => {
  const { site, room, grid } = smallSite();
  const bus = new dc.Switchgear(room, "bus", { fedBy: grid, rating: A(100) });
  dc.Reliability.of(bus).state(FIGURES);
  expect(recordOf(site, "yard/grid").reliability).toBeUndefined();
});

describe("bad figures are findings, all of them", () => {
  test("a rate and a repair time of nothing, no source, more than all failures in common", () => {
    const { site, grid } = smallSite();
    const nothing = { failureRate: perYear(0), repairTime: hours(0), source: " " };
    dc.Reliability.of(grid).state({ ...nothing, commonCause: percent(101) });
    expect(refusalsOf(site)).toEqual([
      "yard/grid failureRate: got 0 /year, expected a value above zero",
      "yard/grid repairTime: got 0 ms, expected a value above zero",
      'yard/grid source: got "", expected where the figures come from',
      "yard/grid commonCause: got 101 %, expected at most 100 %",
    ]);
  });

  test("a second statement", () => {
    const { site, grid } = smallSite();
    dc.Reliability.of(grid).state(FIGURES);
    dc.Reliability.of(grid).state(FIGURES);
    expect(refusalsOf(site)).toEqual(["yard/grid reliability: got a second statement, expected one"]);
  });

  test("an element through which nothing goes", () => {
    const { site } = smallSite();
    dc.Reliability.of(new dc.Tenant(site, "acme")).state(FIGURES);
    const expected = "expected what power or heat goes through";
    expect(refusalsOf(site)).toEqual([`acme reliability: got no equipment of its own, ${expected}`]);
  });
});

test("figures are no finding", () => {
  const { site, yard, grid } = smallSite();
  load(yard, "load", grid, kW(1));
  dc.Reliability.of(grid).state(FIGURES);
  expect(findingsOf(site)).toEqual([]);
});

test("after the site was validated it throws, and says what to do", () => {
  const { site, grid } = smallSite();
  site.validate();
  expect(() => dc.Reliability.of(grid).state(FIGURES)).toThrow(
    new Error(
      'reliability of "yard/grid" comes too late: the site was validated already. ' +
        "Declare it before site.validate() or synthesis",
    ),
  );
});
