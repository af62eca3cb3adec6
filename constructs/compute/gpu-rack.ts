import type { Construct } from "constructs";
import type {
  DemandRow,
  ElementRecord,
  Evidence,
  IntakeRow,
  NeedRow,
  SuppliesRow,
} from "../../analysis/model";
import type { GpuSystem } from "../catalog";
import {
  type AssetDescription,
  Element,
  type ElementProps,
  type ICoolingSupply,
  Input,
  type IPowerSupply,
  type Lowering,
  tanPhi,
} from "../core";
import type { Duration, Mass, Power, TemperatureDifference } from "../units";
import { coolantHoldUp } from "./coolant-hold-up";
import { COOLING_HOLD_UP, SUPPLY_HOLD_UP } from "./hold-up";

export interface GpuRackProps extends ElementProps {
  readonly system: GpuSystem;
  /**
   * Systems in the rack, at least 1; 1 for a system that is a rack by itself.
   * @default 1
   */
  readonly systems?: number;
  /**
   * What a controller holds the whole rack to, above zero and at most its nameplate.
   * @default - the nameplate
   */
  readonly powerCap?: Power;
  /** Supplies that share the load equally; each is served or lost on its own. */
  readonly fedBy: IPowerSupply[];
  /**
   * What takes the liquid share of the heat; required for a liquid-cooled system.
   * @default - air-cooled
   */
  readonly liquidCooledBy?: ICoolingSupply;
  /**
   * What takes the air share of the heat.
   * @default - the cooling of the place
   */
  readonly airCooledBy?: ICoolingSupply;
  /**
   * Rise of the air on its way through the rack, above zero: what its fans are controlled to.
   * @default TemperatureDifference.kelvins(15), 117 CFM per kW at sea level
   */
  readonly airRise?: TemperatureDifference;
  /**
   * How long it runs on without coolant or air.
   * @default - what its coolant takes up until it may leave no warmer, where volume and limit are published and the set-point
   *   of its supply is stated; else 10 s, an assumption: cold plates without flow shut down within a minute
   */
  readonly coolingHoldUp?: Duration;
  /**
   * Of the whole rack with its coolant, above zero.
   * @default - that of a system which is a rack by itself; of another rack not known and not held
   */
  readonly mass?: Mass;
}

/**
 * A rack of GPU systems. All it draws becomes heat in it, by the system's liquid share.
 *
 * @example
 * const system = GpuSystem.GB200_NVL72;
 * new GpuRack(row, "rack-01", { system, powerCap: kW(125), fedBy: [busway], liquidCooledBy: cdu });
 */
