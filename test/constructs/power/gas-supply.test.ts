import * as dc from "../../../constructs";
import { MW, V } from "../../../constructs";
import { expectSame } from "../../support/networks-solved";
import {
  assetOf,
  findingOf,
  findingsOf,
  load,
  recordOf,
  refusalsOf,
  smallSite,
  stateOf,
} from "../core/small-site";

/** 16.47 MW at 35.43 %: 46.49 MW of gas. */
const TURBINE = dc.GeneratorModel.SOLAR_SMT130;

/** A running turbine before the grid. */
function piped(capacity: dc.Power, units = 1): dc.Site {
  const { site, yard, grid } = smallSite();
  const fuelledBy = new dc.GasSupply(yard, "gas", { capacity });
  const duty = dc.GeneratorDuty.PRIME;
  const props = { model: TURBINE, voltage: V(415), duty, units, fuelledBy };
  const turbine = new dc.Generator(yard, "turbine", props);
  load(yard, "load", dc.PowerSupply.dispatch([turbine, grid]), MW(8.5));
  return site;
}

test("it gives up to its capacity, and needs nobody", () => {
  expect(recordOf(piped(MW(50)), "yard/gas")).toEqual({
    path: "yard/gas",
    kind: "gas-supply",
    place: "yard",
    provides: "fuel",
    needs: [],
    fuel: { power: 50e6 },
  });
});

test("what a running turbine burns flows from it, and is no electricity", () => {
  const state = stateOf(piped(MW(50)));
  expectSame(state.out("yard/gas"), [8.5e6 / 0.3543, 0]);
  expectSame(state.out("yard/turbine"), [8.5e6, 0]);
});

test("all units at their rating are held against its capacity", () => {
  expect(findingsOf(piped(MW(50)))).toEqual([]);
  const finding = findingOf(piped(MW(50), 2), dc.RuleId.POWER_FUEL_SUPPLY);
  expect(finding).toMatchObject({ severity: "error", subjects: ["yard/gas"], limit: 50e6, unit: "W" });
  expectSame(finding.value!, (2 * 16.47e6) / 0.3543);
});

test("no capacity is refused", () => {
  expect(refusalsOf(piped(MW(0)))).toEqual(["yard/gas capacity: got 0 W, expected a value above zero"]);
});

test("its asset states the capacity", () => {
  expect(assetOf(piped(MW(50)), "yard/gas")).toMatchObject({
    kind: "gas-supply",
    spec: { capacity: { value: 50e6, unit: "W" } },
  });
});
