import { FailureDomain } from "./failure-domain";

/**
 * A compartment or cable route that one fire or flood takes wholly, across the tree of places.
 *
 * @example
 * ```ts
 * new FireCell(site, "cell-1", { members: [boardA, boardB] });
 * ```
 */
export class FireCell extends FailureDomain {
  protected readonly _kind = "fire-cell";
  protected readonly _of = "place";
}
