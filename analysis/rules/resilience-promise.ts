import {
  BASES,
  type Margin,
  type Offence,
  type PartitionRow,
  type PromiseRow,
  type SiteModel,
} from "../model";
import { type LostLoad, racksBeside } from "../solver";
import type { FailureContext, FailureRule } from "./rule";

/** A share this much above what was promised is rounding. */
const ROUNDING = 1e-9;

export const resiliencePromise: FailureRule = {
  id: "resilience.promise",
  severity: "error",
  title: "no single failure takes more from a partition than it was promised",
  formula:
    "IT power of its racks that stops / IT power of all its racks ≤ what is promised, for the loss of each component, " +
    "of each running source, or of each place with the racks in it; racks that fail themselves do not count",
  source: "the promise of the site's operator; the enumeration of single failures, not a count of units",
  remedy: "give what is lost a second supply, spread the racks over several, or promise less",
  subject: "affected",
  needs: "failures",
  evaluate(context) {
    const offences: Offence[] = [];
    let checked = 0;
    let worst: Margin | undefined;
    for (const partition of context.rows.partitions) {
      for (const promise of partition.promises ?? []) {
        checked++;
        const { share, lost } = worstLoss(context, partition, promise);
        const margin = {
          rule: "resilience.promise" as const,
          subject: partition.path,
          quantity: "lostShare",
          value: share,
          limit: promise.most,
          unit: "1",
        };
        const percent = promise.most > 0 ? (100 * share) / promise.most : share > 0 ? Infinity : 0;
        if (percent < Infinity && (!worst || percent > worst.percent)) worst = { ...margin, percent };
        if (!lost || share <= promise.most + ROUNDING) continue;
        const { kind, what, path: loss } = lost.cause;
        const detail = { of: promise.of, kind, what };
        offences.push({ ...margin, loss, detail, group: `${partition.path} ${promise.of}` });
      }
    }
    return { checked, offences, worst };
  },
};

/** The largest share of a partition that a failure of that class takes. */
function worstLoss(
  { model, state, failures }: FailureContext,
  { racks }: PartitionRow,
  { of }: PromiseRow,
): { share: number; lost?: LostLoad } {
  const own = new Set(racks);
  const isOwn = (rack: number) => own.has(model.paths[rack]);
  const demandOf = (e: number) => model.demand[e * BASES.length + state.basis];
  let all = 0;
  for (let e = 0; e < model.count; e++) if (isOwn(e)) all += demandOf(e);
  let most = 0;
  let worst: LostLoad | undefined;
  for (const lost of failures.lost) {
    if (classOf(model, lost) !== of) continue;
    const stopped =
      of === "place" ? lost.racks.map((rack, i) => ({ rack, power: lost.power[i] })) : racksBeside(lost);
    const power = stopped.reduce((sum, each) => sum + (isOwn(each.rack) ? each.power : 0), 0);
    if (power <= most) continue;
    most = power;
    worst = lost;
  }
  return { share: all > 0 ? most / all : 0, lost: worst };
}

function classOf(model: SiteModel, { cause: { kind, elements } }: LostLoad): PromiseRow["of"] {
  if (kind === "place") return "place";
  const isSource = kind === "element" && model.records[elements[0].element].source?.role === "running";
  return isSource ? "source" : "component";
}
