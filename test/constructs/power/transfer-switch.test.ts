import * as dc from "../../../constructs";
import { A, kW, MW, seconds, V } from "../../../constructs";
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

/** A switch between the grid and a generator, which is preferred where that is said. */
function switched(duty: dc.GeneratorDuty, preferGenerator: boolean, rating = A(4000)): dc.Site {
  const { site, yard, room, grid } = smallSite();
  const model = dc.GeneratorModel.CUMMINS_QSK95_3MW;
  const generator = new dc.Generator(yard, "generator", { model, voltage: V(415), duty });
  const [preferred, alternate] = preferGenerator ? [generator, grid] : [grid, generator];
  const props = { preferred, alternate, rating, time: seconds(10) };
  load(yard, "load", new dc.TransferSwitch(room, "ats", props), MW(2));
  return site;
}

const carried = (site: dc.Site) => ["yard/grid", "yard/generator"].map((path) => stateOf(site).out(path)[0]);

test("the preferred source carries all while it lives", () => {
  expectSame(carried(switched(dc.GeneratorDuty.PRIME, false)), [2e6, 0]);
  expectSame(carried(switched(dc.GeneratorDuty.PRIME, true)), [0, 2e6]);
});

test("the alternate takes over where the preferred source is off", () => {
  expectSame(carried(switched(dc.GeneratorDuty.STANDBY, true)), [2e6, 0]);
});

test("it takes its time, and is the switch that a transfer needs: nothing is implicit", () => {
  const site = switched(dc.GeneratorDuty.STANDBY, false);
  const [need] = recordOf(site, "room/ats").needs;
  expect(need).toMatchObject({ mode: "transfer", transferTime: 10 });
  expect(need.links.map(({ source }) => source)).toEqual(["yard/grid", "yard/generator"]);
  expect(findingsOf(site)).toEqual([]);
});

test("its ampere rating is held, 80 % of it under NEC", () => {
  // 2 MW at 415 V are 2,782 A
  const site = switched(dc.GeneratorDuty.STANDBY, false, A(3000));
  const finding = findingOf(site, dc.RuleId.POWER_CONTINUOUS_CURRENT);
  expect(finding).toMatchObject({ subjects: ["room/ats"], limit: 2400 });
  expectSame(finding.value!, 2e6 / (Math.sqrt(3) * 415));
});

test("one listed for 100 % carries its rating", () => {
  const { site, yard, room, grid } = smallSite();
  const props = { preferred: grid, alternate: grid, rating: A(3000), time: seconds(1), rated100: true };
  load(yard, "load", new dc.TransferSwitch(room, "ats", props), MW(2));
  expectSame(stateOf(site).loading("room/ats", "current"), 2e6 / (Math.sqrt(3) * 415) / 3000);
  expect(assetOf(site, "room/ats").spec.rated100).toBe(true);
});

test("sources of different voltage cannot be switched", () => {
  const { site, yard, room, grid } = smallSite();
  const other = new dc.UtilityFeed(yard, "other", { voltage: V(480), contract: MW(1) });
  const props = { preferred: grid, alternate: other, rating: A(4000), time: seconds(1) };
  load(yard, "load", new dc.TransferSwitch(room, "ats", props), kW(1));
  const finding = findingOf(site, dc.RuleId.SUPPLY_VOLTAGE_MISMATCH);
  expect(finding).toMatchObject({ subjects: ["room/ats"], value: 480, limit: 415 });
});

test("a rating of zero is refused", () => {
  expect(refusalsOf(switched(dc.GeneratorDuty.STANDBY, false, A(0)))).toEqual([
    "room/ats rating: got 0 A, expected a value above zero",
  ]);
});

test("its asset states rating and time", () => {
  expect(assetOf(switched(dc.GeneratorDuty.STANDBY, false), "room/ats")).toMatchObject({
    kind: "transfer-switch",
    spec: { rating: { value: 4000, unit: "A" }, time: { value: 10, unit: "s" } },
  });
});
