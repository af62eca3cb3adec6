import { MODE, OUTDOORS, type SiteModel } from "../model/site-model";
import { fill } from "./sharing";
import type { State } from "./state";

/** Buses of a zone that closed ties hold together, as positions within the zone. */
export interface Section {
  readonly buses: number[];
  /** Closed ties between them. */
  readonly ties: number[];
}

/** Sections of a zone at the present tie positions, in bus order. Only buses with `joins[i]` take part. */
export function sections(
  model: SiteModel,
  state: State,
  zone: number,
  joins: (bus: number) => boolean,
): Section[] {
  const start = model.zoneStart[zone];
  const size = model.zoneSize[zone];
  const closed = model.tiesOfZone[zone].filter(
    (tie) => state.tieClosed[tie] && joins(model.tieFirst[tie]) && joins(model.tieSecond[tie]),
  );
  const sectionOf = new Int32Array(size).fill(-1);
  const found: Section[] = [];
  for (let i = 0; i < size; i++) {
    if (sectionOf[i] >= 0 || !joins(start + i)) continue;
    const section: Section = { buses: [], ties: [] };
    const queue = [i];
    sectionOf[i] = found.length;
    for (let head = 0; head < queue.length; head++) {
      const bus = start + queue[head];
      section.buses.push(bus);
      for (const tie of closed) {
        const ends = [model.tieFirst[tie], model.tieSecond[tie]];
        if (!ends.includes(bus)) continue;
        const other = (ends[0] === bus ? ends[1] : ends[0]) - start;
        if (sectionOf[other] >= 0) continue;
        sectionOf[other] = found.length;
        queue.push(other);
      }
    }
    found.push(section);
  }
  for (const tie of closed) found[sectionOf[model.tieFirst[tie] - start]].ties.push(tie);
  return found;
}

/** Part of a section's load that each bus takes in by its own supply: like members of a shared one. */
export function entryShares(model: SiteModel, state: State, buses: number[], total: number): Float64Array {
  const entries = buses.map((bus) => supplyOf(model, state, bus));
  const shares = Float64Array.from(entries, ({ weight }) => weight);
  const weight = shares.reduce((sum, w) => sum + w, 0);
  const isRegulated = entries.every((entry) => entry.weight === 0 || entry.capability < Infinity);
  if (!isRegulated || total <= 0) return shares.map((w) => w / weight);
  const taken = new Float64Array(buses.length);
  fill(
    buses.length,
    total,
    shares,
    Float64Array.from(entries, ({ capability }) => capability),
    taken,
  );
  return taken.map((amount) => amount / total);
}

/** Weight and capability of a bus's own live supply among those that feed a section. */
function supplyOf(model: SiteModel, state: State, bus: number): { weight: number; capability: number } {
  let weight = 0;
  let capability = 0;
  for (let k = model.needPtr[bus]; k < model.needPtr[bus + 1]; k++) {
    if (!model.needIsPower[k] || !state.needLive[k]) continue;
    for (let l = model.linkPtr[k]; l < model.linkPtr[k + 1]; l++) {
      const source = model.linkSource[l];
      if (source === OUTDOORS || state.live[source] === 0) continue;
      weight += (model.records[source].shareWeight ?? 1) * model.units[source] * model.linkUnits[l];
      capability += model.capability[source];
      if (model.needMode[k] === MODE.transfer) break;
    }
  }
  return { weight, capability };
}

/**
 * Flows through the closed ties of a section whose buses are fed `entry` and drained `out` (pairs, balanced):
 * admittance·(θ_first - θ_second), with θ from one small linear solve. On a tree the result does not depend on
 * the admittances.
 */
export function sectionFlows(model: SiteModel, state: State, section: Section, entry: Float64Array): void {
  const { buses, ties } = section;
  const order = buses.length - 1;
  if (order === 0) return;
  const position = new Map(buses.map((bus, i) => [bus, i]));
  const matrix = Array.from({ length: order }, () => new Float64Array(order + 2));
  for (let i = 0; i < order; i++) {
    for (const half of [0, 1]) {
      matrix[i][order + half] = entry[2 * buses[i] + half] - state.out[2 * buses[i] + half];
    }
  }
  for (const tie of ties) {
    const admittance = model.ties[tie].admittance ?? 1;
    const a = position.get(model.tieFirst[tie])!;
    const b = position.get(model.tieSecond[tie])!;
    for (const [from, to] of [
      [a, b],
      [b, a],
    ]) {
      if (from === order) continue;
      matrix[from][from] += admittance;
      if (to !== order) matrix[from][to] -= admittance;
    }
  }
  eliminate(matrix, order);
  const angle = (i: number, half: number) => (i === order ? 0 : matrix[i][order + half]);
  for (const tie of ties) {
    const admittance = model.ties[tie].admittance ?? 1;
    const a = position.get(model.tieFirst[tie])!;
    const b = position.get(model.tieSecond[tie])!;
    for (const half of [0, 1]) {
      state.tieFlow[2 * tie + half] = admittance * (angle(a, half) - angle(b, half));
    }
    // what leaves a bus through a tie is booked at the end the active power comes from
    const sender = state.tieFlow[2 * tie] >= 0 ? a : b;
    const sign = sender === a ? 1 : -1;
    state.exported[2 * buses[sender]] += sign * state.tieFlow[2 * tie];
    state.exported[2 * buses[sender] + 1] += sign * state.tieFlow[2 * tie + 1];
  }
}

/** Gauss-Jordan on the grounded Laplacian of a connected section: symmetric, positive definite, no pivoting. */
function eliminate(matrix: Float64Array[], order: number): void {
  const width = order + 2;
  for (let pivot = 0; pivot < order; pivot++) {
    const row = matrix[pivot];
    const inverse = 1 / row[pivot];
    for (let c = pivot; c < width; c++) row[c] *= inverse;
    for (let r = 0; r < order; r++) {
      const factor = matrix[r][pivot];
      if (r === pivot || factor === 0) continue;
      for (let c = pivot; c < width; c++) matrix[r][c] -= factor * row[c];
    }
  }
}
