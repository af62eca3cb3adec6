import type { Construct } from "constructs";
import type { NeedRow, Service } from "../../analysis/model";
import {
  CoolingSupply,
  Element,
  type ElementProps,
  type ICoolingSupply,
  Input,
  type IPowerSupply,
  type Lowering,
  tanPhi,
} from "../core";
import { Ratio } from "../units";

export interface PlantProps extends ElementProps {
  /**
   * Equal units in parallel, at least 1; of a tower its cells.
   * @default 1
   */
  readonly units?: number;
  /**
   * Lagging power factor of drives and fans, above 0 and up to 100 %.
   * @default Ratio.percent(95), an assumption for variable-speed drives
   */
  readonly powerFactor?: Ratio;
}

/** Equipment that takes heat or moves coolant, and uses electricity for it. */
export abstract class Plant extends Element implements ICoolingSupply {
  protected readonly units: number;
  private readonly powerFactor: Ratio;

  constructor(
    scope: Construct,
    id: string,
    private readonly service: Service,
    props: PlantProps,
  ) {
    super(scope, id, props);
    const input = Input.of(this);
    this.units = input.count("units", props.units ?? 1, 1);
    this.powerFactor = input.powerFactor("powerFactor", props.powerFactor ?? Ratio.percent(95));
  }

  get coolingSupply(): CoolingSupply {
    return CoolingSupply._of(this, this.service);
  }

  /**
   * The need of what its work takes, and the heat of the cords that bring it.
   * @internal
   */
  protected _electricity(lowering: Lowering, fedBy: IPowerSupply): NeedRow[] {
    const draw = { work: 1, perFirst: tanPhi(this.powerFactor) };
    const power = lowering.power(this, fedBy, { draw, units: this.units });
    return [power, ...lowering.cordHeat(this, [power])];
  }
}
