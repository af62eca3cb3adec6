import type { Construct } from "constructs";
import type { DryCoolerModel } from "../catalog";
import { HeatRejection, type HeatRejectionProps } from "./heat-rejection";

export interface DryCoolerProps extends HeatRejectionProps {
  readonly model: DryCoolerModel;
}

/** Dry coolers: reject heat to the dry bulb. Fan power in proportion to the heat. */
export class DryCooler extends HeatRejection {
  constructor(scope: Construct, id: string, props: DryCoolerProps) {
    super(scope, id, "dry-cooler", props.model, props);
  }
}
