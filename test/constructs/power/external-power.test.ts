import * as dc from "../../../constructs";
import { kVA, kW, percent, V } from "../../../constructs";
import { expectSame } from "../../support/networks-solved";
import { findingsOf, load, refusalsOf, smallSite, stateOf } from "../core/small-site";

const voltage = V(415);

test("it feeds a site like a grid, within what its owner promises in kW and in kVA", () => {
  const { site, yard, room } = smallSite();
  const props = { voltage, capacity: kW(100), apparentCapacity: kVA(100) };
  load(room, "load", new dc.ExternalPower(yard, "landlord", props), kW(90), percent(96));
  const state = stateOf(site);
  expectSame(state.loading("yard/landlord", "activePower"), 0.9);
  expectSame(state.loading("yard/landlord", "apparentPower"), 0.9 / 0.96);
});

test("more than promised is a finding, by the one that binds", () => {
  const { site, yard, room } = smallSite();
  const props = { voltage, capacity: kW(100), apparentCapacity: kVA(100) };
  load(room, "load", new dc.ExternalPower(yard, "landlord", props), kW(99), percent(90));
  expect(findingsOf(site)).toContain("power.contract yard/landlord");
});

test("no voltage and nothing promised are refused", () => {
  const { site, yard } = smallSite();
  new dc.ExternalPower(yard, "landlord", { voltage: V(0), capacity: kW(0), apparentCapacity: kVA(0) });
  expect(refusalsOf(site)).toEqual([
    "yard/landlord voltage: got 0 V, expected 100 V to 1200 kV, the voltages of IEC 60038",
    "yard/landlord capacity: got 0 W, expected a value above zero",
    "yard/landlord apparentCapacity: got 0 VA, expected a value above zero",
  ]);
});
