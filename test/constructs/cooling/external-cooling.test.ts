import * as dc from "../../../constructs";
import { celsius, kW, litresPerMinute } from "../../../constructs";
import { expectSame } from "../../support/networks-solved";
import { assetOf, findingOf, recordOf, refusalsOf, smallSite, stateOf } from "../core/small-site";
import { heatInto } from "./chilled-site";

test("it takes heat up to what its owner promises, and draws nothing here", () => {
  const { site, yard, grid } = smallSite();
  heatInto(site, new dc.ExternalCooling(yard, "district", { capacity: kW(400) }), grid, kW(300));
  const state = stateOf(site);
  expectSame(state.loading("yard/district", "heat"), 0.75);
  expectSame(state.out("yard/grid")[0], 300e3);
});

test("more heat and more flow than promised are findings", () => {
  const { site, yard, grid } = smallSite();
  const props = { capacity: kW(200), flow: litresPerMinute(100) };
  heatInto(site, new dc.ExternalCooling(yard, "district", props), grid, kW(300));
  expect(findingOf(site, dc.RuleId.COOLING_CAPACITY)).toMatchObject({
    subjects: ["yard/district"],
    limit: 200e3,
  });
  expect(findingOf(site, dc.RuleId.COOLING_FLOW)).toMatchObject({ subjects: ["yard/district"] });
});

test("nothing promised is refused", () => {
  const { site, yard } = smallSite();
  new dc.ExternalCooling(yard, "district", { capacity: kW(0), flow: litresPerMinute(0) });
  expect(refusalsOf(site)).toEqual([
    "yard/district capacity: got 0 W, expected a value above zero",
    "yard/district flow: got 0 L/min, expected a value above zero",
  ]);
});

test("the temperature that its owner promises is its set-point, and no machine answers for it", () => {
  const { site, yard } = smallSite();
  const props = { capacity: kW(400), supplyTemperature: celsius(12) };
  new dc.ExternalCooling(yard, "district", props);
  const record = recordOf(site, "yard/district");
  expect([record.supplyTemperature, record.machine]).toEqual([12, undefined]);
  expect(assetOf(site, "yard/district").spec.supplyTemperature).toEqual({ value: 12, unit: "°C" });
});
