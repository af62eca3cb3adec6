import { CableModel, type CableModelProps, ConductorMaterial } from "../../../constructs/catalog";
import { A, celsius, ohmsPerKilofoot, ohmsPerKilometre, percent, ratio } from "../../../constructs/units";
import { INVENTED } from "../core/small-site";
import { entries } from "./entries";

const CUSTOM: CableModelProps = {
  name: "cable",
  material: ConductorMaterial.COPPER,
  ampacity: A(100),
  insulationTemperature: celsius(90),
  ratedAmbient: celsius(30),
  resistance: ohmsPerKilometre(0.2),
  resistanceTemperature: celsius(20),
  reactance: ohmsPerKilometre(0.08),
  source: INVENTED,
};

const model = (props: Partial<CableModelProps> = {}) => CableModel.custom({ ...CUSTOM, ...props });

/**
 * Copper by size: amperes of NEC 2020 table 310.16 at 75 and 90 °C, and of NEC chapter 9 table 9, in steel conduit at
 * 75 °C, R, X and the effective Z at a power factor of 0.85 that the table prints beside them, Ω/kft.
 */
const NEC: [string, CableModel, number[]][] = [
  ["4/0 AWG", CableModel.COPPER_4_0_AWG, [230, 260, 0.063, 0.051, 0.08]],
  ["350 kcmil", CableModel.COPPER_350_KCMIL, [310, 350, 0.039, 0.05, 0.06]],
  ["500 kcmil", CableModel.COPPER_500_KCMIL, [380, 430, 0.029, 0.048, 0.05]],
  ["600 kcmil", CableModel.COPPER_600_KCMIL, [420, 475, 0.025, 0.048, 0.047]],
  ["750 kcmil", CableModel.COPPER_750_KCMIL, [475, 535, 0.021, 0.048, 0.043]],
];

test.each(NEC)("copper %s has the figures of the NEC's tables", (size, cable, [at75, at90, r, x]) => {
  expect(cable).toMatchObject({
    name: `Copper ${size}, 90 °C insulation`,
    material: ConductorMaterial.COPPER,
    terminationAmpacity: A(at75),
    ampacity: A(at90),
    insulationTemperature: celsius(90),
    operatingTemperature: celsius(75),
    ratedAmbient: celsius(30),
    resistanceTemperature: celsius(75),
    resistance: ohmsPerKilofoot(r),
    reactance: ohmsPerKilofoot(x),
  });
});

test.each(NEC)("R·0.85 + X·sin φ of %s is the effective Z that the NEC prints", (_, cable, [, , , , ze]) => {
  const [r, x] = [cable.resistance, cable.reactance].map((each) => each.toOhmsPerKilofoot());
  // R, X and Ze are rounded to a thousandth each: half of one, and 0.85 and 0.53 of half of one
  expect(Math.abs(r * 0.85 + x * Math.sqrt(1 - 0.85 ** 2) - ze)).toBeLessThan(0.0012);
});

test("every entry in ohms per kilofoot is in the table above", () => {
  const copper = entries.filter(
    ([, entry]) => entry instanceof CableModel && entry.material === ConductorMaterial.COPPER,
  );
  expect(copper.map(([, entry]) => entry)).toEqual(NEC.map(([, entry]) => entry));
});

describe("resistance", () => {
  test.each([
    // NEC chapter 9 table 8, note 2: R₂ = R₁·(1 + α·(T₂ - 75)), α of copper 0.00323 and of aluminium 0.00330
    [ConductorMaterial.COPPER, 0.00323],
    [ConductorMaterial.ALUMINIUM, 0.0033],
  ])("of %s changes by %d for each kelvin of that at 75 °C, as the NEC says", (material, alpha) => {
    const cable = model({ material, resistanceTemperature: celsius(75), resistance: ohmsPerKilometre(1) });
    expect(cable.resistanceAt(celsius(76)).toOhmsPerKilometre() - 1).toBeCloseTo(alpha, 5);
  });

  test.each([
    // IEC 60028 and IEC 60889
    [ConductorMaterial.COPPER, 0.00393],
    [ConductorMaterial.ALUMINIUM, 0.00403],
  ])("of %s changes by %d for each kelvin of that at 20 °C, as the IEC says", (material, alpha) => {
    const cable = model({ material, resistance: ohmsPerKilometre(1) });
    expect(cable.resistanceAt(celsius(21)).toOhmsPerKilometre() - 1).toBeCloseTo(alpha, 12);
  });

  test("is the stated one at the stated temperature", () => {
    const { COPPER_500_KCMIL: cable } = CableModel;
    expect(cable.resistanceAt(celsius(75)).si).toBe(cable.resistance.si);
  });
});

