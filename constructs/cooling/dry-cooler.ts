import type { Construct } from "constructs";
import type { MachineRow } from "../../analysis/model";
import type { DryCoolerModel } from "../catalog";
import { HeatRejection, type HeatRejectionProps } from "./heat-rejection";

export interface DryCoolerProps extends HeatRejectionProps {
  readonly model: DryCoolerModel;
}

/**
 * Dry coolers: reject heat to the dry bulb, as much as reaches the set-point of their loop on the design day. Fan power in
 * proportion to the heat.
 *
 * @example
 * const model = DryCoolerModel.BAC_TRILLIUM_TDFS1238N;
 * new DryCooler(yard, "dry-coolers", { model, units: 3, fedBy: boardA });
 */
export class DryCooler extends HeatRejection {
  private readonly model: DryCoolerModel;

  constructor(scope: Construct, id: string, props: DryCoolerProps) {
    super(scope, id, "dry-cooler", props.model, props);
    this.model = props.model;
  }

  /** @internal */
  protected _machine(): MachineRow {
    const { heatRejection, approach, range } = this.model;
    const flow = range && heatRejection.si / range.si;
    return { law: "dryCooler", approach: approach?.si, flow };
  }
}
