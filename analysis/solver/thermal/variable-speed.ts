import type { SiteModel } from "../../model";
import { powerOf } from "../../physics/affinity";
import type { State } from "../state";
import { answerOf } from "./machine";

/**
 * What pumps or fans of variable speed take for the flow that they move in a state, W; as rated where their circuit asks
 * for more than they give at full speed.
 */
export function drivenPower({ records, units }: SiteModel, e: number, { out }: State): number {
  const { work, provides } = records[e];
  const { perMoved = 0, fixed = 0, speed } = work!;
  const { flow, pressure, systemFlow, systemPressure, staticPressure } = speed!;
  const moved = out[2 * e + (provides === "flow" ? 0 : 1)];
  const duty = { flow, pressure, power: perMoved * flow + fixed };
  const system = { flow: systemFlow, pressure: systemPressure, staticPressure };
  const power = answerOf(() => powerOf(duty, units[e], system, moved));
  return power instanceof RangeError ? perMoved * moved + fixed * units[e] : power;
}
