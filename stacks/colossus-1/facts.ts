import { cubicMetresPerDay, MW, type Power } from "../../constructs";

/**
 * What is published about Colossus 1. Confidence and sources:
 * - grid: 150 MW at substation No. 63 (1 May 2025) and 150 MW at No. 22, Greater Memphis Chamber, as reported; press.
 * - GPUs: "over 220,000 NVIDIA GPUs", H100, H200 and GB200; announcement of 2026-05-06, quoted. The split
 *   150,000 + 50,000 H100 and H200 is an estimate of Epoch AI (2025-07); about 20,000 GB200 make up the rest.
 * - racks: 8 liquid-cooled 8-GPU systems with a CDU in the rack, 8 racks an array; ServeTheHome tour, Oct 2024; press.
 * - cooling: chilled water to in-rack CDUs and rear doors, evaporative towers; press.
 * - water: about 1 million gallons a day from the city for the first 150 MW (its utility, June 2024); 812,502 were drawn
 *   on the highest day until spring 2026; a recycling plant of 13 million gallons a day was begun in October 2025; press.
 *   Towers that take all heat of the full load take 3.4 million: part of the heat left dry, or the load was not full.
 * - batteries: 150 MW of Megapacks (Greater Memphis Chamber), 208 units of 3.9 MWh (Benzinga 2025-08-19); press.
 * - turbines: 15 Solar SMT-130, 247 MW, Shelby County permit of 2025-07-02; press.
 */
export const SYSTEMS_PER_RACK = 8;
export const RACKS_PER_ARRAY = 8;
/** A million US gallons: the larger of the two published figures. */
export const CITY_WATER = cubicMetresPerDay(3785);

/** How much of everything there is. */
export interface ColossusSize {
  /** Of each substation. */
  readonly contract: Power;
  readonly substations: string[];
  readonly h100Racks: number;
  readonly h200Racks: number;
  readonly gb200Racks: number;
  readonly batteryUnits: number;
  readonly turbines: number;
}

export const FACTS: ColossusSize = {
  contract: MW(150),
  substations: ["substation-63", "substation-22"],
  /** 150,000 H100 in racks of 64: 2,343.75, so 2,344. */
  h100Racks: 2344,
  /** 50,000 H200 in racks of 64: 781.25; with 2,344 of H100 it is 781 for 200,000 GPUs. */
  h200Racks: 781,
  /** 20,000 GB200 in racks of 72: 277.8, so 278. */
  gb200Racks: 278,
  batteryUnits: 208,
  turbines: 15,
};
