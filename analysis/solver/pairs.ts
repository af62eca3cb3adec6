import type { Basis, LossKind, SingleLoss, SiteModel } from "../model";
import { Footprints } from "./footprint";
import { instantsOf } from "./instants";
import { LivePass } from "./live";
import { LiveStage } from "./live-stage";
import { type LossGroup, lossGroups } from "./loss-groups";
import { Meetings } from "./meetings";
import { PairOutcomes } from "./pair-outcome";
import { type LossPair, type MoreOfKinds, PairPass } from "./pair-pass";
import { RackCells } from "./rack-cells";
import { emptyState, NORMAL } from "./state";

/** What two of them at once are asked of: components, not places or what else takes several. */
const KINDS: readonly LossKind[] = ["element", "unit", "link", "tie"];

export interface PairOptions {
  /** How long what is lost stays lost, s. Default: not stated. */
  readonly outage?: number;
  /** How many of the worst are kept. Default 1,000. */
  readonly most?: number;
}

/** What pairs of component failures take from the racks. */
export interface Pairs {
  readonly losses: number;
  /** All pairs; the second may be another unit of the same element. */
  readonly pairs: number;
  /** How what they take is known; adds up to all pairs. */
  readonly known: {
    /** One of the two weakens nothing that lives on: they take what each takes. */
    readonly ofLoads: number;
    /** Wherever they meet enough is left: they take what each takes. */
    readonly apart: number;
    /** They leave too little at racks alone, each looked at by itself. */
    readonly atRacks: number;
    /** Evaluated together, once for all that do the same. */
    readonly evaluated: number;
  };
  /** How many were evaluated for `evaluated`, at all instants. */
  readonly evaluations: number;
  /** Those that stop more of some rack than their two failures one by one. */
  readonly more: readonly MoreOfKinds[];
  /** The worst by power. */
  readonly worst: readonly LossPair[];
  /** The worst by the power that neither failure takes by itself. */
  readonly worstBeyond: readonly LossPair[];
}

/**
 * All pairs of component losses in the normal state, and the racks that they stop at any instant. Only who runs is
 * asked for, not what flows: no limit is held.
 */
export function solvePairs(
  model: SiteModel,
  losses: readonly SingleLoss[],
  basis: Basis,
  { outage, most = 1000 }: PairOptions = {},
): Pairs {
  const lasting = emptyState(model, 0, NORMAL);
  new LivePass(model, lasting).run();
  const stages = instantsOf(model, outage).map((instant) => new LiveStage(model, instant, lasting.needLive));
  const cells = new RackCells(model, basis, stages, lasting.live);
  const components = losses.filter(({ kind }) => KINDS.includes(kind));
  let footprints = new Footprints(model, stages, cells);
  let groups = lossGroups(components, footprints);
  if (footprints.givesMore) {
    footprints = new Footprints(model, stages, cells, true);
    groups = lossGroups(components, footprints);
  }
  const meetings = new Meetings(model, stages, cells, footprints.marks);
  const outcomes = new PairOutcomes(model, cells);
  const { worst, worstBeyond, more, atRacks, evaluated, evaluations } = new PairPass(
    groups,
    footprints,
    meetings,
    outcomes,
    most,
  );
  const pairs = pairsOf(components.length) + components.filter(({ kind }) => kind === "unit").length;
  const ofLoads = pairsOfLoads(groups);
  return {
    losses: components.length,
    pairs,
    known: { ofLoads, apart: pairs - ofLoads - atRacks - evaluated, atRacks, evaluated },
    evaluations,
    more,
    worst: worst.sorted(),
    worstBeyond: worstBeyond.sorted(),
  };
}

/** Pairs of which one weakens nothing. */
function pairsOfLoads(groups: readonly LossGroup[]): number {
  let [loads, others] = [0, 0];
  for (const { losses, footprint } of groups) {
    if (footprint.marks.length === 0) loads += losses.length;
    else others += losses.length;
  }
  return pairsOf(loads) + loads * others;
}

function pairsOf(count: number): number {
  return (count * (count - 1)) / 2;
}
