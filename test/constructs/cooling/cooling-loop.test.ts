import * as dc from "../../../constructs";
import { celsius, cubicMetres, kelvins, kPa, kW, litresPerMinute, percent } from "../../../constructs";
import { expectSame } from "../../support/networks-solved";
import { assetOf, findingOf, findingsOf, recordOf, refusalsOf, smallSite, stateOf } from "../core/small-site";
import { chilledSite, rackOf58, WATER, waterAt } from "./chilled-site";

/** What the rack asks for: 46.4 kW, 98.57 L/min. */
const FLOW = (1.51 * 10.2 * 0.8 * 8) / 60000;
/** 3,000 L/min against 250 kPa at 70 %: 17,857 W. */
const PUMP = dc.PumpModel.sized(litresPerMinute(3000), kPa(250), percent(70));

/** A rack on a loop with a pump. */
function pumped(props: Partial<dc.CoolingLoopProps> = {}) {
  const { site, yard, grid } = smallSite();
  const model = dc.ChillerModel.DAIKIN_EWADC15CZXS;
  const chiller = new dc.Chiller(yard, "chiller", { model, fedBy: grid });
  const pump = new dc.Pump(yard, "pump", { model: PUMP, fedBy: grid });
  const water = new dc.CoolingLoop(yard, "water", { cooledBy: chiller, circulatedBy: pump, ...props });
  rackOf58(site, grid, { liquidCooledBy: water });
  return { site, yard, grid, chiller, pump, water };
}

test("it hands heat and flow of all it cools to its coolers", () => {
  const state = stateOf(pumped().site);
  expectSame(state.out("yard/water"), [46.4e3, FLOW]);
  expectSame(state.link("yard/water", "yard/chiller"), [46.4e3, FLOW]);
});

test("its pumps move its flow, and their heat goes to its coolers", () => {
  const state = stateOf(pumped().site);
  expectSame(state.out("yard/pump"), [FLOW, 0]);
  const power = (250e3 * FLOW) / 0.7;
  expectSame(state.work("yard/pump"), power);
  expectSame(state.link("yard/pump", "yard/chiller"), [power, 0]);
  expectSame(state.out("yard/chiller")[0], 46.4e3 + power);
});

test("without pumps of its own it is moved by what cools it", () => {
  const { site, grid, water } = chilledSite();
  rackOf58(site, grid, { liquidCooledBy: water });
  expect(recordOf(site, "yard/water").needs.map(({ service }) => service)).toEqual(["liquid"]);
  expectSame(stateOf(site).out("yard/chiller"), [46.4e3, FLOW]);
});

test("a loop may be cooled by another loop", () => {
  const { site, yard, grid, water } = chilledSite();
  const secondary = new dc.CoolingLoop(yard, "secondary", { cooledBy: water });
  rackOf58(site, grid, { liquidCooledBy: secondary });
  expectSame(stateOf(site).out("yard/water"), [46.4e3, FLOW]);
});

test("its pipes bind in heat and in flow where that is stated", () => {
  const { site } = pumped({ ratedHeat: kW(40), ratedFlow: litresPerMinute(90) });
  const heat = findingOf(site, dc.RuleId.COOLING_CAPACITY);
  expect(heat).toMatchObject({ subjects: ["yard/water"], limit: 40e3 });
  expectSame(heat.value!, 46.4e3);
  const flow = findingOf(site, dc.RuleId.COOLING_FLOW);
  expect(flow).toMatchObject({ subjects: ["yard/water"], limit: 0.0015 });
  expectSame(flow.value!, FLOW);
  expect(recordOf(pumped().site, "yard/water").limits).toEqual([]);
});

test("a pump of two loops is refused by its path", () => {
  const { site, yard, chiller, pump } = pumped();
  new dc.CoolingLoop(yard, "second", { cooledBy: chiller, circulatedBy: pump });
  expect(refusalsOf(site)).toEqual([
    "yard/second circulatedBy: got yard/pump, expected pumps that circulate no other loop",
  ]);
});

