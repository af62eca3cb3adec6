import { type Offence, orderedNeeds, OUTDOORS } from "../model";
import type { StateRule } from "./rule";

export const powerUnservedLoad: StateRule = {
  id: "power.unserved-load",
  severity: "error",
  title: "every load runs in the normal state",
  formula: "served = live power needs / power needs, 0 where a gating cooling need is dead",
  source: "connectivity",
  remedy: "connect the need that is named to a supply that runs",
  subject: "affected",
  needs: "state",
  evaluate({ rows, model, state }) {
    const offences: Offence[] = [];
    let checked = 0;
    for (let e = 0; e < model.count; e++) {
      const record = model.records[e];
      if (!record.demand) continue;
      checked++;
      if (state.live[e] === 1) continue;
      const detail = deadNeed(e);
      const full = record.demand[rows.basis];
      const value = full * state.live[e];
      const subject = model.paths[e];
      offences.push({
        rule: "power.unserved-load",
        subject,
        quantity: "activePower",
        value,
        limit: full,
        unit: "W",
        detail,
      });
    }
    return { checked, offences };

    function deadNeed(e: number): { [name: string]: string } {
      for (let k = model.needPtr[e]; k < model.needPtr[e + 1]; k++) {
        if (!model.needGates[k] || state.needLive[k]) continue;
        const dead = deadSource(k);
        const { name } = orderedNeeds(model.records[e])[k - model.needPtr[e]];
        return { need: name, source: dead === undefined ? "" : model.paths[dead] };
      }
      return {};
    }

    /** The first member that does not run; a junction is none, what it joins is. */
    function deadSource(need: number): number | undefined {
      const sources = model.linkSource.subarray(model.linkPtr[need], model.linkPtr[need + 1]);
      const dead = sources.find((source) => source !== OUTDOORS && state.live[source] === 0);
      return dead !== undefined && model.records[dead].junction ? deadSource(model.needPtr[dead]) : dead;
    }
  },
};
