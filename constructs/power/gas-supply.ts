import type { Construct } from "constructs";
import type { ElementRecord } from "../../analysis/model";
import { type AssetDescription, type ElementProps, Input, type Lowering } from "../core";
import type { Power } from "../units";
import { FuelSupply } from "./fuel-supply";

export interface GasSupplyProps extends ElementProps {
  /** Largest firm delivery by the lower heating value, above zero; what may be interrupted does not count. */
  readonly capacity: Power;
}

/**
 * A connection to the gas grid. What is behind it is not modelled, nor that it can be lost.
 *
 * @example
 * const fuelledBy = new GasSupply(yard, "gas", { capacity: MW(50) });
 * new Generator(yard, "turbine", { model: GeneratorModel.SOLAR_SMT130, voltage: kV(13.8), fuelledBy });
 */
export class GasSupply extends FuelSupply {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: GasSupplyProps,
  ) {
    super(scope, id, props);
    Input.of(this).positive("capacity", props.capacity);
  }

  /** @internal */
  _records(lowering: Lowering): ElementRecord[] {
    return [this._fuel(lowering, "gas-supply", { power: this.props.capacity.si })];
  }

  /** @internal */
  _asset(): AssetDescription {
    return { kind: "gas-supply", spec: { capacity: this.props.capacity } };
  }
}
