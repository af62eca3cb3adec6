import fc from "../../support/fast-check";
import {
  CARRIER_19EX_5148KW,
  CARRIER_19XR_1143KW,
  chillerCapacity,
  type ChillerCurves,
  chillerInput,
  MCQUAY_PFH_2124KW,
  MCQUAY_WSC_471KW,
  TRANE_CVHE_1329KW,
  YORK_YCAL0033EE_101KW,
  YORK_YK_1997KW,
} from "../../../analysis/physics/chiller-curves";

const CENTRIFUGAL = [
  MCQUAY_WSC_471KW,
  CARRIER_19XR_1143KW,
  TRANE_CVHE_1329KW,
  YORK_YK_1997KW,
  MCQUAY_PFH_2124KW,
  CARRIER_19EX_5148KW,
];
const RECORDS = [...CENTRIFUGAL, YORK_YCAL0033EE_101KW];

/** Heat per input at a part of the capacity, as the simulations state it: temperatures in K. */
function copAt(chiller: ChillerCurves, load: number, leaving: number, entering: number): number {
  const [supply, condenser] = [leaving - 273.15, entering - 273.15];
  const heat = load * chillerCapacity(chiller, supply, condenser);
  return heat / chillerInput(chiller, heat, supply, condenser);
}

describe("Modelica Buildings, stored results of Fluid.Chillers.Examples.ElectricEIR (Dymola, 2013-04-27)", () => {
  // chi.PLR1, chi.TEvaLvg, chi.TConEnt, chi.COP
  test.each([
    [0.363277525, 283.149994, 293.149994, 5.594652176],
    [0.45046407, 283.149994, 293.149994, 6.145770073],
    [0.62483722, 283.149994, 293.149994, 6.689278603],
    [0.728716612, 283.150208, 294.350006, 6.58754921],
    [0.738100708, 283.149994, 295.549988, 6.430116177],
    [0.80435276, 283.152985, 298.75, 6.118464947],
    [0.833108842, 283.151001, 299.549988, 6.053273201],
  ])("the McQuay WSC at a load of %p, %p and %p K has a COP of %p", (load, leaving, entering, cop) => {
    expect(copAt(MCQUAY_WSC_471KW, load, leaving, entering) / cop).toBeCloseTo(1, 4);
  });

  test("it cools water from 15 to 10 °C at 10.35 kg/s with a part of its capacity that was stored", () => {
    // 4,184 J/(kg·K), as in the library
    const heat = 10.35 * 4184 * 5;
    expect(heat / chillerCapacity(MCQUAY_WSC_471KW, 10, 20)).toBeCloseTo(0.3632775, 4);
  });
});

describe("Modelica Buildings, stored results of Examples.ElectricEIR_AirCooled (Dymola, 2021-11-19)", () => {
  test.each([
    [0.896670699, 278.149994, 299.181976, 3.8507001],
    [0.940726101, 278.149994, 298.954803, 3.87913537],
    [0.996463537, 278.149994, 298.630005, 3.920289993],
    [0.990097821, 282.395203, 305.375427, 3.491504908],
  ])("the York YCAL at a load of %p, %p and %p K has a COP of %p", (load, leaving, entering, cop) => {
    expect(copAt(YORK_YCAL0033EE_101KW, load, leaving, entering) / cop).toBeCloseTo(1, 4);
  });
});

