import { Construct } from "constructs";
import type { CduModel, GpuSystem, RearDoorModel } from "../catalog";
import { GpuRack } from "../compute";
import { Cdu, RearDoorHeatExchanger } from "../cooling";
import { type ICoolingSupply, Input, type IPowerSupply, Pattern } from "../core";
import type { Mass, Power, Temperature, TemperatureDifference, VolumeFlow } from "../units";
import { numbered } from "./designation";

export interface ComputeArrayProps {
  readonly system: GpuSystem;
  /** Racks in the array, at least 1. */
  readonly racks: number;
  /**
   * Systems in each rack.
   * @default 1
   */
  readonly systemsPerRack?: number;
  /**
   * What a controller holds each rack to.
   * @default - the nameplate
   */
  readonly powerCap?: Power;
  /** Supplies of every rack; with `PowerSupply.cords` each rack has cords of its own. */
  readonly fedBy: IPowerSupply[];
  /**
   * What takes the liquid share of the heat: the racks' loop, or facility water with `inRackCdu`.
   * @default - air-cooled
   */
  readonly liquidCooledBy?: ICoolingSupply;
  /**
   * A CDU in every rack, between its systems and `liquidCooledBy`.
   * @default - none
   */
  readonly inRackCdu?: CduModel;
  /**
   * Set-point of the coolant that these CDUs supply.
   * @default - not stated, and not held
   */
  readonly coolantSupply?: Temperature;
  /**
   * A rear door on every rack for the air share of the heat.
   * @default - the air share goes to the place
   */
  readonly rearDoor?: RearDoorModel;
  /**
   * Facility water of the rear doors; required with `rearDoor`.
   * @default - none
   */
  readonly rearDoorCooledBy?: ICoolingSupply;
  /**
   * Temperature rise of the facility water in the CDUs and doors of the racks.
   * @default - as for `Cdu` and `RearDoorHeatExchanger`
   */
  readonly facilityRise?: TemperatureDifference;
  /**
   * Facility water through the CDU of each rack whatever its heat, above zero; `facilityRise` is then that of the doors.
   * @default - by `facilityRise`
   */
  readonly facilityFlow?: VolumeFlow;
  /**
   * Rise of the air on its way through each rack, above zero.
   * @default - as for `GpuRack`
   */
  readonly airRise?: TemperatureDifference;
  /**
   * Of each whole rack with its coolant, door and CDU, above zero.
   * @default - as for `GpuRack`
   */
  readonly rackMass?: Mass;
}

/**
 * Equal GPU racks side by side, each with its own door and, where stated, its own CDU.
 *
 * @example
 * const system = GpuSystem.GB200_NVL72;
 * new ComputeArray(row, "array", { system, racks: 4, fedBy: [busway], liquidCooledBy: cdu });
 */
export class ComputeArray extends Pattern {
  readonly racks: GpuRack[] = [];

  constructor(
    scope: Construct,
    id: string,
    private readonly props: ComputeArrayProps,
  ) {
    super(scope, id);
    const input = Input.of(this);
    if (props.rearDoor && !props.rearDoorCooledBy) {
      input.refuse("rearDoorCooledBy", "none", "the facility water of the rear doors");
    }
    const count = input.count("racks", props.racks, 1);
    for (let n = 1; n <= count; n++) this.racks.push(this.rack(numbered("rack", n)));
  }

  private rack(id: string): GpuRack {
    const {
      system,
      systemsPerRack: systems,
      powerCap,
      fedBy,
      liquidCooledBy,
      inRackCdu,
      airRise,
      rackMass,
    } = this.props;
    const position = new Construct(this, id);
    const cdu = inRackCdu && liquidCooledBy && this.cdu(position, inRackCdu, liquidCooledBy);
    return new GpuRack(position, "systems", {
      system,
      systems,
      powerCap,
      fedBy,
      liquidCooledBy: cdu ?? liquidCooledBy,
      airCooledBy: this.door(position),
      airRise,
      mass: rackMass,
    });
  }

  private cdu(position: Construct, model: CduModel, cooledBy: ICoolingSupply): Cdu {
    const { facilityFlow, coolantSupply: supplyTemperature } = this.props;
    const facilityRise = facilityFlow ? undefined : this.props.facilityRise;
    return new Cdu(position, "cdu", { model, cooledBy, facilityRise, facilityFlow, supplyTemperature });
  }

  private door(position: Construct): RearDoorHeatExchanger | undefined {
    const { rearDoor: model, rearDoorCooledBy: cooledBy, facilityRise } = this.props;
    return (
      model && cooledBy && new RearDoorHeatExchanger(position, "door", { model, cooledBy, facilityRise })
    );
  }
}
