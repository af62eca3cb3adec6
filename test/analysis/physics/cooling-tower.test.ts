import fc from "../../support/fast-check";
import {
  NOMINAL_RATING,
  TOWER_BOUNDS,
  towerHeat,
  towerLeaving,
  type TowerRating,
  yorkApproach,
  yorkWater,
} from "../../../analysis/physics/cooling-tower";
import { saturatedEnthalpy } from "../../../analysis/physics/psychrometrics";

describe("Modelica Buildings, stored results of CoolingTowers.Correlations.Examples.YorkCalc (Dymola, 2013-04-27)", () => {
  // range 5.56 K, wet bulb 25.55 °C; TApp_Wat and TApp_Air
  test.each([
    [0.75, 1, 2.633620977],
    [1, 1, 3.844515085],
    [1.25, 1, 5.054871559],
    [1, 0.5, 8.682718277],
  ])("with %p of the water and %p of the air the approach is %p K", (water, air, approach) => {
    expect(yorkApproach(25.55, 5.56, water, air)).toBeCloseTo(approach, 5);
  });
});

describe("Modelica Buildings, stored results of CoolingTowers.Examples.YorkCalc (Dymola, 2022-01-28)", () => {
  const rated: TowerRating = { range: 5.56, approach: 3.89, wetBulb: 25.55 };

  test("the rated point asks for 1.00939 of York's water", () => {
    expect(yorkWater(rated)).toBeCloseTo(1.009392977, 6);
  });

  // tow.TAir, tow.TRan and tow.TAppAct with the fan at full speed
  test.each([
    [288.2476807, 3.247531176, 4.164775848],
    [289.3068848, 2.475686789, 3.209924459],
    [289.8523254, 2.392577171, 3.046645164],
    [292.8408813, 2.077094793, 2.373823881],
    [292.5950928, 2.668173313, 2.914683342],
  ])(
    "at a wet bulb of %p K and a range of %p K the water leaves %p K above it",
    (wetBulb, range, approach) => {
      const leaving = towerLeaving(rated, range / rated.range, wetBulb - 273.15);
      expect(leaving - (wetBulb - 273.15)).toBeCloseTo(approach, 3);
    },
  );
});

describe("a tower of 95 to 85 °F at 78 °F, beside correlations that are not York's", () => {
  const capability = (wetBulb: number) => towerHeat(1, NOMINAL_RATING, wetBulb, NOMINAL_RATING.approach);

  test("at its rated point it rejects its rated heat", () => {
    expect(towerHeat(6.33e6, NOMINAL_RATING, 230 / 9, 35 / 9)).toBeCloseTo(6.33e6, 3);
  });

  test.each([18, 20, 22, 24, 26.5])(
    "at a wet bulb of %p °C it rejects within 1.5 %% of what CoolTools' crossflow towers do",
    (wetBulb) => {
      const cooling = (range: number) => coolToolsCrossflow(wetBulb, range, 1);
      const range = NOMINAL_RATING.range * capability(wetBulb);
      // the fitted towers differ by less in approach than 1.5 % of range makes
      expect(cooling(range * 1.015)).toBeGreaterThan(NOMINAL_RATING.approach);
      expect(cooling(range * 0.985)).toBeLessThan(NOMINAL_RATING.approach);
    },
  );

  test.each([
    [18, 0.12],
    [22, 0.07],
    [24, 0.04],
    [26.5, 0.03],
    [29, 0.09],
  ])(
    "at a wet bulb of %p °C it is within %p of Merkel's integral with 1.3 kg of water per kg of air",
    (wetBulb, part) => {
      const rated = merkel(NOMINAL_RATING, 1.3);
      const at = (heat: number) =>
        merkel({ ...NOMINAL_RATING, wetBulb, range: NOMINAL_RATING.range * heat }, 1.3);
      // a greater range at the same approach is the harder duty
      expect(at(capability(wetBulb) * (1 + part))).toBeGreaterThan(rated);
      expect(at(capability(wetBulb) * (1 - part))).toBeLessThan(rated);
    },
  );
});

/**
 * Approach, K, of crossflow towers by CoolTools (Benton, Bowman, Hydeman and Miller, ASHRAE Transactions 108, 2002), with
 * the coefficients of EnergyPlus' CoolingTower:VariableSpeed; for wet bulbs of -1 to 26.7 °C. Parts of the design flows.
 */
function coolToolsCrossflow(wetBulb: number, range: number, water: number, air = 1): number {
  return TERMS.reduce(
    (sum, [a, w, t, r, by]) => sum + by * air ** a * water ** w * wetBulb ** t * range ** r,
    0,
  );
}

