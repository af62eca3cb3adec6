import { constructPath, type GpuCount, type SiteRows, tenantsByRack } from "../model";

/** GPUs of each kind by tenant. */
export function countGpus(rows: SiteRows): GpuCount[] {
  const tenantOf = tenantsByRack(rows.partitions);
  const counts = new Map<string, { gpu: string; tenant: string; racks: number; gpus: number }>();
  for (const { path, compute } of rows.records) {
    if (!compute) continue;
    const tenant = tenantOf.get(constructPath(path)) ?? "";
    const key = `${compute.gpu} ${tenant}`;
    const count = counts.get(key) ?? { gpu: compute.gpu, tenant, racks: 0, gpus: 0 };
    count.racks++;
    count.gpus += compute.gpus;
    counts.set(key, count);
  }
  return [...counts.values()].sort((a, b) => (`${a.gpu} ${a.tenant}` < `${b.gpu} ${b.tenant}` ? -1 : 1));
}
