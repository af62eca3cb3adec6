import type { PartitionRow } from "./rows";

/** Path of the tenant of each rack; of one in several partitions, which is a finding, the first counts. */
export function tenantsByRack(partitions: PartitionRow[]): Map<string, string> {
  const tenantOf = new Map<string, string>();
  for (const { racks, tenant } of partitions) {
    for (const rack of racks) if (!tenantOf.has(rack)) tenantOf.set(rack, tenant);
  }
  return tenantOf;
}
