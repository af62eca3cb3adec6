import type { LossKind, SingleLoss } from "../model";
import type { Loss } from "./contingency";
import type { Footprints } from "./footprint";
import type { LossGroup } from "./loss-groups";
import type { Meetings } from "./meetings";
import type { PairOutcome, PairOutcomes } from "./pair-outcome";
import { Worst } from "./worst";

/** What powers added up in another order may differ by. */
const ROUNDING = 1e-12;

/** Two failures at once, and how many pairs do just the same. */
export interface LossPair extends PairOutcome {
  readonly first: SingleLoss;
  /** The same as the first where two units of one element fail. */
  readonly second: SingleLoss;
  /** This one included. */
  readonly pairs: number;
}

/** Pairs of failures of two kinds that stop more than their two failures one by one. */
export interface MoreOfKinds {
  readonly kinds: readonly [LossKind, LossKind];
  readonly pairs: number;
}

/** A group with what it takes by itself, W. */
interface Alone extends LossGroup {
  readonly power: number;
}

/** Later groups that a group does more with, and the cells that stop besides where those are known. */
type Partners = ReadonlyMap<number, readonly number[] | undefined>;

/** Goes through all pairs of groups; none is kept but the worst. */
export class PairPass {
  readonly worst: Worst<LossPair>;
  readonly worstBeyond: Worst<LossPair>;
  /** Pairs that meet at racks alone. */
  atRacks = 0;
  /** Pairs of which one was evaluated for all that do the same. */
  evaluated = 0;
  evaluations = 0;
  private readonly moreOf = new Map<string, MoreOfKinds>();
  private readonly groups: readonly Alone[];
  private readonly groupsOf: readonly number[][];

  constructor(
    groups: readonly LossGroup[],
    private readonly footprints: Footprints,
    private readonly meetings: Meetings,
    private readonly outcomes: PairOutcomes,
    most: number,
  ) {
    this.worst = new Worst(most);
    this.worstBeyond = new Worst(most);
    // the worst first: pairs of what takes little need not be looked at
    this.groups = groups
      .map((group) => ({ ...group, power: outcomes.with(group.footprint.cells).power }))
      .sort((a, b) => b.power - a.power);
    this.groupsOf = footprints.marks.map(() => []);
    this.groups.forEach(({ footprint }, i) => footprint.marks.forEach((mark) => this.groupsOf[mark].push(i)));
    this.groups.forEach((group, i) => {
      outcomes.with(group.footprint.cells);
      const partners = this.partners(i);
      for (const [j, cells] of partners) this.meet(group, this.groups[j], cells);
      this.within(group);
      this.apart(i, partners);
    });
  }

  /** Those that stop more than either failure alone, by kinds. */
  get more(): MoreOfKinds[] {
    return [...this.moreOf.values()].sort((a, b) => (a.kinds.join() < b.kinds.join() ? -1 : 1));
  }

  private partners(i: number): Partners {
    const { groups, groupsOf, meetings } = this;
    const found = new Map<number, number[] | undefined>();
    for (const mark of groups[i].footprint.marks) {
      for (const { other, cells } of meetings.of(mark)) {
        for (const j of groupsOf[other]) {
          if (j <= i) continue;
          if (!cells) found.set(j, undefined);
          else if (!found.has(j)) found.set(j, [...cells]);
          else found.get(j)?.push(...cells);
        }
      }
    }
    return found;
  }

  private meet(one: Alone, other: Alone, besides: readonly number[] | undefined): void {
    const { cells } = other.footprint;
    const [first, second] = [one.losses[0], other.losses[0]];
    const pairs = one.losses.length * other.losses.length;
    if (besides) this.atRacks += pairs;
    else this.evaluated += pairs;
    const outcome = besides
      ? this.outcomes.union(cells, besides)
      : this.outcomes.exactly(cells, this.evaluate(together(first, second)));
    this.keep({ first, second, pairs, ...outcome });
    if (!outcome.isMore) return;
    for (const [kind, count] of one.byKind) {
      for (const [otherKind, otherCount] of other.byKind) this.count(kind, otherKind, count * otherCount);
    }
  }

  /** Two of one group do what one of them does, but for two units of one element. */
  private within({ losses, footprint: { cells } }: Alone): void {
    const [first, second] = losses;
    const pairs = (losses.length * (losses.length - 1)) / 2;
    if (pairs > 0) this.keep({ first, second, pairs, ...this.outcomes.union(cells) });
    for (const loss of losses) {
      if (loss.kind !== "unit") continue;
      this.evaluated++;
      const outcome = this.outcomes.exactly(cells, this.evaluate(twice(loss)));
      this.keep({ first: loss, second: loss, pairs: 1, ...outcome });
      if (outcome.isMore) this.count("unit", "unit", 1);
    }
  }

  /** Pairs that take what each takes, as far as they may be among the worst. */
  private apart(i: number, partners: Partners): void {
    const { groups, worst, outcomes } = this;
    const one = groups[i];
    for (let j = i + 1; j < groups.length; j++) {
      const other = groups[j];
      if ((one.power + other.power) * (1 + ROUNDING) < worst.least) return;
      if (partners.has(j)) continue;
      const pairs = one.losses.length * other.losses.length;
      const outcome = outcomes.union(other.footprint.cells);
      this.keep({ first: one.losses[0], second: other.losses[0], pairs, ...outcome });
    }
  }

  private evaluate(loss: Loss): number[] {
    this.evaluations++;
    return this.footprints.cellsOf(loss);
  }

  private keep(pair: LossPair): void {
    if (pair.power > 0) this.worst.add(pair, pair.power);
    if (pair.isMore) this.worstBeyond.add(pair, pair.beyond);
  }

  private count(a: LossKind, b: LossKind, pairs: number): void {
    const kinds: [LossKind, LossKind] = a < b ? [a, b] : [b, a];
    const known = this.moreOf.get(kinds.join())?.pairs ?? 0;
    this.moreOf.set(kinds.join(), { kinds, pairs: known + pairs });
  }
}

function together(a: Loss, b: Loss): Loss {
  return {
    elements: [...a.elements, ...b.elements],
    links: [...a.links, ...b.links],
    ties: [...a.ties, ...b.ties],
    demands: [],
  };
}

/** Two units of one element. */
function twice(unit: Loss): Loss {
  const elements = unit.elements.map(({ element, remains }) => ({ element, remains: 2 * remains - 1 }));
  return { ...unit, elements };
}
