import type { Construct } from "constructs";
import type { ElementRecord } from "../../analysis/model";
import { type AssetDescription, type ElementProps, Input, type Lowering } from "../core";
import type { Duration, Volume } from "../units";
import { FuelSupply } from "./fuel-supply";

/** Lower heating value of diesel, J/m³: 9.9 kWh/L, as 42.84 MJ/kg at 832.4 kg/m³ (UK DESNZ conversion factors 2025). */
const DIESEL = 9.9 * 3.6e9;

export interface DieselTankProps extends ElementProps {
  /** Usable volume, above zero: without what the pumps do not reach. */
  readonly volume: Volume;
  /**
   * How long it has to last with all that takes from it at its rating, above zero; Uptime asks for 12 h of fuel on
   * site. A longer `outage` of the site counts in its place.
   */
  readonly autonomy: Duration;
}

/**
 * Diesel on site, for one or several generators together.
 *
 * @example
 * const fuelledBy = new DieselTank(yard, "diesel", { volume: cubicMetres(12), autonomy: hours(12) });
 * const model = GeneratorModel.CUMMINS_QSK95_3MW;
 * new Generator(yard, "generators", { model, voltage: kV(13.8), fuelledBy });
 */
export class DieselTank extends FuelSupply {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: DieselTankProps,
  ) {
    super(scope, id, props);
    const input = Input.of(this);
    input.positive("volume", props.volume);
    input.positive("autonomy", props.autonomy);
  }

  /** @internal */
  _records(lowering: Lowering): ElementRecord[] {
    const { volume, autonomy } = this.props;
    return [this._fuel(lowering, "diesel-tank", { energy: volume.si * DIESEL, autonomy: autonomy.si })];
  }

  /** @internal */
  _asset(): AssetDescription {
    const { volume, autonomy } = this.props;
    return { kind: "diesel-tank", spec: { volume, autonomy } };
  }
}
