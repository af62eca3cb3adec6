import type { Construct } from "constructs";
import type { ElementRecord } from "../../analysis/model";
import type { CoolingTowerModel } from "../catalog";
import {
  type AssetDescription,
  CoolingSupply,
  Element,
  type ElementProps,
  type ICoolingSupply,
  Input,
  type IPowerSupply,
  type Lowering,
} from "../core";
import { Ratio } from "../units";
import { heatRejectionRecord } from "./heat-rejection";

export interface CoolingTowerProps extends ElementProps {
  readonly model: CoolingTowerModel;
  readonly fedBy: IPowerSupply;
  /**
   * Equal cells, at least 1.
   * @default 1
   */
  readonly cells?: number;
  /**
   * Lagging power factor of the fans, above 0 and up to 100 %.
   * @default Ratio.percent(95), an assumption for variable-speed drives
   */
  readonly powerFactor?: Ratio;
}

/** Cooling tower cells, wet: reject heat to the wet bulb. Fan power in proportion to the heat. */
export class CoolingTower extends Element implements ICoolingSupply {
  private readonly units: number;
  private readonly powerFactor: Ratio;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: CoolingTowerProps,
  ) {
    super(scope, id, props);
    const input = Input.of(this);
    this.units = input.count("cells", props.cells ?? 1, 1);
    this.powerFactor = input.powerFactor("powerFactor", props.powerFactor ?? Ratio.percent(95));
  }

  get coolingSupply(): CoolingSupply {
    return CoolingSupply._of(this, "liquid");
  }

  /** @internal */
  _records(lowering: Lowering): ElementRecord[] {
    const { model, fedBy } = this.props;
    const { heatRejection, fanPower } = model;
    const { units, powerFactor } = this;
    return [
      heatRejectionRecord(this, lowering, {
        kind: "cooling-tower",
        units,
        heatRejection,
        fanPower,
        fedBy,
        powerFactor,
      }),
    ];
  }

  /** @internal */
  _asset(): AssetDescription {
    const { name, heatRejection, fanPower } = this.props.model;
    return { kind: "cooling-tower", model: name, spec: { cells: this.units, heatRejection, fanPower } };
  }
}
