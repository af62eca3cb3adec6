import type { Construct } from "constructs";
import type { RearDoorModel } from "../catalog";
import { type DrivenExchangerProps, FacilityExchanger } from "./facility-exchanger";

export interface RearDoorHeatExchangerProps extends DrivenExchangerProps {
  readonly model: RearDoorModel;
}

/**
 * Rear door of a rack: takes the air heat of the rack to facility water. n units serve n equal racks. Where the model of an
 * active door states an approach, what it takes on the design day follows from the temperature of its water.
 *
 * @example
 * const model = RearDoorModel.passive(kW(30));
 * const door = new RearDoorHeatExchanger(row, "door-01", { model, cooledBy: water });
 * const system = GpuSystem.GB200_NVL72;
 * new GpuRack(row, "rack-01", { system, fedBy: [busway], liquidCooledBy: cdu, airCooledBy: door });
 */
export class RearDoorHeatExchanger extends FacilityExchanger {
  constructor(scope: Construct, id: string, props: RearDoorHeatExchangerProps) {
    const { name, heat, airflow, fanPower: power, approach, waterRise } = props.model;
    const kind = "rear-door-heat-exchanger";
    const evidence = props.model._evidence("fanPower");
    super(scope, id, "air", { kind, name, heat, airflow, power, approach, waterRise, evidence }, props);
  }
}
