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
import type { ApparentPower, Power, Ratio, Voltage } from "../units";

export interface UtilityFeedProps extends ElementProps {
  /** Nominal line-to-line voltage at the point of connection. */
  readonly voltage: Voltage;
  /**
   * Contracted active power. At least one of the two contracts is stated.
   * @default - not limited in MW
   */
  readonly contract?: Power;
  /**
   * Contracted apparent power.
   * @default - not limited in MVA
   */
  readonly apparentPowerContract?: ApparentPower;
  /**
   * Largest initial short-circuit power S''k of the grid at the point of connection.
   * @default - the grid feeds no fault: a fault level below it is too low
   */
  readonly shortCircuitPower?: ApparentPower;
  /**
   * Least power factor of the contract, lagging or leading, above 0 and up to 100 %.
   * @default - not limited
   */
  readonly minimumPowerFactor?: Ratio;
}

/** Connection to the public grid. Its contract is a limit that is judged; it never pushes load elsewhere. */
export class UtilityFeed extends Element implements IPowerSupply {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: UtilityFeedProps,
  ) {
    super(scope, id, props);
    const input = Input.of(this);
    input.positive("voltage", props.voltage);
    if (props.contract) input.positive("contract", props.contract);
    if (props.minimumPowerFactor) input.powerFactor("minimumPowerFactor", props.minimumPowerFactor);
    if (props.apparentPowerContract) input.positive("apparentPowerContract", props.apparentPowerContract);
    if (!props.contract && !props.apparentPowerContract) {
      input.refuse("contract", "none", "a contract in MW, or apparentPowerContract in MVA");
    }
  }

  get powerSupply(): PowerSupply {
    return PowerSupply._of(this);
  }

  /** @internal */
  _records(lowering: Lowering): ElementRecord[] {
    const { voltage, contract, apparentPowerContract, shortCircuitPower, minimumPowerFactor } = this.props;
    const limits: LimitRow[] = [];
    if (contract) limits.push({ rule: "power.contract", quantity: "activePower", value: contract.si });
    if (apparentPowerContract) {
      limits.push({ rule: "power.contract", quantity: "apparentPower", value: apparentPowerContract.si });
    }
    return [
      {
        path: lowering.path(this),
        kind: "utility-feed",
        place: lowering.place(this),
        provides: "power",
        needs: [],
        source: { role: "running" },
        voltage: voltage.si,
        setsVoltage: true,
        fault: shortCircuitPower && { source: "network", power: shortCircuitPower.si },
        minimumPowerFactor: minimumPowerFactor?.si,
        limits,
      },
    ];
  }

  /** @internal */
  _asset(): AssetDescription {
    const { voltage, contract, apparentPowerContract, shortCircuitPower, minimumPowerFactor } = this.props;
    return {
      kind: "utility-feed",
      spec: { voltage, contract, apparentPowerContract, shortCircuitPower, minimumPowerFactor },
    };
  }
}
