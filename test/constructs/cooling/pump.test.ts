import * as dc from "../../../constructs";
import { A, kPa, kW, litresPerMinute, percent, ratio, V } from "../../../constructs";
import { expectSame } from "../../support/networks-solved";
import { assetOf, findingOf, findingsOf, recordOf, refusalsOf, smallSite, stateOf } from "../core/small-site";
import { lossyCord, PLANT_TAN, rackOf58 } from "./chilled-site";

/** 3,000 L/min against 250 kPa at 70 %: 250,000 · 0.05 / 0.7 = 17,857 W. */
const MODEL = dc.PumpModel.sized(litresPerMinute(3000), kPa(250), percent(70));
/** The flow of one rack: 98.57 L/min. */
const FLOW = (1.51 * 10.2 * 0.8 * 8) / 60000;

function pumping(props: Partial<dc.PumpProps> = {}, models = [MODEL]) {
  const { site, yard, room, grid } = smallSite();
  const chiller = new dc.Chiller(yard, "chiller", {
    model: dc.ChillerModel.DAIKIN_EWADC15CZXS,
    fedBy: grid,
  });
  const pumps = models.map((model, i) => new dc.Pump(room, `pump-${i}`, { model, fedBy: grid, ...props }));
  const circulatedBy = dc.CoolingSupply.shared(pumps);
  const water = new dc.CoolingLoop(yard, "water", { cooledBy: chiller, circulatedBy });
  rackOf58(site, grid, { liquidCooledBy: water });
  return { site, yard, room, grid };
}

test("its power follows its flow", () => {
  const state = stateOf(pumping().site);
  expectSame(state.out("room/pump-0"), [FLOW, 0]);
  expectSame(state.work("room/pump-0"), (FLOW / 0.05) * 17857.142857, 1e-9);
  expectSame(state.link("room/pump-0", "yard/grid")[1], state.work("room/pump-0") * PLANT_TAN);
});

test("its heat goes to the coolers of the loop, not to the room it stands in", () => {
  const { site } = pumping();
  const { needs } = recordOf(site, "room/pump-0");
  expect(needs.map(({ name, links, gates }) => [name, links[0].source, gates])).toEqual([
    ["power", "yard/grid", undefined],
    ["heat", "yard/chiller", false],
  ]);
  const state = stateOf(site);
  expectSame(state.out("yard/chiller")[0], 46.4e3 + state.work("room/pump-0"));
});

test("one that no loop names gives its heat to its room, and is an orphan", () => {
  const { site, room, grid } = pumping();
  new dc.Pump(room, "spare", { model: MODEL, fedBy: grid });
  const [, heat] = recordOf(site, "room/spare").needs;
  expect(heat).toMatchObject({ name: "heat", service: "air", links: [{ source: "(ambient)" }] });
  expect(findingsOf(site)).toEqual(["supply.orphan room/spare"]);
});

test("several share the flow by their rated flow", () => {
  const small = dc.PumpModel.sized(litresPerMinute(1000), kPa(250), percent(70));
  const state = stateOf(pumping({}, [MODEL, small]).site);
  expectSame([state.out("room/pump-0")[0], state.out("room/pump-1")[0]], [0.75 * FLOW, 0.25 * FLOW]);
});

test("it is bound in flow, n pumps together", () => {
  const tiny = dc.PumpModel.sized(litresPerMinute(80), kPa(250), percent(70));
  const finding = findingOf(pumping({}, [tiny]).site, dc.RuleId.COOLING_FLOW);
  expect(finding).toMatchObject({ subjects: ["room/pump-0"], unit: "m3/s" });
  expectSame([finding.value!, finding.limit!], [FLOW, 0.08 / 60]);
  expectSame(stateOf(pumping({ units: 2 }, [tiny]).site).loading("room/pump-0", "flow"), (FLOW * 60) / 0.16);
});

/** A rack on a loop whose pump stands in a plant room without cooling. */
function pumpedIn(fedBy: (yard: dc.Yard, grid: dc.UtilityFeed) => dc.IPowerSupply): dc.Site {
  const { site, yard, grid } = smallSite();
  const plant = new dc.PlantRoom(site, "plant");
  const model = dc.ChillerModel.DAIKIN_EWADC15CZXS;
  const chiller = new dc.Chiller(yard, "chiller", { model, fedBy: grid });
  const pump = new dc.Pump(plant, "pump", { model: MODEL, fedBy: fedBy(yard, grid) });
  const water = new dc.CoolingLoop(yard, "water", { cooledBy: chiller, circulatedBy: pump });
  rackOf58(site, grid, { liquidCooledBy: water });
  return site;
}

