import { FailureDomain } from "./failure-domain";

/**
 * A compartment or cable route that one fire or flood takes wholly, across the tree of places.
 *
 * @example
 * new FireCell(site, "cell-1", { members: [boardA, boardB] });
 */
export class FireCell extends FailureDomain {
  /** @internal */
  protected readonly _kind = "fire-cell";
  /** @internal */
  protected readonly _of = "place";
}
