import fc from "../../support/fast-check";
import { densityRatio } from "../../../analysis/physics/air";
import {
  CONDENSER_EXPONENT,
  type DryCoolerRating,
  dryCoolerHeat,
  dryCoolerSupply,
  thinAirFactor,
} from "../../../analysis/physics/dry-cooler";

describe("BAC Trillium TDFS1238N-C60ET40B: 2,931 kW, coolant 46.11 to 40.55 °C in air of 35 °C", () => {
  // Modelica Buildings library, Fluid.HeatExchangers.CoolingTowers.Data.DryCooler
  const rated: DryCoolerRating = { heat: 2.931e6, approach: 5.55, flow: 2.931e6 / (46.11 - 40.55) };

  test("at its rated point it rejects its rated heat and supplies its rated temperature", () => {
    expect(dryCoolerHeat(rated, 46.11, 35)).toBeCloseTo(2.931e6, 3);
    expect(dryCoolerSupply(rated, 2.931e6, 35)).toBeCloseTo(40.55, 9);
  });

  test("in air of 40.55 °C it rejects half of it from coolant at 46.11 °C", () => {
    expect(dryCoolerHeat(rated, 46.11, 40.555)).toBeCloseTo(2.931e6 / 2, -3);
  });

  test("air as warm as the coolant takes nothing", () => {
    expect(dryCoolerHeat(rated, 40, 40)).toBe(0);
    expect(dryCoolerHeat(rated, 40, 41)).toBe(0);
  });

  test("what it supplies at a heat, warmed by that heat, gives it off again, at any height", () => {
    const heats = fc.double({ min: 1e4, max: 4e6, noNaN: true });
    const airs = fc.double({ min: -20, max: 50, noNaN: true });
    const densities = fc.double({ min: 0.6, max: 1.1, noNaN: true });
    fc.assert(
      fc.property(heats, airs, densities, (heat, air, density) => {
        const supply = dryCoolerSupply(rated, heat, air, density);
        expect(dryCoolerHeat(rated, supply + heat / rated.flow, air, density) / heat).toBeCloseTo(1, 9);
        expect(dryCoolerSupply(rated, heat, air + 1, density)).toBeCloseTo(supply + 1, 9);
        expect(dryCoolerSupply(rated, heat * 1.1, air, density)).toBeGreaterThan(supply);
        expect(dryCoolerSupply(rated, heat, air, density * 0.9)).toBeGreaterThan(supply);
      }),
    );
  });
});

describe("Modelica Buildings, stored results of CoolingTowers.Examples.DryCooler (Dymola, 2026-04-27)", () => {
  // rated where its coolant is warmest: 310.805 to 308.586 K in air of 306.096 K; flow 1 W/K, as heat cancels
  const rated: DryCoolerRating = { heat: 310.8047 - 308.5864, approach: 308.5864 - 306.0958, flow: 1 };

  // TEnt.T, tow.TDryBul and tow.TLvg with the fan at full speed
  test.each([
    [294.2288, 288.4621, 291.597],
    [297.277, 293.1943, 295.386],
    [298.7866, 293.9148, 296.5361],
    [301.859, 297.6865, 299.9061],
    [304.673, 300.9501, 302.9134],
    [309.8202, 306.2565, 308.1261],
  ])("coolant that enters at %p K in air of %p K leaves at %p K, within 0.1 K", (entering, air, leaving) => {
    const cooled = entering - dryCoolerHeat(rated, entering, air);
    expect(Math.abs(cooled - leaving)).toBeLessThan(0.1);
  });

  test("at its nominal point, 35 to 30 °C in air of 25 °C, it is rated 6 % higher than it runs", () => {
    const nominal: DryCoolerRating = { heat: 5, approach: 5, flow: 1 };
    const ratio = dryCoolerHeat(rated, 35, 25) / dryCoolerHeat(nominal, 35, 25);
    expect(ratio).toBeCloseTo(0.942, 3);
  });
});

describe("Carrier, Engineering Guide for Altitude Effects, table 4-2", () => {
  test.each([
    [762, 0.92, 0.95],
    [1525, 0.85, 0.9],
    [2285, 0.78, 0.85],
    [3050, 0.71, 0.8],
  ])("at %p m a liquid coil has %p of its heat left, a condenser %p", (altitude, coil, condenser) => {
    const density = densityRatio(altitude);
    expect(Math.abs(thinAirFactor(density) - coil)).toBeLessThan(0.004);
    expect(Math.abs(thinAirFactor(density, CONDENSER_EXPONENT) - condenser)).toBeLessThan(0.005);
  });

  test("air of no planet's surface is refused", () => {
    expect(() => thinAirFactor(0.3)).toThrow(
      new RangeError("density ratio must be from 0.5 to 1.3, got 0.3"),
    );
  });
});

test("a rating without flow is refused", () => {
  expect(() => dryCoolerHeat({ heat: 1e6, approach: 5, flow: 0 }, 40, 30)).toThrow(
    new RangeError("rated approach and flow must be above 0, got 5 K and 0 W/K"),
  );
});
