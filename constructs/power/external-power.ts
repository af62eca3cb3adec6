import type { Construct } from "constructs";
import type { ElementRecord } from "../../analysis/model";
import { type AssetDescription, Input, type Lowering } from "../core";
import type { ApparentPower, Power } from "../units";
import { IncomingFeed, type IncomingFeedProps } from "./incoming-feed";

export interface ExternalPowerProps extends IncomingFeedProps {
  /** Active power that the owner promises, above zero. */
  readonly capacity: Power;
  /**
   * Apparent power that the owner promises, above zero.
   * @default - not limited in kVA
   */
  readonly apparentCapacity?: ApparentPower;
}

/**
 * A feed that a landlord owns: its capacity is stated, what is behind it is not modelled.
 *
 * @example
 * new ExternalPower(room, "landlord-a", { voltage: V(415), capacity: kW(600), apparentCapacity: kVA(650) });
 */
export class ExternalPower extends IncomingFeed {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: ExternalPowerProps,
  ) {
    super(scope, id, props);
    const input = Input.of(this);
    input.positive("capacity", props.capacity);
    if (props.apparentCapacity) input.positive("apparentCapacity", props.apparentCapacity);
  }

  /** @internal */
  _records(lowering: Lowering): ElementRecord[] {
    const { capacity, apparentCapacity } = this.props;
    return [this._feed(lowering, "external-power", capacity, apparentCapacity)];
  }

  /** @internal */
  _asset(): AssetDescription {
    const { voltage, capacity, apparentCapacity, shortCircuitPower } = this.props;
    return { kind: "external-power", spec: { voltage, capacity, apparentCapacity, shortCircuitPower } };
  }
}
