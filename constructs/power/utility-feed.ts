import type { Construct } from "constructs";
import type { ElementRecord } from "../../analysis/model";
import { type AssetDescription, Input, type Lowering } from "../core";
import type { ApparentPower, Duration, Power, Ratio } from "../units";
import { IncomingFeed, type IncomingFeedProps } from "./incoming-feed";

export interface UtilityFeedProps extends IncomingFeedProps {
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
   * Least power factor of the contract, lagging or leading, above 0 and up to 100 %.
   * @default - not limited
   */
  readonly minimumPowerFactor?: Ratio;
  /**
   * Interval over which demand is averaged before it is held against the contract, above zero; 15 or 30 minutes are
   * usual.
   * @default - the contract holds at every instant
   */
  readonly demandInterval?: Duration;
}

/**
 * Connection to the public grid. Its contract is a limit that is judged; it never pushes load elsewhere.
 *
 * @example
 * const contract = { contract: MW(60), minimumPowerFactor: percent(95) };
 * new UtilityFeed(yard, "grid", { voltage: kV(34.5), shortCircuitPower: MVA(1500), ...contract });
 */
export class UtilityFeed extends IncomingFeed {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: UtilityFeedProps,
  ) {
    super(scope, id, props);
    const input = Input.of(this);
    if (props.demandInterval) input.positive("demandInterval", props.demandInterval);
    if (props.contract) input.positive("contract", props.contract);
    if (props.minimumPowerFactor) input.powerFactor("minimumPowerFactor", props.minimumPowerFactor);
    if (props.apparentPowerContract) input.positive("apparentPowerContract", props.apparentPowerContract);
    if (!props.contract && !props.apparentPowerContract) {
      input.refuse("contract", "none", "a contract in MW, or apparentPowerContract in MVA");
    }
  }

  /** @internal */
  _records(lowering: Lowering): ElementRecord[] {
    const { contract, apparentPowerContract, minimumPowerFactor, demandInterval } = this.props;
    const feed = this._feed(lowering, "utility-feed", contract, apparentPowerContract);
    return [{ ...feed, minimumPowerFactor: minimumPowerFactor?.si, demandInterval: demandInterval?.si }];
  }

  /** @internal */
  _asset(): AssetDescription {
    const { voltage, contract, apparentPowerContract, shortCircuitPower } = this.props;
    const { minimumPowerFactor, demandInterval } = this.props;
    return {
      kind: "utility-feed",
      spec: {
        voltage,
        contract,
        apparentPowerContract,
        shortCircuitPower,
        minimumPowerFactor,
        demandInterval,
      },
    };
  }
}
