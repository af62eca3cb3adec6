import type { Basis, SingleLoss, SiteModel } from "../../analysis/model";
import { solveWith, type State } from "../../analysis/solver";
import { type Loss, NOTHING } from "../../analysis/solver/contingency";
import { Gaps } from "../../analysis/solver/gaps";
import { instantsOf } from "../../analysis/solver/instants";

/** What two losses take, the long way. */
export interface FullPair {
  readonly racks: number;
  readonly power: number;
  readonly beyond: number;
}

/**
 * Every instant from nothing with both losses; every rack, part by part, held against what each takes by itself. For
 * sites where all that ever runs does so in the normal state.
 */
export class FullPairs {
  private readonly instants: { readonly stopped: (loss: Loss) => Map<number, Set<number>> }[];
  private readonly alone = new Map<Loss, Map<number, Set<number>>[]>();

  constructor(
    private readonly model: SiteModel,
    private readonly basis: Basis,
    outage?: number,
  ) {
    this.instants = instantsOf(model, outage).map((instant) => {
      const normal = solveWith(model, basis, NOTHING, instant);
      const after = { ...normal };
      const gaps = new Gaps(model, after);
      return {
        stopped: (loss) => {
          Object.assign(after, solveWith(model, basis, loss, instant));
          return stoppedParts(model, normal, after, gaps);
        },
      };
    });
  }

  of(a: SingleLoss, b: SingleLoss): FullPair {
    const [one, other] = [this.aloneBy(a), this.aloneBy(b)];
    const both = this.instants.map(({ stopped }) => stopped(a === b ? twoUnits(a) : together(a, b)));
    let [racks, power, beyond] = [0, 0, 0];
    this.model.records.forEach(({ use, demand }, e) => {
      if (use !== "it") return;
      const stops = this.fraction(e, both);
      const apart = this.fraction(e, one, other);
      if (stops > 0) racks += this.model.units[e];
      power += stops * this.model.units[e] * demand![this.basis];
      beyond += Math.max(0, stops - apart) * this.model.units[e] * demand![this.basis];
    });
    return { racks, power, beyond };
  }

  private aloneBy(loss: SingleLoss): Map<number, Set<number>>[] {
    const known = this.alone.get(loss) ?? this.instants.map(({ stopped }) => stopped(loss));
    this.alone.set(loss, known);
    return known;
  }

  /** The part of a rack that one of these or all of them together stop at any instant. */
  private fraction(e: number, ...stopped: Map<number, Set<number>>[][]): number {
    const parts = partsOf(this.model, e).length;
    const atInstants = this.instants.map(
      (_, at) => new Set(stopped.flatMap((by) => [...(by[at].get(e) ?? [])])).size / parts,
    );
    return Math.max(...atInstants);
  }
}

function together(a: Loss, b: Loss): Loss {
  const of = <T>(key: (loss: Loss) => readonly T[]) => [...key(a), ...key(b)];
  return {
    elements: of(({ elements }) => elements),
    links: of(({ links }) => links),
    ties: of(({ ties }) => ties),
    demands: [],
  };
}

function twoUnits(unit: Loss): Loss {
  const [{ element, remains }] = unit.elements;
  return { ...unit, elements: [{ element, remains: 1 - 2 * (1 - remains) }] };
}

/** The gating power needs of a rack; one that has none is one part. */
function partsOf(model: SiteModel, e: number): number[] {
  const needs: number[] = [];
  for (let k = model.needPtr[e]; k < model.needPtr[e + 1]; k++) {
    if (model.needIsPower[k] && model.needGates[k]) needs.push(k);
  }
  return needs.length > 0 ? needs : [-1];
}

/** Parts of racks that live normally and are dead or late, all of them where the rack is dead or its cooling late. */
function stoppedParts(model: SiteModel, normal: State, state: State, gaps: Gaps): Map<number, Set<number>> {
  const stopped = new Map<number, Set<number>>();
  gaps.of(model.records.keys(), (e, gap) => {
    if (model.records[e].use !== "it" || normal.live[e] === 0) return;
    const isLate = (k: number) => !state.needLive[k] || gaps["needGap"](k) > model.needHoldUp[k];
    const parts = partsOf(model, e);
    const isCut = gap === Infinity || Math.abs(gaps.cut(e) - 1) < 1e-12;
    const late = parts.filter((k) => isCut || isLate(k));
    if (late.length > 0) stopped.set(e, new Set(late.filter((k) => k < 0 || normal.needLive[k] === 1)));
  });
  return stopped;
}
