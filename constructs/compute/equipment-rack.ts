import type { Construct } from "constructs";
import type { ElementRecord } from "../../analysis/model";
import { AirClass } from "../catalog";
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
import { type Duration, type Mass, type Power, Ratio, type TemperatureDifference } from "../units";
import { COOLING_HOLD_UP, SUPPLY_HOLD_UP } from "./hold-up";

/** What a rack without GPUs is for. */
export enum RackPurpose {
  NETWORK = "network",
  STORAGE = "storage",
  MANAGEMENT = "management",
  CPU = "cpu",
}

export interface EquipmentRackProps extends ElementProps {
  readonly purpose: RackPurpose;
  /** Sum of the nameplates in one rack. */
  readonly nameplate: Power;
  /**
   * What one rack is provisioned for, at most its nameplate.
   * @default - the nameplate
   */
  readonly provisioned?: Power;
  /**
   * Equal racks side by side, at least 1.
   * @default 1
   */
  readonly units?: number;
  /** Supplies that share the load equally; each is served or lost on its own. */
  readonly fedBy: IPowerSupply[];
  /**
   * What takes the heat.
   * @default - the cooling of the place
   */
  readonly airCooledBy?: ICoolingSupply;
  /**
   * Rise of the air on its way through the rack, above zero.
   * @default TemperatureDifference.kelvins(15), 117 CFM per kW at sea level
   */
  readonly airRise?: TemperatureDifference;
  /**
   * Class of air that its equipment may draw in: the coolest of them.
   * @default AirClass.A2, an assumption: 10 to 35 °C, as most servers
   */
  readonly airClass?: AirClass;
  /**
   * How long it runs on without coolant or air.
   * @default Duration.seconds(10), an assumption: cold plates without flow shut down within a minute
   */
  readonly coolingHoldUp?: Duration;
  /**
   * Lagging power factor, above 0 and up to 100 %.
   * @default Ratio.percent(98), the figure of measured server supplies
   */
  readonly powerFactor?: Ratio;
  /**
   * Of one whole rack with what is in it, above zero.
   * @default - not known and not held
   */
  readonly mass?: Mass;
}

/**
 * Air-cooled racks of network, storage, management or CPU equipment.
 *
 * @example
 * const cords = [boardA, boardB].map((source) => ({ source, rating: A(60) }));
 * const fedBy = [PowerSupply.cords(cords)];
 * new EquipmentRack(row, "spine", { purpose: RackPurpose.NETWORK, nameplate: kW(24), fedBy });
 */
export class EquipmentRack extends Element {
  private readonly units: number;
  private readonly powerFactor: Ratio;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: EquipmentRackProps,
  ) {
    super(scope, id, props);
    const { nameplate, provisioned, fedBy } = props;
    const input = Input.of(this);
    this.units = input.count("units", props.units ?? 1, 1);
    this.powerFactor = input.powerFactor("powerFactor", props.powerFactor ?? Ratio.percent(98));
    input.positive("nameplate", nameplate);
    if (provisioned && provisioned.si > nameplate.si) {
      input.refuse("provisioned", `${provisioned}`, `at most the nameplate of ${nameplate}`);
    }
    if (props.airRise) input.positive("airRise", props.airRise);
    if (props.mass) input.positive("mass", props.mass);
    if (fedBy.length === 0) input.refuse("fedBy", "no supply", "at least one supply");
  }

  /** @internal */
  _records(lowering: Lowering): ElementRecord[] {
    const {
      nameplate,
      provisioned = nameplate,
      fedBy,
      airCooledBy,
      airRise,
      airClass = AirClass.A2,
      mass,
      coolingHoldUp = COOLING_HOLD_UP,
    } = this.props;
    const draw = { own: 1, perFirst: tanPhi(this.powerFactor) };
    const power = lowering.powers(this, fedBy, { draw, units: this.units, holdUp: SUPPLY_HOLD_UP.si });
    const heat = { own: 1, loss: 1 };
    const holdUp = coolingHoldUp.si;
    const air = airCooledBy
      ? lowering.cooling(this, "air", airCooledBy, { draw: heat, holdUp, airRise })
      : lowering.roomHeat(this, heat, { gates: true, holdUp, airRise });
    return [
      {
        path: lowering.path(this),
        kind: "equipment-rack",
        place: lowering.place(this),
        units: this.units,
        needs: [...power, air],
        demand: {
          nameplate: nameplate.si * this.units,
          provisioned: provisioned.si * this.units,
          typical: provisioned.si * this.units,
          typicalAssumed: true,
        },
        mass: mass?.si,
        intake: { need: air.name, airClass },
        use: "it",
      },
    ];
  }

  /** @internal */
  _asset(): AssetDescription {
    const { purpose, nameplate, provisioned, mass } = this.props;
    return { kind: "equipment-rack", spec: { purpose, units: this.units, nameplate, provisioned, mass } };
  }
}
