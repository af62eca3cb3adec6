import * as glycol from "../../../analysis/physics/propylene-glycol";
import * as moist from "../../../analysis/physics/psychrometrics";
import * as water from "../../../analysis/physics/water";
import { type Call, coolprop, installCoolprop } from "./coolprop-engine";

/*
 * The live referee of the properties: CoolProp, over a grid. Deviations are ours over CoolProp's, less 1.
 * - Water: CoolProp has IAPWS-95 and the release of 2008 on viscosity.
 * - PG25: CoolProp has the same fits by Melinder (MPG), and with them those of ASHRAE's tables (APG), which are of
 *   inhibited glycol and so not the same fluid.
 * - Moist air: CoolProp has the real gas of ASHRAE RP-1485, where chapter 1 of the Handbook has a perfect one.
 */

const LIQUID = range(0.01, 99.9, 60);
const COOLANT = range(-9.9, 99.9, 60);
const AIR = [0, 900, 1600, 3050].flatMap((altitude) =>
  range(0, 50, 6).flatMap((dryBulb) =>
    [0.1, 0.4, 0.7, 1].map((humidity) => ({ dryBulb, humidity, pressure: moist.standardPressure(altitude) })),
  ),
);

const ASKED = {
  waterDensity: LIQUID.map((t) => liquid("D", t, "Water")),
  waterSpecificHeat: LIQUID.map((t) => liquid("C", t, "Water")),
  waterViscosity: LIQUID.map((t) => liquid("V", t, "Water")),
  boilingWater: LIQUID.map((t) => saturated(t, 0)),
  steam: LIQUID.map((t) => saturated(t, 1)),
  melinderDensity: COOLANT.map((t) => liquid("D", t, "INCOMP::MPG[0.257]")),
  melinderSpecificHeat: COOLANT.map((t) => liquid("C", t, "INCOMP::MPG[0.257]")),
  ashraeDensity: COOLANT.map((t) => liquid("D", t, "INCOMP::APG[0.25]")),
  ashraeSpecificHeat: COOLANT.map((t) => liquid("C", t, "INCOMP::APG[0.25]")),
  freezing: [liquid("T_freeze", 20, "INCOMP::MPG[0.257]"), liquid("T_freeze", 20, "INCOMP::APG[0.25]")],
  wetBulb: AIR.map((state) => humid("B", state)),
  dewPoint: AIR.map((state) => humid("D", state)),
  humidityRatio: AIR.map((state) => humid("W", state)),
  volume: AIR.map((state) => humid("Vha", state)),
  enthalpy: AIR.map((state) => humid("Hda", state)),
};

let theirs: Record<keyof typeof ASKED, number[]>;

jest.setTimeout(120_000);

beforeAll(() => {
  installCoolprop();
  theirs = coolprop(ASKED);
});
describe("liquid water from 0 to 100 °C", () => {
  test("density is that of IAPWS-95 within 1e-6", () => {
    expectBetween(deviations(LIQUID.map(water.waterDensity), theirs.waterDensity), -1e-6, 1e-6);
  });

  test("specific heat is that of IAPWS-95 within 4e-5", () => {
    expectBetween(deviations(LIQUID.map(water.waterSpecificHeat), theirs.waterSpecificHeat), -4e-5, 4e-5);
  });

  test("viscosity is that of the full release within 4e-5", () => {
    expectBetween(deviations(LIQUID.map(water.waterViscosity), theirs.waterViscosity), -4e-5, 4e-5);
  });

  test("latent heat is that of the saturation line within 35 J/kg, 1.5e-5 of it", () => {
    const latent = theirs.steam.map((steam, i) => steam - theirs.boilingWater[i]);
    expectBetween(differences(LIQUID.map(water.latentHeat), latent), -35, 35);
    expectBetween(deviations(LIQUID.map(water.latentHeat), latent), -1.5e-5, 1.5e-5);
  });
});

describe("PG25 from freezing to 100 °C", () => {
  const density = COOLANT.map(glycol.pg25Density);
  const specificHeat = COOLANT.map(glycol.pg25SpecificHeat);

  test("density, specific heat and freezing point are Melinder's, to rounding", () => {
    expectBetween(deviations(density, theirs.melinderDensity), -1e-12, 1e-12);
    expectBetween(deviations(specificHeat, theirs.melinderSpecificHeat), -1e-12, 1e-12);
    expect(kelvins(glycol.PG25_FREEZING_POINT)).toBeCloseTo(theirs.freezing[0], 9);
  });

  test("density is up to 0.55 % below ASHRAE's at 25 % by volume, specific heat up to 0.35 %", () => {
    expectBetween(deviations(density, theirs.ashraeDensity), -0.0055, -0.002);
    expectBetween(deviations(specificHeat, theirs.ashraeSpecificHeat), -0.0035, 0);
  });

  test("1 m³ takes up 0.4 to 0.6 % less heat than ASHRAE's, so that flow is on the safe side", () => {
    const ours = density.map((value, i) => value * specificHeat[i]);
    const ashrae = theirs.ashraeDensity.map((value, i) => value * theirs.ashraeSpecificHeat[i]);
    expectBetween(deviations(ours, ashrae), -0.006, -0.004);
  });

  test("it freezes 0.2 K below ASHRAE's", () => {
    expect(kelvins(glycol.PG25_FREEZING_POINT) - theirs.freezing[1]).toBeCloseTo(-0.21, 2);
  });
});

