import type { Offence } from "../model";
import { mixedSupply } from "../solver";
import type { Evaluation, RuleContext, StateRule } from "./rule";
import { wayOf } from "./temperature-way";

/** A supply that is warmer by less is as warm as it may be, K. */
const ROUNDING = 1e-6;

export const coolingSupplyTemperature: StateRule = {
  id: "cooling.supply-temperature",
  severity: "error",
  title: "every set-point is reached, and no equipment is supplied warmer than it accepts",
  formula:
    "from the ambient to the racks: what cools an element plus its approach at its heat and flows ≤ its set-point; what a rack is supplied at ≤ the warmest that it accepts",
  source: "makers' approaches and accepted supplies, see the catalogue entries",
  remedy: "add units where the chain is short, raise the set-point after it, or lower the one before it",
  subject: "affected",
  needs: "state",
  inConditions: true,
  evaluate,
};

function evaluate({ model, state, ambient, temperatures }: RuleContext): Evaluation {
  const offences: Offence[] = [];
  let checked = 0;
  if (!temperatures || !ambient) return { checked, offences };
  const { wanted, reached, supplied } = temperatures;
  for (let e = 0; e < model.count; e++) {
    const { supplyTemperature, needs } = model.records[e];
    if (supplyTemperature !== undefined) hold(e, "supplyTemperature", reached[e], wanted[e]);
    needs.forEach(({ warmest }, i) => {
      if (warmest === undefined) return;
      hold(e, "coolantSupply", mixedSupply(model, state, supplied, model.needPtr[e] + i), warmest);
    });
  }
  return { checked, offences };

  function hold(e: number, quantity: string, value: number, limit: number): void {
    if (Number.isNaN(value)) return;
    checked++;
    if (!(value > limit + ROUNDING)) return;
    const detail = { wetBulb: ambient!.wetBulb, dryBulb: ambient!.dryBulb };
    offences.push({
      rule: "cooling.supply-temperature",
      subject: model.paths[e],
      quantity,
      value,
      limit,
      unit: "°C",
      detail,
      group: `${quantity} ${model.records[e].kind}`,
      explain: () => {
        const way = wayOf(model, state, temperatures!, e);
        return { chain: way.chain, detail: { ...detail, ...way.detail } };
      },
    });
  }
}
