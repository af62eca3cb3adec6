import type { Construct } from "constructs";
import type { TieRow } from "../../analysis/model";
import { type AssetDescription, Input } from "../core";
import type { Current } from "../units";
import { Tie, type TieProps } from "./tie";
import type { TieOperation } from "./tie-operation";

export interface TieBreakerProps extends TieProps {
  /** Ampere rating, above zero. */
  readonly rating: Current;
  readonly operation: TieOperation;
  /**
   * Position in the normal state.
   * @default false
   */
  readonly normallyClosed?: boolean;
}

/**
 * Breaker that joins two buses of one voltage. A fault in it takes both: only what feeds them clears it.
 *
 * @example
 * const operation = TieOperation.automatic(seconds(0.5));
 * new TieBreaker(room, "tie", { first: boardA, second: boardB, rating: A(4000), operation });
 */
export class TieBreaker extends Tie {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: TieBreakerProps,
  ) {
    super(scope, id, props);
    Input.of(this).positive("rating", props.rating);
  }

  /** @internal */
  override _ties(): TieRow[] {
    const { rating, operation, normallyClosed } = this.props;
    return this._tie(normallyClosed === true, operation, { rating: rating.si, trips: true });
  }

  /** @internal */
  _asset(): AssetDescription {
    const { rating, rated100, operation, normallyClosed } = this.props;
    const spec = { rating, rated100, operatingTime: operation.time, normallyClosed: normallyClosed === true };
    return { kind: "tie-breaker", spec };
  }
}
