import type { Offence } from "../model";
import type { StateRule } from "./rule";

/** Heat below this is no finding, W. */
const NOTICEABLE = 1;

export const coolingUnremovedHeat: StateRule = {
  id: "cooling.unremoved-heat",
  severity: "error",
  title: "all heat is carried to the outdoors",
  formula: "Σ electrical input of the place = heat taken by its cooling; what nobody takes is unremoved",
  source: "energy balance",
  remedy: "give the place a `cooledBy`, `CoolingSupply.outdoorAir()` where it is ventilated",
  subject: "cause",
  needs: "state",
  inConditions: true,
  evaluate({ model, state }) {
    const offences: Offence[] = [];
    let checked = 0;
    for (let k = 0; k < state.unremoved.length; k++) {
      checked += model.needIsHeat[k];
      if (state.unremoved[k] < NOTICEABLE) continue;
      const e = model.needElement[k];
      offences.push({
        rule: "cooling.unremoved-heat",
        subject: model.paths[e],
        quantity: "heat",
        value: state.unremoved[k],
        limit: 0,
        unit: "W",
        detail: { place: model.records[e].place },
      });
    }
    return { checked, offences };
  },
};
