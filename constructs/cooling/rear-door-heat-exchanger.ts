import type { Construct } from "constructs";
import type { ElementRecord } from "../../analysis/model";
import type { RearDoorModel } from "../catalog";
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
} from "../core";
import { TemperatureDifference } from "../units";

export interface RearDoorHeatExchangerProps extends ElementProps {
  readonly model: RearDoorModel;
  /** Facility water loop. */
  readonly cooledBy: ICoolingSupply;
  /**
   * What feeds the fans of an active door.
   * @default - none; only for a passive model
   */
  readonly fedBy?: IPowerSupply;
  /**
   * Equal doors, at least 1: one for each of n equal racks.
   * @default 1
   */
  readonly units?: number;
  /**
   * Temperature rise of the facility water.
   * @default TemperatureDifference.kelvins(10), 1.44 L/min of water per kW
   */
  readonly facilityRise?: TemperatureDifference;
}

/** Rear door of a rack: takes the air heat of the rack to facility water. */
export class RearDoorHeatExchanger extends Element implements ICoolingSupply {
  private readonly units: number;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: RearDoorHeatExchangerProps,
  ) {
    super(scope, id, props);
    const input = Input.of(this);
    this.units = input.count("units", props.units ?? 1, 1);
    if (props.facilityRise) input.positive("facilityRise", props.facilityRise);
    const { fanPower, name } = props.model;
    if (!props.fedBy && fanPower.si > 0)
      input.refuse("fedBy", "none", `a supply for the ${fanPower} fans of ${name}`);
  }

  get coolingSupply(): CoolingSupply {
    return CoolingSupply._of(this, "air");
  }

  /** @internal */
  _records(lowering: Lowering): ElementRecord[] {
    const { model, cooledBy, fedBy, facilityRise = TemperatureDifference.kelvins(10) } = this.props;
    const facility = { output: 1, work: 1, perFirst: flowPerHeat(facilityRise) };
    const power = fedBy ? [lowering.power(this, fedBy, { draw: { work: 1 }, units: this.units })] : [];
    return [
      {
        path: lowering.path(this),
        kind: "rear-door-heat-exchanger",
        place: lowering.place(this),
        provides: "air",
        units: this.units,
        needs: [
          ...power,
          lowering.cooling(this, "liquid", cooledBy, { draw: facility }),
          ...lowering.cordHeat(this, power),
        ],
        capability: model.heat.si,
        shareWeight: model.heat.si,
        work: { fixed: model.fanPower.si },
        limits: [{ rule: "cooling.capacity", quantity: "heat", value: model.heat.si }],
        use: "cooling",
      },
    ];
  }

  /** @internal */
  _asset(): AssetDescription {
    const { name, heat, fanPower } = this.props.model;
    return { kind: "rear-door-heat-exchanger", model: name, spec: { units: this.units, heat, fanPower } };
  }
}