/** Powers of the flows of air and water, of the wet bulb in °C and of the range in K, and the coefficient. */
const TERMS: readonly (readonly [air: number, water: number, wetBulb: number, range: number, by: number])[] =
  [
    [0, 0, 0, 0, 0.52049709836241],
    [1, 0, 0, 0, -10.617046395344],
    [2, 0, 0, 0, 10.7292974722538],
    [3, 0, 0, 0, -2.74988377158227],
    [0, 1, 0, 0, 4.73629943913743],
    [1, 1, 0, 0, -8.25759700874711],
    [2, 1, 0, 0, 1.57640938114136],
    [0, 2, 0, 0, 6.51119643791324],
    [1, 2, 0, 0, 1.50433525206692],
    [0, 3, 0, 0, -3.2888529287801],
    [0, 0, 1, 0, 0.0257786145353773],
    [1, 0, 1, 0, 0.182464289315254],
    [2, 0, 1, 0, -0.0818947291400898],
    [0, 1, 1, 0, -0.215010003996285],
    [1, 1, 1, 0, 0.0186741309635284],
    [0, 2, 1, 0, 0.0536824177590012],
    [0, 0, 2, 0, -0.00270968955115031],
    [1, 0, 2, 0, 0.00112277498589279],
    [0, 1, 2, 0, -0.00127758497497718],
    [0, 0, 3, 0, 0.0000760420796601607],
    [0, 0, 0, 1, 1.43600088336017],
    [1, 0, 0, 1, -0.5198695909109],
    [2, 0, 0, 1, 0.117339576910507],
    [0, 1, 0, 1, 1.50492810819924],
    [1, 1, 0, 1, -0.135898905926974],
    [0, 2, 0, 1, -0.152577581866506],
    [0, 0, 1, 1, -0.0533843828114562],
    [1, 0, 1, 1, 0.00493294869565511],
    [0, 1, 1, 1, -0.00796260394174197],
    [0, 0, 2, 1, 0.000222619828621544],
    [0, 0, 0, 2, -0.0543952001568055],
    [1, 0, 0, 2, 0.00474266879161693],
    [0, 1, 0, 2, -0.0185854671815598],
    [0, 0, 1, 2, 0.00115667701293848],
    [0, 0, 0, 3, 0.000807370664460284],
  ];

/** Merkel's KaV/L by the four points of Chebyshev, as in CTI's Blue Book; water in 4,186 J/(kg·K), at sea level. */
function merkel({ range, approach, wetBulb }: TowerRating, waterPerAir: number): number {
  const air = saturatedEnthalpy(wetBulb, 101325);
  const terms = [0.1, 0.4, 0.6, 0.9].map((part) => {
    const water = saturatedEnthalpy(wetBulb + approach + part * range, 101325);
    return 1 / (water - air - waterPerAir * 4186 * part * range);
  });
  return ((4186 * range) / 4) * terms.reduce((sum, term) => sum + term, 0);
}

describe("any tower", () => {
  const wetBulbs = fc.double({ min: 15, max: 29, noNaN: true });
  const parts = fc.double({ min: 0.3, max: 1.3, noNaN: true });

  test("lets warmer water leave with more heat, with less air, and in warmer air", () => {
    fc.assert(
      fc.property(wetBulbs, parts, (wetBulb, part) => {
        const leaving = towerLeaving(NOMINAL_RATING, part, wetBulb);
        expect(towerLeaving(NOMINAL_RATING, part * 1.05, wetBulb)).toBeGreaterThan(leaving);
        expect(towerLeaving(NOMINAL_RATING, part, wetBulb, { air: 0.9 })).toBeGreaterThan(leaving);
        expect(towerLeaving(NOMINAL_RATING, part, wetBulb + 0.4)).toBeGreaterThan(leaving);
      }),
    );
  });

  test("rejects the heat that its leaving water says", () => {
    fc.assert(
      fc.property(wetBulbs, parts, (wetBulb, part) => {
        const approach = towerLeaving(NOMINAL_RATING, part, wetBulb) - wetBulb;
        expect(towerHeat(1, NOMINAL_RATING, wetBulb, approach)).toBeCloseTo(part, 9);
      }),
    );
  });
});

describe("outside the fit there is no answer", () => {
  test("a wet bulb above 29.4 °C is refused", () => {
    expect(() => towerHeat(1, NOMINAL_RATING, 31, 4)).toThrow(
      new RangeError("wet bulb must be from -34.4 to 29.4444 °C, got 31 °C"),
    );
  });

  test("a tower that is rated far from York's is refused", () => {
    expect(() => yorkWater({ ...NOMINAL_RATING, approach: 8 })).toThrow(
      /^rated approach at a range of 5.5+\d* K must be from 2.6\d* to 5.0\d* K, got 8 K/,
    );
  });

  test("an approach that the fit gives at no range is refused", () => {
    expect(() => towerHeat(1, NOMINAL_RATING, 25, 0.5)).toThrow(
      new RangeError("approach must be from 1.1111 to 40 K, got 0.5 K"),
    );
    expect(() => towerHeat(1, NOMINAL_RATING, 10, 1.2)).toThrow(
      /^approach at a wet bulb of 10 °C must be from [\d.]+ to [\d.]+ K, got 1.2 K/,
    );
  });

  test("an idle tower is refused: the fit starts at a range of 1.1 K", () => {
    expect(() => towerLeaving(NOMINAL_RATING, 0, 20)).toThrow(
      new RangeError(`range must be from ${TOWER_BOUNDS.range.min} to ${TOWER_BOUNDS.range.max} K, got 0 K`),
    );
  });
});