test("what moves no coolant cannot circulate it", () => {
  const { site, yard, chiller } = pumped();
  new dc.CoolingLoop(yard, "wrong", { cooledBy: chiller, circulatedBy: chiller });
  expect(findingOf(site, dc.RuleId.SUPPLY_SERVICE_MISMATCH)).toMatchObject({
    subjects: ["yard/wrong"],
    detail: { need: "flow", service: "flow", source: "yard/chiller", offered: "liquid" },
  });
});

test("outdoor air alone neither cools nor moves it", () => {
  const air = dc.CoolingSupply.outdoorAir();
  expect(refusalsOf(pumped({ cooledBy: air, circulatedBy: air }).site)).toEqual([
    "yard/water liquid: got outdoor air, expected equipment that provides liquid",
    "yard/water flow: got outdoor air, expected equipment that provides flow",
  ]);
});

test("ratings of zero are refused", () => {
  expect(refusalsOf(pumped({ ratedHeat: kW(0), ratedFlow: litresPerMinute(0) }).site)).toEqual([
    "yard/water ratedFlow: got 0 L/min, expected a value above zero",
    "yard/water ratedHeat: got 0 W, expected a value above zero",
  ]);
});

test("pumps, tank and volume of a loop without coolers are refused", () => {
  const { site, yard, grid } = smallSite();
  const pump = new dc.Pump(yard, "pump", { model: PUMP, fedBy: grid });
  const tank = new dc.ThermalTank(yard, "tank", { volume: cubicMetres(10), usableRise: kelvins(6) });
  const volume = { volume: cubicMetres(1), allowedRise: kelvins(2), ratedHeat: kW(100) };
  new dc.CoolingLoop(yard, "water", { circulatedBy: pump, bufferedBy: tank, ...volume });
  expect(refusalsOf(site)).toEqual(
    ["circulatedBy", "bufferedBy", "volume"].map(
      (prop) => `yard/water cooledBy: got none, expected coolers that ${prop} belongs to`,
    ),
  );
});

test("a loop that cools nothing is an orphan", () => {
  const { site } = chilledSite();
  expect(findingsOf(site)).toContain("supply.orphan yard/water");
});

test("its asset states ratings and set-point", () => {
  const { site } = pumped({ ratedHeat: kW(500), supplyTemperature: celsius(18) });
  expect(assetOf(site, "yard/water")).toMatchObject({
    kind: "cooling-loop",
    spec: { ratedHeat: { value: 500e3, unit: "W" }, supplyTemperature: { value: 18, unit: "°C" } },
  });
});

test("its drop grows by the square of the flow, so that its pumps bind it where their head is taken", () => {
  // 62.5 kPa at 50 L/min: the 250 kPa of the pump are taken at twice that
  const drop = { ratedFlow: litresPerMinute(50), pressureDrop: kPa(62.5) };
  const limits = recordOf(pumped(drop).site, "yard/water").limits!;
  expect(limits.map(({ rule }) => rule)).toEqual(["cooling.flow", "cooling.pressure"]);
  expectSame(limits[1].value, 100 / 60000);
  const narrow = pumped({ ratedFlow: litresPerMinute(98), pressureDrop: kPa(255) });
  const finding = findingOf(narrow.site, dc.RuleId.COOLING_PRESSURE);
  expect(finding).toMatchObject({ subjects: ["yard/water"], quantity: "flow" });
  expectSame(finding.limit!, (98 / 60000) * Math.sqrt(250 / 255));
});

