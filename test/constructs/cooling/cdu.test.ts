import { pg25Density, pg25SpecificHeat } from "../../../analysis/physics/propylene-glycol";
import * as dc from "../../../constructs";
import { A, celsius, kelvins, kPa, kW, litresPerMinute, percent } from "../../../constructs";
import { renderVerdict } from "../../../report/text";
import { expectSame } from "../../support/networks-solved";
import { assetOf, findingOf, findingsOf, recordOf, refusalsOf, stateOf } from "../core/small-site";
import { chilledSite, PLANT_TAN, rackOf58, WATER } from "./chilled-site";

/** 121 kW at 120 L/min with pumps of 875 W. */
const CDU121 = dc.CduModel.VERTIV_CDU121;
/** What a rack needs by its catalogue entry: 1.51 L/min for each kW of liquid heat at nameplate. */
const RACK_FLOW = (1.51 * 10.2 * 0.8 * 8) / 60000;

function cooled(props: Partial<dc.CduProps> = {}): dc.Site {
  const { site, room, grid, water } = chilledSite();
  const cdu = new dc.Cdu(room, "cdu", { model: CDU121, cooledBy: water, fedBy: grid, ...props });
  rackOf58(site, grid, { liquidCooledBy: cdu });
  return site;
}

test("its pump power joins the racks' heat on the facility side", () => {
  const state = stateOf(cooled());
  expectSame(state.out("room/cdu"), [46.4e3, RACK_FLOW]);
  expectSame(state.work("room/cdu"), 875);
  // 47,275 W at a rise of 10 K
  expectSame(state.out("yard/water"), [47275, 47275 / (WATER * 10)]);
  expect((47275 / (WATER * 10)) * 60000).toBeCloseTo(68.4, 1);
});

test("its pumps draw their power whatever they move, with the power factor of drives", () => {
  expectSame(stateOf(cooled()).link("room/cdu", "yard/grid"), [875, 875 * PLANT_TAN]);
  expectSame(stateOf(cooled({ powerFactor: percent(80) })).link("room/cdu", "yard/grid"), [875, 875 * 0.75]);
});

test("a smaller rise of the facility water asks for more of it", () => {
  const state = stateOf(cooled({ facilityRise: kelvins(5) }));
  expectSame(state.out("yard/water"), [47275, 47275 / (WATER * 5)]);
});

test("it is bound in kW and in L/min, n units together", () => {
  const one = stateOf(cooled());
  expectSame(one.loading("room/cdu", "heat"), 46.4 / 121);
  expectSame(one.loading("room/cdu", "flow"), (RACK_FLOW * 60000) / 120);
  const two = stateOf(cooled({ units: 2 }));
  expectSame(two.loading("room/cdu", "heat"), 46.4 / 242);
  expectSame(two.work("room/cdu"), 2 * 875);
});

test("flow can be short where heat is not", () => {
  const model = dc.CduModel.custom({ ...CDU121, name: "narrow", flow: litresPerMinute(90) });
  const finding = findingOf(cooled({ model }), dc.RuleId.COOLING_FLOW);
  expect(finding).toMatchObject({ subjects: ["room/cdu"], quantity: "flow", unit: "m3/s" });
  expectSame([finding.value!, finding.limit!], [RACK_FLOW, 0.0015]);
});

test("the drop of its circuit grows by the square of the flow, so that available pressure binds it too", () => {
  // the 115 kPa of the model are taken by 460 kPa at 120 L/min where half of that flows
  const limits = recordOf(cooled({ pressureDrop: kPa(460) }), "room/cdu").limits!;
  expect(limits.map(({ rule }) => rule)).toEqual(["cooling.capacity", "cooling.flow", "cooling.pressure"]);
  expectSame([limits[2].value, limits[2].pressure!], [60 / 60000, 115e3]);
  const finding = findingOf(cooled({ pressureDrop: kPa(230) }), dc.RuleId.COOLING_PRESSURE);
  expect(finding).toMatchObject({ subjects: ["room/cdu"], quantity: "flow", unit: "m3/s" });
  expectSame([finding.value!, finding.limit!], [RACK_FLOW, 0.002 * Math.SQRT1_2]);
  expect(recordOf(cooled(), "room/cdu").limits).toHaveLength(2);
});

