import { NullProvider } from "@cdktf/provider-null/lib/provider";
import { Resource } from "@cdktf/provider-null/lib/resource";
import type { AssetRow, SpecValue } from "../../analysis/model";
import { literal } from "../literal";
import type { Provisioner } from "../provisioner";

/**
 * One `null_resource` an asset, its specification as triggers. A trigger that changes replaces the resource:
 * nothing is provisioned, but the plan shows what a change of the site touches.
 */
export const nullProvisioner: Provisioner = {
  configure(stack) {
    new NullProvider(stack, "null");
  },
  kinds: {},
  otherwise(scope, id, asset) {
    new Resource(scope, id, { triggers: triggersOf(asset) });
  },
};

function triggersOf(asset: AssetRow): { [key: string]: string } {
  const { path, kind, tag, model, tenant, place, spec } = asset;
  const triggers: { [key: string]: string } = { path, kind, tag, place };
  if (model !== undefined) triggers.model = model;
  if (tenant !== undefined) triggers.tenant = tenant;
  for (const property of Object.keys(spec)) triggers[property] = textOf(spec[property]);
  for (const key of Object.keys(triggers)) triggers[key] = literal(triggers[key]);
  return triggers;
}

/** A number with its SI unit; a ratio has none. */
function textOf(value: SpecValue): string {
  if (typeof value !== "object") return String(value);
  return value.unit === "1" ? String(value.value) : `${value.value} ${value.unit}`;
}
