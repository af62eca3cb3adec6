import { LIMIT_AT, limitHolder, type Margin, type Offence, type PhasesRow, type SiteModel } from "../model";
import { EXCEEDED } from "../solver";
import { marginOf } from "./limit-rule";
import type { StateRule } from "./rule";

/** Shares that differ by rounding only are equal: `power.continuous-current` holds those. */
const UNEQUAL = 1 + 1e-9;

export const powerPhaseBalance: StateRule = {
  id: "power.phase-balance",
  severity: "error",
  title: "the fullest line of a three-phase whip within its continuous rating",
  formula:
    "I = k·S/(√3·U), with shares x, y, z of the load between lines k = √3·max √(x² + y² + xy) over two of them, " +
    "between line and neutral k = 3·max(x, y, z); held at the PDU and at the whip, equal power factors",
  source:
    "currents of an unbalanced delta and star load; servertech.com, power from three-phase LED readings",
  remedy: "spread the supplies evenly over the lines, or raise the rating of PDU and whip",
  subject: "affected",
  needs: "state",
  evaluate({ model, loadings }) {
    const { limits } = model;
    const offences: Offence[] = [];
    let worst: Margin | undefined;
    for (let i = 0; i < limits.count; i++) {
      if (limits.rule[i] !== "power.continuous-current") continue;
      const carrier = limitHolder(model, i);
      const phases = carrier < 0 ? undefined : model.records[carrier].phases;
      if (!phases) continue;
      const factor = lineFactor(phases);
      const rule = "power.phase-balance";
      const margin = { ...marginOf(model, i, loadings[i] * factor), rule } as const;
      if (!worst || margin.percent > worst.percent) worst = margin;
      if (factor <= UNEQUAL || margin.percent <= 100 * EXCEEDED) continue;
      const { subject, quantity, value, limit, unit } = margin;
      offences.push({ rule, subject, quantity, value, limit, unit, detail: detailOf(model, i, factor) });
    }
    const checked = model.records.filter(({ phases }) => phases).length;
    return { checked, offences, worst };
  },
};

/** Current of the fullest line over the current of each where the lines carry the same. */
export function lineFactor({ between, shares }: PhasesRow): number {
  if (between === "line-and-neutral") return 3 * Math.max(...shares);
  const [x, y, z] = shares;
  return Math.sqrt(3) * Math.max(difference(x, y), difference(y, z), difference(z, x));
}

/** Size of the difference of two currents that are 120° apart. */
function difference(x: number, y: number): number {
  return Math.sqrt(x * x + y * y + x * y);
}

function detailOf(model: SiteModel, limit: number, factor: number): Offence["detail"] {
  const { at, index } = model.limits;
  if (at[limit] !== LIMIT_AT.link) return { factor };
  return { factor, source: model.paths[model.linkSource[index[limit]]] };
}
