import type { Construct } from "constructs";
import type { ElementRecord, Evidence, LimitRow, MachineRow, Service, SpeedRow } from "../../analysis/model";
import { COIL_WATER_RESISTANCE } from "../../analysis/physics/heat-exchanger";
import {
  type AssetDescription,
  flowPerHeat,
  heatOfAirflow,
  heatOfWaterFlow,
  type ICoolingSupply,
  Input,
  type IPowerSupply,
  type Lowering,
  ratedHeatOfAirflow,
} from "../core";
import { type Power, type Temperature, TemperatureDifference, type VolumeFlow } from "../units";
import { Plant, type PlantProps } from "./plant";
import { checkSpeed, type Circuit, speedRow, type VariableSpeed } from "./variable-speed";

/** Rating of one unit that hands heat to facility water. */
export interface FacilityExchangerRating {
  readonly kind: string;
  /** Model, as on an order. */
  readonly name: string;
  readonly heat: Power;
  /** Coolant flow on the side of the equipment; absent for air. */
  readonly flow?: VolumeFlow;
  /** Heat-capacity rate of that flow, W/K. */
  readonly flowCapacity?: number;
  /** Air that its fans move; absent for liquid, and where it has none or it is not known. */
  readonly airflow?: VolumeFlow;
  /** Of its pumps or fans. */
  readonly power: Power;
  /** What `power` rests on; absent where it is none. */
  readonly evidence?: Evidence;
  /** Supplied above facility water supplied, at `heat` and `flow` or `airflow`; absent where not known. */
  readonly approach?: TemperatureDifference;
  /** Rise of the facility water at that; absent where it is taken to be that of the site. */
  readonly waterRise?: TemperatureDifference;
}

export interface FacilityExchangerProps extends PlantProps {
  /** Facility water loop. */
  readonly cooledBy: ICoolingSupply;
  /**
   * What feeds pumps, fans and controls.
   * @default - none; only for a model that draws no power of its own
   */
  readonly fedBy?: IPowerSupply;
  /**
   * Temperature rise of the facility water, above zero: a valve lets in as much as warms by that. Less of a rise takes more
   * water, and a set-point may come closer to it.
   * @default TemperatureDifference.kelvins(10), 1.45 L/min of water per kW
   */
  readonly facilityRise?: TemperatureDifference;
  /**
   * Facility water through one unit whatever its heat, in place of `facilityRise`, above zero: no valve throttles it. With
   * little heat it then comes close to the water, and the loop has to give the flow at all times.
   * @default - the flow follows the heat
   */
  readonly facilityFlow?: VolumeFlow;
  /**
   * Set-point of the coolant or air that it supplies.
   * @default - not stated, and not held
   */
  readonly supplyTemperature?: Temperature;
}

/** Of an exchanger whose pumps or fans may have variable speed. */
export interface DrivenExchangerProps extends FacilityExchangerProps {
  /**
   * That the speed of its pumps or fans follows their flow. A CDU then states its `pressureDrop`, the model of a cooler of air
   * its airflow.
   * @default - full speed
   */
  readonly variableSpeed?: VariableSpeed;
}

/** Takes heat of liquid or air to facility water, and adds what its pumps or fans draw. */
export abstract class FacilityExchanger extends Plant {
  constructor(
    scope: Construct,
    id: string,
    private readonly takes: Service,
    private readonly rating: FacilityExchangerRating,
    private readonly facility: DrivenExchangerProps,
  ) {
    super(scope, id, takes, facility);
    const input = Input.of(this);
    const { facilityRise, facilityFlow } = facility;
    if (facilityRise) input.positive("facilityRise", facilityRise);
    if (facilityFlow) input.positive("facilityFlow", facilityFlow);
    if (facilityRise && facilityFlow)
      input.refuse(
        "facilityFlow",
        `${facilityFlow} beside a facilityRise`,
        "one of both: a flow follows the heat or not",
      );
    if (facility.variableSpeed) checkSpeed(input, facility.variableSpeed);
    const { power, name } = rating;
    if (!facility.fedBy && power.si > 0)
      input.refuse("fedBy", "none", `a supply for the ${power} that ${name} draws`);
  }

  /** @internal */
  override get _supplyTemperature(): Temperature | undefined {
    return this.facility.supplyTemperature;
  }

  private machine(primaryRise: number, primaryFlow: number | undefined): MachineRow {
    const { approach, flowCapacity: secondary, airflow, waterRise } = this.rating;
    const common = { law: "exchanger", approach: approach?.si, primaryRise, primaryFlow } as const;
    if (!airflow) return { ...common, secondary };
    return {
      ...common,
      secondary: heatOfAirflow(this, airflow),
      ratedSecondary: ratedHeatOfAirflow(airflow),
      ratedRise: waterRise?.si,
      primaryResistance: COIL_WATER_RESISTANCE,
    };
  }

  /**
   * What its pumps or fans work against; undefined where that is not known.
   * @internal
   */
  protected _circuit(): Circuit | undefined {
    const { airflow } = this.rating;
    if (!airflow) return undefined;
    return { flow: airflow.si, pressure: 1, systemFlow: this.units * airflow.si, systemPressure: 1 };
  }

  private get speed(): SpeedRow | undefined {
    const { variableSpeed } = this.facility;
    if (!variableSpeed) return undefined;
    const circuit = this._circuit();
    if (circuit) return speedRow(circuit, variableSpeed);
    const expected = "a pressureDrop, or a model that states its airflow";
    Input.of(this).refuse("variableSpeed", "no circuit", expected);
    return undefined;
  }

  /** @internal */
  _records(lowering: Lowering): ElementRecord[] {
    const { kind, heat, flow, airflow, power } = this.rating;
    const { cooledBy, fedBy, facilityRise = TemperatureDifference.kelvins(10), facilityFlow } = this.facility;
    const supplied = cooledBy.coolingSupply._supplyTemperature;
    const flows = facilityFlow
      ? { fixed: facilityFlow.si * this.units }
      : { perFirst: flowPerHeat(facilityRise, supplied) };
    const draw = { output: 1, work: 1, ...flows };
    const limits: LimitRow[] = [{ rule: "cooling.capacity", quantity: "heat", value: heat.si }];
    if (flow) limits.push({ rule: "cooling.flow", quantity: "flow", value: flow.si });
    if (airflow) limits.push({ rule: "cooling.airflow", quantity: "flow", value: airflow.si });
    return [
      {
        path: lowering.path(this),
        kind,
        place: lowering.place(this),
        provides: this.takes,
        units: this.units,
        needs: [
          ...(fedBy ? this._electricity(lowering, fedBy) : []),
          lowering.cooling(this, "liquid", cooledBy, { draw }),
        ],
        capability: heat.si,
        shareWeight: heat.si,
        work: { fixed: power.si, speed: this.speed },
        evidence: this.rating.evidence,
        limits,
        use: "cooling",
        supplyTemperature: this.facility.supplyTemperature?.si,
        machine: this.machine(facilityRise.si, facilityFlow && heatOfWaterFlow(facilityFlow, supplied)),
      },
    ];
  }

  /** @internal */
  _asset(): AssetDescription {
    const { kind, name, heat, flow, airflow, power } = this.rating;
    const { supplyTemperature, variableSpeed } = this.facility;
    const staticShare = variableSpeed?.staticShare;
    const spec = { units: this.units, heat, flow, airflow, power, staticShare, supplyTemperature };
    return { kind, model: name, spec };
  }
}
