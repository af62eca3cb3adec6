import * as dc from "../../../constructs";
import { A, kA, kVA, kW, minutes, MVA, MW, percent, ratio, seconds, V } from "../../../constructs";
import { expectSame } from "../../support/networks-solved";
import { assetOf, findingOf, load, recordOf, refusalsOf, smallSite, stateOf } from "../core/small-site";

/** 1,875 kW, 1,935 kVA, 97.0/97.3/97.0/96.4 % at 25/50/75/100 %, input power factor 0.99. */
const EATON = dc.UpsModel.EATON_9395XR_1935;
/** tan(arccos 0.99) */
const INPUT_TAN = 0.142492;

function loaded(power: dc.Power, powerFactor = percent(100), props: Partial<dc.UpsProps> = {}): dc.Site {
  const { site, yard, room, grid } = smallSite();
  load(yard, "load", new dc.Ups(room, "ups", { model: EATON, fedBy: grid, ...props }), power, powerFactor);
  return site;
}

test("at half load it takes its output by 97.3 %, and loses 26 kW", () => {
  const state = stateOf(loaded(kW(937.5)));
  expectSame(state.loss("room/ups"), [937500 / 0.973 - 937500, 0]);
  expect(state.loss("room/ups")[0]).toBeCloseTo(26014.9, 1);
  expectSame(state.out("yard/grid")[0], 937500 / 0.973);
});

test("between two points of its table the efficiency lies on a line", () => {
  // 1,171.875 kW is 62.5 %, half way between 97.3 and 97.0 %
  expectSame(stateOf(loaded(kW(1171.875))).out("yard/grid")[0], 1171875 / 0.9715);
});

test("its input has the model's power factor, whatever its load's", () => {
  for (const powerFactor of [percent(100), percent(70)]) {
    const [active, reactive] = stateOf(loaded(kW(937.5), powerFactor)).out("yard/grid");
    expectSame(reactive / active, INPUT_TAN, 1e-5);
  }
});

test("n units share the load, lose n times and are bound n times", () => {
  const state = stateOf(loaded(kW(1875), percent(100), { units: 2 }));
  expectSame(state.loss("room/ups")[0], 2 * (937500 / 0.973 - 937500));
  expectSame(state.loading("room/ups", "activePower"), 0.5);
  expectSame(state.loading("room/ups", "apparentPower"), 1875 / 3870);
});

test("it is bound in kW and in kVA", () => {
  const state = stateOf(loaded(kW(1200), percent(60)));
  expectSame(state.loading("room/ups", "activePower"), 1200 / 1875);
  // 1,200 kW at 0.6 is 2,000 kVA
  expectSame(state.loading("room/ups", "apparentPower"), 2000 / 1935);
  const finding = findingOf(loaded(kW(1200), percent(60)), dc.RuleId.POWER_RATING);
  expect(finding).toMatchObject({ subjects: ["room/ups"], quantity: "apparentPower" });
});

test("its losses warm its room", () => {
  const { site, yard, grid } = smallSite();
  const closed = new dc.ElectricalRoom(site, "closed");
  load(yard, "load", new dc.Ups(closed, "ups", { model: EATON, fedBy: grid }), kW(937.5));
  const finding = findingOf(site, dc.RuleId.COOLING_UNREMOVED_HEAT);
  expect(finding.subjects).toEqual(["closed/ups"]);
  expectSame(finding.value!, 937500 / 0.973 - 937500);
});

test("its autonomy is how long it runs on without its supply", () => {
  const record = (props: Partial<dc.UpsProps>) => recordOf(loaded(kW(100), percent(100), props), "room/ups");
  expect(record({ autonomy: minutes(5) }).needs.map(({ name, holdUp }) => [name, holdUp])).toEqual([
    ["power", 300],
    ["heat", undefined],
  ]);
  expect(record({}).needs[0].holdUp).toBeUndefined();
  const { site, room, grid } = smallSite();
  const fedBy = dc.PowerSupply.shared([grid, new dc.Switchgear(room, "bus", { fedBy: grid, rating: A(1) })]);
  new dc.Ups(room, "ups", { model: EATON, fedBy, autonomy: minutes(5) });
  expect(recordOf(site, "room/ups").needs[0].holdUp).toBe(300);
});

