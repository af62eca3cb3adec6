import fc from "../../support/fast-check";
import { densityRatio } from "../../../analysis/physics/air";
import {
  approachAt,
  COIL_WATER_RESISTANCE,
  coilApproachAt,
  conductance,
  counterflowEffectiveness,
  counterflowTransferUnits,
  exchangedHeat,
  type ExchangerRating,
  ratedConductance,
} from "../../../analysis/physics/heat-exchanger";

describe("S. Davis, Rice University, CENG 402: htxcc1(250, 150, 80, 7200, 7000, 200, ...)", () => {
  // 7,200 W/K cools from 250 to 150 degrees against 7,000 W/K that enters at 80; U = 200; 52.5076 of area
  const rated = { heat: 720_000, approach: 150 - 80, primary: 7000, secondary: 7200 };

  test("the rated point asks for the published area", () => {
    expect(ratedConductance(rated) / 200).toBeCloseTo(52.5076, 4);
  });

  test("the rated flows and inlets move the published heat", () => {
    expect(exchangedHeat(rated, rated, 250 - 80)).toBeCloseTo(720_000, 5);
    expect(80 + approachAt(rated, rated, 720_000)).toBeCloseTo(150, 9);
  });
});

describe("Çengel and Ghajar, Heat and Mass Transfer, ch. 11: water at 95 °C against water at 20 °C, UA = 1,400 W/K", () => {
  // the hot flow is half as much again and leaves 15 K warmer than the cold one: at 71 and 56 °C
  const meanDifference = (51 - 39) / Math.log(51 / 39);
  const cold = (1400 * meanDifference) / (56 - 20);
  const rated = { heat: 1400 * meanDifference, approach: 71 - 20, primary: cold, secondary: 1.5 * cold };

  test("the logarithmic mean of the temperature differences gives the same UA", () => {
    expect(ratedConductance(rated)).toBeCloseTo(1400, 8);
  });

  test("the cold water takes 0.48 of what it could", () => {
    expect(counterflowEffectiveness(1400 / cold, 1 / 1.5)).toBeCloseTo((56 - 20) / (95 - 20), 12);
  });
});

describe("Modelica Buildings, stored results of PlateHeatExchangerEffectivenessNTUPControl (Dymola, 2024-09-15)", () => {
  // effectiveness 0.5 at 0.01 and 0.005 kg/s, ratio of film coefficients (0.01/0.005)^0.8; hot side is `secondary`
  const [hot, cold] = [0.01 * 4184, 0.005 * 4184];
  const films = 2 ** 0.8;
  const entering = 40;
  const heat = 0.5 * cold * entering;
  const rated: ExchangerRating = {
    heat,
    approach: entering - heat / hot,
    primary: cold,
    secondary: hot,
    primaryResistance: films / (1 + films),
  };

  test("at 17 % of the hot flow and 129 % of the cold one it moves the stored 189.05 W", () => {
    const moved = 189.0532;
    const flows = { primary: moved / (300.15 - 293.15), secondary: moved / (333.15 - 307.23172) };
    expect(flows.secondary / hot).toBeCloseTo(0.174, 3);
    expect(flows.primary / cold).toBeCloseTo(1.291, 3);
    expect(exchangedHeat(rated, flows, entering) / moved).toBeCloseTo(1, 3);
  });

  test("at 4 % of the hot flow plates run laminar, and there is no answer", () => {
    const flows = { primary: 27, secondary: 0.036 * hot };
    expect(() => exchangedHeat(rated, flows, entering)).toThrow(
      new RangeError("secondary flow over the rated one must be from 0.1 to Infinity, got 0.036"),
    );
  });
});

