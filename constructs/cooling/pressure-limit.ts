import type { LimitRow } from "../../analysis/model";
import type { Pressure, VolumeFlow } from "../units";

/** The flow at which a drop, by the square of the flow from `drop` at `ratedFlow`, takes all that pumps give. */
export function pressureLimit(ratedFlow: VolumeFlow, drop: Pressure, given: Pressure): LimitRow {
  const value = ratedFlow.si * Math.sqrt(given.si / drop.si);
  return { rule: "cooling.pressure", quantity: "flow", value, pressure: given.si };
}
