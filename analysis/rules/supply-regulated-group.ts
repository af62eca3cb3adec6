import { MODE, type Offence } from "../model";
import type { RowRule } from "./rule";

export const supplyRegulatedGroup: RowRule = {
  id: "supply.regulated-group",
  severity: "error",
  title: "a regulated supplier belongs to one group",
  formula: "number of shared or dispatched supplies that name it ≤ 1, and none beside a direct consumer",
  source: "two groups would each fill it to its capability",
  remedy: "let it feed a bus or a loop, and take from that",
  subject: "cause",
  needs: "rows",
  evaluate({ model }) {
    const offences: Offence[] = [];
    let checked = 0;
    for (let e = 0; e < model.count; e++) {
      if (model.capability[e] === Infinity) continue;
      checked++;
      const links = model.consumerLink.subarray(model.consumerPtr[e], model.consumerPtr[e + 1]);
      const grouped = links.some((link) => isGroup(model.linkNeed[link]));
      const gating = links.filter((link) => model.needOrdered[model.linkNeed[link]]).length;
      if (grouped && gating > 1) {
        const value = gating;
        offences.push({
          rule: "supply.regulated-group",
          subject: model.paths[e],
          quantity: "groups",
          value,
          limit: 1,
          unit: "1",
        });
      }
    }
    return { checked, offences };

    function isGroup(need: number): boolean {
      const mode = model.needMode[need];
      if (mode === MODE.dispatch) return true;
      return mode === MODE.shared && model.linkPtr[need + 1] - model.linkPtr[need] > 1;
    }
  },
};
