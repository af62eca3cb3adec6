import type { SiteModel } from "../../model";
import { alike } from "./alike";
import type { Bound } from "./bound";
import type { State } from "../state";

/** Racks whose demand does the same to every bound. */
export interface RackClass {
  readonly racks: readonly number[];
  /** Of one rack without a cap, W. */
  readonly demand: number;
  /** What all of them draw without a cap, W: less than they ask for where a need of theirs is dead. */
  readonly power: number;
}

/** What racks ask for and draw while nothing caps them, by element, W. */
export interface Uncapped {
  readonly demand: Float64Array;
  readonly own: Float64Array;
}

/** The racks that bounds depend on, those that are alike in one class. */
export function rackClasses(
  model: SiteModel,
  figures: Float64Array,
  state: State,
  bounds: readonly Bound[],
  { demand, own }: Uncapped,
): RackClass[] {
  const holders = bounds.map(({ holder }) => holder);
  const depends = downstream(model, state, holders);
  const apart = new Uint8Array(model.count);
  for (const holder of holders) apart[holder] = isOfOneLoad(model, holder) ? 0 : 1;
  const likeness = alike(model, figures, state, apart);
  const racksOf = new Map<string, number[]>();
  for (let e = 0; e < model.count; e++) {
    if (!depends[e] || model.records[e].use !== "it" || !(own[e] > 0)) continue;
    const key = `${likeness[e]} ${own[e]}`;
    const known = racksOf.get(key);
    if (known) known.push(e);
    else racksOf.set(key, [e]);
  }
  return [...racksOf.values()].map((racks) => {
    const [first] = racks;
    return { racks, demand: demand[first], power: racks.length * own[first] };
  });
}

/** Whether nothing but one load hangs on an element: it has its like where that has. */
function isOfOneLoad(model: SiteModel, element: number): boolean {
  const passed = new Set<number>();
  let e = element;
  while (model.zoneOf[e] < 0 && model.consumerPtr[e + 1] - model.consumerPtr[e] === 1) {
    // heat that returns closes a circle
    if (passed.has(e)) return false;
    passed.add(e);
    e = model.needElement[model.linkNeed[model.consumerLink[model.consumerPtr[e]]]];
  }
  return model.zoneOf[e] < 0 && model.consumerPtr[e + 1] === model.consumerPtr[e];
}

/** Marks these elements and all that takes from them, directly or through others. */
function downstream(model: SiteModel, state: State, from: readonly number[]): Uint8Array {
  const found = new Uint8Array(model.count);
  const queue: number[] = [];
  const add = (e: number) => {
    if (found[e]) return;
    found[e] = 1;
    queue.push(e);
  };
  from.forEach(add);
  for (const e of queue) {
    const zone = model.zoneOf[e];
    for (let i = 0; zone >= 0 && i < model.zoneSize[zone]; i++) add(model.zoneStart[zone] + i);
    if (state.live[e] === 0) continue;
    for (let c = model.consumerPtr[e]; c < model.consumerPtr[e + 1]; c++) {
      add(model.needElement[model.linkNeed[model.consumerLink[c]]]);
    }
  }
  return found;
}
