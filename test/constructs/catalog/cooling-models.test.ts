import {
  CduModel,
  ChillerModel,
  Confidence,
  CoolingTowerModel,
  CrahModel,
  DryCoolerModel,
  PumpModel,
  RearDoorModel,
} from "../../../constructs/catalog";
import { kPa, kW, litresPerMinute, percent } from "../../../constructs/units";

const { DAIKIN_WSC100M, DAIKIN_EWADC15CZXS, DAIKIN_EWWDC14I } = ChillerModel;
const cop = ({ capacity, power }: ChillerModel) => capacity.si / power.si;

test("chillers have their published performance, that of the WSC100M is 2464/378.8", () => {
  expect(cop(DAIKIN_WSC100M)).toBeCloseTo(2464 / 378.8, 12);
  expect(cop(DAIKIN_WSC100M)).toBeCloseTo(6.505, 3);
  expect(cop(DAIKIN_EWADC15CZXS)).toBeCloseTo(3.069, 3);
  expect(cop(DAIKIN_EWWDC14I)).toBeCloseTo(4.643, 3);
});

test.each([
  ["WSC100M", DAIKIN_WSC100M],
  ["EWADC15CZXS", DAIKIN_EWADC15CZXS],
])("the part loads of %s ascend and end at its rating", (_, model) => {
  expect(model.partLoads).toEqual([...model.partLoads].sort((a, b) => a - b));
  expect(model.partLoads.at(-1)).toBe(1);
  expect(model.partLoadCops.at(-1)).toBeCloseTo(cop(model), 3);
});

test.each([
  ["WSC100M", DAIKIN_WSC100M],
  ["EWADC15CZXS", DAIKIN_EWADC15CZXS],
])("the flow of %s carries its capacity at 11/6 °C", (_, model) => {
  const heat = (model.ratedFlow!.si * 999.8 * 4195 * 5) / 1000;
  expect(heat / model.capacity.toKilowatts()).toBeCloseTo(1, 2);
});

test("a tower cell of 1,439 tons rejects 6.33 MW and its fans draw 101 kW", () => {
  const tower = CoolingTowerModel.MARLEY_NC_1439T;
  const { heatRejection, fanPower } = tower;
  expect(heatRejection.toMegawatts()).toBeCloseTo(6.33, 2);
  expect(fanPower.toKilowatts()).toBeCloseTo((0.02 * heatRejection.toKilowatts()) / 1.25, 9);
  expect(tower.sourceOf("fanPower").confidence).toBe(Confidence.ESTIMATE);
});

test("a year of half-load hours of 40 hp costs the $13,064 that Marley states of its cell of 610 tons", () => {
  const kilowattHours = CoolingTowerModel.MARLEY_NC_610T.fanPower.toKilowatts() * 8760 * 0.5;
  expect(0.1 * kilowattHours).toBeCloseTo(13_064, -1);
});

test("EVAPCO's kilowatts are heat rejected: a quarter more than its nominal tons cool", () => {
  const tons = CoolingTowerModel.EVAPCO_ATD_12110KW.heatRejection.toKilowatts() / (19_669 / 4475);
  expect(tons).toBeCloseTo(2755, 0);
  expect(19_669 / 4475 / 3.51685).toBeCloseTo(1.25, 2);
});

test("every tower is rated where nominal tons are: 95 to 85 °F at 78 °F wet bulb", () => {
  const { MARLEY_NC_1439T, MARLEY_NC_610T, EVAPCO_ATD_12110KW } = CoolingTowerModel;
  for (const { ratedWetBulb, ratedRange, ratedApproach } of [
    MARLEY_NC_1439T,
    MARLEY_NC_610T,
    EVAPCO_ATD_12110KW,
  ]) {
    expect(ratedWetBulb!.toCelsius()).toBeCloseTo((78 - 32) / 1.8, 9);
    expect(ratedApproach!.si).toBeCloseTo((85 - 78) / 1.8, 9);
    expect(ratedRange!.si).toBeCloseTo((95 - 85) / 1.8, 9);
  }
});

test("the fans of the dry cooler draw 4.0 % of its heat", () => {
  const { heatRejection, fanPower } = DryCoolerModel.BAC_TRILLIUM_TDFS1238N;
  expect((100 * fanPower.si) / heatRejection.si).toBeCloseTo(4.0, 1);
});

