import type { AssetRow, StackRow } from "../analysis/model";

/** The assets of one stack. */
export interface StackPlan {
  readonly id: string;
  /** Path of the boundary, "" for the foundation. */
  readonly boundary: string;
  readonly assets: AssetRow[];
}

/**
 * Cuts a site into stacks: an asset goes to the stack of its nearest ancestor that is a boundary, the rest to the
 * foundation. Every asset is in exactly one stack; stacks without assets are left out.
 */
export function cut(assets: AssetRow[], stacks: StackRow[]): StackPlan[] {
  const plans = new Map<string, StackPlan>();
  for (const { id, path } of stacks) plans.set(path, { id, boundary: path, assets: [] });
  for (const asset of assets) nearest(plans, asset.path).assets.push(asset);
  return [...plans.values()].filter((plan) => plan.assets.length > 0);
}

function nearest(plans: Map<string, StackPlan>, path: string): StackPlan {
  for (let at = path; at !== ""; at = at.slice(0, Math.max(0, at.lastIndexOf("/")))) {
    const plan = plans.get(at);
    if (plan) return plan;
  }
  return plans.get("")!;
}
