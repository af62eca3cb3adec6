import { MODE, OUTDOORS, type SiteModel } from "../model/site-model";
import { add, type Complex, inverse } from "./selected-inverse";
import { fill } from "./sharing";
import type { State } from "./state";

const NONE: Complex = { re: 0, im: 0 };
/** Of an entry without an impedance for itself, S: large against that of any cable. */
const STIFF = 1e6;

/** Part of a section's load that each entry takes in: like members of a shared supply. */
export function entryShares(entries: Entry[], total: number): Float64Array {
  const shares = Float64Array.from(entries, ({ weight }) => weight);
  const weight = shares.reduce((sum, w) => sum + w, 0);
  const isRegulated = entries.every((entry) => entry.weight === 0 || entry.capability < Infinity);
  if (!isRegulated || total <= 0) return shares.map((w) => w / weight);
  const taken = new Float64Array(entries.length);
  fill(
    entries.length,
    total,
    shares,
    Float64Array.from(entries, ({ capability }) => capability),
    taken,
  );
  return taken.map((amount) => amount / total);
}

/** A bus's own live supply among those that feed a section. */
export interface Entry {
  readonly weight: number;
  readonly capability: number;
  readonly admittance: Complex;
}

/** Of a bus that feeds nothing in. */
export const NO_ENTRY: Entry = { weight: 0, capability: 0, admittance: NONE };

export function entryOf(model: SiteModel, state: State, bus: number): Entry {
  let weight = 0;
  let capability = 0;
  let admittance = NONE;
  for (let k = model.needPtr[bus]; k < model.needPtr[bus + 1]; k++) {
    if (!model.needIsPower[k] || !state.needLive[k]) continue;
    for (let l = model.linkPtr[k]; l < model.linkPtr[k + 1]; l++) {
      const source = model.linkSource[l];
      if (source === OUTDOORS || state.live[source] === 0 || state.linkLost[l]) continue;
      const units = model.linkUnits[l] * state.available[source];
      weight += model.shareWeight[source] * units;
      capability += state.capability[source] * state.available[source];
      admittance = add(admittance, admittanceOf(model, source, units));
      if (model.needMode[k] === MODE.transfer) break;
    }
  }
  return { weight, capability, admittance };
}

/** Between a bus and the network that feeds all entries, S. */
function admittanceOf(model: SiteModel, source: number, units: number): Complex {
  const scale = model.voltage[source] ** 2 / units;
  const impedance = { re: scale * model.shareResistance[source], im: scale * model.shareReactance[source] };
  return impedance.re === 0 && impedance.im === 0 ? { re: STIFF * units, im: 0 } : inverse(impedance);
}
