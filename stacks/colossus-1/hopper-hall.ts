import {
  CduModel,
  ComputeArray,
  type CoolingLoop,
  DataHall,
  EquipmentRack,
  HouseLoad,
  numbered,
  type Power,
  type PowerBlock,
  PowerCapController,
  PowerSupply,
  RackPurpose,
  RearDoorHeatExchanger,
  RearDoorModel,
  Row,
  type Site,
} from "../../constructs";
import type { ArrayPlan } from "./arrangement";
import type { ColossusValues } from "./assumptions";
import type { Blocks } from "./blocks";
import { pairOfBusways } from "./busways";
import { leafPower } from "./equipment";
import { SYSTEMS_PER_RACK } from "./facts";

/** A hall of HGX racks: power blocks of four arrays, each array with its leaf switches. */
export class HopperHall {
  readonly hall: DataHall;

  constructor(
    site: Site,
    id: string,
    plan: { blocks: ArrayPlan[][]; house: Power },
    private readonly supplies: { blocks: Blocks; water: CoolingLoop },
    private readonly values: ColossusValues,
  ) {
    const { water, blocks } = supplies;
    this.hall = new DataHall(site, id, {
      cooledBy: water,
      airTemperature: values.hallAirTemperature,
      dewPoint: values.hallDewPoint,
    });
    new PowerCapController(this.hall, "caps", {
      members: [this.hall],
      actuationTime: values.capActuationTime,
    });
    plan.blocks.forEach((arrays, i) => {
      const block = blocks.next(this.hall, numbered("block", i + 1), water);
      arrays.forEach((array, n) => this.array(block, n + 1, array));
      if (i === 0) {
        const fedBy = PowerSupply.cords([{ source: block.boardA }, { source: block.boardB }]);
        new HouseLoad(this.hall, "house", { power: plan.house, fedBy });
      }
    });
  }

  private array(block: PowerBlock, n: number, { system, racks }: ArrayPlan): void {
    const { values } = this;
    const { water } = this.supplies;
    const row = new Row(block, numbered("row", n));
    const pair = pairOfBusways(row, block, values.hopperWhip, values);
    const door = RearDoorModel.passive(values.rearDoor);
    new ComputeArray(row, "array", {
      system,
      racks,
      systemsPerRack: SYSTEMS_PER_RACK,
      powerCap: values.hopperRackCap,
      fedBy: [pair(), pair()],
      liquidCooledBy: water,
      inRackCdu: CduModel.SUPERMICRO_IN_RACK_250KW,
      coolantSupply: values.coolantSupply,
      rearDoor: door,
      rearDoorCooledBy: water,
      facilityRise: values.waterRise,
    });
    new EquipmentRack(row, "leaves", {
      purpose: RackPurpose.NETWORK,
      nameplate: leafPower(values).times(values.leavesPerArray),
      fedBy: [pair()],
      airCooledBy: new RearDoorHeatExchanger(row, "leaves-door", { model: door, cooledBy: water }),
    });
  }
}
