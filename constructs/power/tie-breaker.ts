import type { Construct } from "constructs";
import type { ElementRecord, TieRow } from "../../analysis/model";
import {
  type AssetDescription,
  contextOf,
  Element,
  type ElementProps,
  Input,
  pathOf,
  referenceTo,
} from "../core";
import type { Current, Duration } from "../units";
import type { Switchgear } from "./switchgear";

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

export interface TieBreakerProps extends ElementProps {
  readonly first: Switchgear;
  readonly second: Switchgear;
  /** Ampere rating, above zero. */
  readonly rating: Current;
  readonly operation: TieOperation;
  /**
   * Whether the breaker is listed for 100 % continuous duty; under NEC 80 % counts otherwise, up to 1,000 V.
   * @default false
   */
  readonly rated100?: boolean;
  /**
   * Position in the normal state.
   * @default false
   */
  readonly normallyClosed?: boolean;
}

/** Breaker that joins two buses of one voltage. */
export class TieBreaker extends Element {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: TieBreakerProps,
  ) {
    super(scope, id, props);
    Input.of(this).positive("rating", props.rating);
  }

  /** @internal */
  _records(): ElementRecord[] {
    return [];
  }

  /** @internal */
  override _ties(): TieRow[] {
    const { first, second, rating, rated100, operation, normallyClosed } = this.props;
    const { place } = contextOf(this);
    return [
      {
        path: pathOf(this),
        place: place ? pathOf(place) : "",
        first: referenceTo(first, this),
        second: referenceTo(second, this),
        closed: normallyClosed === true,
        operation: operation.time ? "automatic" : "manual",
        time: operation.time?.si,
        rating: rating.si,
        rated100,
      },
    ];
  }

  /** @internal */
  _asset(): AssetDescription {
    const { rating, rated100, operation, normallyClosed } = this.props;
    const spec = { rating, rated100, operatingTime: operation.time, normallyClosed: normallyClosed === true };
    return { kind: "tie-breaker", spec };
  }
}
