import type { Construct } from "constructs";
import type { ElementRecord, LimitRow } from "../../analysis/model";
import {
  type AssetDescription,
  Element,
  type ElementProps,
  Input,
  type IPowerSupply,
  type Lowering,
  PowerSupply,
} from "../core";
import type { ApparentPower, Power, Voltage } from "../units";

export interface ExternalPowerProps extends ElementProps {
  /** Nominal line-to-line voltage where it is handed over, above zero. */
  readonly voltage: Voltage;
  /** Active power that the owner promises, above zero. */
  readonly capacity: Power;
  /**
   * Apparent power that the owner promises, above zero.
   * @default - not limited in kVA
   */
  readonly apparentCapacity?: ApparentPower;
  /**
   * Largest initial short-circuit power S''k at the point of delivery.
   * @default - feeds no fault: a fault level below it is too low
   */
  readonly shortCircuitPower?: ApparentPower;
}

/** A feed that a landlord owns: its capacity is stated, what is behind it is not modelled. */
export class ExternalPower extends Element implements IPowerSupply {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: ExternalPowerProps,
  ) {
    super(scope, id, props);
    const input = Input.of(this);
    input.positive("voltage", props.voltage);
    input.positive("capacity", props.capacity);
    if (props.apparentCapacity) input.positive("apparentCapacity", props.apparentCapacity);
  }

  get powerSupply(): PowerSupply {
    return PowerSupply._of(this);
  }

  /** @internal */
  _records(lowering: Lowering): ElementRecord[] {
    const { voltage, capacity, apparentCapacity, shortCircuitPower } = this.props;
    const limits: LimitRow[] = [{ rule: "power.contract", quantity: "activePower", value: capacity.si }];
    if (apparentCapacity) {
      limits.push({ rule: "power.contract", quantity: "apparentPower", value: apparentCapacity.si });
    }
    return [
      {
        path: lowering.path(this),
        kind: "external-power",
        place: lowering.place(this),
        provides: "power",
        needs: [],
        source: { role: "running" },
        voltage: voltage.si,
        setsVoltage: true,
        fault: shortCircuitPower && { source: "network", power: shortCircuitPower.si },
        limits,
      },
    ];
  }

  /** @internal */
  _asset(): AssetDescription {
    const { voltage, capacity, apparentCapacity, shortCircuitPower } = this.props;
    return { kind: "external-power", spec: { voltage, capacity, apparentCapacity, shortCircuitPower } };
  }
}