/*
 * A real gas holds 0.3 to 0.6 % more water at saturation than a perfect one, so by the same wet bulb we find less, and
 * the more so the drier the air is. Whoever keeps coolant above our dew point needs a margin of more than 0.3 K. A bulb
 * below 0 °C is iced; close to 0 °C one and the same air has two wet bulbs, so those are not compared.
 */
describe("moist air from 0 to 50 °C, from sea level to 3,050 m", () => {
  const wetBulbs = () => theirs.wetBulb.map((kelvin, i) => Math.min(celsius(kelvin), AIR[i].dryBulb));
  const unfrozen = (values: number[]) => values.filter((_, i) => celsius(theirs.wetBulb[i]) > 0);
  const byWetBulb = (property: typeof moist.dewPointOf) =>
    wetBulbs().map((wetBulb, i) => property(AIR[i].dryBulb, wetBulb, AIR[i].pressure));

  test("by its wet bulb its dew point is up to 0.2 K below theirs, 0.3 K if the bulb is iced", () => {
    const found = differences(byWetBulb(moist.dewPointOf), theirs.dewPoint.map(celsius));
    expectBetween(found, -0.3, 0.001);
    expectBetween(unfrozen(found), -0.2, 0.001);
  });

  test("by its wet bulb it is up to 0.3 points less humid, and holds 0.3 to 2.2 % less water", () => {
    const humidities = AIR.map(({ humidity }) => humidity);
    expectBetween(differences(byWetBulb(moist.relativeHumidity), humidities), -0.003, 0.0003);
    const found = deviations(byWetBulb(moist.humidityRatio), theirs.humidityRatio);
    expectBetween(unfrozen(found), -0.022, -0.003);
  });

  test("by its dew point its wet bulb is theirs within 0.03 K", () => {
    const ours = AIR.map(({ dryBulb, pressure }, i) =>
      moist.wetBulbOf(dryBulb, Math.min(celsius(theirs.dewPoint[i]), dryBulb), pressure),
    );
    expectBetween(unfrozen(differences(ours, wetBulbs())), -0.002, 0.03);
  });

  test("density is up to 0.1 % below theirs", () => {
    const ours = AIR.map(({ dryBulb, pressure }, i) =>
      moist.moistAirDensity(dryBulb, theirs.humidityRatio[i], pressure),
    );
    const density = theirs.volume.map((volume) => 1 / volume);
    expectBetween(deviations(ours, density), -0.001, 0);
  });

  test("enthalpy is theirs within 350 J/kg, of saturated air up to 1 % below", () => {
    const ours = AIR.map(({ dryBulb }, i) => moist.moistAirEnthalpy(dryBulb, theirs.humidityRatio[i]));
    expectBetween(differences(ours, theirs.enthalpy), -100, 350);
    const saturated = AIR.map(({ dryBulb, pressure }) => moist.saturatedEnthalpy(dryBulb, pressure));
    const found = deviations(saturated, theirs.enthalpy).filter((_, i) => AIR[i].humidity === 1);
    expectBetween(found, -0.01, 0);
  });
});

interface State {
  readonly dryBulb: number;
  /** Relative. */
  readonly humidity: number;
  readonly pressure: number;
}

function liquid(output: string, temperature: number, fluid: string): Call {
  return ["PropsSI", output, "T", kelvins(temperature), "P", 101325, fluid];
}

function saturated(temperature: number, quality: number): Call {
  return ["PropsSI", "H", "T", kelvins(temperature), "Q", quality, "Water"];
}

function humid(output: string, { dryBulb, humidity, pressure }: State): Call {
  return ["HAPropsSI", output, "T", kelvins(dryBulb), "P", pressure, "R", humidity];
}

function kelvins(temperature: number): number {
  return temperature + 273.15;
}

function celsius(temperature: number): number {
  return temperature - 273.15;
}

function deviations(ours: number[], reference: number[]): number[] {
  return ours.map((value, i) => value / reference[i] - 1);
}

function differences(ours: number[], reference: number[]): number[] {
  return ours.map((value, i) => value - reference[i]);
}

function expectBetween(values: number[], lowest: number, highest: number): void {
  expect(Math.min(...values)).toBeGreaterThanOrEqual(lowest);
  expect(Math.max(...values)).toBeLessThanOrEqual(highest);
}

/** So many values at even steps, both ends included. */
function range(lowest: number, highest: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => lowest + ((highest - lowest) * i) / (count - 1));
}