test("without power to it the racks on its loop stop", () => {
  const site = pumpedIn((yard) => {
    return new dc.Generator(yard, "off", { model: dc.GeneratorModel.CUMMINS_QSK95_3MW, voltage: V(415) });
  });
  const finding = findingOf(site, dc.RuleId.POWER_UNSERVED_LOAD);
  expect(finding).toMatchObject({
    subjects: ["hall/rack"],
    detail: { need: "liquid", source: "yard/water" },
  });
});

test("the heat lost in its cords warms its room", () => {
  const site = pumpedIn((_, grid) => lossyCord(grid));
  const finding = findingOf(site, dc.RuleId.COOLING_UNREMOVED_HEAT);
  expect(finding.subjects).toEqual(["plant/pump"]);
  expectSame(finding.value!, 0.1 * stateOf(site).work("plant/pump"));
});

test("each of n pumps has the cords that are stated", () => {
  const { site, yard, grid } = smallSite();
  const model = dc.ChillerModel.DAIKIN_EWADC15CZXS;
  const fedBy = dc.PowerSupply.cords([{ source: grid, rating: A(10) }]);
  const pump = new dc.Pump(yard, "pump", { model: MODEL, fedBy, units: 3 });
  const chiller = new dc.Chiller(yard, "chiller", { model, fedBy: grid });
  const water = new dc.CoolingLoop(yard, "water", { cooledBy: chiller, circulatedBy: pump });
  rackOf58(site, grid, { liquidCooledBy: water });
  const state = stateOf(site);
  expectSame(state.loadingsAt(1), [state.work("yard/pump") / 0.95 / (Math.sqrt(3) * 415) / (3 * 8)]);
});

test("units and a power factor that cannot be are refused", () => {
  expect(refusalsOf(pumping({ units: -1, powerFactor: percent(0) }).site)).toEqual([
    "room/pump-0 units: got -1, expected a whole number of at least 1",
    "room/pump-0 powerFactor: got 0 %, expected above 0 % and at most 100 %",
  ]);
});

test("a model without flow is refused at once", () => {
  expect(() => dc.PumpModel.sized(litresPerMinute(0), kPa(250), ratio(0.7))).toThrow(
    "Pump 0 L/min at 250 kPa: flow must be above zero, got 0 L/min",
  );
});

test("its asset states units, flow and power", () => {
  const model = dc.PumpModel.custom({ ...MODEL, name: "P-3", power: kW(18) });
  expect(assetOf(pumping({ units: 2 }, [model]).site, "room/pump-0")).toMatchObject({
    kind: "pump",
    model: "P-3",
    spec: { units: 2, flow: { value: 0.05, unit: "m3/s" }, power: { value: 18e3, unit: "W" } },
  });
});

describe("variable speed", () => {
  const variableSpeed = { staticShare: percent(25) };

  test("is told with the flow and the pressure of its loop", () => {
    const { site, yard, room, grid } = smallSite();
    const pump = new dc.Pump(room, "pump", { model: MODEL, units: 2, fedBy: grid, variableSpeed });
    const props = { model: dc.ChillerModel.DAIKIN_EWADC15CZXS, fedBy: grid };
    new dc.CoolingLoop(yard, "water", {
      cooledBy: new dc.Chiller(yard, "chiller", props),
      circulatedBy: pump,
      ratedFlow: litresPerMinute(4800),
      pressureDrop: kPa(200),
    });
    expect(recordOf(site, "room/pump").work!.speed).toEqual({
      ...{ flow: 0.05, pressure: 250e3 },
      ...{ systemFlow: 0.08, systemPressure: 200e3, staticPressure: 50e3 },
    });
    expect(assetOf(site, "room/pump").spec.staticShare).toEqual({ value: 0.25, unit: "1" });
  });

  test("of a pump whose loop states no pressure drop, and a share that cannot be, are refused", () => {
    const impossible = { variableSpeed: { staticShare: percent(120) } };
    expect(refusalsOf(pumping(impossible).site)).toEqual([
      "room/pump-0 variableSpeed.staticShare: got 120 %, expected from 0 to 100 %",
      "room/pump-0 loop: got none, expected one that states the pressureDrop which variableSpeed works against",
    ]);
  });
});
