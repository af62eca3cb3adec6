import {
  ChillerPlant,
  CoolingLoop,
  CoolingSupply,
  kVA,
  type MakeUpWater,
  numbered,
  PlantRoom,
  type Site,
  Switchgear,
  TransferSwitch,
  Transformer,
  TransformerModel,
  Ups,
  UpsModel,
} from "../../constructs";
import type { ColossusValues } from "./assumptions";
import { chillerModel, pumpModel, towerModel } from "./equipment";
import type { Substation } from "./substation";

/** Half of the site's cooling: plants on one substation, one chilled water loop for its halls. */
export class CoolingHalf {
  readonly water: CoolingLoop;
  private readonly plants: ChillerPlant[];

  constructor(
    private readonly site: Site,
    half: number,
    private readonly substation: Substation,
    private readonly makeUp: MakeUpWater,
    private readonly values: ColossusValues,
  ) {
    const { plantsPerHalf } = values;
    this.plants = Array.from({ length: plantsPerHalf }, (_, i) =>
      this.plant(half * plantsPerHalf + i + 1, i),
    );
    this.water = new CoolingLoop(site, numbered("chilled-water", half + 1), {
      cooledBy: CoolingSupply.shared(this.plants.flatMap(({ chillers }) => chillers)),
      circulatedBy: CoolingSupply.shared(this.plants.flatMap(({ chilledWaterPumps }) => chilledWaterPumps)),
      supplyTemperature: values.supplyTemperature,
    });
  }

  private plant(n: number, turn: number): ChillerPlant {
    const { values } = this;
    const room = new PlantRoom(this.site, numbered("plant", n), { cooledBy: CoolingSupply.outdoorAir() });
    const boards = this.substation.sections.map((section, i) => {
      const model = TransformerModel.oilImmersed(values.blockTransformer, values.plantVoltage);
      const transformer = new Transformer(room, numbered("tx", i + 1), {
        model,
        fedBy: section.nextFeeder(),
      });
      return new Switchgear(room, numbered("board", i + 1), {
        fedBy: transformer,
        rating: values.boardRating,
        shortCircuitRating: values.boardShortCircuitRating,
      });
    });
    const rotated = [...boards.slice(turn), ...boards.slice(0, turn)];
    return new ChillerPlant(room, "cooling", {
      boards: rotated,
      chillers: values.chillersPerPlant,
      chiller: chillerModel(values),
      cells: values.cellsPerPlant,
      tower: towerModel(values),
      condenserSupply: values.condenserSupply,
      towersSuppliedWith: this.makeUp,
      condenserPumps: values.condenserPumpsPerPlant,
      condenserPump: pumpModel(
        "Condenser water pump",
        values.condenserPumpFlow,
        values.condenserPumpPower,
        values,
      ),
      chilledWaterPumps: values.chilledWaterPumpsPerPlant,
      chilledWaterPump: pumpModel(
        "Chilled water pump",
        values.chilledWaterPumpFlow,
        values.chilledWaterPumpPower,
        values,
      ),
      chilledWaterPumpsFedBy: this.pumpUps(room, rotated.slice(-2)),
    });
  }

  /** Chilled water pumps ride through on a UPS that takes either of the two boards with fewer chillers. */
  private pumpUps(room: PlantRoom, [preferred, alternate]: Switchgear[]): Ups {
    const ats = new TransferSwitch(room, "pump-ats", {
      preferred,
      alternate,
      rating: this.values.pumpSwitchRating,
      time: this.values.switchTime,
    });
    const model = UpsModel.typicalDoubleConversion(
      this.values.pumpUps,
      kVA(this.values.pumpUps.toKilowatts()),
    );
    return new Ups(room, "pump-ups", { model, fedBy: ats });
  }
}
