import type { Construct } from "constructs";
import type { ElementRecord } from "../../analysis/model";
import { type AssetDescription, Element, type ElementProps, Input, type Lowering } from "../core";
import type { Duration, Volume, VolumeFlow } from "../units";

export interface MakeUpWaterProps extends ElementProps {
  /**
   * What it delivers on any day by contract or permit, above zero; held against the towers' make-up on the design day.
   * @default - not stated, and not held
   */
  readonly dailySupply?: VolumeFlow;
  /**
   * Usable volume of treated water on site, above zero.
   * @default - none
   */
  readonly storage?: Volume;
  /**
   * How long the storage has to last without delivery, above zero. Public water that fails is no single failure here:
   * as in Uptime's Tier Standard it is to be expected, and storage answers it.
   * @default - not held
   */
  readonly autonomy?: Duration;
  /**
   * How many times as concentrated as in this water salts may become in the towers, from 1.01 to 100.
   * @default 3, the middle of the two to four of many systems (U.S. DOE, FEMP, Best Management Practice 10)
   */
  readonly cycles?: number;
}

/**
 * Where towers take the water from that they lose: by evaporation (1.48 L for each kWh of heat), blowdown and drift.
 *
 * @example
 * const suppliedWith = new MakeUpWater(yard, "city-water", {
 *   dailySupply: cubicMetresPerDay(400),
 *   storage: cubicMetres(200),
 *   autonomy: hours(12),
 *   cycles: 5,
 * });
 * const model = CoolingTowerModel.MARLEY_NC_1439T;
 * new CoolingTower(yard, "towers", { model, units: 4, fedBy: boardB, suppliedWith });
 */
export class MakeUpWater extends Element {
  /**
   * Of water of which nothing is stated.
   * @internal
   */
  static readonly _CYCLES = 3;

  /**
   * Cycles of concentration, or the default where they are refused.
   * @internal
   */
  readonly _cycles: number;

  /**
   * Whether a tower takes from it.
   * @internal
   */
  _isTaken = false;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: MakeUpWaterProps,
  ) {
    super(scope, id, props);
    const { dailySupply, storage, autonomy, cycles = MakeUpWater._CYCLES } = props;
    const input = Input.of(this);
    if (dailySupply) input.positive("dailySupply", dailySupply);
    if (storage) input.positive("storage", storage);
    if (autonomy) input.positive("autonomy", autonomy);
    if (autonomy && !storage) input.refuse("storage", "none", "the volume that autonomy is asked of");
    const isPossible = cycles >= 1.01 && cycles <= 100;
    if (!isPossible) input.refuse("cycles", String(cycles), "from 1.01 to 100");
    this._cycles = isPossible ? cycles : MakeUpWater._CYCLES;
  }

  /** @internal */
  _records(lowering: Lowering): ElementRecord[] {
    if (!this._isTaken) Input.of(this).refuse("towers", "none", "a tower that is suppliedWith it");
    const { dailySupply, storage, autonomy } = this.props;
    return [
      {
        path: lowering.path(this),
        kind: "make-up-water",
        place: lowering.place(this),
        needs: [],
        makeUp: { supply: dailySupply?.si, storage: storage?.si, autonomy: autonomy?.si },
      },
    ];
  }

  /** @internal */
  _asset(): AssetDescription {
    const { dailySupply, storage, autonomy } = this.props;
    return { kind: "make-up-water", spec: { dailySupply, storage, autonomy, cycles: this._cycles } };
  }
}
