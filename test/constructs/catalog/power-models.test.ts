import { BatteryModel, Confidence, GeneratorModel, UpsModel } from "../../../constructs/catalog";
import { kVA, kW } from "../../../constructs/units";

const EATON = UpsModel.EATON_9395XR_1935;

test("the Eaton 9395XR loses what its efficiencies say: 14.5, 26, 43.5 and 70 kW", () => {
  const losses = EATON.efficiencyLoads.map(
    (load, i) => EATON.activePower.toKilowatts() * load * (1 / EATON.efficiencies[i] - 1),
  );
  expect(losses.map((loss) => loss.toFixed(1))).toEqual(["14.5", "26.0", "43.5", "70.0"]);
});

test("a typical UPS is an estimate with 95.0, 96.5, 96.7 and 96.5 % at its quarters", () => {
  const ups = UpsModel.typicalDoubleConversion(kW(1000), kVA(1000));
  expect(ups.efficiencyLoads).toEqual([0.25, 0.5, 0.75, 1]);
  expect(ups.efficiencies).toEqual([0.95, 0.965, 0.967, 0.965]);
  expect(ups.source.confidence).toBe(Confidence.ESTIMATE);
});

test("a UPS carries less overload for less time the larger it is", () => {
  const [small, medium, large] = EATON.overloads;
  expect(small.load.si).toBeLessThan(medium.load.si);
  expect(medium.load.si).toBeLessThan(large.load.si);
  expect(small.time.si).toBeGreaterThan(medium.time.si);
  expect(medium.time.si).toBeGreaterThan(large.time.si);
});

test.each([
  [
    "of another length",
    [0.5, 1],
    [0.97],
    "efficiencyLoads and efficiencies must have one length, got 2 and 1",
  ],
  ["in descending order", [1, 0.5], [0.96, 0.97], "in ascending order above 0, got 1, 0.5"],
  [
    "in percent",
    [0.5, 1],
    [97.3, 96.4],
    "efficiencies must be numbers above 0 and at most 1, got 97.3, 96.4",
  ],
])("an efficiency table %s is refused", (_, efficiencyLoads, efficiencies, message) => {
  expect(() => UpsModel.custom({ ...EATON, efficiencyLoads, efficiencies })).toThrow(message);
});

test("fifteen SMT-130 are the 247 MW of the permit and take 37 MW at once", () => {
  const { activePower, maximumLoadStep, deratingPerKelvin, ratedAmbient } = GeneratorModel.SOLAR_SMT130;
  expect(15 * activePower.toMegawatts()).toBeCloseTo(247, 0);
  expect(15 * activePower.toMegawatts() * maximumLoadStep!.si).toBeCloseTo(37, 0);
  const hot = activePower.toMegawatts() * (1 - deratingPerKelvin!.si * (35 - ratedAmbient!.si));
  expect(hot).toBeCloseTo(14.16, 2);
});

test("an SMT-130 has the efficiency of its published heat rate, 9,630 Btu/kWh, from the same list", () => {
  const turbine = GeneratorModel.SOLAR_SMT130;
  expect(turbine.electricalEfficiency!.si).toBeCloseTo(3412.14 / 9630, 4);
  expect(turbine.sourceOf("electricalEfficiency").confidence).toBe(Confidence.SECONDARY);
});

test("the diesel burns 0.27 L/kWh, and what no source says of its fuel is an estimate", () => {
  const diesel = GeneratorModel.CUMMINS_QSK95_3MW;
  expect(1 / (diesel.electricalEfficiency!.si * 9.9)).toBeCloseTo(0.268, 3);
  expect(diesel.sourceOf("electricalEfficiency").confidence).toBe(Confidence.ESTIMATE);
});

test("no duty is published of the diesel and the SMT-130", () => {
  expect(GeneratorModel.CUMMINS_QSK95_3MW.rating).toBeUndefined();
  expect(GeneratorModel.SOLAR_SMT130.rating).toBeUndefined();
});

test.each([
  ["SOLAR_SMT130", 35.43, 15, 0.18, 9630],
  ["SOLAR_TITAN_250", 38.6, 15, 0.18, 8670],
  ["SOLAR_TITAN_350", 40.2, 15, 0.18, 8495],
  ["CAT_G3520K", 45.3, 15, 0.13, 7638],
  ["CAT_G3520FR", 38.6, 40, 0.14, 8836],
  ["CAT_G3516H", 44.1, 25, 0.14, 7740],
] as const)(
  "%s has the figures of its list, and says where its heat rate differs",
  (id, efficiency, step, reactance, heatRate) => {
    const model: GeneratorModel = GeneratorModel[id];
    expect(model.electricalEfficiency!.si).toBeCloseTo(efficiency / 100, 12);
    expect(model.maximumLoadStep!.si).toBeCloseTo(step / 100, 12);
    expect(model.subtransientReactance!.si).toBe(reactance);
    const differs = Math.abs(341214.2 / heatRate - efficiency) > 0.1;
    const { reference } = model.sourceOf("electricalEfficiency");
    expect(reference.includes(`heat rate beside it, ${heatRate}`)).toBe(differs);
  },
);

test("Generac's diesels are the two ends of 2.25 to 3.25 MW", () => {
  const { GENERAC_2250KW, GENERAC_3250KW } = GeneratorModel;
  expect([GENERAC_2250KW, GENERAC_3250KW].map(({ activePower }) => activePower.toMegawatts())).toEqual([
    2.25, 3.25,
  ]);
  expect(GENERAC_3250KW.electricalEfficiency).toBeUndefined();
});

test("the two Megapack versions last two and four hours", () => {
  const hours = ({ energy, power }: BatteryModel) => energy.toMegawattHours() / power.toMegawatts();
  expect(hours(BatteryModel.MEGAPACK_2XL_2H)).toBeCloseTo(2, 9);
  expect(hours(BatteryModel.MEGAPACK_2XL_4H)).toBeCloseTo(4, 9);
});