test("in a pipe ring its pumps are held by their head, and its drop is that of its plant", () => {
  const drop = { ratedFlow: litresPerMinute(60), pressureDrop: kPa(100) };
  const { site, yard, water } = pumped(drop);
  const hall = new dc.CoolingLoop(yard, "hall-side", {});
  const pipe = { ratedFlow: litresPerMinute(100), pressureDrop: kPa(10) };
  new dc.PipeSegment(yard, "segment", { first: water, second: hall, ...pipe });
  expect(recordOf(site, "yard/water")).toMatchObject({
    limits: [
      { rule: "cooling.flow", quantity: "flow" },
      { rule: "cooling.pressure", quantity: "pressure", value: 250e3 },
    ],
    hydraulicResistance: 100e3 / 1e-3 ** 2,
  });
  expect(recordOf(site, "yard/hall-side")).toMatchObject({ limits: [], hydraulicResistance: undefined });
});

test("of several pumps the weakest decides", () => {
  const { site, yard, grid, chiller } = pumped();
  const pumps = [200, 300].map((head) => {
    const model = dc.PumpModel.sized(litresPerMinute(100), kPa(head), percent(70));
    return new dc.Pump(yard, `pump-${head}`, { model, fedBy: grid });
  });
  new dc.CoolingLoop(yard, "second", {
    cooledBy: chiller,
    circulatedBy: dc.CoolingSupply.shared(pumps),
    ratedFlow: litresPerMinute(100),
    pressureDrop: kPa(200),
  });
  expectSame(recordOf(site, "yard/second").limits![1].value, 100 / 60000);
});

test("a drop without a flow or without pumps that state their head says what is missing", () => {
  const source = { confidence: dc.Confidence.ESTIMATE, reference: "invented for a test" };
  const model = dc.PumpModel.custom({ name: "pump", flow: litresPerMinute(100), power: kW(1), source });
  const { site, yard, grid, chiller } = pumped();
  const circulatedBy = new dc.Pump(yard, "headless", { model, fedBy: grid });
  new dc.CoolingLoop(yard, "second", { cooledBy: chiller, circulatedBy, pressureDrop: kPa(100) });
  expect(refusalsOf(site)).toEqual([
    "yard/second ratedFlow: got none, expected the flow at which pressureDrop holds",
    "yard/second circulatedBy: got no head, expected pumps whose models state their head",
  ]);
});

test("the water in its pipes carries it while it may warm, at its rated heat", () => {
  const { site } = pumped({ volume: cubicMetres(2), allowedRise: kelvins(3), ratedHeat: kW(100) });
  const [liquid] = recordOf(site, "yard/water").needs;
  expectSame(liquid.holdUp!, (2 * WATER * 3) / 100e3);
});

test("tank and pipes carry it one after the other, with water as it is at its set-point", () => {
  const { yard, site, chiller } = pumped();
  const bufferedBy = new dc.ThermalTank(yard, "tank", { volume: cubicMetres(10), usableRise: kelvins(6) });
  const more = { bufferedBy, volume: cubicMetres(2), allowedRise: kelvins(3), ratedHeat: kW(100) };
  const supplyTemperature = celsius(12);
  new dc.CoolingLoop(yard, "second", { cooledBy: chiller, supplyTemperature, ...more });
  expectSame(recordOf(site, "yard/second").needs[0].holdUp!, (waterAt(12) * (10 * 6 + 2 * 3)) / 100e3);
});

test("a volume without its heat and its rise says what is missing", () => {
  expect(refusalsOf(pumped({ volume: cubicMetres(2) }).site)).toEqual([
    "yard/water ratedHeat: got none, expected the heat that volume has to last for",
    "yard/water allowedRise: got none, expected by how much its volume may warm",
  ]);
});

test("its set-point is that of what supplies it, and is stated by its asset", () => {
  const { site } = chilledSite({ supplyTemperature: celsius(18) });
  expect(recordOf(site, "yard/water").supplyTemperature).toBe(18);
  expect(assetOf(site, "yard/water").spec.supplyTemperature).toEqual({ value: 18, unit: "°C" });
  expect(recordOf(chilledSite().site, "yard/water").supplyTemperature).toBeUndefined();
});