describe("the records' own reference points", () => {
  test.each([MCQUAY_WSC_471KW, YORK_YK_1997KW, CARRIER_19EX_5148KW])(
    "$name has its reference capacity and COP within 0.5 %",
    (chiller) => {
      const { capacity, cop, supply, condenser } = chiller;
      expect(Math.abs(chillerCapacity(chiller, supply, condenser) / capacity - 1)).toBeLessThan(0.005);
      const input = chillerInput(chiller, capacity, supply, condenser);
      expect(Math.abs(capacity / input / cop - 1)).toBeLessThan(0.005);
    },
  );

  test.each([
    ["Carrier 19XR", CARRIER_19XR_1143KW, 1.0063, 0.978],
    ["Trane CVHE", TRANE_CVHE_1329KW, 0.958, 0.9723],
    ["McQuay PFH", MCQUAY_PFH_2124KW, 1.0049, 0.985],
  ])(
    "the curves of the %s give %p of its reference capacity and %p of its COP",
    (_, chiller, ofCapacity, ofCop) => {
      const { capacity, cop, supply, condenser } = chiller;
      expect(chillerCapacity(chiller, supply, condenser) / capacity).toBeCloseTo(ofCapacity, 4);
      expect(capacity / chillerInput(chiller, capacity, supply, condenser) / cop).toBeCloseTo(ofCop, 4);
    },
  );

  test("the curves of the York YCAL give 4.9 % more than its reference capacity and 2.0 % less than its COP", () => {
    const { capacity, cop, supply, condenser } = YORK_YCAL0033EE_101KW;
    expect(chillerCapacity(YORK_YCAL0033EE_101KW, supply, condenser) / capacity).toBeCloseTo(1.049, 3);
    const input = chillerInput(YORK_YCAL0033EE_101KW, capacity, supply, condenser);
    expect(capacity / input / cop).toBeCloseTo(0.98, 3);
  });
});

describe("within its bounds, any record", () => {
  const part = fc.double({ min: 0, max: 1, noNaN: true });
  const at = ({ min, max }: { min: number; max: number }, x: number) => Math.min(max, min + x * (max - min));

  test("takes more input for more heat, and none for none", () => {
    fc.assert(
      fc.property(fc.constantFrom(...RECORDS), part, part, part, (chiller, s, c, load) => {
        const [supply, condenser] = [at(chiller.supplyBounds, s), at(chiller.condenserBounds, c)];
        const full = chillerCapacity(chiller, supply, condenser);
        const input = (x: number) => chillerInput(chiller, x * full, supply, condenser);
        expect(input(0)).toBe(0);
        expect(input(load * 0.98 + 0.01)).toBeGreaterThan(input(load * 0.98));
      }),
    );
  });

  test("has a COP of 1.8 to 13 at full load", () => {
    fc.assert(
      fc.property(fc.constantFrom(...RECORDS), part, part, (chiller, s, c) => {
        const [supply, condenser] = [at(chiller.supplyBounds, s), at(chiller.condenserBounds, c)];
        const full = chillerCapacity(chiller, supply, condenser);
        const cop = full / chillerInput(chiller, full, supply, condenser);
        expect(cop).toBeGreaterThan(1.8);
        expect(cop).toBeLessThan(13);
      }),
    );
  });

  test("cycles below its least load: half of it takes half the input", () => {
    const { supply, condenser, loadBounds } = CARRIER_19EX_5148KW;
    const least = loadBounds.min * chillerCapacity(CARRIER_19EX_5148KW, supply, condenser);
    const input = chillerInput(CARRIER_19EX_5148KW, least, supply, condenser);
    expect(chillerInput(CARRIER_19EX_5148KW, least / 2, supply, condenser)).toBeCloseTo(input / 2, 6);
  });
});

describe("outside its bounds there is no answer", () => {
  test("water warmer than the fit is refused", () => {
    expect(() => chillerCapacity(YORK_YK_1997KW, 18, 24)).toThrow(
      new RangeError("supply of York YK 1997kW/7.24COP/Vanes must be from 7.22 to 12.78 °C, got 18 °C"),
    );
  });

  test("a condenser warmer than the fit is refused", () => {
    expect(() => chillerInput(YORK_YCAL0033EE_101KW, 5e4, 7, 52)).toThrow(
      new RangeError(
        "condenser inlet of York YCAL0033EE 100.6kW/3.1COP must be from 23.89 to 51.67 °C, got 52 °C",
      ),
    );
  });

  test("more heat than the greatest load is refused", () => {
    expect(() => chillerInput(CARRIER_19EX_5148KW, 6e6, 6.67, 26.11)).toThrow(
      /^load of Carrier 19EX 5148kW\/6.34COP\/Vanes must be from 0 to 1.03, got 1.16/,
    );
  });
});
