import type { Duration } from "../units";

/** How a tie is operated. */
export class TieOperation {
  /** Closes by itself onto a dead, healthy bus within that time. */
  static automatic(time: Duration): TieOperation {
    return new TieOperation(time);
  }

  /** Closes only by hand, where switching is allowed. */
  static manual(): TieOperation {
    return new TieOperation();
  }

  private constructor(
    /** Operating time; undefined for a manual tie. */
    readonly time?: Duration,
  ) {}
}