export class GpuRack extends Element {
  private readonly systems: number;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: GpuRackProps,
  ) {
    super(scope, id, props);
    const { system, powerCap, fedBy, liquidCooledBy } = props;
    const input = Input.of(this);
    this.systems = input.count("systems", props.systems ?? 1, 1);
    if (system.isRack && this.systems > 1) {
      input.refuse("systems", String(this.systems), `1: the ${system.name} is a rack by itself`);
    }
    const nameplate = system.nameplate.times(this.systems);
    if (powerCap) {
      input.positive("powerCap", powerCap);
      if (powerCap.si > nameplate.si)
        input.refuse("powerCap", `${powerCap}`, `at most the nameplate of ${nameplate}`);
    }
    if (props.airRise) input.positive("airRise", props.airRise);
    if (props.mass) input.positive("mass", props.mass);
    if (fedBy.length === 0) input.refuse("fedBy", "no supply", "at least one supply");
    if (system.liquidShare.si > 0 && !liquidCooledBy) {
      input.refuse("liquidCooledBy", "none", `a CDU or loop for the liquid-cooled ${system.name}`);
    }
  }

  /** @internal */
  _records(lowering: Lowering): ElementRecord[] {
    const { system, fedBy } = this.props;
    const draw = { own: 1, perFirst: tanPhi(system.powerFactor) };
    const power = lowering.powers(this, fedBy, { draw, holdUp: SUPPLY_HOLD_UP.si });
    const air = this.airCooling(lowering);
    return [
      {
        path: lowering.path(this),
        kind: "gpu-rack",
        place: lowering.place(this),
        needs: [
          ...power,
          ...this.liquidCooling(lowering),
          ...(air ? [air] : []),
          ...lowering.cordHeat(this, power),
        ],
        inputVoltage: { minimum: system.minimumVoltage.si, maximum: system.maximumVoltage.si },
        demand: this.demand(),
        supplies: this.supplies(),
        mass: this.mass?.si,
        intake: air && this.intake(air),
        use: "it",
        compute: { gpu: system.gpuModel, gpus: system.gpus * this.systems },
      },
    ];
  }

  private liquidCooling(lowering: Lowering): NeedRow[] {
    const { system, liquidCooledBy } = this.props;
    if (system.liquidShare.si === 0 || !liquidCooledBy) return [];
    const supplied = liquidCooledBy.coolingSupply._supplyTemperature;
    const flow = (supplied && system.coolantFlowAt(supplied)) ?? system.coolantFlow;
    const most = system.maximumCoolantSupply;
    if (supplied && most && supplied.si > most.si)
      Input.of(this).refuse(
        "liquidCooledBy",
        `coolant of ${supplied}`,
        `at most ${most} for the ${system.name}`,
      );
    const draw = { own: system.liquidShare.si, fixed: flow.si * this.systems };
    const warmestReturn = system.maximumCoolantReturn?.si;
    const options = { draw, holdUp: this.coolingHoldUp, warmest: most?.si, warmestReturn };
    return [lowering.cooling(this, "liquid", liquidCooledBy, options)];
  }

  private airCooling(lowering: Lowering): NeedRow | undefined {
    const { system, airCooledBy, airRise } = this.props;
    const share = 1 - system.liquidShare.si;
    if (share <= 0) return undefined;
    const options = { holdUp: this.coolingHoldUp, airRise };
    return airCooledBy
      ? lowering.cooling(this, "air", airCooledBy, { draw: { own: share }, ...options })
      : lowering.roomHeat(this, { own: share }, { gates: true, ...options });
  }

  /** s. */
  private get coolingHoldUp(): number {
    const { system, liquidCooledBy, coolingHoldUp } = this.props;
    const byCoolant = coolantHoldUp(system, liquidCooledBy?.coolingSupply._supplyTemperature);
    return (coolingHoldUp ?? byCoolant ?? COOLING_HOLD_UP).si;
  }

  private intake({ name: need }: NeedRow): IntakeRow {
    const { airClass, maximumAirTemperature } = this.props.system;
    return { need, airClass, warmest: maximumAirTemperature?.si };
  }

  private get mass(): Mass | undefined {
    const { mass, system } = this.props;
    return mass ?? (system.isRack ? system.weight : undefined);
  }

  private supplies(): SuppliesRow | undefined {
    const { powerSupplies, powerSupplyRating } = this.props.system;
    if (!powerSupplyRating || powerSupplies === 0) return undefined;
    return { units: powerSupplies * this.systems, rating: powerSupplyRating.si };
  }

  private demand(): DemandRow {
    const { system, powerCap } = this.props;
    const nameplate = system.nameplate.si * this.systems;
    const provisioned = powerCap?.si ?? nameplate;
    const isCapped = provisioned < nameplate || undefined;
    const published = system._evidence("nameplate");
    const held: Evidence = isCapped ? "cap" : published;
    const evidence = { nameplate: published, provisioned: held, typical: held };
    const demand = { nameplate, provisioned, isCapped, typical: provisioned, evidence };
    if (!system.typical) return { ...demand, typicalAssumed: true };
    const typical = system.typical.si * this.systems;
    if (typical > provisioned) return demand;
    return { ...demand, typical, evidence: { ...evidence, typical: system._evidence("typical") } };
  }

  /** @internal */
  _asset(): AssetDescription {
    const { system, powerCap } = this.props;
    const { name, gpuModel, gpus } = system;
    const spec = {
      systems: this.systems,
      gpu: gpuModel,
      gpus: gpus * this.systems,
      powerCap,
      mass: this.mass,
    };
    return { kind: "gpu-rack", model: name, spec };
  }
}
