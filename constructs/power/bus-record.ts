import type { ElementRecord } from "../../analysis/model";
import type { Element, IPowerSupply, Lowering } from "../core";
import type { Current, Ratio } from "../units";

/** What makes up a bus: gear that carries power at one voltage. */
export interface BusDescription {
  readonly kind: string;
  /** Absent for a bus that is fed through ties only. */
  readonly fedBy?: IPowerSupply;
  readonly rating: Current;
  readonly rated100?: boolean;
  readonly loss?: Ratio;
  /** Whether several supplies are switched by the gear itself. */
  readonly internalSwitch?: boolean;
}

/** The record of a bus: passes power on, limited by its ampere rating, with an optional loss ratio. */
export function busRecord(element: Element, lowering: Lowering, bus: BusDescription): ElementRecord {
  const { kind, fedBy, rating, rated100, loss, internalSwitch } = bus;
  const draw = { output: 1, loss: 1, secondOutput: 1 };
  const needs = fedBy ? [lowering.power(element, fedBy, { draw })] : [];
  const hasLoss = loss !== undefined || needs.some((need) => need.links.some((link) => link.lossRatio));
  return {
    path: lowering.path(element),
    kind,
    place: lowering.place(element),
    provides: "power",
    needs: hasLoss ? [...needs, lowering.roomHeat(element, { loss: 1 })] : needs,
    loss: loss && { law: "ratio", ratio: loss.si },
    limits: [{ rule: "power.continuous-current", quantity: "current", value: rating.si, rated100 }],
    internalSwitch,
  };
}
