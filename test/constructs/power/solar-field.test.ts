import * as dc from "../../../constructs";
import { A, kW, MW, percent, V } from "../../../constructs";
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

/** A field of 4 MW before the grid, and a load of 3 MW. */
function dispatched(props: Partial<dc.SolarFieldProps> = {}): dc.Site {
  const { site, yard, grid } = smallSite();
  const solar = new dc.SolarField(yard, "solar", { rating: MW(4), voltage: V(415), ...props });
  load(yard, "load", dc.PowerSupply.dispatch([solar, grid]), MW(3));
  return site;
}

const carried = (site: dc.Site) => ["yard/solar", "yard/grid"].map((path) => stateOf(site).out(path)[0]);

test("nothing is counted on unless a firm part is stated: the grid carries all", () => {
  expect(carried(dispatched())).toEqual([0, 3e6]);
  expect(findingsOf(dispatched())).toEqual([]);
});

test("its firm part is filled first", () => {
  expectSame(carried(dispatched({ firm: percent(10) })), [0.4e6, 2.6e6]);
  expectSame(carried(dispatched({ firm: percent(100) })), [3e6, 0]);
});

test("alone it serves its firm part, and the rest is a deficit", () => {
  const { site, yard, room } = smallSite();
  const solar = new dc.SolarField(yard, "solar", { rating: MW(4), voltage: V(415), firm: percent(10) });
  const bus = new dc.Switchgear(room, "bus", { fedBy: solar, rating: A(8000) });
  load(yard, "load", bus, MW(3));
  const finding = findingOf(site, dc.RuleId.POWER_DEFICIT);
  expect(finding).toMatchObject({ severity: "fatal", subjects: ["room/bus"] });
  expectSame([finding.value!, finding.limit!], [3e6, 0.4e6]);
});

test("alone at night it serves nothing", () => {
  const { site, yard } = smallSite();
  load(yard, "load", new dc.SolarField(yard, "solar", { rating: MW(4), voltage: V(415) }), kW(1));
  expect(findingOf(site, dc.RuleId.POWER_DEFICIT)).toMatchObject({ value: 1000, limit: 0 });
});

test.each([
  ["shared", (solar: dc.SolarField, grid: dc.UtilityFeed) => dc.PowerSupply.shared([solar, grid])],
  ["transferred", (solar: dc.SolarField, grid: dc.UtilityFeed) => dc.PowerSupply.transfer([solar, grid])],
  ["plugged in", (solar: dc.SolarField) => dc.PowerSupply.cords([{ source: solar }])],
])("where it is %s nothing would hold it to its firm part: a bus is asked for", (_, join) => {
  const { site, yard, grid } = smallSite();
  const solar = new dc.SolarField(yard, "solar", { rating: MW(4), voltage: V(415) });
  load(yard, "load", join(solar, grid), kW(1));
  expect(refusalsOf(site)).toEqual([
    "yard/load power: got a supply of several members, or one that is filled, inside another, " +
      "expected elements; draw the bus or loop between",
  ]);
});

test("its inverters feed a fault with 120 % of their rating unless another figure is stated", () => {
  const power = (props: Partial<dc.SolarFieldProps>) => recordOf(dispatched(props), "yard/solar").fault;
  expect(power({})).toEqual({ source: "inverter", power: 4.8e6 });
  expect(power({ faultCurrent: percent(200) })).toEqual({ source: "inverter", power: 8e6 });
});

test("a firm part above its rating is refused, and so are zeros", () => {
  expect(refusalsOf(dispatched({ firm: percent(101), rating: MW(0), voltage: V(0) }))).toEqual([
    "yard/solar rating: got 0 W, expected a value above zero",
    "yard/solar voltage: got 0 V, expected 100 V to 1200 kV, the voltages of IEC 60038",
    "yard/solar firm: got 101 %, expected at most 100 %",
  ]);
});

test("its asset states rating, voltage and the firm part", () => {
  expect(assetOf(dispatched(), "yard/solar")).toMatchObject({
    kind: "solar-field",
    spec: { rating: { value: 4e6, unit: "W" }, voltage: { value: 415, unit: "V" }, firm: { value: 0 } },
  });
});
