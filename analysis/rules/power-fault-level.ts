import type { Margin, Remedy } from "../model";
import { EXCEEDED, solveFaults, type State } from "../solver";
import { switchings } from "./conditions";
import { heldMargins } from "./held";
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
    const states = switchings(context).map(({ condition, state }) => {
      return { condition, margins: faultMargins(context, state) };
    });
    const normal = states[0].margins;
    return heldMargins(
      states.flatMap(({ condition, margins }) =>
        margins
          .filter((margin, i) => margins === normal || isHigher(margin, normal[i]))
          .map((margin) => ({ margin, more: { condition, remedy: remedyOf(margin) } })),
      ),
    );
  },
};

/** Whether the current of a condition is more than that of the normal state, which is told already. */
function isHigher(margin: Margin, normal: Margin): boolean {
  return margin.percent > EXCEEDED * normal.percent;
}

function remedyOf({ subject, value: to, unit }: Margin): Remedy {
  return { action: "raise-rating", subject, to, unit };
}

/** Of every rated element in the order of records. */
function faultMargins({ rows, model }: RuleContext, state: State): Margin[] {
  if (model.records.every(({ shortCircuitRating }) => shortCircuitRating === undefined)) return [];
  const currents = solveFaults(model, state, rows.code);
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
