import type { SpeedRow } from "../../analysis/model";
import type { Input } from "../core";
import type { Ratio } from "../units";

/** Pumps or fans whose speed follows their flow: a year counts their power by the affinity laws, the check as rated. */
export interface VariableSpeed {
  /**
   * Part of the pressure at full flow that stays when less flows, 0 to 100 %: what a controller keeps at the far end, or
   * lift.
   */
  readonly staticShare: Ratio;
}

/** What pumps or fans do at full speed and what they work against, in SI units or in parts of the first pressure. */
export interface Circuit {
  /** Flow of one unit, and the pressure that it gives then. */
  readonly flow: number;
  readonly pressure: number;
  /** Flow of all units together, and the pressure that it takes. */
  readonly systemFlow: number;
  readonly systemPressure: number;
}

export function speedRow(circuit: Circuit, { staticShare }: VariableSpeed): SpeedRow {
  return { ...circuit, staticPressure: staticShare.si * circuit.systemPressure };
}

/** Says what is wrong with a statement of variable speed, before it becomes a row. */
export function checkSpeed(input: Input, { staticShare }: VariableSpeed): void {
  if (staticShare.si >= 0 && staticShare.si <= 1) return;
  input.refuse("variableSpeed.staticShare", staticShare.toString(), "from 0 to 100 %");
}
