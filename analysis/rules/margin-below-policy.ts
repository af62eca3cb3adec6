import { EXCEEDED } from "../solver";
import { marginOf } from "./limit-rule";
import type { StateRule } from "./rule";

export const marginBelowPolicy: StateRule = {
  id: "margin.below-policy",
  severity: "warning",
  title: "limits on power, current, heat and flow keep the margin that the site's policy asks for",
  formula:
    "value ≤ (1 - minimumMargin)·limit in the normal state; floor loads, power supplies of racks, fault levels, voltages, " +
    "temperatures and what a failure brings about are not looked at",
  source: "`minimumMargin` of the site",
  remedy: "raise the rating or lower the demand, or change the policy",
  subject: "affected",
  needs: "state",
  evaluate({ rows, model, loadings }) {
    const allowed = 1 - rows.minimumMargin;
    const tight = [...loadings.keys()].filter(
      (i) => loadings[i] > allowed * EXCEEDED && loadings[i] <= EXCEEDED,
    );
    const offences = tight.map((i) => {
      const { subject, quantity, value, limit, unit, rule } = marginOf(model, i, loadings[i]);
      return {
        rule: "margin.below-policy" as const,
        subject,
        quantity,
        value,
        limit: limit * allowed,
        unit,
        detail: { holds: rule, rating: limit },
        group: `${rule} ${quantity}`,
      };
    });
    return { checked: loadings.length, offences };
  },
};
