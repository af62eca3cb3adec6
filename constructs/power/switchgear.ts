import type { Construct } from "constructs";
import type { ElementRecord } from "../../analysis/model";
import type { AssetDescription, IPowerSupply, Lowering } from "../core";
import { Bus, type BusProps } from "./bus";

export interface SwitchgearProps extends BusProps {
  /**
   * What feeds the bus.
   * @default - only through tie breakers
   */
  readonly fedBy?: IPowerSupply;
}

/**
 * A bus with its breakers: switchboard, switchgear section, distribution panel.
 *
 * @example
 * new Switchgear(room, "board-a", {
 *   fedBy: tx,
 *   rating: A(4000),
 *   rated100: true,
 *   shortCircuitRating: kA(65),
 * });
 */
export class Switchgear extends Bus {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: SwitchgearProps,
  ) {
    super(scope, id, props);
  }

  /** @internal */
  _records(lowering: Lowering): ElementRecord[] {
    return this._bus(lowering, { kind: "switchgear", fedBy: this.props.fedBy });
  }

  /** @internal */
  _asset(): AssetDescription {
    const { rating, rated100, shortCircuitRating } = this.props;
    return { kind: "switchgear", spec: { rating, rated100, shortCircuitRating } };
  }
}
