import * as dc from "../../../constructs";
import { kelvins, kW, litresPerMinute } from "../../../constructs";
import { expectSame } from "../../support/networks-solved";
import { findingOf, refusalsOf, stateOf } from "../core/small-site";
import { chilledSite, heatInto, WATER } from "./chilled-site";

test("all heat of its warm side reaches the loop on its cold side, and it takes no power", () => {
  const { site, room, grid, water } = chilledSite();
  const props = { heat: kW(400), cooledBy: water, facilityRise: kelvins(5) };
  heatInto(site, new dc.PlateHeatExchanger(room, "plates", props), grid, kW(300));
  const state = stateOf(site);
  expectSame(state.link("room/plates", "yard/water"), [300e3, 300e3 / (WATER * 5)]);
  expectSame(state.loading("room/plates", "heat"), 0.75);
});

test("it is bound by the heat and by the flow that it is made for", () => {
  const { site, room, grid, water } = chilledSite();
  const props = { heat: kW(200), flow: litresPerMinute(100), cooledBy: water };
  heatInto(site, new dc.PlateHeatExchanger(room, "plates", props), grid, kW(300));
  expect(findingOf(site, dc.RuleId.COOLING_CAPACITY)).toMatchObject({
    subjects: ["room/plates"],
    limit: 200e3,
  });
  // 300 kW at 10 K are 433 L/min
  expect(findingOf(site, dc.RuleId.COOLING_FLOW)).toMatchObject({ subjects: ["room/plates"] });
});

test("no heat and no flow are refused", () => {
  const { site, room, water } = chilledSite();
  new dc.PlateHeatExchanger(room, "plates", { heat: kW(0), flow: litresPerMinute(0), cooledBy: water });
  expect(refusalsOf(site)).toEqual([
    "room/plates heat: got 0 W, expected a value above zero",
    "room/plates flow: got 0 L/min, expected a value above zero",
  ]);
});
