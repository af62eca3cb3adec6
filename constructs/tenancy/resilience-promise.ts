import type { PromiseRow } from "../../analysis/model";
import type { Ratio } from "../units";

/** How much of its IT power a partition may lose at most when one thing fails; proven by the enumeration of failures. */
export class ResiliencePromise {
  /** When one component fails: equipment, one unit of several, a cord, a tie or a controller. */
  static component(most: Ratio): ResiliencePromise {
    return new ResiliencePromise("component", most);
  }

  /** When one distribution path fails, as `DistributionPath` states them, with all that stands on it. */
  static path(most: Ratio): ResiliencePromise {
    return new ResiliencePromise("path", most);
  }

  /** When one source of power fails that runs in the normal state. */
  static source(most: Ratio): ResiliencePromise {
    return new ResiliencePromise("source", most);
  }

  /** When one place or fire cell fails with all that stands in it, the racks there included. */
  static place(most: Ratio): ResiliencePromise {
    return new ResiliencePromise("place", most);
  }

  /**
   * When one component is taken out on purpose: loads are moved first by every switch there is, manual ones too, and
   * standby sources run.
   */
  static maintenance(most: Ratio): ResiliencePromise {
    return new ResiliencePromise("maintenance", most);
  }

  private constructor(
    /** @internal */
    readonly _of: PromiseRow["of"],
    /** At most 100 %. */
    readonly most: Ratio,
  ) {}
}
