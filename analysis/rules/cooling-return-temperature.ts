import type { Offence } from "../model";
import { mixedSupply, returnOf } from "../solver";
import type { StateRule } from "./rule";

/** Coolant that is warmer by less is as warm as it may be, K. */
const ROUNDING = 1e-6;

export const coolingReturnTemperature: StateRule = {
  id: "cooling.return-temperature",
  severity: "error",
  title: "no equipment gives its coolant back warmer than it may",
  formula: "T_return = T_supply + Q/(ρ·cp·V) of PG25, with the heat and the flow of the rack",
  source: "makers' return limits, see the catalogue entries; PG25 by Melinder (2010)",
  remedy: "supply colder coolant, or give the rack more of it",
  subject: "affected",
  needs: "state",
  inConditions: true,
  evaluate({ model, state, temperatures }) {
    const offences: Offence[] = [];
    let checked = 0;
    if (!temperatures) return { checked, offences };
    model.records.forEach(({ needs }, e) =>
      needs.forEach(({ warmestReturn: limit }, i) => {
        if (limit === undefined) return;
        const need = model.needPtr[e] + i;
        const supply = mixedSupply(model, state, temperatures.supplied, need);
        const [heat, flow] = [state.need[2 * need], state.need[2 * need + 1]];
        const value = returnOf(supply, heat, flow);
        if (Number.isNaN(value)) return;
        checked++;
        if (!(value > limit + ROUNDING)) return;
        const [subject, detail] = [model.paths[e], { supply }];
        offences.push({ rule: "cooling.return-temperature", subject, value, limit, unit: "°C", detail });
      }),
    );
    return { checked, offences };
  },
};
