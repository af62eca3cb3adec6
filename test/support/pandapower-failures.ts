import * as path from "node:path";
import type { SingleLoss } from "../../analysis/model";
import type { State } from "../../analysis/solver";
import { caseOf } from "./pandapower-compare";
import { answers, type PowerFlow } from "./pandapower-engine";
import { type FailingSite, linksOf, powerNeeds, question } from "./pandapower-failures-site";
import type { Run } from "./pandapower-feeders";

const SCRIPT = path.join(__dirname, "pandapower-failures.py");

/** A state after a loss, by us and by pandapower. */
export interface Failure extends Run<FailingSite> {
  readonly loss: SingleLoss;
  readonly state: State;
  /** Buses that its topology module finds without supply. */
  readonly dead: Set<string>;
  /** Where nothing switches. */
  readonly rigid: { readonly state: State; readonly dead: Set<string> };
}

/** There is no power flow where every source is lost. */
type Answer = Partial<PowerFlow> & { readonly dead: string[] };

const NO_FLOW: PowerFlow = {
  transformers: [],
  sources: [],
  unsupplied: [],
  lines: [],
  voltages: {},
  faults: {},
};

/** What pandapower says of every loss of these sites, all in one process. */
export function failuresOf(sites: FailingSite[]): Failure[] {
  const found = answers<Answer[]>(
    SCRIPT,
    sites.map((site) => JSON.stringify(question(site))),
  );
  return sites.flatMap((network, i) =>
    network.losses.map((loss, at): Failure => {
      const [switched, rigid] = found[i].slice(2 * at, 2 * at + 2);
      const { state } = network.switched[at];
      return {
        network,
        loss,
        state,
        own: caseOf(network.model, state, network.json),
        flow: { ...NO_FLOW, ...switched },
        dead: new Set(switched.dead),
        rigid: { state: network.rigid[at].state, dead: new Set(rigid.dead) },
      };
    }),
  );
}

/** Buses without a voltage in the power flow. */
export function withoutVoltage({ network, flow }: Failure): Set<string> {
  return new Set([...network.buses].filter((bus) => !(flow.voltages[bus] > 0)));
}

/**
 * What lives in our state and not in a network with these dead buses, or the other way round: buses, transformers and
 * cables, and each power need of a load or converter, which is served while enough of its cords are.
 */
export function disagreements({ network, loss }: Failure, state: State, dead: Set<string>): string[] {
  const { model, buses, wires } = network;
  const liveUnits = (l: number) =>
    state.linkLost[l] || dead.has(model.paths[model.linkSource[l]]) ? 0 : model.linkUnits[l];
  const isServed = (k: number) => {
    const units = linksOf(model, k).reduce((sum, l) => sum + liveUnits(l), 0);
    return units >= Math.max(1, model.needRequired[k]);
  };
  return model.paths.flatMap((each, e) => {
    const lives = !buses.has(each) || state.live[e] > 0 !== dead.has(each);
    const needs = wires.has(each) ? [] : powerNeeds(model, e);
    const isSame = lives && needs.every((k) => isServed(k) === (state.needLive[k] === 1));
    return isSame ? [] : [`${each} after ${loss.kind} ${loss.path}`];
  });
}

/** Loads that get nothing though they are not lost themselves. */
export function lostLoads({ network, loss, state }: Failure): string[] {
  const { model, converters } = network;
  const own = new Set(loss.elements.map(({ element }) => element));
  return model.paths.filter((_, e) => {
    const needs = powerNeeds(model, e);
    const isLoad = model.records[e].demand !== undefined && !converters.includes(e) && needs.length > 0;
    return isLoad && !own.has(e) && needs.every((k) => !state.needLive[k]);
  });
}
