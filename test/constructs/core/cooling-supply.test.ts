import * as dc from "../../../constructs";
import { kW } from "../../../constructs";
import { expectSame } from "../../support/networks-solved";
import { findingOf, findingsOf, load, refusalsOf, smallSite, stateOf } from "./small-site";

const { dispatch, outdoorAir, shared } = dc.CoolingSupply;

/** Two chillers, of 1,534 and 767 kW. */
function chillers() {
  const { site, yard, grid } = smallSite();
  const model = dc.ChillerModel.DAIKIN_EWADC15CZXS;
  const half = dc.ChillerModel.custom({ ...model, name: "half", capacity: kW(767), power: kW(250) });
  const [large, small] = [model, half].map(
    (each, i) => new dc.Chiller(yard, `c${i}`, { model: each, fedBy: grid }),
  );
  return { site, yard, grid, large, small };
}

function hallOn(
  site: dc.Site,
  grid: dc.UtilityFeed,
  cooledBy: dc.ICoolingSupply,
  power: dc.Power,
  id = "hall",
) {
  load(new dc.DataHall(site, id, { cooledBy }), "load", grid, power);
}

const taken = (site: dc.Site) => ["yard/c0", "yard/c1"].map((path) => stateOf(site).out(path)[0]);

test("shared coolers carry heat by their capacity", () => {
  const { site, grid, large, small } = chillers();
  hallOn(site, grid, shared([large, small]), kW(900));
  expectSame(taken(site), [600e3, 300e3]);
});

test("all that one supply cools share one junction", () => {
  const { site, grid, large, small } = chillers();
  const both = shared([large, small]);
  hallOn(site, grid, both, kW(600), "hall-1");
  hallOn(site, grid, both, kW(300), "hall-2");
  expect(
    site
      ._rows()
      .records.filter(({ junction }) => junction)
      .map(({ path }) => path),
  ).toEqual(["hall-1/load#heat"]);
  expectSame(taken(site), [600e3, 300e3]);
});

test("dispatched coolers fill in order: the lead one to its capacity, then the lag", () => {
  const { site, grid, large, small } = chillers();
  hallOn(site, grid, dispatch([small, large]), kW(900));
  expectSame(taken(site), [133e3, 767e3]);
});

test("heat beyond all that are dispatched reaches nobody", () => {
  const { site, grid, large, small } = chillers();
  hallOn(site, grid, dispatch([large, small]), kW(2401));
  const finding = findingOf(site, dc.RuleId.COOLING_UNREMOVED_HEAT);
  expectSame(finding.value!, 100e3);
});

test("outdoor air takes any heat of a room", () => {
  const { site, grid } = smallSite();
  hallOn(site, grid, outdoorAir(), kW(9000));
  expect(findingsOf(site)).toEqual([]);
});

test("several coolers inside another supply are refused, by the place's user", () => {
  const { site, grid, large, small } = chillers();
  hallOn(site, grid, shared([shared([large, small]), outdoorAir()]), kW(1));
  expect(refusalsOf(site)).toEqual([
    "hall/load heat: got a supply of several members, or one that is filled, inside another, " +
      "expected elements; draw the bus or loop between",
  ]);
});

test("a place without any member in its supply leaves its heat to nobody", () => {
  const { site, grid } = smallSite();
  hallOn(site, grid, shared([]), kW(5));
  expect(findingsOf(site)).toEqual(["cooling.unremoved-heat hall/load"]);
});

test("a place on a pump is a mismatch: a pump moves coolant and takes no heat", () => {
  const { site, yard, grid } = smallSite();
  const model = dc.PumpModel.sized(dc.litresPerMinute(100), dc.kPa(100), dc.percent(70));
  hallOn(site, grid, new dc.Pump(yard, "pump", { model, fedBy: grid }), kW(5));
  expect(findingOf(site, dc.RuleId.SUPPLY_SERVICE_MISMATCH)).toMatchObject({
    subjects: ["hall/load"],
    detail: { service: "air", source: "yard/pump", offered: "flow" },
  });
  expect(findingsOf(site)).toContain("cooling.unremoved-heat hall/load");
});
