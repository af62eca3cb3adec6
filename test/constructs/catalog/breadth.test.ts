import {
  CduModel,
  ChillerModel,
  CoolingTowerModel,
  GeneratorModel,
  GpuSystem,
  TransformerModel,
  UpsModel,
} from "../../../constructs/catalog";
import { celsius } from "../../../constructs/units";
import { entries } from "./entries";

const all = entries.map(([, entry]) => entry);

test("every generating set has its watts at a power factor of 0.8", () => {
  const sets = all.filter((entry) => entry instanceof GeneratorModel);
  for (const { activePower, apparentPower } of sets) {
    expect(activePower.si / apparentPower.si).toBeCloseTo(0.8, 9);
  }
});

test("fourteen sets of VoltaGrid are the 35 MW of the first summer", () => {
  expect(14 * GeneratorModel.VOLTAGRID_2500KW.activePower.toMegawatts()).toBeCloseTo(35, 9);
});

test("a 23.2 MW turbine is left 20 MW at 35 °C", () => {
  const { activePower, deratingPerKelvin, ratedAmbient } = GeneratorModel.SOLAR_TITAN_250;
  const left = 1 - deratingPerKelvin!.si * celsius(35).minus(ratedAmbient!).si;
  expect(activePower.toMegawatts() * left).toBeCloseTo(19.95, 2);
});

test("the Benmax unit moves 2,500 kW with coolant that warms by 14 K and water that warms by 11 K", () => {
  const { flow, facilityFlow, heat } = CduModel.BENMAX_HCU2500;
  const kilowatts = (litresPerMinute: number, kilojoules: number, rise: number) =>
    (litresPerMinute / 60) * kilojoules * rise;
  // kJ/(L·K): PG25 at 44 °C 3.97, water at 40 °C 4.15.
  expect(kilowatts(flow.toLitresPerMinute(), 3.97, 14) / heat.toKilowatts()).toBeCloseTo(1, 2);
  expect(kilowatts(facilityFlow!.toLitresPerMinute(), 4.15, 11) / heat.toKilowatts()).toBeCloseTo(1, 2);
});

test("the chillers of curves have the COP of their names at their reference point", () => {
  const cop = ({ capacity, power, curves, ratedSupply, ratedAmbient }: ChillerModel) => {
    expect([curves, ratedSupply, ratedAmbient]).not.toContain(undefined);
    return capacity.si / power.si;
  };
  expect(cop(ChillerModel.CARRIER_19XR_1143KW)).toBeCloseTo(6.57, 9);
  expect(cop(ChillerModel.MCQUAY_PFH_2124KW)).toBeCloseTo(6.03, 9);
  expect(cop(ChillerModel.TRANE_CVHE_1329KW)).toBeCloseTo(5.38, 9);
});

test("a cell of 610 tons rejects 610/1439 of the largest and its fan draws less than that cell's", () => {
  const { MARLEY_NC_610T, MARLEY_NC_1439T } = CoolingTowerModel;
  expect(MARLEY_NC_610T.heatRejection.si / MARLEY_NC_1439T.heatRejection.si).toBeCloseTo(610 / 1439, 9);
  expect(MARLEY_NC_610T.fanPower.si).toBeLessThan(MARLEY_NC_1439T.fanPower.si);
});

test.each([
  ["Minera A0Ak", TransformerModel.OIL_2500KVA_A0AK, [99.54, 99.49, 99.36, 99.2]],
  ["Vegeta C0Bk", TransformerModel.ESTER_3150KVA_C0BK, [99.41, 99.39, 99.25, 99.07]],
])("the losses of %s give its published efficiency at the quarters", (_, model, published) => {
  published.forEach((percent, i) => {
    const load = (i + 1) / 4;
    const lost = model.noLoadLoss.si + load ** 2 * model.loadLoss.si;
    const power = load * model.rating.si;
    expect(Math.abs((100 * power) / (power + lost) - percent)).toBeLessThan(0.0055);
  });
});

test("the energy saver mode of the Eaton loses less than double conversion at every load", () => {
  const { EATON_9395XR_1935, EATON_9395XR_1935_ESS } = UpsModel;
  EATON_9395XR_1935_ESS.efficiencies.forEach((efficiency, i) =>
    expect(efficiency).toBeGreaterThan(EATON_9395XR_1935.efficiencies[i]),
  );
});

test("a VR200 rack at MaxQ has the table, which asks for more than the published equation, by 21 % at 45 °C", () => {
  const { coolantPoints } = GpuSystem.VR200_NVL72_MAXQ;
  const equation = coolantPoints.map(({ supply }) => (22880 / (57.39 - supply.si)) ** 0.718);
  const below = coolantPoints.map(({ flow }, i) => 1 - equation[i] / flow.toLitresPerMinute());
  below.forEach((share) => expect(share).toBeGreaterThan(0));
  expect(below.at(-1)).toBeCloseTo(0.21, 2);
});

test("no rack before Rubin has shelves of 110 kW, and no oil transformer a uk of 4 %", () => {
  for (const system of [GpuSystem.GB200_NVL72, GpuSystem.GB300_NVL72]) {
    expect(system.powerSupplyRating!.toKilowatts()).toBe(33);
  }
  for (const model of all.filter((entry) => entry instanceof TransformerModel)) {
    expect(model.shortCircuitVoltage.si).toBeGreaterThan(0.045);
  }
});
