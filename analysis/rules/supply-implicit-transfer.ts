import { MODE, type Offence } from "../model";
import type { RowRule } from "./rule";

export const supplyImplicitTransfer: RowRule = {
  id: "supply.implicit-transfer",
  severity: "info",
  title: "what switches between supplies is a device that can fail",
  formula: "a transfer outside a transfer switch, a tie breaker or equipment with an internal switch",
  source: "a perfect switch makes an optimistic proof",
  remedy: "draw the transfer switch",
  subject: "cause",
  needs: "rows",
  evaluate({ model }) {
    const offences: Offence[] = [];
    let checked = 0;
    for (let k = 0; k < model.needElement.length; k++) {
      if (model.needMode[k] !== MODE.transfer || model.linkPtr[k + 1] - model.linkPtr[k] < 2) continue;
      checked++;
      const record = model.records[model.needElement[k]];
      if (!record.internalSwitch) offences.push({ rule: "supply.implicit-transfer", subject: record.path });
    }
    return { checked, offences };
  },
};
