import type { AmbientRow, Basis, SiteModel, WeatherRow } from "../../model";
import type { Balance } from "../balance";
import { intake } from "./machine";
import { SiteInWeather, type Weathered } from "./site-in-weather";

/** What a site takes in a year of hours, at the same demand in every hour. */
export interface Year {
  readonly hours: number;
  /** Energy of the year by where it comes from and goes, J. */
  readonly energy: Balance;
  /** Water that towers take, m³; 0 without towers. */
  readonly makeUp: number;
  /** The hour of most power, counted from 0, and that power, W. */
  readonly peak: { readonly hour: number; readonly power: number };
  /** Hours in which no chiller takes heat; undefined of a site without chillers. */
  readonly freeCooling?: number;
}

/** s. */
const HOUR = 3600;

/** Hours that differ by less are one, K: by the wet or the dry bulb alone, and by both. */
const STEP = { one: 0.1, both: 0.5 };

/** Every hour of the weather that a site is stated to have, with the loads of the normal state. */
export function solveYear(model: SiteModel, basis: Basis, place: AmbientRow, weather: WeatherRow): Year {
  const site = new SiteInWeather(model, basis);
  const step = site.byDryBulb && site.byWetBulb ? STEP.both : STEP.one;
  const known = new Map<string, Weathered>();
  const energy = { ...NOTHING };
  let peak = { hour: 0, power: -Infinity };
  let [freeCooling, makeUp] = [0, 0];
  const hours = weather.dryBulb.length;
  for (let hour = 0; hour < hours; hour++) {
    const dryBulb = rounded(weather.dryBulb[hour], step);
    const wetBulb = rounded(weather.wetBulb[hour], step);
    const key = `${site.byDryBulb ? dryBulb : ""} ${site.byWetBulb ? wetBulb : ""}`;
    const found = known.get(key) ?? site.at(intake({ ...place, dryBulb, wetBulb }));
    known.set(key, found);
    const { balance, isFree } = found;
    makeUp += found.makeUp * HOUR;
    for (const use of USES) energy[use] += balance[use] * HOUR;
    if (isFree) freeCooling++;
    if (balance.sources > peak.power) peak = { hour, power: balance.sources };
  }
  return { hours, energy, makeUp, peak, freeCooling: site.hasChillers ? freeCooling : undefined };
}

const NOTHING = {
  sources: 0,
  it: 0,
  losses: 0,
  cooling: 0,
  house: 0,
  recharge: 0,
  deficit: 0,
  rejected: 0,
  unremoved: 0,
};
const USES = Object.keys(NOTHING) as (keyof Balance)[];

function rounded(temperature: number, step: number): number {
  return Math.round(temperature / step) * step;
}
