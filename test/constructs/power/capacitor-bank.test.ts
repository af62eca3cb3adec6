import * as dc from "../../../constructs";
import { kvar, kW, MW, percent, V } from "../../../constructs";
import { expectSame } from "../../support/networks-solved";
import { findingOf, load, refusalsOf, stateOf } from "../core/small-site";

/** 100 kW at a power factor of 0.9 lagging, 48.4 kvar, on a grid that asks for 0.95. */
function lagging(reactive?: dc.ReactivePower): dc.Site {
  const site = new dc.Site("site");
  const yard = new dc.Yard(site, "yard");
  const grid = new dc.UtilityFeed(yard, "grid", {
    voltage: V(415),
    contract: MW(1),
    minimumPowerFactor: percent(95),
  });
  const bus = new dc.Switchgear(yard, "bus", { fedBy: grid, rating: dc.A(400) });
  load(yard, "load", bus, kW(100), percent(90));
  if (reactive) new dc.CapacitorBank(yard, "capacitors", { reactivePower: reactive, fedBy: bus });
  return site;
}

const Q = 100e3 * Math.tan(Math.acos(0.9));

test("it takes its reactive power off the bus, and no active power", () => {
  const state = stateOf(lagging(kvar(30)));
  expectSame(state.out("yard/bus"), [100e3, Q - 30e3]);
});

test("a power factor below the contract's is a finding, with the compensation that mends it", () => {
  const finding = findingOf(lagging(), dc.RuleId.POWER_POWER_FACTOR);
  const to = Q - 100e3 * Math.tan(Math.acos(0.95));
  expect(finding).toMatchObject({ subjects: ["yard/grid"], limit: 0.95, detail: { kind: "lagging" } });
  expectSame([finding.value!, finding.remedy!.to], [0.9, to], 1e-9);
  expect(lagging(dc.ReactivePower.vars(to)).validate().passed).toBe(true);
});

test("too much of it is a leading power factor, and a finding as well", () => {
  const finding = findingOf(lagging(kvar(100)), dc.RuleId.POWER_POWER_FACTOR);
  expect(finding.detail).toEqual({ kind: "leading" });
  expectSame(finding.remedy!.to, 100e3 - Q - 100e3 * Math.tan(Math.acos(0.95)), 1e-9);
});

test("no reactive power, or one that is taken and not given, is refused", () => {
  expect(refusalsOf(lagging(kvar(-1)))).toEqual([
    "yard/capacitors reactivePower: got -1 kvar, expected a value above zero",
  ]);
});
