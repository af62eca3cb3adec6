import type { ApparentPower, Power, Ratio, Voltage } from "../units";
import type { CatalogEntryProps } from "./catalog-entry";
import type { Overload } from "./overload";

/** A two-winding power transformer. Loss at the relative load β = S/Sn is `noLoadLoss + β² · loadLoss`. */
export interface TransformerModelProps extends CatalogEntryProps {
  /** Rated apparent power Sn: continuous, no 80 % rule applies to it. */
  readonly rating: ApparentPower;

  /**
   * Rated voltage of the supply side, line to line.
   *
   * @default - wound to order
   */
  readonly primary?: Voltage;

  /**
   * Rated voltage of the load side, line to line.
   *
   * @default - wound to order, see `withSecondary`
   */
  readonly secondary?: Voltage;

  /** P0, whenever energised. */
  readonly noLoadLoss: Power;

  /** Pk, at rated load. */
  readonly loadLoss: Power;

  /** uk, as a share of the rated voltage. */
  readonly shortCircuitVoltage: Ratio;

  /** i0, as a share of the rated current. */
  readonly noLoadCurrent: Ratio;

  /**
   * Loads above rating and how long they are carried, ascending by load.
   *
   * @default - none
   */
  readonly overloads?: Overload[];
}
