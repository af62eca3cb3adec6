import type { Construct } from "constructs";
import type { ChillerModel, CoolingTowerModel, PumpModel } from "../catalog";
import { Chiller, CoolingLoop, CoolingTower, type MakeUpWater, Pump } from "../cooling";
import { CoolingSupply, Input, type IPowerSupply, Pattern } from "../core";
import type { Temperature, TemperatureDifference } from "../units";
import { numbered } from "./designation";

export interface ChillerPlantProps {
  /** Boards that feed the plant; chillers, cells and condenser pumps take turns on them. */
  readonly boards: IPowerSupply[];
  /** Number of chillers, at least 1. */
  readonly chillers: number;
  /** A water-cooled model. */
  readonly chiller: ChillerModel;
  /** Number of tower cells, at least 1. */
  readonly cells: number;
  readonly tower: CoolingTowerModel;
  /** Number of condenser water pumps, at least 1. */
  readonly condenserPumps: number;
  readonly condenserPump: PumpModel;
  /** Number of chilled water pumps, at least 1. */
  readonly chilledWaterPumps: number;
  readonly chilledWaterPump: PumpModel;
  /**
   * What feeds the chilled water pumps, so that they run on when the chillers stop.
   * @default - the boards in turn
   */
  readonly chilledWaterPumpsFedBy?: IPowerSupply;
  /**
   * Temperature rise of the condenser water.
   * @default - as for `Chiller`
   */
  readonly condenserRise?: TemperatureDifference;
  /**
   * Set-point of the condenser water, that the towers have to reach.
   * @default - not stated, and not held
   */
  readonly condenserSupply?: Temperature;
  /**
   * Where the water comes from that the towers lose.
   * @default - as for `CoolingTower`
   */
  readonly towersSuppliedWith?: MakeUpWater;
}

/**
 * Water-cooled chillers on one condenser water loop with its towers and pumps, and the chilled water pumps.
 * The chilled water loop is drawn outside: it may span several plants.
 *
 * @example
 * const pump = PumpModel.sized(litresPerMinute(8000), kPa(250), percent(75));
 * const count = { chillers: 2, cells: 2, condenserPumps: 2, chilledWaterPumps: 2 };
 * const pumps = { condenserPump: pump, chilledWaterPump: pump };
 * const model = { chiller: ChillerModel.DAIKIN_WSC100M, tower: CoolingTowerModel.MARLEY_NC_1439T, ...pumps };
 * const made = new ChillerPlant(plant, "cooling", { boards: [boardA, boardB], ...count, ...model });
 * const circulatedBy = CoolingSupply.shared(made.chilledWaterPumps);
 * new CoolingLoop(plant, "chilled-water", { cooledBy: CoolingSupply.shared(made.chillers), circulatedBy });
 */
export class ChillerPlant extends Pattern {
  readonly chillers: Chiller[];
  readonly chilledWaterPumps: Pump[];
  readonly condenserWater: CoolingLoop;

  constructor(scope: Construct, id: string, props: ChillerPlantProps) {
    super(scope, id);
    const input = Input.of(this);
    const { boards } = props;
    if (boards.length === 0) input.refuse("boards", "none", "at least one board");
    const many = <T>(prop: string, count: number, make: (n: number, board: IPowerSupply) => T): T[] => {
      const size = boards.length === 0 ? 0 : input.count(prop, count, 1);
      return Array.from({ length: size }, (_, i) => make(i + 1, boards[i % boards.length]));
    };
    const towers = many("cells", props.cells, (n, fedBy) => {
      const { tower: model, towersSuppliedWith: suppliedWith } = props;
      return new CoolingTower(this, numbered("tower", n), { model, fedBy, suppliedWith });
    });
    const condenserPumps = many("condenserPumps", props.condenserPumps, (n, fedBy) => {
      return new Pump(this, numbered("condenser-pump", n), { model: props.condenserPump, fedBy });
    });
    this.condenserWater = new CoolingLoop(this, "condenser-water", {
      cooledBy: CoolingSupply.shared(towers),
      circulatedBy: CoolingSupply.shared(condenserPumps),
      supplyTemperature: props.condenserSupply,
    });
    this.chillers = many("chillers", props.chillers, (n, fedBy) => {
      const { chiller: model, condenserRise } = props;
      return new Chiller(this, numbered("chiller", n), {
        model,
        fedBy,
        cooledBy: this.condenserWater,
        condenserRise,
      });
    });
    this.chilledWaterPumps = many("chilledWaterPumps", props.chilledWaterPumps, (n, board) => {
      const fedBy = props.chilledWaterPumpsFedBy ?? board;
      return new Pump(this, numbered("chilled-water-pump", n), { model: props.chilledWaterPump, fedBy });
    });
  }
}
