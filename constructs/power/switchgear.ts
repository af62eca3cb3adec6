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
import type { Current } from "../units";
import { busRecord } from "./bus-record";

export interface SwitchgearProps extends ElementProps {
  /**
   * What feeds the bus.
   * @default - only through tie breakers
   */
  readonly fedBy?: IPowerSupply;
  /** Ampere rating of the main bus, above zero. */
  readonly rating: Current;
  /**
   * Whether the assembly is listed for 100 % continuous duty; under NEC 80 % counts otherwise, up to 1,000 V.
   * @default false
   */
  readonly rated100?: boolean;
}

/** A bus with its breakers: switchboard, switchgear section, distribution panel. */
export class Switchgear extends Element implements IPowerSupply {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: SwitchgearProps,
  ) {
    super(scope, id, props);
    Input.of(this).positive("rating", props.rating);
  }

  get powerSupply(): PowerSupply {
    return PowerSupply._of(this);
  }

  /** @internal */
  _records(lowering: Lowering): ElementRecord[] {
    return [busRecord(this, lowering, { kind: "switchgear", ...this.props })];
  }

  /** @internal */
  _asset(): AssetDescription {
    const { rating, rated100 } = this.props;
    return { kind: "switchgear", spec: { rating, rated100 } };
  }
}
