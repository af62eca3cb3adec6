import {
  type CoolingLoop,
  DataHall,
  EquipmentRack,
  numbered,
  type Power,
  PowerSupply,
  RackPurpose,
  RearDoorHeatExchanger,
  RearDoorModel,
  type Site,
  Switchgear,
  Ups,
  UpsModel,
} from "../../constructs";
import type { ColossusValues } from "./assumptions";
import type { Blocks } from "./blocks";

/** A hall of spines, cores, storage and management: power blocks with a UPS on both sides (2N). */
export class NetworkHall {
  readonly hall: DataHall;

  constructor(
    site: Site,
    id: string,
    plan: { blocks: number; network: Power; storage: Power },
    private readonly supplies: { blocks: Blocks; water: CoolingLoop },
    private readonly values: ColossusValues,
  ) {
    this.hall = new DataHall(site, id, {
      cooledBy: supplies.water,
      airTemperature: values.hallAirTemperature,
      dewPoint: values.hallDewPoint,
    });
    for (let i = 0; i < plan.blocks; i++) {
      const sides = this.block(numbered("block", i + 1));
      const part = 1 / plan.blocks;
      this.racks(numbered("network", i + 1), RackPurpose.NETWORK, plan.network.times(part), sides);
      this.racks(numbered("storage", i + 1), RackPurpose.STORAGE, plan.storage.times(part), sides);
    }
  }

  private block(id: string): Switchgear[] {
    const { blocks, water } = this.supplies;
    const block = blocks.next(this.hall, id, water);
    return [block.boardA, block.boardB].map((fedBy, i) => {
      const side = "ab"[i];
      const { upsUnitsPerSide: units, boardRating: rating } = this.values;
      const ups = new Ups(block.room, `ups-${side}`, { model: UpsModel.EATON_9395XR_1935, units, fedBy });
      return new Switchgear(block.room, `output-${side}`, { fedBy: ups, rating });
    });
  }

  /** As many equal racks as the load asks for, on both sides. */
  private racks(id: string, purpose: RackPurpose, total: Power, sides: Switchgear[]): void {
    const units = Math.ceil(total.dividedBy(this.values.networkRack).toFraction());
    const model = RearDoorModel.passive(this.values.rearDoor);
    const door = new RearDoorHeatExchanger(this.hall, `${id}-doors`, {
      model,
      units,
      cooledBy: this.supplies.water,
    });
    new EquipmentRack(this.hall, id, {
      purpose,
      units,
      nameplate: total.times(1 / units),
      fedBy: [PowerSupply.cords(sides.map((source) => ({ source })))],
      airCooledBy: door,
    });
  }
}
