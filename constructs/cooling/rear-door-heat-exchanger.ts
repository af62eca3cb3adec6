import type { Construct } from "constructs";
import type { ElementRecord } from "../../analysis/model";
import type { RearDoorModel } from "../catalog";
import {
  type AssetDescription,
  flowPerHeat,
  type ICoolingSupply,
  Input,
  type IPowerSupply,
  type Lowering,
} from "../core";
import { TemperatureDifference } from "../units";
import { Plant, type PlantProps } from "./plant";

export interface RearDoorHeatExchangerProps extends PlantProps {
  readonly model: RearDoorModel;
  /** Facility water loop. */
  readonly cooledBy: ICoolingSupply;
  /**
   * What feeds the fans of an active door.
   * @default - none; only for a passive model
   */
  readonly fedBy?: IPowerSupply;
  /**
   * Temperature rise of the facility water.
   * @default TemperatureDifference.kelvins(10), 1.44 L/min of water per kW
   */
  readonly facilityRise?: TemperatureDifference;
}

/** Rear door of a rack: takes the air heat of the rack to facility water. */
export class RearDoorHeatExchanger extends Plant {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: RearDoorHeatExchangerProps,
  ) {
    super(scope, id, "air", props);
    const input = Input.of(this);
    if (props.facilityRise) input.positive("facilityRise", props.facilityRise);
    const { fanPower, name } = props.model;
    if (!props.fedBy && fanPower.si > 0)
      input.refuse("fedBy", "none", `a supply for the ${fanPower} fans of ${name}`);
  }

  /** @internal */
  _records(lowering: Lowering): ElementRecord[] {
    const { model, cooledBy, fedBy, facilityRise = TemperatureDifference.kelvins(10) } = this.props;
    const facility = { output: 1, work: 1, perFirst: flowPerHeat(facilityRise) };
    return [
      {
        path: lowering.path(this),
        kind: "rear-door-heat-exchanger",
        place: lowering.place(this),
        provides: "air",
        units: this.units,
        needs: [
          ...(fedBy ? this._electricity(lowering, fedBy) : []),
          lowering.cooling(this, "liquid", cooledBy, { draw: facility }),
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
