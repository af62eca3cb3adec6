import type { Construct, IConstruct } from "constructs";
import type { ElementRecord } from "../../analysis/model";
import {
  type AssetDescription,
  type ControllerDescription,
  Element,
  type ElementProps,
  Input,
  type Lowering,
} from "../core";
import type { Duration } from "../units";

export interface PowerCapControllerProps extends ElementProps {
  /** Racks, or places and patterns whose racks it holds to their caps; a rack has one controller. */
  readonly members: IConstruct[];
  /** From the begin of an excess until every rack is at its cap, above zero. */
  readonly actuationTime: Duration;
  /**
   * Whether racks stay at their caps when the controller is lost; otherwise they return to their nameplate.
   * @default false
   */
  readonly failsSafe?: boolean;
}

/**
 * What holds racks to their `powerCap`. A limit that holds by caps alone has to bear the nameplates for the actuation
 * time.
 *
 * @example
 * new PowerCapController(site, "caps", { members: [hall, rack], actuationTime: seconds(2), failsSafe: true });
 */
export class PowerCapController extends Element {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: PowerCapControllerProps,
  ) {
    super(scope, id, props);
    Input.of(this).positive("actuationTime", props.actuationTime);
  }

  /** @internal */
  _records(lowering: Lowering): ElementRecord[] {
    return [
      { path: lowering.path(this), kind: "power-cap-controller", place: lowering.place(this), needs: [] },
    ];
  }

  /** @internal */
  override _controller(): ControllerDescription {
    const { members, actuationTime, failsSafe } = this.props;
    return { members, actuationTime: actuationTime.si, failsSafe: failsSafe === true };
  }

  /** @internal */
  _asset(): AssetDescription {
    const { actuationTime, failsSafe } = this.props;
    return { kind: "power-cap-controller", spec: { actuationTime, failsSafe: failsSafe === true } };
  }
}
