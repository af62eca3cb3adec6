import type { Construct } from "constructs";
import type { ElementRecord, MachineRow } from "../../analysis/model";
import type { CoolingTowerModel, DryCoolerModel } from "../catalog";
import type { AssetDescription, IPowerSupply, Lowering } from "../core";
import { Plant, type PlantProps } from "./plant";

export interface HeatRejectionProps extends PlantProps {
  readonly fedBy: IPowerSupply;
}

/** A tower or dry cooler: fan power in proportion to the heat, everything to the ambient. */
export abstract class HeatRejection extends Plant {
  constructor(
    scope: Construct,
    id: string,
    private readonly kind: string,
    private readonly rating: CoolingTowerModel | DryCoolerModel,
    private readonly feed: HeatRejectionProps,
  ) {
    super(scope, id, "liquid", feed);
  }

  /**
   * How its heat follows from the air.
   * @internal
   */
  protected abstract _machine(): MachineRow;

  /** @internal */
  _records(lowering: Lowering): ElementRecord[] {
    const { heatRejection, fanPower } = this.rating;
    return [
      {
        path: lowering.path(this),
        kind: this.kind,
        place: lowering.place(this),
        provides: "liquid",
        units: this.units,
        needs: [
          ...this._electricity(lowering, this.feed.fedBy),
          lowering.outdoors("ambient", { output: 1, work: 1 }),
        ],
        capability: heatRejection.si,
        shareWeight: heatRejection.si,
        work: { perMoved: fanPower.si / heatRejection.si },
        evidence: this.rating._evidence("fanPower"),
        limits: [{ rule: "cooling.capacity", quantity: "heat", value: heatRejection.si }],
        use: "cooling",
        machine: this._machine(),
      },
    ];
  }

  /** @internal */
  _asset(): AssetDescription {
    const { name, heatRejection, fanPower } = this.rating;
    return { kind: this.kind, model: name, spec: { units: this.units, heatRejection, fanPower } };
  }
}
