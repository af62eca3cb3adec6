import { type Offence, OUTDOORS } from "../model";
import { solveStarted } from "../solver";
import type { StateRule } from "./rule";

/** What is dead with all standby sources started as well has no path at all, which is `supply.no-path`. */
export const coolingUnpowered: StateRule = {
  id: "cooling.unpowered",
  severity: "error",
  title: "cooling is powered in the normal state",
  formula: "what moves heat or coolant has a live supply of power without any standby source or storage",
  source: "connectivity",
  remedy: "feed it from a supply that runs, with the standby source as its alternate",
  subject: "affected",
  needs: "state",
  evaluate({ model, state }) {
    const offences: Offence[] = [];
    const cooling = [...model.records.keys()].filter((e) => {
      const { provides } = model.records[e];
      return model.powerNeeds[e] > 0 && provides !== undefined && provides !== "power";
    });
    const dead = cooling.filter((e) => state.live[e] === 0);
    const started = dead.length > 0 ? solveStarted(model) : state.live;
    for (const e of dead) {
      const chain = waitingChain(e);
      if (chain.length < 2) continue;
      const root = chain[chain.length - 1];
      offences.push({ rule: "cooling.unpowered", subject: chain[0], chain, detail: { root }, group: root });
    }
    return { checked: cooling.length, offences };

    /** From the element by what powers it to the source that waits; itself alone where power is not what is missing. */
    function waitingChain(start: number): string[] {
      const chain = new Set([start]);
      let next = waitingSupplier(start, chain, model.needIsPower);
      for (; next !== undefined; next = waitingSupplier(next, chain, model.needGates)) chain.add(next);
      return [...chain].map((e) => model.paths[e]);
    }

    /** A supplier in such a need that is dead, would live with all sources on, and is not in the chain yet. */
    function waitingSupplier(e: number, chain: Set<number>, kind: Uint8Array): number | undefined {
      for (let k = model.needPtr[e]; k < model.needPtr[e + 1]; k++) {
        if (!kind[k] || !model.needGates[k] || state.needLive[k]) continue;
        for (let l = model.linkPtr[k]; l < model.linkPtr[k + 1]; l++) {
          const source = model.linkSource[l];
          if (source === OUTDOORS || state.live[source] > 0 || chain.has(source)) continue;
          if (started[source] > 0) return source;
        }
      }
      return undefined;
    }
  },
};
