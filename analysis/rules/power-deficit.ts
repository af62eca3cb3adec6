import { MODE, type Offence } from "../model";
import type { StateRule } from "./rule";

/** A shortage below this part of what is asked is rounding. */
const ROUNDING = 1e-9;

export const powerDeficit: StateRule = {
  id: "power.deficit",
  severity: "fatal",
  title: "dispatched sources carry the whole demand",
  formula: "Σ min(Pi, what is left) = demand, members in order, each up to its capability",
  source: "energy balance",
  remedy: "raise the capability of a member, add one, or lower the demand",
  subject: "affected",
  needs: "state",
  evaluate({ model, state }) {
    const offences: Offence[] = [];
    let checked = 0;
    for (let k = 0; k < state.deficit.length; k++) {
      if (!model.needIsPower[k] || model.needMode[k] !== MODE.dispatch) continue;
      checked++;
      const asked = state.need[2 * k];
      if (state.deficit[k] <= ROUNDING * asked) continue;
      const limit = asked - state.deficit[k];
      const subject = model.paths[model.needElement[k]];
      offences.push({
        rule: "power.deficit",
        subject,
        quantity: "activePower",
        value: asked,
        limit,
        unit: "W",
      });
    }
    return { checked, offences };
  },
};