test("what charges its battery again is a figure of each unit, drawn only when it charges", () => {
  const site = loaded(kW(937.5), percent(100), { units: 2, autonomy: minutes(5), rechargePower: kW(150) });
  expect(recordOf(site, "room/ups")).toMatchObject({ recharge: 150e3, use: "recharge", units: 2 });
  expect(assetOf(site, "room/ups").spec).toMatchObject({ rechargePower: { value: 150e3, unit: "W" } });
  const state = stateOf(site);
  const uncharged = stateOf(loaded(kW(937.5), percent(100), { units: 2, autonomy: minutes(5) }));
  expect(state.out("yard/grid")).toEqual(uncharged.out("yard/grid"));
  expect(site.validate().summary.balances[0].recharge).toBe(0);
});

test("to charge a battery that it does not have is refused", () => {
  expect(refusalsOf(loaded(kW(1), percent(100), { rechargePower: kW(150) }))).toEqual([
    "room/ups rechargePower: got 150 kW, expected an autonomy: without it there is no battery",
  ]);
  const autonomy = minutes(5);
  expect(refusalsOf(loaded(kW(1), percent(100), { autonomy, rechargePower: kW(150) }))).toEqual([]);
});

test("in parallel two of different kVA share by kVA", () => {
  const { site, yard, room, grid } = smallSite();
  const small = dc.UpsModel.typicalDoubleConversion(kW(500), kVA(645));
  const members = [EATON, small].map((model, i) => new dc.Ups(room, `ups-${i}`, { model, fedBy: grid }));
  load(yard, "load", dc.PowerSupply.shared(members), kW(1000));
  const state = stateOf(site);
  // 1,935 to 645 is 3 to 1
  expectSame(state.out("room/ups-0"), [750e3, 0]);
  expectSame(state.out("room/ups-1"), [250e3, 0]);
});

test("in parallel the smaller one in kW is full first, and the other takes the rest", () => {
  const { site, yard, room, grid } = smallSite();
  const small = dc.UpsModel.typicalDoubleConversion(kW(500), kVA(645));
  const members = [EATON, small].map((model, i) => new dc.Ups(room, `ups-${i}`, { model, fedBy: grid }));
  load(yard, "load", dc.PowerSupply.shared(members), kW(2200));
  const state = stateOf(site);
  expectSame([state.out("room/ups-0")[0], state.out("room/ups-1")[0]], [1700e3, 500e3]);
});

test("each of n units has the cords that are stated", () => {
  const { site, yard, room, grid } = smallSite();
  const fedBy = dc.PowerSupply.cords([{ source: grid, rating: A(2000) }]);
  load(yard, "load", new dc.Ups(room, "ups", { model: EATON, fedBy, units: 2 }), kW(1875));
  const amperes = (2 * (937500 / 0.973)) / 0.99 / (Math.sqrt(3) * 415);
  expectSame(stateOf(site).loadingsAt(1), [amperes / (2 * 1600)]);
});

test("no whole number of units is refused", () => {
  for (const units of [0, 1.5, -1, NaN]) {
    expect(refusalsOf(loaded(kW(1), percent(100), { units }))).toEqual([
      `room/ups units: got ${units}, expected a whole number of at least 1`,
    ]);
  }
});

test("a model without rating or input power factor is refused at once", () => {
  expect(() => dc.UpsModel.custom({ ...EATON, activePower: kW(0) })).toThrow(
    "activePower must be above zero",
  );
  expect(() => dc.UpsModel.custom({ ...EATON, inputPowerFactor: ratio(0) })).toThrow(
    "inputPowerFactor must be above zero, got 0 %",
  );
});

test("its asset states units, both ratings and the autonomy", () => {
  expect(assetOf(loaded(kW(1), percent(100), { units: 2, autonomy: minutes(5) }), "room/ups")).toMatchObject({
    kind: "ups",
    model: "Eaton 9395XR-1935",
    spec: {
      units: 2,
      activePower: { value: 1.875e6, unit: "W" },
      apparentPower: { value: 1.935e6, unit: "VA" },
      autonomy: { value: 300, unit: "s" },
    },
  });
});

/** A UPS with a second board; what is given takes from it. */
function bypassed(take: (ups: dc.Ups, room: dc.Place) => dc.IPowerSupply, props: Partial<dc.UpsProps> = {}) {
  const { site, yard, room, grid } = smallSite();
  const board = new dc.Switchgear(room, "board", { fedBy: grid, rating: A(4000) });
  const ups = new dc.Ups(room, "ups", { model: EATON, fedBy: grid, bypassFedBy: board, units: 2, ...props });
  load(yard, "load", take(ups, room), kW(1000));
  return site;
}

