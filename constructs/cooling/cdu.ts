import type { Construct } from "constructs";
import type { CduModel } from "../catalog";
import { FacilityExchanger, type FacilityExchangerProps } from "./facility-exchanger";

export interface CduProps extends FacilityExchangerProps {
  readonly model: CduModel;
}

/**
 * Coolant distribution unit: takes heat from the racks' loop to facility water, bound in kW and in L/min.
 *
 * @example
 * new Cdu(row, "cdu-01", { model: CduModel.VERTIV_XDU1350, cooledBy: water, fedBy: ups });
 */
export class Cdu extends FacilityExchanger {
  constructor(scope: Construct, id: string, props: CduProps) {
    const { name, heat, flow, pumpPower: power, approach } = props.model;
    const evidence = props.model._evidence("pumpPower");
    super(scope, id, "liquid", { kind: "cdu", name, heat, flow, power, approach, evidence }, props);
  }
}
