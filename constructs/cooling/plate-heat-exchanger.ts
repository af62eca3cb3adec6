import type { Construct } from "constructs";
import { heatOfWaterFlow, type ICoolingSupply, Input } from "../core";
import { type Power, type Temperature, type TemperatureDifference, type VolumeFlow, W } from "../units";
import { FacilityExchanger } from "./facility-exchanger";
import type { PlantProps } from "./plant";

export interface PlateHeatExchangerProps extends PlantProps {
  /** Heat that one unit is made for, above zero. */
  readonly heat: Power;
  /**
   * Flow that one unit is made for on its warm side, above zero.
   * @default - not limited
   */
  readonly flow?: VolumeFlow;
  /** Loop on the cold side. */
  readonly cooledBy: ICoolingSupply;
  /**
   * Temperature rise of the cold side, above zero.
   * @default TemperatureDifference.kelvins(10), 1.45 L/min of water per kW
   */
  readonly facilityRise?: TemperatureDifference;
  /**
   * Flow through the cold side of one unit whatever its heat, in place of `facilityRise`, above zero.
   * @default - the flow follows the heat
   */
  readonly facilityFlow?: VolumeFlow;
  /**
   * What the warm side leaves above what enters the cold one, at `heat` and `flow`, above zero.
   * @default - not known
   */
  readonly approach?: TemperatureDifference;
  /**
   * Set-point of the warm side.
   * @default - not stated, and not held
   */
  readonly supplyTemperature?: Temperature;
}

/**
 * Plate heat exchanger between two loops: takes no power, and keeps their water apart.
 *
 * @example
 * const plates = new PlateHeatExchanger(plant, "economizer", { heat: MW(2), cooledBy: tower });
 * new CoolingLoop(plant, "free-cooling", { cooledBy: plates, circulatedBy: pump });
 */
export class PlateHeatExchanger extends FacilityExchanger {
  constructor(scope: Construct, id: string, props: PlateHeatExchangerProps) {
    const { heat, flow, approach, supplyTemperature } = props;
    const kind = "plate-heat-exchanger";
    const flowCapacity = flow && heatOfWaterFlow(flow, supplyTemperature);
    super(scope, id, "liquid", { kind, name: kind, heat, flow, flowCapacity, power: W(0), approach }, props);
    const input = Input.of(this);
    input.positive("heat", heat);
    if (flow) input.positive("flow", flow);
    if (approach) input.positive("approach", approach);
  }
}
