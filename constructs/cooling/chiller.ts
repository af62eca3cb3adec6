import type { Construct } from "constructs";
import type { ElementRecord, LimitRow, NeedRow } from "../../analysis/model";
import type { ChillerCurves } from "../../analysis/physics/chiller-curves";
import type { ChillerModel } from "../catalog";
import {
  type AssetDescription,
  flowPerHeat,
  type ICoolingSupply,
  Input,
  type IPowerSupply,
  type Lowering,
} from "../core";
import { type Duration, TemperatureDifference } from "../units";
import { Plant, type PlantProps } from "./plant";

export interface ChillerProps extends PlantProps {
  readonly model: ChillerModel;
  readonly fedBy: IPowerSupply;
  /**
   * Condenser water loop or towers; required for a water-cooled model, refused for an air-cooled one.
   * @default - air-cooled
   */
  readonly cooledBy?: ICoolingSupply;
  /**
   * Temperature rise of the condenser water; of an air-cooled model what it condenses above the air that enters.
   * @default TemperatureDifference.kelvins(8), the 26/34 °C of the published water-cooled ratings; 15 K to air, an
   *   assumption
   */
  readonly condenserRise?: TemperatureDifference;
  /**
   * From the return of its power to its full cooling; makers state one to some minutes.
   * @default - it cools as soon as it has power again
   */
  readonly restartTime?: Duration;
}

/**
 * Chiller at the full-load coefficient of performance of its rating: W = Q·P/Q_rated. Published part-load figures
 * are taken with relieved condensers; on a design day there is no relief. The rating is good for water that is no colder
 * and a lift that is no larger; a site with `designConditions` and set-points is held to that.
 *
 * @example
 * new Chiller(yard, "air-cooled", { model: ChillerModel.DAIKIN_EWADC15CZXS, fedBy: boardA });
 * new Chiller(plant, "water-cooled", { model: ChillerModel.DAIKIN_WSC100M, fedBy: boardB, cooledBy: tower });
 */
export class Chiller extends Plant {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: ChillerProps,
  ) {
    super(scope, id, "liquid", props);
    const input = Input.of(this);
    if (props.condenserRise) input.positive("condenserRise", props.condenserRise);
    if (props.restartTime) input.positive("restartTime", props.restartTime);
    const { waterCooled, name } = props.model;
    if (waterCooled && !props.cooledBy)
      input.refuse("cooledBy", "none", `condenser water for the water-cooled ${name}`);
    if (!waterCooled && props.cooledBy)
      input.refuse("cooledBy", "a supply", `none for the air-cooled ${name}`);
  }

  /** @internal */
  _records(lowering: Lowering): ElementRecord[] {
    const { model, fedBy } = this.props;
    const limits: LimitRow[] = [{ rule: "cooling.capacity", quantity: "heat", value: model.capacity.si }];
    if (model.ratedFlow) limits.push({ rule: "cooling.flow", quantity: "flow", value: model.ratedFlow.si });
    return [
      {
        path: lowering.path(this),
        kind: "chiller",
        place: lowering.place(this),
        provides: "liquid",
        units: this.units,
        needs: [...this._electricity(lowering, fedBy), this.condenser(lowering)],
        capability: model.capacity.si,
        shareWeight: model.capacity.si,
        work: { perMoved: model.power.si / model.capacity.si },
        evidence: model._evidence("power"),
        limits,
        use: "cooling",
        restartTime: this.props.restartTime?.si,
        machine: {
          law: "chiller",
          supply: model.ratedSupply?.si,
          condenser: model.ratedAmbient?.si,
          condenserRise: this.condenserRise.si,
          airCooled: !model.waterCooled,
          curves: this.curves,
        },
      },
    ];
  }

  /** Curves of the model, for its own capacity. */
  private get curves(): ChillerCurves | undefined {
    const { curves, capacity, power } = this.props.model;
    return curves && { ...curves._curves, capacity: capacity.si, cop: capacity.si / power.si };
  }

  private get condenserRise(): TemperatureDifference {
    return this.props.condenserRise ?? TemperatureDifference.kelvins(this.props.model.waterCooled ? 8 : 15);
  }

  private condenser(lowering: Lowering): NeedRow {
    const { cooledBy } = this.props;
    if (!cooledBy) return lowering.outdoors("condenser", { output: 1, work: 1 });
    const supplied = cooledBy.coolingSupply._supplyTemperature;
    const draw = { output: 1, work: 1, perFirst: flowPerHeat(this.condenserRise, supplied) };
    return lowering.cooling(this, "liquid", cooledBy, { name: "condenser", draw });
  }

  /** @internal */
  _asset(): AssetDescription {
    const { model, restartTime } = this.props;
    const { name, capacity, power, waterCooled } = model;
    const spec = { units: this.units, capacity, power, waterCooled, restartTime };
    return { kind: "chiller", model: name, spec };
  }
}
