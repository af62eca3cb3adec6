import type { Temperature, VolumeFlow } from "../units";
import type { CoolantPoint } from "./coolant-point";

/**
 * Flow at a supply temperature, linear between points in ascending order, which errs to the safe side of a convex
 * curve. Below the first point its flow, above the last undefined. Not part of the public API.
 */
export function flowAt(points: CoolantPoint[], supply: Temperature): VolumeFlow | undefined {
  const next = points.findIndex((point) => supply.si <= point.supply.si);
  if (next === -1) return undefined;
  if (next === 0) return points[0].flow;
  const [left, right] = [points[next - 1], points[next]];
  const part = (supply.si - left.supply.si) / (right.supply.si - left.supply.si);
  return left.flow.times(1 - part).plus(right.flow.times(part));
}
