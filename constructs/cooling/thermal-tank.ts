import type { Construct } from "constructs";
import type { ElementRecord } from "../../analysis/model";
import { type AssetDescription, Element, type ElementProps, Input, type Lowering } from "../core";
import type { TemperatureDifference, Volume } from "../units";

export interface ThermalTankProps extends ElementProps {
  /** Water that can be delivered cold, above zero. */
  readonly volume: Volume;
  /** From its supply temperature to the warmest that it may deliver, above zero. */
  readonly usableRise: TemperatureDifference;
}

/**
 * Stratified tank of chilled water: keeps the one loop that names it cold while the coolers of that loop restart.
 *
 * @example
 * const bufferedBy = new ThermalTank(plant, "tank", { volume: cubicMetres(30), usableRise: kelvins(6) });
 * new CoolingLoop(plant, "chilled-water", { cooledBy: chiller, ratedHeat: MW(2), bufferedBy });
 */
export class ThermalTank extends Element {
  readonly volume: Volume;
  readonly usableRise: TemperatureDifference;

  /**
   * The loop that names it.
   * @internal
   */
  _buffers?: Element;

  constructor(scope: Construct, id: string, props: ThermalTankProps) {
    super(scope, id, props);
    this.volume = props.volume;
    this.usableRise = props.usableRise;
    const input = Input.of(this);
    input.positive("volume", props.volume);
    input.positive("usableRise", props.usableRise);
  }

  /** @internal */
  _records(lowering: Lowering): ElementRecord[] {
    if (!this._buffers) Input.of(this).refuse("loop", "none", "a loop that is bufferedBy it");
    return [{ path: lowering.path(this), kind: "thermal-tank", place: lowering.place(this), needs: [] }];
  }

  /** @internal */
  _asset(): AssetDescription {
    return { kind: "thermal-tank", spec: { volume: this.volume, usableRise: this.usableRise } };
  }
}
