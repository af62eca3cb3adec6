import type { Duration, Ratio } from "../units";

/** A load above rating and how long it is carried. */
export interface Overload {
  /** Load as a share of the rating, above 1. */
  readonly load: Ratio;

  /** How long it is carried. */
  readonly time: Duration;
}
