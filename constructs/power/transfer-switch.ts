import type { Construct } from "constructs";
import type { ElementRecord } from "../../analysis/model";
import {
  type AssetDescription,
  Element,
  type ElementProps,
  Input,
  type IPowerSupply,
  type Lowering,
  PowerSupply,
} from "../core";
import type { Current, Duration } from "../units";
import { busRecord } from "./bus-record";

export interface TransferSwitchProps extends ElementProps {
  /** Carries the load while it lives. */
  readonly preferred: IPowerSupply;
  /** Takes over when the preferred source is dead. */
  readonly alternate: IPowerSupply;
  /** Ampere rating, above zero. */
  readonly rating: Current;
  /**
   * Whether the switch is listed for 100 % continuous duty; under NEC 80 % counts otherwise, up to 1,000 V.
   * @default false
   */
  readonly rated100?: boolean;
  /** Time from the loss of one source to the other carrying the load. */
  readonly time: Duration;
}

/** Automatic or static transfer switch between two sources. */
export class TransferSwitch extends Element implements IPowerSupply {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: TransferSwitchProps,
  ) {
    super(scope, id, props);
    Input.of(this).positive("rating", props.rating);
  }

  get powerSupply(): PowerSupply {
    return PowerSupply._of(this);
  }

  /** @internal */
  _records(lowering: Lowering): ElementRecord[] {
    const { preferred, alternate, rating, rated100, time } = this.props;
    const fedBy = PowerSupply.transfer([preferred, alternate], { time });
    return [
      busRecord(this, lowering, { kind: "transfer-switch", fedBy, rating, rated100, internalSwitch: true }),
    ];
  }

  /** @internal */
  _asset(): AssetDescription {
    const { rating, rated100, time } = this.props;
    return { kind: "transfer-switch", spec: { rating, rated100, time } };
  }
}
