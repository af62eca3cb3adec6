import type { Construct } from "constructs";
import type { ElementRecord } from "../../analysis/model";
import type { AssetDescription, IPowerSupply, Lowering } from "../core";
import type { Ratio } from "../units";
import { Bus, type BusProps } from "./bus";

export interface BuswayProps extends BusProps {
  readonly fedBy: IPowerSupply;
  /**
   * Active power lost in run and tap-offs, of what is delivered. Length, R and X are not modelled.
   * @default - none
   */
  readonly loss?: Ratio;
}

/**
 * A busbar trunking run with tap-off boxes.
 *
 * @example
 * new Busway(row, "busway-a", { fedBy: boardA, rating: A(800), loss: percent(1) });
 */
export class Busway extends Bus {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: BuswayProps,
  ) {
    super(scope, id, props);
  }

  /** @internal */
  _records(lowering: Lowering): ElementRecord[] {
    const { fedBy, loss } = this.props;
    return this._bus(lowering, { kind: "busway", fedBy, loss });
  }

  /** @internal */
  _asset(): AssetDescription {
    const { rating, rated100, shortCircuitRating, loss } = this.props;
    return { kind: "busway", spec: { rating, rated100, shortCircuitRating, loss } };
  }
}
