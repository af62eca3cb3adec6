import type { Construct } from "constructs";
import type { ElementRecord } from "../../analysis/model";
import {
  type AssetDescription,
  Element,
  type ElementProps,
  Input,
  type IPowerSupply,
  type Lowering,
} from "../core";
import type { ReactivePower } from "../units";

export interface CapacitorBankProps extends ElementProps {
  /** Reactive power it gives at nominal voltage, above zero; its losses are left out. */
  readonly reactivePower: ReactivePower;
  /** The bus it compensates. */
  readonly fedBy: IPowerSupply;
}

/**
 * Fixed reactive compensation on a bus.
 *
 * @example
 * new CapacitorBank(room, "capacitors", { reactivePower: kvar(300), fedBy: boardA });
 */
export class CapacitorBank extends Element {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: CapacitorBankProps,
  ) {
    super(scope, id, props);
    Input.of(this).positive("reactivePower", props.reactivePower);
  }

  /** @internal */
  _records(lowering: Lowering): ElementRecord[] {
    const { reactivePower, fedBy } = this.props;
    return [
      {
        path: lowering.path(this),
        kind: "capacitor-bank",
        place: lowering.place(this),
        needs: [lowering.power(this, fedBy, { draw: { fixed: -reactivePower.si } })],
      },
    ];
  }

  /** @internal */
  _asset(): AssetDescription {
    return { kind: "capacitor-bank", spec: { reactivePower: this.props.reactivePower } };
  }
}
