import type { Construct } from "constructs";
import type { ElementRecord, LimitRow } from "../../analysis/model";
import {
  type AssetDescription,
  CoolingSupply,
  Element,
  type ElementProps,
  type ICoolingSupply,
  Input,
  type Lowering,
} from "../core";
import type { Power, Temperature, VolumeFlow } from "../units";

export interface ExternalCoolingProps extends ElementProps {
  /** Heat that the owner promises to take, above zero. */
  readonly capacity: Power;
  /**
   * Flow that the owner promises, above zero.
   * @default - not limited
   */
  readonly flow?: VolumeFlow;
  /**
   * Temperature that the owner promises.
   * @default - not stated, and not held
   */
  readonly supplyTemperature?: Temperature;
}

/**
 * Chilled or tower water that a landlord or a utility owns: its capacity is stated, its plant is not modelled.
 *
 * @example
 * new ExternalCooling(yard, "landlord-water", { capacity: MW(3), flow: litresPerMinute(4500) });
 */
export class ExternalCooling extends Element implements ICoolingSupply {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: ExternalCoolingProps,
  ) {
    super(scope, id, props);
    const input = Input.of(this);
    input.positive("capacity", props.capacity);
    if (props.flow) input.positive("flow", props.flow);
  }

  get coolingSupply(): CoolingSupply {
    return CoolingSupply._of(this, "liquid");
  }

  /** @internal */
  override get _supplyTemperature(): Temperature | undefined {
    return this.props.supplyTemperature;
  }

  /** @internal */
  _records(lowering: Lowering): ElementRecord[] {
    const { capacity, flow } = this.props;
    const limits: LimitRow[] = [{ rule: "cooling.capacity", quantity: "heat", value: capacity.si }];
    if (flow) limits.push({ rule: "cooling.flow", quantity: "flow", value: flow.si });
    return [
      {
        path: lowering.path(this),
        kind: "external-cooling",
        place: lowering.place(this),
        provides: "liquid",
        needs: [lowering.outdoors("owner", { output: 1 })],
        shareWeight: capacity.si,
        limits,
        supplyTemperature: this.props.supplyTemperature?.si,
      },
    ];
  }

  /** @internal */
  _asset(): AssetDescription {
    const { capacity, flow, supplyTemperature } = this.props;
    return { kind: "external-cooling", spec: { capacity, flow, supplyTemperature } };
  }
}
