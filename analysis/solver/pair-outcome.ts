import type { SiteModel } from "../model";
import type { RackCells } from "./rack-cells";

/** What two failures take together. */
export interface PairOutcome {
  /** Racks that stop, wholly or in part. */
  readonly racks: number;
  /** Their demand that is not served, W. */
  readonly power: number;
  /** Part of that which neither failure takes by itself, W. */
  readonly beyond: number;
  /** Whether more of some rack stops than by the two failures one by one. */
  readonly isMore: boolean;
}

const [ONE, OTHER, BOTH] = [1, 2, 4];

/** Adds up what pairs take of which one failure stays the same: only the racks of the other are looked at. */
export class PairOutcomes {
  private readonly mask: Uint8Array;
  private one: readonly number[] = [];
  private alone = { racks: 0, power: 0 };

  constructor(
    private readonly model: SiteModel,
    private readonly cells: RackCells,
  ) {
    this.mask = new Uint8Array(cells.count);
  }

  /** Sets the failure that stays; gives what it takes by itself. */
  with(cells: readonly number[]): { racks: number; power: number } {
    for (const cell of this.one) this.mask[cell] = 0;
    for (const cell of cells) this.mask[cell] = ONE;
    this.one = cells;
    this.alone = this.sum(this.racksOf(cells), ONE);
    return this.alone;
  }

  /** With another failure, and what stops besides. */
  union(other: readonly number[], besides: readonly number[] = []): PairOutcome {
    return this.masked(other, besides, () => {
      const racks = this.racksOf(other, besides);
      const [before, after] = [this.sum(racks, ONE), this.sum(racks, ONE | OTHER | BOTH)];
      return {
        racks: this.alone.racks + after.racks - before.racks,
        power: this.alone.power + after.power - before.power,
        ...this.beyond(this.racksOf(besides), ONE | OTHER | BOTH),
      };
    });
  }

  /** With another failure, where `both` is all that stops. */
  exactly(other: readonly number[], both: readonly number[]): PairOutcome {
    return this.masked(other, both, () => {
      const racks = this.racksOf(both);
      return { ...this.sum(racks, BOTH), ...this.beyond(racks, BOTH) };
    });
  }

  private masked<T>(other: readonly number[], both: readonly number[], read: () => T): T {
    const { mask } = this;
    for (const cell of other) mask[cell] |= OTHER;
    for (const cell of both) mask[cell] |= BOTH;
    const result = read();
    for (const cell of other) mask[cell] &= ONE;
    for (const cell of both) mask[cell] &= ONE;
    return result;
  }

  private sum(racks: Iterable<number>, bits: number): { racks: number; power: number } {
    let [count, power] = [0, 0];
    for (const rack of racks) {
      const fraction = this.cells.fraction(rack, this.mask, bits);
      if (fraction > 0) count += this.model.units[rack];
      power += fraction * this.cells.demandOf(rack);
    }
    return { racks: count, power };
  }

  /** What stops by `bits` and by neither failure alone. */
  private beyond(racks: Iterable<number>, bits: number): Pick<PairOutcome, "beyond" | "isMore"> {
    let beyond = 0;
    let isMore = false;
    for (const rack of racks) {
      const { cells, mask } = this;
      const more = cells.fraction(rack, mask, bits) - cells.fraction(rack, mask, ONE | OTHER);
      if (more <= 0) continue;
      beyond += more * cells.demandOf(rack);
      isMore = true;
    }
    return { beyond, isMore };
  }

  private racksOf(...cells: (readonly number[])[]): Set<number> {
    const racks = new Set<number>();
    for (const of of cells) for (const cell of of) racks.add(this.cells.rackOf[cell]);
    return racks;
  }
}
