import { count, measure, plural } from "./numbers";

/** Whose something is, by the path of the tenant; "" is nobody's. */
export function ownerText(tenant: string): string {
  return tenant ? `tenant ${tenant}` : "no tenant";
}

/** Racks, their GPUs where they have any, and their power in W. */
export function racksText({ racks, gpus, power }: { racks: number; gpus: number; power: number }): string {
  const parts = [plural(racks, "rack"), gpus > 0 ? `${count(gpus)} GPUs` : "", measure(power, "W")];
  return parts.filter(Boolean).join(", ");
}
