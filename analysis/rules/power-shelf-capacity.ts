import { BASES, type ElementRecord, type Margin, type NeedRow, type Offence } from "../model";
import { EXCEEDED } from "../solver";
import type { RowRule } from "./rule";

export const powerShelfCapacity: RowRule = {
  id: "power.shelf-capacity",
  severity: "error",
  title: "the power supplies of a load carry it, also when only the required cords live",
  formula:
    "demand ≤ n·rating·min(required/cords): n supplies are spread equally over the power needs, and over the cords of " +
    "each; ratings of the output are held against the input, which is on the safe side",
  source: "energy balance; an A and a B feed with n/2 shelves each leave n/2 of them",
  remedy: "hold the load to a cap that these supplies carry, fit more of them, or require more cords",
  subject: "affected",
  needs: "rows",
  evaluate({ rows, model }) {
    const basis = BASES.indexOf(rows.basis);
    const offences: Offence[] = [];
    let checked = 0;
    let worst: Margin | undefined;
    model.records.forEach(({ supplies, needs }, e) => {
      if (!supplies) return;
      checked++;
      const fewest = fewestCords(needs);
      const value = model.demand[e * BASES.length + basis];
      const fitted = supplies.units * supplies.rating;
      const limit = value > fitted * EXCEEDED ? fitted : fitted * fewest.part;
      const percent = (value / limit) * 100;
      const rule = "power.shelf-capacity";
      const held = {
        rule,
        subject: model.paths[e],
        quantity: "activePower",
        value,
        limit,
        unit: "W",
      } as const;
      if (!worst || percent > worst.percent) worst = { ...held, percent };
      if (percent <= 100 * EXCEEDED) return;
      const { cords, required, need } = fewest;
      offences.push({ ...held, detail: limit < fitted ? { need, required, cords } : {} });
    });
    return { checked, offences, worst };
  },
};

/** The power need of which the least part is sure to live; all of it where it has no cords. */
function fewestCords(needs: ElementRecord["needs"]): CordPart {
  let fewest: CordPart = { need: "", required: 1, cords: 1, part: 1 };
  for (const need of needs) {
    const part = cordPart(need);
    if (part.part < fewest.part) fewest = part;
  }
  return fewest;
}

interface CordPart {
  readonly need: string;
  readonly required: number;
  readonly cords: number;
  /** required / cords, at most 1. */
  readonly part: number;
}

function cordPart({ name: need, service, mode, links, required = 1 }: NeedRow): CordPart {
  const isCorded = service === "power" && mode === "cords" && links.length > 0;
  const cords = isCorded ? links.reduce((sum, { units = 1 }) => sum + units, 0) : required;
  return { need, required, cords, part: Math.min(1, required / cords) };
}
