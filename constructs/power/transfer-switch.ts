import type { Construct } from "constructs";
import type { ElementRecord } from "../../analysis/model";
import { type AssetDescription, type IPowerSupply, type Lowering, PowerSupply } from "../core";
import type { Duration } from "../units";
import { Bus, type BusProps } from "./bus";

export interface TransferSwitchProps extends BusProps {
  /** Carries the load while it lives. */
  readonly preferred: IPowerSupply;
  /** Takes over when the preferred source is dead. */
  readonly alternate: IPowerSupply;
  /** Time from the loss of one source to the other carrying the load. */
  readonly time: Duration;
}

/**
 * Automatic or static transfer switch between two sources.
 *
 * @example
 * new TransferSwitch(room, "ats", {
 *   preferred: grid,
 *   alternate: generator,
 *   rating: A(600),
 *   time: seconds(10),
 * });
 */
export class TransferSwitch extends Bus {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: TransferSwitchProps,
  ) {
    super(scope, id, props);
  }

  /** @internal */
  _records(lowering: Lowering): ElementRecord[] {
    const { preferred, alternate, time } = this.props;
    const fedBy = PowerSupply.transfer([preferred, alternate], { time });
    return this._bus(lowering, { kind: "transfer-switch", fedBy, internalSwitch: true });
  }

  /** @internal */
  _asset(): AssetDescription {
    const { rating, rated100, shortCircuitRating, time } = this.props;
    return { kind: "transfer-switch", spec: { rating, rated100, shortCircuitRating, time } };
  }
}
