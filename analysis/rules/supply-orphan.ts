import type { Offence } from "../model";
import type { RowRule } from "./rule";

export const supplyOrphan: RowRule = {
  id: "supply.orphan",
  severity: "warning",
  title: "everything that supplies has somebody to supply",
  formula: "number of links from the element > 0",
  source: "connectivity",
  remedy: "feed something from it, or take it out of the model",
  subject: "cause",
  needs: "rows",
  evaluate({ model }) {
    const tied = new Set([...model.tieFirst, ...model.tieSecond]);
    const offences: Offence[] = [];
    let checked = 0;
    for (let e = 0; e < model.count; e++) {
      const { provides, junction } = model.records[e];
      if (!provides || junction) continue;
      checked++;
      if (model.consumerPtr[e] === model.consumerPtr[e + 1] && !tied.has(e)) {
        offences.push({ rule: "supply.orphan", subject: model.paths[e], detail: { service: provides } });
      }
    }
    return { checked, offences };
  },
};
