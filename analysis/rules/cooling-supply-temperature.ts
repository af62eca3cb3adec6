import type { Offence } from "../model";
import { mixedSupply } from "../solver";
import { airNeed, isOutdoors } from "./air-need";
import type { Evaluation, RuleContext, StateRule } from "./rule";
import { statedByPlace } from "./stated-by-place";
import { wayOf } from "./temperature-way";

/** A supply that is warmer by less is as warm as it may be, K. */
const ROUNDING = 1e-6;

export const coolingSupplyTemperature: StateRule = {
  id: "cooling.supply-temperature",
  severity: "error",
  title: "every set-point is reached, and no equipment is supplied warmer than it accepts",
  formula:
    "from the ambient to the racks: what cools an element plus its approach at its heat and flows ≤ its set-point; what a rack " +
    "is supplied at ≤ the warmest that it accepts; what takes the heat of the air that racks draw in supplies ≤ the stated " +
    "air of their hall",
  source: "makers' approaches and accepted supplies, see the catalogue entries",
  remedy:
    "add units where the chain is short, raise the set-point after it, or lower the one before it; give an exchanger with " +
    "little heat more of its colder side: a steady facilityFlow, or less of a facilityRise",
  subject: "affected",
  needs: "state",
  inConditions: true,
  evaluate,
};

/** A temperature that is held. */
interface Held {
  readonly quantity: "supplyTemperature" | "coolantSupply" | "airSupply";
  /** °C. */
  readonly value: number;
  readonly limit: number;
  /** The need by which it came; default: that by which the element gives its heat on. */
  readonly need?: number;
  /** The place whose air it is. */
  readonly place?: string;
}

function evaluate({ rows, model, state, ambient, temperatures }: RuleContext): Evaluation {
  const offences: Offence[] = [];
  let checked = 0;
  if (!temperatures || !ambient) return { checked, offences };
  const { dryBulb, wetBulb } = ambient;
  const { wanted, reached, supplied } = temperatures;
  const airOf = statedByPlace(rows.places, ({ airTemperature }) => airTemperature);
  for (let e = 0; e < model.count; e++) {
    const { supplyTemperature, needs, intake, place } = model.records[e];
    if (supplyTemperature !== undefined) {
      hold(e, { quantity: "supplyTemperature", value: reached[e], limit: wanted[e] });
    }
    needs.forEach(({ warmest }, i) => {
      if (warmest === undefined) return;
      const need = model.needPtr[e] + i;
      const value = mixedSupply(model, state, supplied, need);
      hold(e, { quantity: "coolantSupply", value, limit: warmest, need });
    });
    const air = intake && airOf(place);
    if (!air) continue;
    const need = airNeed(model, e, intake);
    const value = isOutdoors(model, need) ? dryBulb : mixedSupply(model, state, supplied, need);
    hold(e, { quantity: "airSupply", value, limit: air.value, need, place: air.place });
  }
  return { checked, offences };

  function hold(e: number, { quantity, value, limit, need, place }: Held): void {
    if (Number.isNaN(value)) return;
    checked++;
    if (!(value > limit + ROUNDING)) return;
    const detail = { wetBulb, dryBulb, ...(place !== undefined && { place }) };
    offences.push({
      rule: "cooling.supply-temperature",
      subject: model.paths[e],
      quantity,
      value,
      limit,
      unit: "°C",
      detail,
      group: `${quantity} ${place ?? model.records[e].kind}`,
      explain: () => {
        const way = wayOf(model, state, temperatures!, e, need);
        return { chain: way.chain, detail: { ...detail, ...way.detail } };
      },
    });
  }
}