describe("Modelica Buildings, stored results of a 6.3 MW distribution unit, CDU_epsNTU (Dymola, 2026-06-23)", () => {
  // rated: water 36 to 41 °C, PG25 47 to 42 °C, 6.336 MW
  const rated = { heat: 6.336e6, approach: 6, primary: 6.336e6 / 5, secondary: 6.336e6 / 5 };
  // rack heat over its rise; heat of the exchanger over the rise of its water; supply before the pump's own heat
  const secondary = 6.336e6 / (320.8664246 - 315.3485413);
  const full = {
    heat: 6.411482e6,
    return: 320.8664246 - 273.15,
    primary: 6.411482e6 / (314.2095642 - 309.15),
  };
  const part = {
    heat: 3.87708225e6,
    return: 318.4606018 - 273.15,
    primary: 3.87708225e6 / (314.7547607 - 309.15),
  };
  const supplyOf = ({ heat, return: back }: typeof full) => back - heat / secondary;

  test("the flows are those of the simulation: all of the water, then 55 % of it; 91 % of the coolant", () => {
    expect(full.primary / rated.primary).toBeCloseTo(1, 3);
    expect(part.primary / rated.primary).toBeCloseTo(0.546, 3);
    expect(secondary / rated.secondary).toBeCloseTo(0.906, 3);
  });

  test("films of equal resistance supply it 0.07 K too cold at full load, 0.23 K too warm at 61 %", () => {
    const off = (point: typeof full) =>
      36 + approachAt(rated, { primary: point.primary, secondary }, point.heat) - supplyOf(point);
    expect(off(full)).toBeCloseTo(-0.07, 2);
    expect(off(part)).toBeCloseTo(0.23, 2);
  });

  test("with 0.39 of the resistance in the water, as their properties give, within 0.02 K", () => {
    for (const point of [full, part]) {
      const flows = { primary: point.primary, secondary };
      const supply = 36 + approachAt({ ...rated, primaryResistance: 0.39 }, flows, point.heat);
      expect(Math.abs(supply - supplyOf(point))).toBeLessThan(0.02);
    }
  });
});

describe("a 2 MW unit: Project Deschutes, 31.48 kg/s of PG25 and 32.30 kg/s of water at an approach of 3 K", () => {
  const deschutes = { heat: 2e6, approach: 3, primary: 32.3 * 4179, secondary: 31.48 * 3940 };

  test("at its rated point it has its rated approach", () => {
    expect(approachAt(deschutes, deschutes, 2e6)).toBeCloseTo(3, 9);
  });

  test("half the heat at the same flows has half the approach", () => {
    expect(approachAt(deschutes, deschutes, 1e6)).toBeCloseTo(1.5, 9);
  });

  test("more flow on either side moves no less heat per kelvin, at any share of the resistance", () => {
    const part = fc.double({ min: 0.1, max: 2, noNaN: true });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(part, part, share, (primary, secondary, primaryResistance) => {
        const rated = { ...deschutes, primaryResistance };
        const flowsAt = (p: number, s: number) => ({
          primary: p * rated.primary,
          secondary: s * rated.secondary,
        });
        const perKelvin = (p: number, s: number) => exchangedHeat(rated, flowsAt(p, s), 1);
        const least = perKelvin(primary, secondary) * (1 - 1e-12);
        expect(perKelvin(primary * 1.1, secondary)).toBeGreaterThanOrEqual(least);
        expect(perKelvin(primary, secondary * 1.1)).toBeGreaterThanOrEqual(least);
        expect(approachAt(rated, flowsAt(primary, secondary), 1e6)).toBeGreaterThan(-1e-9);
      }),
    );
  });

  test("UA at other flows is that of two films in series, each by the power 0.8 of its flow", () => {
    const flows = { primary: deschutes.primary / 2, secondary: deschutes.secondary };
    expect(conductance(deschutes, flows) / ratedConductance(deschutes)).toBeCloseTo(2 / (2 ** 0.8 + 1), 12);
  });
});

describe("Incropera et al., Fundamentals of Heat and Mass Transfer, ch. 11: gas against water in a finned-tube exchanger", () => {
  // 1,889 W/K of gas cools from 300 to 100 °C against 4,197 W/K of water at 35 °C; U, by the gas side, does not follow flows
  const rated = {
    heat: 1889 * 200,
    approach: 100 - 35,
    primary: 4197,
    secondary: 1889,
    primaryResistance: 1,
  };

  test("with 1,500 W/K of gas at 250 °C it moves 265 kW: counterflow 1.8 % more", () => {
    const moved = exchangedHeat(rated, { primary: 4197, secondary: 1500 }, 250 - 35);
    expect(moved / 265e3).toBeCloseTo(1.018, 3);
  });
});

describe("coils of one row, cross-flow with both sides unmixed (Incropera et al., eq. 11.32)", () => {
  const crossflow = (units: number, ratio: number) =>
    1 - Math.exp((units ** 0.22 * Math.expm1(-ratio * units ** 0.78)) / ratio);

  test.each([
    [1.5, 1, 1],
    [1.5, 1, 2],
    [2.5, 1, 1.5],
    [2, 1.5, 1],
  ])(
    "of %p transfer units, with air of %p and water of %p, are met within 2.5 % at other flows",
    (units, air, water) => {
      const smaller = Math.min(air, water);
      const heat = crossflow(units, smaller / Math.max(air, water)) * smaller;
      const films = { primaryResistance: COIL_WATER_RESISTANCE };
      const rated = { heat, approach: 1 - heat / air, primary: water, secondary: air, ...films };
      for (const p of [0.5, 0.75, 1]) {
        for (const s of [0.7, 0.85, 1]) {
          const flows = { primary: p * water, secondary: s * air };
          const less = Math.min(flows.primary, flows.secondary);
          const more = Math.max(flows.primary, flows.secondary);
          const conducted = (units * smaller) / (0.4 / p ** 0.8 + 0.6 / s ** 0.8);
          const moved = crossflow(conducted / less, less / more) * less;
          expect(Math.abs(exchangedHeat(rated, flows, 1) / moved - 1)).toBeLessThan(0.025);
        }
      }
    },
  );
});

