import type { Construct } from "constructs";
import type { ElementRecord } from "../../analysis/model";
import type { CduModel } from "../catalog";
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

export interface CduProps extends PlantProps {
  readonly model: CduModel;
  /** Facility water loop. */
  readonly cooledBy: ICoolingSupply;
  /**
   * What feeds pumps and controls.
   * @default - none; only for an in-rack model whose pumps are counted in the rack's own power
   */
  readonly fedBy?: IPowerSupply;
  /**
   * Temperature rise of the facility water.
   * @default TemperatureDifference.kelvins(10), 1.44 L/min of water per kW
   */
  readonly facilityRise?: TemperatureDifference;
}

/** Coolant distribution unit: takes heat from the racks' loop to facility water, bound in kW and in L/min. */
export class Cdu extends Plant {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: CduProps,
  ) {
    super(scope, id, "liquid", props);
    const input = Input.of(this);
    if (props.facilityRise) input.positive("facilityRise", props.facilityRise);
    const { pumpPower, name } = props.model;
    if (!props.fedBy && pumpPower.si > 0)
      input.refuse("fedBy", "none", `a supply for the ${pumpPower} pumps of ${name}`);
  }

  /** @internal */
  _records(lowering: Lowering): ElementRecord[] {
    const { model, cooledBy, fedBy, facilityRise = TemperatureDifference.kelvins(10) } = this.props;
    const facility = { output: 1, work: 1, perFirst: flowPerHeat(facilityRise) };
    return [
      {
        path: lowering.path(this),
        kind: "cdu",
        place: lowering.place(this),
        provides: "liquid",
        units: this.units,
        needs: [
          ...(fedBy ? this._electricity(lowering, fedBy) : []),
          lowering.cooling(this, "liquid", cooledBy, { draw: facility }),
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