test("sixteen GB200 racks of 115 kW liquid heat need two XDU1350, by heat and by flow", () => {
  const { heat, flow } = CduModel.VERTIV_XDU1350;
  expect(Math.ceil((16 * 115) / heat.toKilowatts())).toBe(2);
  expect(Math.ceil((16 * 81) / flow.toLitresPerMinute())).toBe(2);
});

test("no unit of which the heat alone is known moves more coolant for it than published units do", () => {
  const litresPerKilowatt = ({ flow, heat }: CduModel) => flow.toLitresPerMinute() / heat.toKilowatts();
  const { VERTIV_XDU1350, VERTIV_CDU121, COOLIT_CHX2000, GOOGLE_DESCHUTES_2MW } = CduModel;
  const published = [VERTIV_XDU1350, VERTIV_CDU121, COOLIT_CHX2000, GOOGLE_DESCHUTES_2MW].map(
    litresPerKilowatt,
  );
  const { VERTIV_XDU600, VERTIV_XDU070, COOLIT_CHX1500, COOLIT_CHX200, COOLIT_CHX80 } = CduModel;
  for (const unit of [VERTIV_XDU600, VERTIV_XDU070, COOLIT_CHX1500, COOLIT_CHX200, COOLIT_CHX80]) {
    expect(litresPerKilowatt(unit)).toBeGreaterThan(Math.min(...published));
    expect(litresPerKilowatt(unit)).toBeLessThan(Math.max(...published));
    expect(unit.sourceOf("flow").confidence).toBe(Confidence.ESTIMATE);
  }
});

test("the Deschutes unit warms its coolant by 16 K and its water by 15 K, and its pumps draw 3.7 % of its heat", () => {
  const { heat, flow, facilityFlow, pumpPower } = CduModel.GOOGLE_DESCHUTES_2MW;
  expect(heat.toKilowatts() / (31.48 * 3.94)).toBeCloseTo(16.1, 1);
  expect(flow.toLitresPerMinute()).toBeCloseTo(1857, 0);
  expect(heat.toKilowatts() / ((facilityFlow!.toLitresPerMinute() / 60) * 0.9966 * 4.18)).toBeCloseTo(
    14.8,
    1,
  );
  expect(pumpPower.si / heat.si).toBeCloseTo(0.037, 9);
});

test("CoolIT's 4U units sit in a rack, its others and those of Vertiv stand in the row", () => {
  const { COOLIT_CHX80, COOLIT_CHX200, COOLIT_CHX1500, COOLIT_CHX2000, VERTIV_XDU070 } = CduModel;
  expect([COOLIT_CHX80.inRack, COOLIT_CHX200.inRack]).toEqual([true, true]);
  for (const { inRack } of [COOLIT_CHX1500, COOLIT_CHX2000, VERTIV_XDU070]) expect(inRack).toBe(false);
  expect(VERTIV_XDU070.sourceOf("inRack").confidence).toBe(Confidence.ESTIMATE);
});

test("the air handlers take the heat of their own fans besides their net capacity", () => {
  const { VERTIV_PW170, VERTIV_FA096HC } = CrahModel;
  const water = (model: CrahModel, litresPerMinute: number) =>
    (litresPerMinute / 60) * 4.19 * model.waterRise!.si;
  for (const [model, flow] of [
    [VERTIV_PW170, 175],
    [VERTIV_FA096HC, 761.4],
  ] as [CrahModel, number][]) {
    const gross = model.heat.toKilowatts() + model.fanPower.toKilowatts();
    expect(water(model, flow) / gross).toBeCloseTo(1, 1);
  }
});

test("a pump draws pressure times flow over efficiency", () => {
  const pump = PumpModel.sized(litresPerMinute(14_800), kPa(250), percent(75));
  expect(pump.power.toKilowatts()).toBeCloseTo((250 * 14.8) / 60 / 0.75, 9);
  expect(pump.source.confidence).toBe(Confidence.ESTIMATE);
});

test("a pump of an efficiency above 100 % is refused", () => {
  expect(() => PumpModel.sized(litresPerMinute(100), kPa(250), percent(7500))).toThrow(
    "Pump 100 L/min at 250 kPa: efficiency must not exceed 100 %, got 7500 %",
  );
});

test("a passive rear door has no fans and is an assumption", () => {
  const door = RearDoorModel.passive(kW(12));
  expect(door.fanPower.si).toBe(0);
  expect(door.source.confidence).toBe(Confidence.ESTIMATE);
});
