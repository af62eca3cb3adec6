import * as dc from "../../../constructs";
import { A, kV, kW, percent, V } from "../../../constructs";
import { expectSame } from "../../support/networks-solved";
import { assetOf, findingOf, findingsOf, load, refusalsOf, smallSite, stateOf } from "../core/small-site";

/** 500 kW at 415 V are 695.6 A. */
const AMPERES = 500e3 / (Math.sqrt(3) * 415);

function loaded(rating: dc.Current, more: { rated100?: boolean; code?: dc.ElectricalCode } = {}): dc.Site {
  const { site, yard, room, grid } = smallSite({ code: more.code });
  const bus = new dc.Switchgear(room, "bus", { fedBy: grid, rating, rated100: more.rated100 });
  load(yard, "load", bus, kW(500));
  return site;
}

test("it passes active and reactive power on without loss", () => {
  const { site, yard, room, grid } = smallSite();
  load(yard, "load", new dc.Switchgear(room, "bus", { fedBy: grid, rating: A(4000) }), kW(400), percent(80));
  const state = stateOf(site);
  expectSame(state.out("yard/grid"), [400e3, 300e3]);
  expectSame(state.loss("room/bus"), [0, 0]);
  // 500 kVA at 415 V are 695.6 A
  expectSame(state.loading("room/bus", "current"), AMPERES / 3200);
  expect(AMPERES).toBeCloseTo(695.6, 1);
});

test("under NEC 80 % of its rating counts continuously, all of it where it is listed so", () => {
  expectSame(stateOf(loaded(A(1000))).loading("room/bus", "current"), AMPERES / 800);
  expectSame(stateOf(loaded(A(1000), { rated100: true })).loading("room/bus", "current"), AMPERES / 1000);
  const finding = findingOf(loaded(A(800)), dc.RuleId.POWER_CONTINUOUS_CURRENT);
  expect(finding).toMatchObject({ subjects: ["room/bus"], limit: 640, unit: "A", detail: { rating: 800 } });
  expect(findingsOf(loaded(A(800), { rated100: true }))).toEqual([]);
});

test("under IEC the rating is continuous", () => {
  const { IEC } = dc.ElectricalCode;
  expectSame(stateOf(loaded(A(1000), { code: IEC })).loading("room/bus", "current"), AMPERES / 1000);
});

test("above 1,000 V the rating is continuous under NEC too", () => {
  const at = (voltage: dc.Voltage) => {
    const { site, yard, room, grid } = smallSite({}, voltage);
    load(yard, "load", new dc.Switchgear(room, "bus", { fedBy: grid, rating: A(1000) }), kW(500));
    return stateOf(site).loading("room/bus", "current");
  };
  expectSame(at(V(1000)), 500e3 / (Math.sqrt(3) * 1000) / 800);
  expectSame(at(kV(1.001)), 500e3 / (Math.sqrt(3) * 1001) / 1000);
});

test("loss of the cord that feeds it is drawn and warms its room", () => {
  const { site, yard, grid } = smallSite();
  const closed = new dc.ElectricalRoom(site, "closed");
  const fedBy = dc.PowerSupply.cords([{ source: grid, loss: percent(2) }]);
  load(yard, "load", new dc.Switchgear(closed, "bus", { fedBy, rating: A(1000) }), kW(500));
  expectSame(stateOf(site).out("yard/grid")[0], 510e3);
  const finding = findingOf(site, dc.RuleId.COOLING_UNREMOVED_HEAT);
  expect(finding.subjects).toEqual(["closed/bus"]);
  expectSame(finding.value!, 10e3);
});

test("without a supply and without a tie it is dead, and so is what it feeds", () => {
  const { site, yard, room, grid } = smallSite();
  load(yard, "first", grid, kW(1));
  load(yard, "load", new dc.Switchgear(room, "bus", { rating: A(800) }), kW(1));
  expect(findingsOf(site)).toEqual(["supply.no-path room/bus", "power.unserved-load yard/load"]);
});

test("a rating of zero is refused", () => {
  expect(refusalsOf(loaded(A(0)))).toEqual(["room/bus rating: got 0 A, expected a value above zero"]);
});

test("its asset states rating and listing", () => {
  expect(assetOf(loaded(A(4000), { rated100: true }), "room/bus")).toMatchObject({
    kind: "switchgear",
    place: "room",
    spec: { rating: { value: 4000, unit: "A" }, rated100: true },
  });
});
