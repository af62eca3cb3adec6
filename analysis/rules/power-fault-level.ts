import type { Margin, Offence } from "../model";
import { EXCEEDED, solveFaults } from "../solver";
import { switchings } from "./conditions";
import type { RuleContext, StateRule } from "./rule";

export const powerFaultLevel: StateRule = {
  id: "power.fault-level",
  severity: "error",
  title: "short-circuit current within the rating of the gear, in every stated switching state",
  formula:
    "I''k = c·U/(√3·|Z|) at every bus from one nodal solve over sources, transformers and machines, plus inverters; " +
    "IEC: c = 1.05 up to 1 kV and 1.1 above, K_T and K_G; NEC: c = 1, no corrections",
  source: "IEC 60909-0 §5.3, §6.2, §6.3.3, §6.6.1; ANSI/IEEE C37.010, C37.13",
  remedy: "raise the rating, keep the tie open, or limit the current by impedance",
  subject: "affected",
  needs: "state",
  evaluate(context) {
    const offences: Offence[] = [];
    let checked = 0;
    let worst: Margin | undefined;
    const { rows, model, state } = context;
    for (const { condition, tieClosed } of switchings(rows, model, state)) {
      for (const margin of faultMargins(context, tieClosed)) {
        checked++;
        if (!worst || margin.percent > worst.percent) worst = margin;
        if (margin.percent > 100 * EXCEEDED) offences.push(offence(margin, condition));
      }
    }
    return { checked, offences, worst };
  },
};

function offence({ rule, subject, quantity, value, limit, unit }: Margin, condition: string): Offence {
  const remedy = { action: "raise-rating" as const, subject, to: value, unit };
  return { rule, condition, subject, quantity, value, limit, unit, remedy };
}

function faultMargins({ rows, model, state }: RuleContext, tieClosed: Uint8Array): Margin[] {
  if (model.records.every(({ shortCircuitRating }) => shortCircuitRating === undefined)) return [];
  const currents = solveFaults(model, state, tieClosed, rows.code);
  const margins: Margin[] = [];
  model.records.forEach(({ shortCircuitRating: limit }, e) => {
    if (limit === undefined) return;
    const value = currents[e];
    const percent = (value / limit) * 100;
    const subject = model.paths[e];
    margins.push({
      rule: "power.fault-level",
      subject,
      quantity: "shortCircuitCurrent",
      value,
      limit,
      unit: "A",
      percent,
    });
  });
  return margins;
}
