import { notNegative, within } from "./range";

/**
 * Pumps and fans by the affinity laws (ASHRAE Systems and Equipment, "Centrifugal Pumps"; Peerless Pump, Technical
 * Information Bulletin 14): at n times the speed n times the flow, n² the pressure, n³ the power. They hold at one
 * efficiency: at low speed drive, motor and bearings take more than the cube says.
 */

/** What one machine does at full speed on its duty. */
export interface Duty {
  /** m³/s. */
  readonly flow: number;
  /** Pa. */
  readonly pressure: number;
  /** Electrical input, W. */
  readonly power: number;
}

/** What pipes ask of the pumps together. */
export interface SystemCurve {
  /** m³/s. */
  readonly flow: number;
  /** At that flow, Pa. */
  readonly pressure: number;
  /**
   * Part of it that stays without flow, Pa: lift to an open basin, or what a controller keeps at the far end.
   *
   * @default 0
   */
  readonly staticPressure?: number;
}

/** The duty at another speed, as a part of the full one. */
export function atSpeed({ flow, pressure, power }: Duty, speed: number): Duty {
  const n = within("speed", speed, 0, 2);
  return { flow: flow * n, pressure: pressure * n ** 2, power: power * n ** 3 };
}

/** Pa at a flow in m³/s: friction by the square of the flow, on top of what is static. */
export function systemPressure({ flow, pressure, staticPressure = 0 }: SystemCurve, through: number): number {
  const friction = pressure - within("static pressure", staticPressure, 0, pressure, "Pa");
  return staticPressure + friction * (notNegative("flow", through, "m³/s") / flow) ** 2;
}

/**
 * W of `running` equal machines with variable speed that move a flow in m³/s through a system together, at the
 * efficiency of their duty. A RangeError where each would have to give more flow or more pressure than its duty.
 */
export function powerOf(duty: Duty, running: number, system: SystemCurve, flow: number): number {
  if (!(Number.isInteger(running) && running > 0)) {
    throw new RangeError(`machines running must be a whole number above 0, got ${running}`);
  }
  const each = within("flow of each machine", flow / running, 0, duty.flow * ROUNDING, "m³/s");
  const pressure = systemPressure(system, flow);
  within("pressure of each machine", pressure, 0, duty.pressure * ROUNDING, "Pa");
  return (running * duty.power * each * pressure) / (duty.flow * duty.pressure);
}

/** A third of a flow, three times, may end above it. */
const ROUNDING = 1 + 1e-9;
