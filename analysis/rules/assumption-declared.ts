import type { Offence } from "../model";
import type { RowRule } from "./rule";

export const assumptionDeclared: RowRule = {
  id: "assumption.declared",
  severity: "info",
  title: "numbers that nobody published are named",
  formula: "number of declared assumptions",
  source: "`Assumptions.of(scope).declare(…)`",
  remedy: "replace an assumption by a published or measured figure",
  subject: "cause",
  needs: "rows",
  evaluate({ rows }) {
    const value = rows.assumptions.length;
    const scopes = [...new Set(rows.assumptions.map(({ scope }) => scope))];
    const offences: Offence[] = scopes.map((subject) => ({
      rule: "assumption.declared",
      subject,
      quantity: "assumptions",
      value,
      unit: "1",
    }));
    return { checked: value, offences };
  },
};
