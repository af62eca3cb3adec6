import type { PartitionRow } from "./rows";
import { constructPath } from "./service";
import type { SiteModel } from "./site-model";

/** Path of the tenant of each rack; of one in several partitions, which is a finding, the first counts. */
export function tenantsByRack(partitions: PartitionRow[]): Map<string, string> {
  const tenantOf = new Map<string, string>();
  for (const { racks, tenant } of partitions) {
    for (const rack of racks) if (!tenantOf.has(rack)) tenantOf.set(rack, tenant);
  }
  return tenantOf;
}

/** What belongs to one tenant of some racks. */
export interface TenantPart {
  /** Path of the tenant, "" for racks of none. */
  readonly tenant: string;
  readonly racks: number;
  readonly gpus: number;
  /** W. */
  readonly power: number;
}

/** Racks, and a part of the power of each, added up by tenant. */
export function byTenant(
  model: SiteModel,
  tenantOf: Map<string, string>,
  racks: readonly { readonly rack: number; readonly power: number }[],
): TenantPart[] {
  const found = new Map<string, TenantPart>();
  for (const { rack, power } of racks) {
    const { units = 1, compute } = model.records[rack];
    const tenant = tenantOf.get(constructPath(model.paths[rack])) ?? "";
    const known = found.get(tenant) ?? { tenant, racks: 0, gpus: 0, power: 0 };
    found.set(tenant, {
      tenant,
      racks: known.racks + units,
      gpus: known.gpus + (compute?.gpus ?? 0),
      power: known.power + power,
    });
  }
  return [...found.values()].sort((a, b) => (a.tenant < b.tenant ? -1 : 1));
}
