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
import type { Current, Ratio } from "../units";
import { busRecord } from "./bus-record";

export interface BuswayProps extends ElementProps {
  readonly fedBy: IPowerSupply;
  /** Continuous ampere rating of the run, above zero. */
  readonly rating: Current;
  /**
   * Whether run and protection are listed for 100 % continuous duty; under NEC 80 % counts otherwise.
   * @default false
   */
  readonly rated100?: boolean;
  /**
   * Active power lost in run and tap-offs, of what is delivered. Length, R and X are not modelled.
   * @default - none
   */
  readonly loss?: Ratio;
}

/** A busbar trunking run with tap-off boxes. */
export class Busway extends Element implements IPowerSupply {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: BuswayProps,
  ) {
    super(scope, id, props);
    Input.of(this).positive("rating", props.rating);
  }

  get powerSupply(): PowerSupply {
    return PowerSupply._of(this);
  }

  /** @internal */
  _records(lowering: Lowering): ElementRecord[] {
    return [busRecord(this, lowering, { kind: "busway", ...this.props })];
  }

  /** @internal */
  _asset(): AssetDescription {
    const { rating, rated100, loss } = this.props;
    return { kind: "busway", spec: { rating, rated100, loss } };
  }
}
