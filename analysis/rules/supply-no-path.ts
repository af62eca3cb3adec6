import { type Offence, OUTDOORS, ROLE } from "../model";
import { solveStarted } from "../solver";
import type { StateRule } from "./rule";

/** Equipment, loads apart, that is dead in the normal state and not because it waits for a standby source. */
export const supplyNoPath: StateRule = {
  id: "supply.no-path",
  severity: "fatal",
  title: "every element has a path to a running source",
  formula: "live = every gating need served by enough live members, grounded in running sources",
  source: "connectivity",
  remedy: "connect the last element of the chain to a supply that runs in the normal state",
  subject: "affected",
  needs: "state",
  evaluate({ model, state }) {
    const offences: Offence[] = [];
    const dead: number[] = [];
    for (let e = 0; e < model.count; e++) {
      if (state.live[e] === 0 && !isOnlyCalled(e) && !model.records[e].demand) dead.push(e);
    }
    const waits = dead.length > 0 ? solveStarted(model) : state.live;
    for (const e of dead) {
      if (waits[e] > 0) continue;
      const chain = deadChain(e);
      const root = chain[chain.length - 1];
      offences.push({
        rule: "supply.no-path",
        subject: model.paths[e],
        chain,
        detail: { root },
        group: root,
      });
    }
    return { checked: model.count, offences };

    /** A standby source or storage that needs nobody runs as soon as it is called. */
    function isOnlyCalled(e: number): boolean {
      return model.role[e] > ROLE.running && model.needPtr[e] === model.needPtr[e + 1];
    }

    /** From the element to the first one whose own suppliers are not the reason. */
    function deadChain(start: number): string[] {
      const chain = new Set<number>();
      for (let e: number | undefined = start; e !== undefined; e = deadSupplier(e, chain)) chain.add(e);
      return [...chain].map((e) => model.paths[e]);
    }

    /** A dead supplier that starves e and is not in the chain yet: power equipment may cool itself. */
    function deadSupplier(e: number, chain: Set<number>): number | undefined {
      for (let k = model.needPtr[e]; k < model.needPtr[e + 1]; k++) {
        if (!model.needGates[k] || state.needLive[k]) continue;
        for (let l = model.linkPtr[k]; l < model.linkPtr[k + 1]; l++) {
          const source = model.linkSource[l];
          if (source !== OUTDOORS && state.live[source] === 0 && !chain.has(source)) return source;
        }
      }
      return undefined;
    }
  },
};