describe("Carrier, Engineering Guide for Altitude Effects, table 4-2, sensible heat of fan coils", () => {
  // air from 24 to 13 °C, water from 7 to 12 °C
  const rated = { heat: 100, approach: 6, primary: 100 / 5, secondary: 100 / 11, primaryResistance: 0.4 };

  test.each([
    [762, 0.92],
    [1525, 0.85],
    [2285, 0.78],
    [3050, 0.71],
  ])("at %p m a coil has %p of its heat left, where its films alone would have more", (altitude, left) => {
    const flows = { primary: rated.primary, secondary: rated.secondary * densityRatio(altitude) };
    const entering = coilApproachAt(rated, flows, 1) + 1 / flows.secondary;
    expect(Math.abs((6 + 11) / entering / 100 - left)).toBeLessThan(0.004);
    expect(exchangedHeat(rated, flows, 17) / 100).toBeGreaterThan(left + 0.02);
  });

  test("in air of its rating it has the approach of any exchanger", () => {
    expect(coilApproachAt(rated, rated, 70)).toBe(approachAt(rated, rated, 70));
  });
});

describe("the limits of effectiveness", () => {
  const units = fc.double({ min: 0, max: 20, noNaN: true });
  const ratio = fc.double({ min: 0, max: 1, noNaN: true });

  test("without a capacity on the other side it is 1 - exp(-NTU)", () => {
    fc.assert(
      fc.property(units, (ntu) => {
        expect(counterflowEffectiveness(ntu, 0)).toBeCloseTo(1 - Math.exp(-ntu), 12);
      }),
    );
  });

  test("with an infinite size it is 1 at any capacity ratio", () => {
    fc.assert(
      fc.property(ratio, (cr) => {
        expect(counterflowEffectiveness(Infinity, cr)).toBe(1);
      }),
    );
  });

  test("it rises with size and falls with the capacity ratio", () => {
    fc.assert(
      fc.property(units, ratio, (ntu, cr) => {
        expect(counterflowEffectiveness(ntu + 0.1, cr)).toBeGreaterThanOrEqual(
          counterflowEffectiveness(ntu, cr),
        );
        expect(counterflowEffectiveness(ntu, cr * 0.9)).toBeGreaterThanOrEqual(
          counterflowEffectiveness(ntu, cr) - 1e-15,
        );
      }),
    );
  });

  test("as the capacities become equal it becomes NTU / (1 + NTU)", () => {
    expect(counterflowEffectiveness(2, 1)).toBeCloseTo(2 / 3, 15);
    expect(counterflowEffectiveness(2, 1 - 1e-12)).toBeCloseTo(2 / 3, 11);
  });

  test("the number of transfer units is its inverse", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 6, noNaN: true }), ratio, (ntu, cr) => {
        expect(counterflowTransferUnits(counterflowEffectiveness(ntu, cr), cr)).toBeCloseTo(ntu, 9);
      }),
    );
  });
});

describe("what no exchanger does", () => {
  test("a rated heat that would bring the primary above the secondary is refused", () => {
    const rated = { heat: 2e6, approach: 3, primary: 5e4, secondary: 1.2e5 };
    expect(() => ratedConductance(rated)).toThrow(
      /^rated heat at an approach of 3 K must be below 257142.\d+ W, got 2000000 W$/,
    );
    expect(ratedConductance({ ...rated, heat: 257_000 })).toBeGreaterThan(0);
  });

  test("a rated approach of nothing is refused", () => {
    const rated = { heat: 2e6, approach: 0, primary: 1e5, secondary: 1e5 };
    expect(() => ratedConductance(rated)).toThrow(
      new RangeError("rated approach must be above 0 K, got 0 K"),
    );
  });

  test("a stopped pump is refused", () => {
    const rated = { heat: 2e6, approach: 3, primary: 1e5, secondary: 1e5 };
    expect(() => exchangedHeat(rated, { primary: 0, secondary: 1e5 }, 10)).toThrow(
      new RangeError("flows must be above 0 W/K and finite, got 0 and 100000 W/K"),
    );
  });
});
