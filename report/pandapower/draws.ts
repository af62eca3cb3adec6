import { BASES, type LossRow, MODE, orderedNeeds, OUTDOORS } from "../../analysis/model";
import type { SolvedNetwork } from "./solved-rows";

/** What one link brings to an element, at the receiving end. */
export interface LinkDraw {
  readonly link: number;
  /** W. */
  readonly active: number;
  /** var. */
  readonly reactive: number;
  /** Active power lost on the way, W. */
  readonly lost: number;
}

/** What an element takes by each live link of its power needs, from its output as the document has it. */
export function drawsOf(network: SolvedNetwork, e: number): LinkDraw[] {
  const { model, live } = network;
  if (live[e] === 0) return [];
  const served = powerNeeds(network, e).filter((k) => isServed(network, k));
  const parts = served.filter((k) => model.needGates[k]).length || 1;
  return served.flatMap((k) => {
    const [active, reactive] = asked(network, e, k).map((sum) => sum / parts);
    const links = carryingLinks(network, k);
    const weight = links.reduce((sum, l) => sum + model.linkShare[l], 0);
    return links.map((link) => {
      const part = weight > 0 ? model.linkShare[link] / weight : 0;
      const lost = part * active * model.linkLoss[link];
      return { link, active: part * active, reactive: part * reactive, lost };
    });
  });
}

/** Active and reactive power that a need asks for, as if it were the only one (see `DrawRow`). */
function asked({ model, basis, live, out }: SolvedNetwork, e: number, k: number): [number, number] {
  const [first, second] = [out[2 * e], out[2 * e + 1]];
  const own = model.demand[e * BASES.length + basis] * live[e];
  const work = first * model.workPerMoved[e] + model.workFixed[e];
  const [loss, lossSecond] = lossesOf(model.records[e].loss, model.units[e], model.voltage[e], first, second);
  const { draw } = orderedNeeds(model.records[e])[k - model.needPtr[e]];
  const part = (factor: number | undefined, of: number) => (factor ?? 0) * of;
  const active =
    part(draw.output, first) +
    part(draw.fromSecond, second) +
    part(draw.own, own) +
    part(draw.work, work) +
    part(draw.loss, loss);
  const reactive = part(draw.secondOutput, second) + part(draw.lossSecond, lossSecond) + (draw.fixed ?? 0);
  return [active, reactive + part(draw.perFirst, active)];
}

/** Power needs of an element. */
export function powerNeeds({ model }: SolvedNetwork, e: number): number[] {
  const needs: number[] = [];
  for (let k = model.needPtr[e]; k < model.needPtr[e + 1]; k++) if (model.needIsPower[k]) needs.push(k);
  return needs;
}

/**
 * Links of a need that carry something: the live ones, of a transfer the first, of a dispatch the first that has
 * anything to give.
 */
export function carryingLinks({ model, live }: SolvedNetwork, k: number): number[] {
  const links: number[] = [];
  for (let l = model.linkPtr[k]; l < model.linkPtr[k + 1]; l++) {
    const source = model.linkSource[l];
    if (source !== OUTDOORS && live[source] > 0) links.push(l);
  }
  switch (model.needMode[k]) {
    case MODE.transfer:
      return links.slice(0, 1);
    case MODE.dispatch:
      return links.filter((l) => model.capability[model.linkSource[l]] > 0).slice(0, 1);
    default:
      return links;
  }
}

function isServed(network: SolvedNetwork, k: number): boolean {
  const { model } = network;
  const units = carryingLinks(network, k).reduce((sum, l) => sum + model.linkUnits[l], 0);
  return model.needMode[k] === MODE.cords ? units >= model.needRequired[k] : units > 0;
}

/** Losses by the law that the record states, W and var (see `LossRow`). */
export function lossesOf(
  law: LossRow | undefined,
  units: number,
  volts: number,
  active: number,
  reactive: number,
): [number, number] {
  switch (law?.law) {
    case undefined:
      return [0, 0];
    case "ratio":
      return [active * law.ratio, 0];
    case "series": {
      const square = volts > 0 ? (active ** 2 + reactive ** 2) / volts ** 2 / units : 0;
      return [law.resistance * square, law.reactance * square];
    }
    case "transformer": {
      const rating = law.rating * units;
      const square = (active ** 2 + reactive ** 2) / rating ** 2;
      return [
        units * (law.noLoad + square * law.load),
        rating * (law.noLoadCurrent + square * law.leakageReactance),
      ];
    }
    case "efficiency": {
      const { rating, loads, efficiencies } = law;
      const load = Math.max(active / units / rating, loads[0]);
      const upper = loads.findIndex((each) => each >= load);
      if (upper < 0) return [active * (1 / efficiencies[loads.length - 1] - 1), 0];
      if (upper === 0) return [units * rating * load * (1 / efficiencies[0] - 1), 0];
      const along = (load - loads[upper - 1]) / (loads[upper] - loads[upper - 1]);
      const efficiency = efficiencies[upper - 1] + along * (efficiencies[upper] - efficiencies[upper - 1]);
      return [active * (1 / efficiency - 1), 0];
    }
  }
}
