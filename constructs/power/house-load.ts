import type { Construct } from "constructs";
import type { ElementRecord } from "../../analysis/model";
import {
  type AssetDescription,
  Element,
  type ElementProps,
  Input,
  type IPowerSupply,
  type Lowering,
  tanPhi,
} from "../core";
import { type Power, Ratio } from "../units";

export interface HouseLoadProps extends ElementProps {
  readonly power: Power;
  /**
   * Lagging power factor, above 0 and up to 100 %.
   * @default Ratio.percent(90), a usual figure for lighting, lifts and small power
   */
  readonly powerFactor?: Ratio;
  readonly fedBy: IPowerSupply;
}

/**
 * Lighting, offices, security, sumps: what a site uses that is neither IT nor cooling.
 *
 * @example
 * new HouseLoad(hall, "lights", { power: kW(15), fedBy: boardB });
 */
export class HouseLoad extends Element {
  private readonly powerFactor: Ratio;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: HouseLoadProps,
  ) {
    super(scope, id, props);
    this.powerFactor = Input.of(this).powerFactor("powerFactor", props.powerFactor ?? Ratio.percent(90));
  }

  /** @internal */
  _records(lowering: Lowering): ElementRecord[] {
    const { power, fedBy } = this.props;
    const draw = { own: 1, perFirst: tanPhi(this.powerFactor) };
    return [
      {
        path: lowering.path(this),
        kind: "house-load",
        place: lowering.place(this),
        needs: [lowering.power(this, fedBy, { draw }), lowering.roomHeat(this, { own: 1, loss: 1 })],
        demand: { nameplate: power.si, provisioned: power.si, typical: power.si },
        use: "house",
      },
    ];
  }

  /** @internal */
  _asset(): AssetDescription {
    return { kind: "house-load", spec: { power: this.props.power, powerFactor: this.powerFactor } };
  }
}
