import type { SiteModel } from "../model/site-model";
import type { State } from "./state";
import { heatNeed } from "./thermal/set-points";

/**
 * What the pumps at a header of a pipe ring have to give, Pa: the drop of the plant there, and that of the pipes to the
 * header which is hardest to reach, and of their like back.
 */
export function plantPressure(model: SiteModel, state: State, header: number): number {
  const flow = state.need[2 * heatNeed(model, header) + 1];
  if (!(flow > 0)) return 0;
  const { hydraulicResistance = 0 } = model.records[header];
  return hydraulicResistance * flow ** 2 + 2 * dropFrom(model, state, header);
}

/** From a header to the one of its ring where the pressure is least, Pa. */
function dropFrom(model: SiteModel, state: State, header: number): number {
  const drops = new Map([[header, 0]]);
  for (const [at, drop] of drops) {
    for (const tie of model.tiesOfZone[model.zoneOf[header]]) {
      const [first, second] = [model.tieFirst[tie], model.tieSecond[tie]];
      if (!state.tieClosed[tie] || (at !== first && at !== second)) continue;
      const other = at === first ? second : first;
      if (drops.has(other)) continue;
      const flow = state.tieFlow[2 * tie + 1] * (at === first ? 1 : -1);
      drops.set(other, drop + model.ties[tie].hydraulicResistance! * flow * Math.abs(flow));
    }
  }
  return Math.max(...drops.values());
}
