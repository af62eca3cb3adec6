import type { ElementRecord } from "../../analysis/model";
import { type Element, type IPowerSupply, type Lowering, tanPhi } from "../core";
import type { Power, Ratio } from "../units";

/** What rejects heat to the ambient with fans. */
export interface HeatRejection {
  readonly kind: string;
  readonly units: number;
  /** Of one unit. */
  readonly heatRejection: Power;
  /** Of one unit at its rated heat. */
  readonly fanPower: Power;
  readonly fedBy: IPowerSupply;
  readonly powerFactor: Ratio;
}

/** The record of a tower or dry cooler: fans in proportion to the heat, everything to the ambient. */
export function heatRejectionRecord(
  element: Element,
  lowering: Lowering,
  plant: HeatRejection,
): ElementRecord {
  const { kind, units, heatRejection, fanPower, fedBy, powerFactor } = plant;
  const draw = { work: 1, perFirst: tanPhi(powerFactor) };
  const power = lowering.power(element, fedBy, { draw, units });
  return {
    path: lowering.path(element),
    kind,
    place: lowering.place(element),
    provides: "liquid",
    units,
    needs: [
      power,
      lowering.outdoors("ambient", { output: 1, work: 1 }),
      ...lowering.cordHeat(element, [power]),
    ],
    capability: heatRejection.si,
    shareWeight: heatRejection.si,
    work: { perMoved: fanPower.si / heatRejection.si },
    limits: [{ rule: "cooling.capacity", quantity: "heat", value: heatRejection.si }],
    use: "cooling",
  };
}
