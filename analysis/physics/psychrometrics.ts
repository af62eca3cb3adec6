// also for programs that do not list the file, such as those of users
// eslint-disable-next-line @typescript-eslint/triple-slash-reference
/// <reference path="./psychrolib.d.ts" />
import psychrolib = require("psychrolib");
import { within } from "./range";

/**
 * Moist air, by psychrolib: the equations of ASHRAE Handbook Fundamentals 2017, chapter 1. Temperatures in °C,
 * pressures in Pa, the humidity ratio in kg of water per kg of dry air. Bounds are those of places where people build.
 */

const COLDEST = -50;
const HOTTEST = 60;

// psychrolib has one unit system for all its callers, and nobody else here calls it
psychrolib.SetUnitSystem(psychrolib.SI);

/** Of the standard atmosphere at an altitude in m. */
export function standardPressure(altitude: number): number {
  return psychrolib.GetStandardAtmPressure(within("altitude", altitude, -500, 5500, "m"));
}

export function humidityRatio(dryBulb: number, wetBulb: number, pressure: number): number {
  return psychrolib.GetHumRatioFromTWetBulb(...withWetBulb(dryBulb, wetBulb, pressure));
}

/** From 0 to 1. */
export function relativeHumidity(dryBulb: number, wetBulb: number, pressure: number): number {
  return psychrolib.GetRelHumFromTWetBulb(...withWetBulb(dryBulb, wetBulb, pressure));
}

export function dewPointOf(dryBulb: number, wetBulb: number, pressure: number): number {
  return psychrolib.GetTDewPointFromTWetBulb(...withWetBulb(dryBulb, wetBulb, pressure));
}

export function wetBulbOf(dryBulb: number, dewPoint: number, pressure: number): number {
  const dry = temperatureOf("dry bulb", dryBulb);
  const dew = within("dew point", dewPoint, COLDEST, dry, "°C");
  return psychrolib.GetTWetBulbFromTDewPoint(dry, dew, pressureOf(pressure));
}

/** kg/m³, water included. */
export function moistAirDensity(dryBulb: number, humidity: number, pressure: number): number {
  const dry = temperatureOf("dry bulb", dryBulb);
  return psychrolib.GetMoistAirDensity(dry, humidityOf(humidity), pressureOf(pressure));
}

/** J per kg of dry air, above dry air and liquid water at 0 °C. */
export function moistAirEnthalpy(dryBulb: number, humidity: number): number {
  return psychrolib.GetMoistAirEnthalpy(temperatureOf("dry bulb", dryBulb), humidityOf(humidity));
}

/** J per kg of dry air that holds all the water it can. */
export function saturatedEnthalpy(temperature: number, pressure: number): number {
  return psychrolib.GetSatAirEnthalpy(temperatureOf("temperature", temperature), pressureOf(pressure));
}

function temperatureOf(name: string, value: number): number {
  return within(name, value, COLDEST, HOTTEST, "°C");
}

/** From that of 5,500 m to that of the lowest shore. */
function pressureOf(value: number): number {
  return within("pressure", value, 50_000, 110_000, "Pa");
}

/** To that of saturated air at 60 °C and 50,000 Pa. */
function humidityOf(value: number): number {
  return within("humidity ratio", value, 0, 0.42);
}

/** A wet bulb from that of dry air to the dry bulb: psychrolib takes anything below for dry air. */
function withWetBulb(dryBulb: number, wetBulb: number, pressure: number): [number, number, number] {
  const dry = temperatureOf("dry bulb", dryBulb);
  const inside = pressureOf(pressure);
  const lowest = psychrolib.GetTWetBulbFromHumRatio(dry, 0, inside);
  return [dry, within("wet bulb", wetBulb, lowest, dry, "°C"), inside];
}
