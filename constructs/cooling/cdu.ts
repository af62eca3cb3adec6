import type { Construct } from "constructs";
import type { ElementRecord } from "../../analysis/model";
import type { CduModel } from "../catalog";
import {
  type AssetDescription,
  CoolingSupply,
  Element,
  type ElementProps,
  flowPerHeat,
  type ICoolingSupply,
  Input,
  type IPowerSupply,
  type Lowering,
  tanPhi,
} from "../core";
import { Ratio, TemperatureDifference } from "../units";

export interface CduProps extends ElementProps {
  readonly model: CduModel;
  /** Facility water loop. */
  readonly cooledBy: ICoolingSupply;
  /**
   * What feeds pumps and controls.
   * @default - none; only for an in-rack model whose pumps are counted in the rack's own power
   */
  readonly fedBy?: IPowerSupply;
  /**
   * Equal units in parallel, at least 1.
   * @default 1
   */
  readonly units?: number;
  /**
   * Temperature rise of the facility water.
   * @default TemperatureDifference.kelvins(10), 1.44 L/min of water per kW
   */
  readonly facilityRise?: TemperatureDifference;
  /**
   * Lagging power factor of the pumps, above 0 and up to 100 %.
   * @default Ratio.percent(95), an assumption for variable-speed drives
   */
  readonly powerFactor?: Ratio;
}

/** Coolant distribution unit: takes heat from the racks' loop to facility water, bound in kW and in L/min. */
export class Cdu extends Element implements ICoolingSupply {
  private readonly units: number;
  private readonly powerFactor: Ratio;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: CduProps,
  ) {
    super(scope, id, props);
    const input = Input.of(this);
    this.units = input.count("units", props.units ?? 1, 1);
    this.powerFactor = input.powerFactor("powerFactor", props.powerFactor ?? Ratio.percent(95));
    if (props.facilityRise) input.positive("facilityRise", props.facilityRise);
    const { pumpPower, name } = props.model;
    if (!props.fedBy && pumpPower.si > 0)
      input.refuse("fedBy", "none", `a supply for the ${pumpPower} pumps of ${name}`);
  }

  get coolingSupply(): CoolingSupply {
    return CoolingSupply._of(this, "liquid");
  }

  /** @internal */
  _records(lowering: Lowering): ElementRecord[] {
    const { model, cooledBy, fedBy, facilityRise = TemperatureDifference.kelvins(10) } = this.props;
    const facility = { output: 1, work: 1, perFirst: flowPerHeat(facilityRise) };
    const pumps = { draw: { work: 1, perFirst: tanPhi(this.powerFactor) }, units: this.units };
    const power = fedBy ? [lowering.power(this, fedBy, pumps)] : [];
    return [
      {
        path: lowering.path(this),
        kind: "cdu",
        place: lowering.place(this),
        provides: "liquid",
        units: this.units,
        needs: [
          ...power,
          lowering.cooling(this, "liquid", cooledBy, { draw: facility }),
          ...lowering.cordHeat(this, power),
        ],
        capability: model.heat.si,
        shareWeight: model.heat.si,
        work: { fixed: model.pumpPower.si },
        limits: [
          { rule: "cooling.capacity", quantity: "heat", value: model.heat.si },
          { rule: "cooling.flow", quantity: "flow", value: model.flow.si },
        ],
        use: "cooling",
      },
    ];
  }

  /** @internal */
  _asset(): AssetDescription {
    const { name, heat, flow, pumpPower } = this.props.model;
    return { kind: "cdu", model: name, spec: { units: this.units, heat, flow, pumpPower } };
  }
}
