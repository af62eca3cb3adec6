import type { Construct } from "constructs";
import type { RearDoorModel } from "../catalog";
import { FacilityExchanger, type FacilityExchangerProps } from "./facility-exchanger";

export interface RearDoorHeatExchangerProps extends FacilityExchangerProps {
  readonly model: RearDoorModel;
}

/**
 * Rear door of a rack: takes the air heat of the rack to facility water. n units serve n equal racks.
 *
 * @example
 * const model = RearDoorModel.passive(kW(30));
 * const door = new RearDoorHeatExchanger(row, "door-01", { model, cooledBy: water });
 * const system = GpuSystem.GB200_NVL72;
 * new GpuRack(row, "rack-01", { system, fedBy: [busway], liquidCooledBy: cdu, airCooledBy: door });
 */
export class RearDoorHeatExchanger extends FacilityExchanger {
  constructor(scope: Construct, id: string, props: RearDoorHeatExchangerProps) {
    const { name, heat, airflow, fanPower: power } = props.model;
    const evidence = props.model._evidence("fanPower");
    super(
      scope,
      id,
      "air",
      { kind: "rear-door-heat-exchanger", name, heat, airflow, power, evidence },
      props,
    );
  }
}
