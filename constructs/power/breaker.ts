import type { Construct } from "constructs";
import type { ElementRecord } from "../../analysis/model";
import type { AssetDescription, IPowerSupply, Lowering } from "../core";
import { Bus, type BusProps } from "./bus";

export interface BreakerProps extends BusProps {
  readonly fedBy: IPowerSupply;
}

/**
 * A circuit breaker that is counted by itself: it protects the cable behind it at its rating, and interrupts its
 * short-circuit rating.
 *
 * @example
 * const q1 = new Breaker(room, "q1", { fedBy: board, rating: A(800), rated100: true, shortCircuitRating: kA(65) });
 */
export class Breaker extends Bus {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: BreakerProps,
  ) {
    super(scope, id, props);
  }

  /** @internal */
  _records(lowering: Lowering): ElementRecord[] {
    const { fedBy, rating } = this.props;
    return this._bus(lowering, { kind: "breaker", fedBy }).map((record) => ({
      ...record,
      protectiveRating: rating.si,
    }));
  }

  /** @internal */
  _asset(): AssetDescription {
    const { rating, rated100, shortCircuitRating } = this.props;
    return { kind: "breaker", spec: { rating, rated100, shortCircuitRating } };
  }
}
