import type { GpuCount } from "../document";
import { count, plural } from "./numbers";
import { table } from "./table";
import { ownerText } from "./tenant";

/** GPUs by kind and tenant, and their number where there are several lines. */
export function gpuLines(gpus: GpuCount[]): string[] {
  if (gpus.length === 0) return [];
  const numbers = table(gpus.map(({ gpu, gpus: number }) => [gpu, count(number)]));
  const lines = gpus.map(({ racks, tenant }, i) => {
    const owner = ownerText(tenant);
    return `${numbers[i]} in ${plural(racks, "rack")}, ${owner}`;
  });
  if (gpus.length < 2) return lines;
  return [...lines, `${count(gpus.reduce((sum, { gpus: number }) => sum + number, 0))} in total`];
}