describe("what remains of the ampacity at another ambient", () => {
  /** NEC table 310.15(B)(1), base 30 °C: upper edge of each band, and the factor of insulation of 75 and 90 °C. */
  const necBands: [number, number, number][] = [
    [25, 1.05, 1.04],
    [30, 1, 1],
    [35, 0.94, 0.96],
    [40, 0.88, 0.91],
    [45, 0.82, 0.87],
    [50, 0.75, 0.82],
    [55, 0.67, 0.76],
    [60, 0.58, 0.71],
    [70, 0.33, 0.58],
  ];

  test("of 80 °C, where only insulation of 90 °C lives, is the factor that the NEC prints", () => {
    expect(Math.abs(model().ambientFactor(celsius(80)).si - 0.41)).toBeLessThan(0.00501);
    expect(model({ insulationTemperature: celsius(75) }).ambientFactor(celsius(80)).si).toBe(0);
  });

  test.each(necBands)("of %d °C is the factor that the NEC prints", (ambient, at75, at90) => {
    const factor = (limit: number) =>
      model({ insulationTemperature: celsius(limit) }).ambientFactor(celsius(ambient)).si;
    // the table is rounded to 0.01; 45 °C at 75 °C reads 0.82 for 0.816
    expect(Math.abs(factor(75) - at75)).toBeLessThan(0.00501);
    expect(Math.abs(factor(90) - at90)).toBeLessThan(0.00501);
  });

  /** IEC 60364-5-52 table B.52.14, air of 30 °C: PVC of 70 °C and XLPE of 90 °C. */
  const iecBands: [number, number, number][] = [
    [40, 0.87, 0.91],
    [45, 0.79, 0.87],
    [50, 0.71, 0.82],
    [55, 0.61, 0.76],
  ];

  test.each(iecBands)("of %d °C is k1 of the IEC", (ambient, pvc, xlpe) => {
    const factor = (limit: number) =>
      model({ insulationTemperature: celsius(limit) }).ambientFactor(celsius(ambient)).si;
    expect(Math.abs(factor(70) - pvc)).toBeLessThan(0.00501);
    expect(Math.abs(factor(90) - xlpe)).toBeLessThan(0.00501);
  });

  test("is nothing where the ambient is as warm as the insulation bears, or warmer", () => {
    expect(model().ambientFactor(celsius(90))).toEqual(percent(0));
    expect(model().ambientFactor(celsius(120))).toEqual(percent(0));
  });
});

test.each([
  // NEC table 310.15(C)(1)
  [1, 1],
  [3, 1],
  [4, 0.8],
  [6, 0.8],
  [7, 0.7],
  [9, 0.7],
  [10, 0.5],
  [20, 0.5],
  [21, 0.45],
  [30, 0.45],
  [31, 0.4],
  [40, 0.4],
  [41, 0.35],
  [200, 0.35],
])("%d conductors in a raceway leave %d of the ampacity", (conductors, factor) => {
  expect(CableModel.raceway(conductors)).toEqual(ratio(factor));
});

describe("a model", () => {
  test("without other temperatures and columns has those of its insulation", () => {
    expect(model()).toMatchObject({ terminationAmpacity: A(100), operatingTemperature: celsius(90) });
  });

  test.each<[string, Partial<CableModelProps>]>([
    ["ampacity must be above zero, got 0 A", { ampacity: A(0) }],
    ["terminationAmpacity must be above zero, got 0 A", { terminationAmpacity: A(0) }],
    ["resistance must be above zero, got 0 Ω/km", { resistance: ohmsPerKilometre(0) }],
    ["terminationAmpacity must not exceed the ampacity of 100 A, got 101 A", { terminationAmpacity: A(101) }],
    [
      "operatingTemperature must not exceed insulationTemperature of 90 °C, got 105 °C",
      { operatingTemperature: celsius(105) },
    ],
    ["ratedAmbient must be below insulationTemperature of 90 °C, got 90 °C", { ratedAmbient: celsius(90) }],
  ])("is refused at once: %s", (message, props) => {
    expect(() => model(props)).toThrow(new Error(`cable: ${message}`));
  });

  test("without reactance is accepted: one of direct current has none", () => {
    expect(model({ reactance: ohmsPerKilometre(0) }).reactance.si).toBe(0);
  });
});
