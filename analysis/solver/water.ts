import type { SiteModel, WaterUse } from "../model";
import { blowdown, drift, evaporation } from "../physics/evaporation";
import type { State } from "./state";

/** Of the water where it evaporates, °C: 1.48 L for each kWh, 0.1 % more for each kelvin above. */
const TEMPERATURE = 30;
/**
 * As much vapour as the heat of the water makes: customary, and right for a hot day as a whole. Air of 33 °C and a wet
 * bulb of 27 °C warms a little and takes about 0.95 of it; in the hottest hour, of 40 and 28.5 °C, it cools and takes
 * about 1.15.
 */
const LATENT_SHARE = 1;

/** What towers lose in a state, by the path of what makes it up; "" where none is stated. */
export function waterUses(model: SiteModel, state: State): Map<string, WaterUse> {
  const uses = new Map<string, WaterUse>();
  model.records.forEach(({ water }, e) => {
    if (!water) return;
    const { cycles, driftShare, source = "" } = water;
    const evaporated = evaporation(possible(state.out[2 * e]), LATENT_SHARE, TEMPERATURE);
    const drifted = drift(possible(state.out[2 * e + 1]), driftShare);
    const bled = blowdown(evaporated, cycles, drifted);
    const known = uses.get(source);
    uses.set(source, {
      evaporation: (known?.evaporation ?? 0) + evaporated,
      blowdown: (known?.blowdown ?? 0) + bled,
      drift: (known?.drift ?? 0) + drifted,
      makeUp: (known?.makeUp ?? 0) + evaporated + bled + drifted,
    });
  });
  return uses;
}

/** A flow without bound comes of input that is refused, one below zero of rounding. */
function possible(flow: number): number {
  return Number.isFinite(flow) ? Math.max(0, flow) : 0;
}
