import { FailureDomain } from "./failure-domain";

/**
 * One of the independent ways by which power or cooling reaches its loads, such as side A of a 2N site.
 *
 * @example
 * new DistributionPath(site, "side-a", { members: [boardA, ups] });
 */
export class DistributionPath extends FailureDomain {
  /** @internal */
  protected readonly _kind = "distribution-path";
  /** @internal */
  protected readonly _of = "path";
}
