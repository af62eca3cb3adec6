import type { Construct } from "constructs";
import type { CoolingTowerModel } from "../catalog";
import { HeatRejection, type HeatRejectionProps } from "./heat-rejection";

export interface CoolingTowerProps extends HeatRejectionProps {
  /** Model of one cell. */
  readonly model: CoolingTowerModel;
}

/**
 * Cooling tower cells, wet: reject heat to the wet bulb. Fan power in proportion to the heat.
 *
 * @example
 * ```ts
 * new CoolingTower(yard, "towers", { model: CoolingTowerModel.MARLEY_NC_1439T, units: 4, fedBy: boardB });
 * ```
 */
export class CoolingTower extends HeatRejection {
  constructor(scope: Construct, id: string, props: CoolingTowerProps) {
    super(scope, id, "cooling-tower", props.model, props);
  }
}
