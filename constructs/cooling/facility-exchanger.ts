import type { Construct } from "constructs";
import type { ElementRecord, LimitRow, Service } from "../../analysis/model";
import {
  type AssetDescription,
  flowPerHeat,
  type ICoolingSupply,
  Input,
  type IPowerSupply,
  type Lowering,
} from "../core";
import { type Power, TemperatureDifference, type VolumeFlow } from "../units";
import { Plant, type PlantProps } from "./plant";

/** Rating of one unit that hands heat to facility water. */
export interface FacilityExchangerRating {
  readonly kind: string;
  /** Model, as on an order. */
  readonly name: string;
  readonly heat: Power;
  /** Coolant flow on the side of the equipment; absent for air. */
  readonly flow?: VolumeFlow;
  /** Of its pumps or fans. */
  readonly power: Power;
}

export interface FacilityExchangerProps extends PlantProps {
  /** Facility water loop. */
  readonly cooledBy: ICoolingSupply;
  /**
   * What feeds pumps, fans and controls.
   * @default - none; only for a model that draws no power of its own
   */
  readonly fedBy?: IPowerSupply;
  /**
   * Temperature rise of the facility water, above zero.
   * @default TemperatureDifference.kelvins(10), 1.44 L/min of water per kW
   */
  readonly facilityRise?: TemperatureDifference;
}

/** Takes heat of liquid or air to facility water, and adds what its pumps or fans draw. */
export abstract class FacilityExchanger extends Plant {
  constructor(
    scope: Construct,
    id: string,
    private readonly takes: Service,
    private readonly rating: FacilityExchangerRating,
    private readonly facility: FacilityExchangerProps,
  ) {
    super(scope, id, takes, facility);
    const input = Input.of(this);
    if (facility.facilityRise) input.positive("facilityRise", facility.facilityRise);
    const { power, name } = rating;
    if (!facility.fedBy && power.si > 0)
      input.refuse("fedBy", "none", `a supply for the ${power} that ${name} draws`);
  }

  /** @internal */
  _records(lowering: Lowering): ElementRecord[] {
    const { kind, heat, flow, power } = this.rating;
    const { cooledBy, fedBy, facilityRise = TemperatureDifference.kelvins(10) } = this.facility;
    const draw = { output: 1, work: 1, perFirst: flowPerHeat(facilityRise) };
    const limits: LimitRow[] = [{ rule: "cooling.capacity", quantity: "heat", value: heat.si }];
    if (flow) limits.push({ rule: "cooling.flow", quantity: "flow", value: flow.si });
    return [
      {
        path: lowering.path(this),
        kind,
        place: lowering.place(this),
        provides: this.takes,
        units: this.units,
        needs: [
          ...(fedBy ? this._electricity(lowering, fedBy) : []),
          lowering.cooling(this, "liquid", cooledBy, { draw }),
        ],
        capability: heat.si,
        shareWeight: heat.si,
        work: { fixed: power.si },
        limits,
        use: "cooling",
      },
    ];
  }

  /** @internal */
  _asset(): AssetDescription {
    const { kind, name, heat, flow, power } = this.rating;
    return { kind, model: name, spec: { units: this.units, heat, flow, power } };
  }
}
