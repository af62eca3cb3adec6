import { GpuSystem } from "../../constructs";
import type { ColossusValues } from "./assumptions";
import { gpuSystem } from "./equipment";
import { type ColossusSize, RACKS_PER_ARRAY } from "./facts";

/** One array of equal racks. */
export interface ArrayPlan {
  readonly system: GpuSystem;
  readonly racks: number;
}

/** Arrays of all Hopper racks: H100 first, whole arrays, then H200; grouped into power blocks. */
export function hopperBlocks(size: ColossusSize, values: ColossusValues): ArrayPlan[][] {
  const [h100, h200] = [GpuSystem.HGX_H100_4U_LIQUID, GpuSystem.HGX_H200_4U_LIQUID];
  const arrays = [
    ...arraysOf(gpuSystem(h100, values), size.h100Racks, RACKS_PER_ARRAY),
    ...arraysOf(gpuSystem(h200, values), size.h200Racks, RACKS_PER_ARRAY),
  ];
  return chunks(arrays, values.hopperArraysPerBlock);
}

/** Arrays of all NVL72 racks, grouped into power blocks. */
export function gb200Blocks(size: ColossusSize, values: ColossusValues): ArrayPlan[][] {
  const arrays = arraysOf(
    gpuSystem(GpuSystem.GB200_NVL72, values),
    size.gb200Racks,
    values.gb200RacksPerArray,
  );
  return chunks(arrays, values.gb200ArraysPerBlock);
}

/** Splits a list into `parts` consecutive lists whose lengths differ by at most one. */
export function spread<T>(items: T[], parts: number): T[][] {
  return Array.from({ length: parts }, (_, i) =>
    items.slice(Math.ceil((i * items.length) / parts), Math.ceil(((i + 1) * items.length) / parts)),
  );
}

/** Every pair of n things: the sides A and B of successive blocks. */
export function pairs(n: number): [number, number][] {
  const all: [number, number][] = [];
  for (let a = 0; a < n; a++) for (let b = a + 1; b < n; b++) all.push([a, b]);
  return all;
}

function arraysOf(system: GpuSystem, racks: number, size: number): ArrayPlan[] {
  return Array.from({ length: Math.ceil(racks / size) }, (_, i) => ({
    system,
    racks: Math.min(size, racks - i * size),
  }));
}

function chunks<T>(items: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  );
}
