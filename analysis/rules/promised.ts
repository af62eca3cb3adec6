import {
  BASES,
  type FailureClass,
  type Margin,
  type PartitionRow,
  type PromiseRow,
  type RuleId,
} from "../model";
import { type Failures, type LostLoad, racksBeside } from "../solver";
import type { Held } from "./held";
import type { FailureContext } from "./rule";

/** A share this much above what was promised is rounding. */
const ROUNDING = 1e-9;

/** What one promise to a partition allows, and the failure of some that takes most of it. */
export function heldPromise(
  rule: RuleId,
  context: FailureContext,
  partition: PartitionRow,
  { of, most }: PromiseRow,
  lost: readonly LostLoad[],
): Held {
  const { share, worst } = worstShare(context, partition, of, lost);
  const percent = most > 0 ? (100 * share) / most : share > ROUNDING ? Infinity : 0;
  const margin: Margin = {
    rule,
    subject: partition.path,
    quantity: "lostShare",
    value: share,
    limit: most,
    unit: "1",
    percent,
  };
  if (!worst) return { margin };
  const { kind, what, path: loss } = worst.cause;
  return { margin, more: { loss, detail: { of, kind, what }, group: `${partition.path} ${of}` } };
}

/** Losses of a class. */
export function lossesOf({ lost }: Failures, of: FailureClass): LostLoad[] {
  return lost.filter(({ cause }) => cause.of === of);
}

function worstShare(
  { model, state }: FailureContext,
  { racks }: PartitionRow,
  of: PromiseRow["of"],
  losses: readonly LostLoad[],
): { share: number; worst?: LostLoad } {
  const own = new Set(racks);
  const isOwn = (rack: number) => own.has(model.paths[rack]);
  let all = 0;
  for (let e = 0; e < model.count; e++) if (isOwn(e)) all += model.demand[e * BASES.length + state.basis];
  let most = 0;
  let worst: LostLoad | undefined;
  for (const lost of losses) {
    const stopped = of === "place" || of === "path" ? lost.racks : racksBeside(lost);
    const power = stopped.reduce((sum, each) => sum + (isOwn(each.rack) ? each.power : 0), 0);
    if (power <= most) continue;
    most = power;
    worst = lost;
  }
  return { share: all > 0 ? most / all : 0, worst };
}
