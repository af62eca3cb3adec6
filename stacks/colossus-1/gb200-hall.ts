import {
  Cdu,
  CduModel,
  ComputeArray,
  type CoolingLoop,
  CoolingSupply,
  DataHall,
  EquipmentRack,
  numbered,
  type PowerBlock,
  PowerSupply,
  RackPurpose,
  RearDoorHeatExchanger,
  RearDoorModel,
  Row,
  type Site,
  TransferSwitch,
} from "../../constructs";
import type { ArrayPlan } from "./arrangement";
import type { ColossusValues } from "./assumptions";
import type { Blocks } from "./blocks";
import { pairOfBusways } from "./busways";
import { leafPower } from "./equipment";

/** A hall of NVL72 racks: power blocks with a bank of CDUs each. */
export class Gb200Hall {
  readonly hall: DataHall;

  constructor(
    site: Site,
    id: string,
    plan: { blocks: ArrayPlan[][]; leavesPerBlock: number },
    private readonly supplies: { blocks: Blocks; water: CoolingLoop },
    private readonly values: ColossusValues,
  ) {
    const { water, blocks } = supplies;
    this.hall = new DataHall(site, id, {
      cooledBy: water,
      airTemperature: values.hallAirTemperature,
      dewPoint: values.hallDewPoint,
    });
    plan.blocks.forEach((arrays, i) => {
      const block = blocks.next(this.hall, numbered("block", i + 1), water);
      const cdus = CoolingSupply.shared(this.cdus(block));
      arrays.forEach((array, n) => this.array(block, n + 1, array, cdus));
      this.leaves(block, plan.leavesPerBlock);
    });
  }

  /** One CDU on each side, the others behind a transfer switch. */
  private cdus(block: PowerBlock): Cdu[] {
    const either = new TransferSwitch(block.room, "cdu-ats", {
      preferred: block.boardA,
      alternate: block.boardB,
      rating: this.values.cduSwitchRating,
      time: this.values.switchTime,
    });
    const supplies = [block.boardA, block.boardB];
    return Array.from({ length: this.values.cdusPerGb200Block }, (_, i) => {
      const fedBy = supplies[i] ?? either;
      const { water } = this.supplies;
      return new Cdu(block, numbered("cdu", i + 1), {
        model: CduModel.VERTIV_XDU1350,
        fedBy,
        cooledBy: water,
        supplyTemperature: this.values.coolantSupply,
      });
    });
  }

  private array(block: PowerBlock, n: number, { system, racks }: ArrayPlan, cdus: CoolingSupply): void {
    const { values } = this;
    const row = new Row(block, numbered("row", n));
    const pair = pairOfBusways(row, block, values.gb200Whip, values);
    new ComputeArray(row, "array", {
      system,
      racks,
      fedBy: [pair()],
      liquidCooledBy: cdus,
      rearDoor: RearDoorModel.passive(values.rearDoor),
      rearDoorCooledBy: this.supplies.water,
      facilityRise: values.waterRise,
    });
  }

  private leaves(block: PowerBlock, switches: number): void {
    const model = RearDoorModel.passive(this.values.rearDoor);
    const cooledBy = this.supplies.water;
    new EquipmentRack(block, "leaves", {
      purpose: RackPurpose.NETWORK,
      nameplate: leafPower(this.values).times(switches),
      fedBy: [PowerSupply.cords([{ source: block.boardA }, { source: block.boardB }])],
      airCooledBy: new RearDoorHeatExchanger(block, "leaves-door", { model, cooledBy }),
    });
  }
}
