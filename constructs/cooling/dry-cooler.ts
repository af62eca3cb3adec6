import type { Construct } from "constructs";
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
 * ```ts
 * const model = DryCoolerModel.BAC_TRILLIUM_TDFS1238N;
 * new DryCooler(yard, "dry-coolers", { model, units: 3, fedBy: boardA });
 * ```
 */
export class DryCooler extends HeatRejection {
  constructor(scope: Construct, id: string, props: DryCoolerProps) {
    const { heatRejection, approach, range } = props.model;
    const flow = range && heatRejection.si / range.si;
    const machine = { law: "dryCooler", approach: approach?.si, flow } as const;
    super(scope, id, "dry-cooler", props.model, machine, props);
  }
}
