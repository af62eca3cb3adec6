import type { Construct } from "constructs";
import type { RearDoorModel } from "../catalog";
import { FacilityExchanger, type FacilityExchangerProps } from "./facility-exchanger";

export interface RearDoorHeatExchangerProps extends FacilityExchangerProps {
  readonly model: RearDoorModel;
}

/** Rear door of a rack: takes the air heat of the rack to facility water. n units serve n equal racks. */
export class RearDoorHeatExchanger extends FacilityExchanger {
  constructor(scope: Construct, id: string, props: RearDoorHeatExchangerProps) {
    const { name, heat, fanPower: power } = props.model;
    super(scope, id, "air", { kind: "rear-door-heat-exchanger", name, heat, power }, props);
  }
}
