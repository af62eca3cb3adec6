import { LOSS, OUTDOORS, ROLE, type SiteModel } from "../model";
import type { State } from "./state";

/** Voltage drops of a state, as ratios of the nominal voltage. */
export interface VoltageDrops {
  /** In each element's own run; 0 for what has no series impedance. */
  readonly own: Float64Array;
  /** From the last source, transformer or converter down to each element, the worst of its live supplies. */
  readonly total: Float64Array;
  /** Element where that path starts, -1 for what has no voltage. */
  readonly start: Int32Array;
  /** In the cable of each tie, from its first to its second bus; below zero where power flows the other way. */
  readonly ties: Float64Array;
}

/**
 * Drop along every path of cables: (R·P + X·Q)/U², which is √3·I·(R·cos φ + X·sin φ)/U for three phases
 * (IEC 60364-5-52 annex G). A transformer starts anew: its own drop is taken up by its taps. A bus without an own
 * supply takes the drop of the bus that feeds it through ties.
 */
export function solveVoltageDrops(model: SiteModel, state: State): VoltageDrops {
  const own = new Float64Array(model.count);
  const total = new Float64Array(model.count);
  const start = new Int32Array(model.count).fill(-1);
  const ties = Float64Array.from(model.ties, ({ impedance }, t) => {
    const [p, q] = [state.tieFlow[2 * t], state.tieFlow[2 * t + 1]];
    return impedance ? drop(impedance, model.voltage[model.tieFirst[t]], p, q) : 0;
  });
  for (let e = 0; e < model.count; e++) {
    if (state.live[e] > 0) enter(e);
    // a zone is spread at its last bus, be that one dead
    const zone = model.zoneOf[e];
    if (zone >= 0 && e === model.zoneStart[zone] + model.zoneSize[zone] - 1) spread(zone);
  }
  return { own, total, start, ties };

  function enter(e: number): void {
    const { loss } = model.records[e];
    const [p, q] = [state.out[2 * e], state.out[2 * e + 1]];
    if (loss?.law === "series") own[e] = drop(loss, model.voltage[e], p, q) / model.units[e];
    if (isOrigin(model, e)) start[e] = e;
    else {
      takeWorst(e, true);
      if (start[e] < 0) takeWorst(e, false);
      total[e] += own[e];
    }
  }

  /** Of the supplies that carry something, or of all where none does. */
  function takeWorst(e: number, carrying: boolean): void {
    for (let k = model.needPtr[e]; k < model.needPtr[e + 1]; k++) {
      if (!model.needIsPower[k]) continue;
      for (let l = model.linkPtr[k]; l < model.linkPtr[k + 1]; l++) {
        const source = model.linkSource[l];
        const isIdle = state.link[2 * l] === 0 && state.link[2 * l + 1] === 0;
        if (source === OUTDOORS || (carrying && isIdle)) continue;
        if (start[source] >= 0 && (start[e] < 0 || total[source] > total[e])) {
          total[e] = total[source];
          start[e] = start[source];
        }
      }
    }
  }

  /** Along the closed ties of a zone, from buses that have a drop to those that have none yet. */
  function spread(zone: number): void {
    for (let changed = true; changed;) {
      changed = false;
      for (const tie of model.tiesOfZone[zone]) {
        const [a, b] = [model.tieFirst[tie], model.tieSecond[tie]];
        if (!state.tieClosed[tie] || !state.live[a] || !state.live[b]) continue;
        if (start[a] < 0 === start[b] < 0) continue;
        const [from, to] = start[a] >= 0 ? [a, b] : [b, a];
        total[to] = total[from] + (from === a ? ties[tie] : -ties[tie]);
        start[to] = start[from];
        changed = true;
      }
    }
  }
}

function drop(
  { resistance, reactance }: { readonly resistance: number; readonly reactance: number },
  volts: number,
  p: number,
  q: number,
): number {
  return volts === 0 ? 0 : (resistance * p + reactance * q) / volts ** 2;
}

/** Whether a voltage is made here: by a source, a transformer or a converter. */
function isOrigin(model: SiteModel, e: number): boolean {
  const { provides, setsVoltage } = model.records[e];
  if (provides !== "power") return false;
  return setsVoltage === true || model.role[e] !== ROLE.none || model.lossLaw[e] === LOSS.efficiency;
}