test("with all units it is held in pressure, with one lost it is not", () => {
  const { site, room, grid, water } = chilledSite();
  const model = CDU121;
  const props = { model, units: 2, cooledBy: water, fedBy: grid, pressureDrop: kPa(230) };
  rackOf58(site, grid, { liquidCooledBy: new dc.Cdu(room, "cdu", props) });
  expect(findingsOf(site)).not.toContain("cooling.pressure room/cdu");
  const finding = findingOf(site, dc.RuleId.COOLING_N_1_CAPACITY);
  expect(finding).toMatchObject({ subjects: ["room/cdu"], quantity: "flow", state: { loss: "room/cdu" } });
  // the flow of the one that is left
  expectSame(finding.limit!, 0.002 * Math.SQRT1_2);
});

test("each of heat, flow and pressure that binds is named, and the pressure in kPa", () => {
  const small = { ...CDU121, name: "small", heat: kW(40), flow: litresPerMinute(90) };
  const text = renderVerdict(cooled({ model: dc.CduModel.custom(small), pressureDrop: kPa(230) }).validate());
  expect(text).toContain("error[cooling.capacity] room/cdu: 46.4 kW of 40 kW (116 %)");
  expect(text).toContain("error[cooling.flow] room/cdu: 98.57 L/min of 90 L/min (109.5 %)");
  expect(text).toContain("error[cooling.pressure] room/cdu: 98.57 L/min of 63.64 L/min (154.9 %)");
  // 230 kPa · (98.57 / 90)²
  expect(text).toContain("because  it takes 275.9 kPa at that flow, its pumps give 115 kPa");
});

test("after a failure the limits of flow and of pressure are told apart", () => {
  const { site, room, grid, water } = chilledSite();
  const model = dc.CduModel.custom({ ...CDU121, name: "narrow", flow: litresPerMinute(90) });
  const props = { model, units: 2, cooledBy: water, fedBy: grid, pressureDrop: kPa(230) };
  rackOf58(site, grid, { liquidCooledBy: new dc.Cdu(room, "cdu", props) });
  const found = site.validate().findings.filter(({ rule }) => rule === dc.RuleId.COOLING_N_1_CAPACITY);
  expect(found.map(({ subjects, detail }) => [subjects, detail.pressure])).toEqual([
    [["room/cdu"], undefined],
    [["room/cdu"], 115e3],
  ]);
});

test("a drop that is none, or of a model that states no pressure, is refused", () => {
  const model = dc.CduModel.SUPERMICRO_IN_RACK_250KW;
  expect(refusalsOf(cooled({ model, fedBy: undefined, pressureDrop: kPa(0) }))).toEqual([
    "room/cdu pressureDrop: got 0 Pa, expected a value above zero",
    "room/cdu model: got Supermicro LCS-SCDU-250L4001, expected one that states its availablePressure, which pressureDrop is held against",
  ]);
});

test("without power to its pumps the racks on it stop", () => {
  const { site, yard, room, grid, water } = chilledSite();
  const model = dc.GeneratorModel.CUMMINS_QSK95_3MW;
  const off = new dc.Generator(yard, "off", { model, voltage: dc.V(415) });
  const cdu = new dc.Cdu(room, "cdu", { model: CDU121, cooledBy: water, fedBy: off });
  rackOf58(site, grid, { liquidCooledBy: cdu });
  const finding = findingOf(site, dc.RuleId.POWER_UNSERVED_LOAD);
  expect(finding).toMatchObject({ subjects: ["hall/rack"], detail: { need: "liquid", source: "room/cdu" } });
});

test("an in-rack model whose pumps the rack's own power holds needs no supply", () => {
  const site = cooled({ model: dc.CduModel.SUPERMICRO_IN_RACK_250KW, fedBy: undefined });
  expect(refusalsOf(site)).toEqual([]);
  expectSame(stateOf(site).out("yard/water")[0], 46.4e3);
});

test("each of n units has the cords that are stated, and their loss warms the room", () => {
  const { site, room, grid, water } = chilledSite();
  const fedBy = dc.PowerSupply.cords([{ source: grid, loss: percent(10), rating: A(10) }]);
  const cdu = new dc.Cdu(room, "cdu", { model: CDU121, cooledBy: water, fedBy, units: 3 });
  rackOf58(site, grid, { liquidCooledBy: cdu });
  const state = stateOf(site);
  const amperes = (3 * 875) / 0.95 / (Math.sqrt(3) * 415);
  expectSame(state.loadingsAt(1), [amperes / (3 * 8)]);
  expectSame(state.link("room/cdu", "yard/grid")[0], 3 * 875 * 1.1);
  expect(recordOf(site, "room/cdu").needs.map(({ name }) => name)).toEqual(["power", "cord-heat", "liquid"]);
});

