import type { SiteModel } from "../../analysis/model";
import { solveWith } from "../../analysis/solver";
import { LASTING } from "../../analysis/solver/instants";
import type { BasicEvent } from "../../analysis/solver/cut-sets/basic-events";
import { type CutSets, minimalCutSets } from "../../analysis/solver/cut-sets/cut-sets";

/** What may fail, each unit for itself. */
export function copiesOf(model: SiteModel): BasicEvent[] {
  return minimalCutSets(model).events.flatMap((event) => Array.from({ length: event.copies }, () => event));
}

/** The mean share of their power that racks lose, by full evaluation of every state of what may fail. */
export function byAllStates(model: SiteModel): number {
  const copies = copiesOf(model);
  let lost = 0;
  for (let state = 0; state < 2 ** copies.length; state++) {
    const isDown = (i: number) => (state & (1 << i)) !== 0;
    let probability = 1;
    copies.forEach(({ unavailability: u }, i) => (probability *= isDown(i) ? u : 1 - u));
    const loss = { elements: lostBy(copies.filter((_, i) => isDown(i))), links: [], ties: [], demands: [] };
    const { live } = solveWith(model, "provisioned", loss, LASTING);
    lost += probability * sumOfRacks(model, (e) => (1 - live[e]) * model.demand[3 * e]);
  }
  return lost / sumOfRacks(model, (e) => model.demand[3 * e]);
}

function lostBy(down: BasicEvent[]): BasicEvent["lost"] {
  return [...new Set(down)].flatMap((event) => {
    if (event.units === "all") return event.lost;
    const gone = down.filter((other) => other === event).length;
    return [{ element: event.element, remains: (event.copies - gone) / event.copies }];
  });
}

/** The same by the cut sets, less every overlap of two of them: no more than what they bring (Bonferroni). */
export function lessOverlaps(model: SiteModel): number {
  const copies = copiesOf(model);
  const cutSets = minimalCutSets(model);
  const ofPart = cutSets.parts.map((): Set<number>[] => []);
  for (const set of cutSets.sets) {
    for (const met of byCopies(set.events, cutSets, copies))
      for (const part of set.parts) ofPart[part].push(met);
  }
  const probability = (met: Set<number>) => [...met].reduce((p, i) => p * copies[i].unavailability, 1);
  const lost = cutSets.parts.map(({ rack, share }, part) => {
    const sets = ofPart[part];
    let sum = 0;
    sets.forEach((one, i) => {
      sum += probability(one);
      for (const other of sets.slice(i + 1)) sum -= probability(new Set([...one, ...other]));
    });
    return sum * share * model.demand[3 * rack];
  });
  return lost.reduce((sum, each) => sum + each, 0) / sumOfRacks(model, (e) => model.demand[3 * e]);
}

/** Every choice of copies that meets a cut set. */
function byCopies(of: readonly number[], { events }: CutSets, copies: BasicEvent[]): Set<number>[] {
  let chosen = [new Set<number>()];
  for (const event of of) {
    const own = [...copies.keys()].filter((i) => isCopyOf(copies[i], events[event]));
    chosen = chosen.flatMap((set) => own.filter((i) => !set.has(i)).map((i) => new Set([...set, i])));
  }
  const distinct = new Map(chosen.map((set) => [[...set].sort((a, b) => a - b).join(), set]));
  return [...distinct.values()];
}

function isCopyOf(copy: BasicEvent, event: BasicEvent): boolean {
  return copy.element === event.element && copy.units === event.units;
}

function sumOfRacks(model: SiteModel, value: (element: number) => number): number {
  let sum = 0;
  model.records.forEach(({ use }, e) => (sum += use === "it" ? value(e) : 0));
  return sum;
}