const kindsOf = (site: dc.Site) =>
  site
    ._rows()
    .records.filter(({ kind }) => kind === "ups-bypass")
    .map(({ path }) => path);

test("a bypass that nobody takes from is not modelled", () => {
  expect(kindsOf(bypassed((ups) => ups))).toEqual([]);
  expect(kindsOf(bypassed((ups) => ups.staticBypass))).toEqual(["room/ups#static-bypass"]);
  expect(kindsOf(bypassed((ups) => ups.maintenanceBypass))).toEqual(["room/ups#maintenance-bypass"]);
});

test("a bypass passes on what it gets without loss, bound in the kVA of all units", () => {
  const site = bypassed((ups) => ups.staticBypass);
  expect(recordOf(site, "room/ups#static-bypass")).toMatchObject({
    kind: "ups-bypass",
    place: "room",
    provides: "power",
    units: 2,
  });
  const state = stateOf(site);
  expectSame(state.link("room/ups#static-bypass", "room/board"), [1e6, 0]);
  expectSame(state.loading("room/ups#static-bypass", "apparentPower"), 1000 / 3870);
  expect(state.out("room/ups")).toEqual([0, 0]);
});

test("bypasses are fed as the inverters unless another supply is stated", () => {
  const site = bypassed((ups) => ups.staticBypass, { bypassFedBy: undefined });
  const [need] = recordOf(site, "room/ups#static-bypass").needs;
  expect(need.links.map(({ source }) => source)).toEqual(["yard/grid"]);
});

test("a bypass that only another bypass takes from is modelled too, whichever UPS is made first", () => {
  const { site, yard, room, grid } = smallSite();
  const first = new dc.Ups(room, "first", { model: EATON, fedBy: grid });
  const second = new dc.Ups(room, "second", { model: EATON, fedBy: grid, bypassFedBy: first.staticBypass });
  const third = new dc.Ups(room, "third", { model: EATON, fedBy: grid, bypassFedBy: second.staticBypass });
  load(yard, "load", third.staticBypass, kW(1000));
  expect(kindsOf(site).sort()).toEqual(["first", "second", "third"].map((id) => `room/${id}#static-bypass`));
  expectSame(stateOf(site).out("room/first#static-bypass"), [1e6, 0]);
});

test("a switch wraps around it: the bypass stands by, with nothing to find", () => {
  const wrapped = (ups: dc.Ups, room: dc.Place) =>
    new dc.TransferSwitch(room, "wrap-around", {
      preferred: ups,
      alternate: ups.maintenanceBypass,
      rating: A(4000),
      time: seconds(60),
    });
  const site = bypassed(wrapped);
  const state = stateOf(site);
  expectSame(state.out("room/ups")[0], 1e6);
  expect(state.out("room/ups#maintenance-bypass")).toEqual([0, 0]);
  expect(site.validate().findings).toEqual([]);
});

test("what the cords of a bypass lose warms its room", () => {
  const { site, yard, room, grid } = smallSite();
  const bypassFedBy = dc.PowerSupply.cords([{ source: grid, loss: percent(1) }]);
  const ups = new dc.Ups(room, "ups", { model: EATON, fedBy: grid, bypassFedBy });
  load(yard, "load", ups.staticBypass, kW(1000));
  expectSame(stateOf(site).link("room/ups#static-bypass", "yard/grid")[0], 1010e3);
  const needs = recordOf(site, "room/ups#static-bypass").needs.map(({ name }) => name);
  expect(needs).toEqual(["power", "cord-heat"]);
});

test("through a bypass the fault level of its supply passes, from its inverters only their own", () => {
  const { site, yard, room } = smallSite();
  const supply = { voltage: V(415), contract: MW(10), shortCircuitPower: MVA(30) };
  const strong = new dc.UtilityFeed(yard, "strong", supply);
  const ups = new dc.Ups(room, "ups", { model: EATON, fedBy: strong });
  const sides = [ups, ups.maintenanceBypass].map((fedBy, i) => {
    const bus = new dc.Switchgear(room, `bus-${i}`, { fedBy, rating: A(4000), shortCircuitRating: kA(1) });
    load(yard, `load-${i}`, bus, kW(1));
    return bus.node.path.replace("small/", "");
  });
  const levels = site.validate().findings.filter(({ rule }) => rule === dc.RuleId.POWER_FAULT_LEVEL);
  expect(levels.flatMap(({ subjects }) => subjects)).toEqual([...sides].reverse());
  expectSame(levels[0].value!, 30e6 / (Math.sqrt(3) * 415));
});
