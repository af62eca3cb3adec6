import type { Construct } from "constructs";
import type { CrahModel } from "../catalog";
import { type DrivenExchangerProps, FacilityExchanger } from "./facility-exchanger";

export interface CrahProps extends DrivenExchangerProps {
  readonly model: CrahModel;
}

/**
 * Computer room air handler: takes the air heat of a room to facility water, its fans at full speed. Where its model states an
 * approach, what it takes on the design day follows from the temperature of its water.
 *
 * @example
 * const model = CrahModel.VERTIV_PW170;
 * const crahs = new Crah(plant, "crahs", { model, units: 6, cooledBy: water, fedBy: ups });
 * new DataHall(building, "network-hall", { cooledBy: crahs });
 */
export class Crah extends FacilityExchanger {
  constructor(scope: Construct, id: string, props: CrahProps) {
    const { name, heat, airflow, fanPower: power, approach, waterRise } = props.model;
    const kind = "crah";
    const evidence = props.model._evidence("fanPower");
    super(scope, id, "air", { kind, name, heat, airflow, power, approach, waterRise, evidence }, props);
  }
}
