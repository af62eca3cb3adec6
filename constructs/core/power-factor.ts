import type { Ratio } from "../units";

/** Reactive per active power at a lagging power factor above 0 and up to 1: tan(arccos pf). */
export function tanPhi(powerFactor: Ratio): number {
  return Math.tan(Math.acos(powerFactor.si));
}