test("pumps without supply, no whole units, no rise and no power factor are refused", () => {
  const wrong = { fedBy: undefined, units: 0, facilityRise: kelvins(0), powerFactor: percent(120) };
  expect(refusalsOf(cooled(wrong))).toEqual([
    "room/cdu units: got 0, expected a whole number of at least 1",
    "room/cdu powerFactor: got 120 %, expected above 0 % and at most 100 %",
    "room/cdu facilityRise: got 0 K, expected a value above zero",
    "room/cdu fedBy: got none, expected a supply for the 875 W that Vertiv CoolChip CDU121 draws",
  ]);
});

test("a model without heat or flow is refused at once", () => {
  expect(() => dc.CduModel.custom({ ...CDU121, flow: litresPerMinute(0) })).toThrow(
    "flow must be above zero",
  );
  expect(() => dc.CduModel.custom({ ...CDU121, heat: kW(0) })).toThrow("heat must be above zero");
});

test("its asset states units, heat, flow, pump power and pressures", () => {
  expect(assetOf(cooled({ units: 2, pressureDrop: kPa(60) }), "room/cdu")).toMatchObject({
    kind: "cdu",
    model: "Vertiv CoolChip CDU121",
    spec: {
      units: 2,
      heat: { value: 121e3, unit: "W" },
      flow: { value: 0.002, unit: "m3/s" },
      power: { value: 875, unit: "W" },
      availablePressure: { value: 115e3, unit: "Pa" },
      pressureDrop: { value: 60e3, unit: "Pa" },
    },
  });
});

test("by temperatures it does by the approach and the flow of its model and the rise of the facility water", () => {
  const record = recordOf(cooled({ facilityRise: kelvins(8), supplyTemperature: celsius(30) }), "room/cdu");
  expect(record.supplyTemperature).toBe(30);
  // 120 L/min of PG25 are 0.002 m³/s
  const perVolume = pg25Density(30) * pg25SpecificHeat(30);
  expectSame((record.machine as { secondary: number }).secondary, perVolume * 0.002);
  expect(record.machine).toMatchObject({ law: "exchanger", approach: 4, primaryRise: 8 });
});

describe("a steady flow of facility water", () => {
  test("is drawn whatever the heat, for each unit, and is what it cools by", () => {
    const site = cooled({ units: 2, facilityFlow: litresPerMinute(120) });
    expectSame(stateOf(site).out("yard/water"), [46.4e3 + 2 * 875, 0.004]);
    const { machine } = recordOf(site, "room/cdu");
    expect(machine).toMatchObject({ law: "exchanger", primaryRise: 10 });
    expectSame((machine as { primaryFlow: number }).primaryFlow, WATER * 0.002);
  });

  test("is refused beside a rise, and at zero", () => {
    const both = cooled({ facilityFlow: litresPerMinute(120), facilityRise: kelvins(8) });
    expect(refusalsOf(both)).toEqual([
      "room/cdu facilityFlow: got 120 L/min beside a facilityRise, expected one of both: a flow follows the heat or not",
    ]);
    expect(refusalsOf(cooled({ facilityFlow: litresPerMinute(0) }))).toEqual([
      "room/cdu facilityFlow: got 0 L/min, expected a value above zero",
    ]);
  });
});

test("pumps of variable speed work against the drop of their circuit, which is then stated", () => {
  const variableSpeed = { staticShare: percent(50) };
  const site = cooled({ units: 2, variableSpeed, pressureDrop: kPa(90) });
  expect(recordOf(site, "room/cdu").work).toEqual({
    fixed: 875,
    speed: {
      ...{ flow: 0.002, pressure: 115e3 },
      ...{ systemFlow: 0.004, systemPressure: 90e3, staticPressure: 45e3 },
    },
  });
  expect(refusalsOf(cooled({ variableSpeed }))).toEqual([
    "room/cdu variableSpeed: got no circuit, expected a pressureDrop, or a model that states its airflow",
  ]);
});
