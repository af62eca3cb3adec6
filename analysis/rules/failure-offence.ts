import { byTenant, type Offence, type SingleLoss, tenantsByRack } from "../model";
import type { InstantName } from "../solver";
import type { FailureContext } from "./rule";

/** What brings an offence about: the worst of several failures. */
interface Failure {
  readonly cause: SingleLoss;
  readonly instant: InstantName;
  readonly causes: number;
  /** How long gear bears it, s. */
  readonly borne?: number;
}

/** How an offence names the loss that brought it about. */
export function causeOf({
  cause,
  instant,
  causes,
  borne = 0,
}: Failure): Required<Pick<Offence, "loss" | "instant" | "detail" | "group">> {
  const { kind, path, what, source } = cause;
  const detail: Offence["detail"] = {
    kind,
    what,
    causes,
    ...(source === undefined ? {} : { source }),
    ...(borne > 0 ? { borne } : {}),
  };
  return { loss: path, instant, detail, group: `${kind} ${what}` };
}

/** By which way an overload or a shortage came, and what can still be delivered after its failure. */
export function explained(
  { deliveries, model, rows }: FailureContext,
  { cause, instant }: Failure,
  detail: Offence["detail"],
  chain: string[],
): Pick<Offence, "chain" | "detail"> {
  if (!deliveries) return { chain, detail };
  const { racks, power, mostIt, unmet } = deliveries.of(cause, instant);
  if (unmet.length > 0 || racks.length === 0) return { chain, detail };
  const least = Math.min(...racks.map(({ fraction }) => fraction));
  const capped = racks.map(({ rack }) => ({ rack, power: 0 }));
  const tenants = byTenant(model, tenantsByRack(rows.partitions), capped);
  return {
    chain,
    detail: {
      ...detail,
      capped: tenants.reduce((sum, { racks }) => sum + racks, 0),
      ...(tenants.length > 1
        ? { of: tenants.map(({ tenant, racks }) => `${tenant || "no tenant"} ${racks}`).join(", ") }
        : {}),
      least,
      power,
      mostIt,
    },
  };
}
