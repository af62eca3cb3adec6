import type { Construct } from "constructs";
import type { ElementRecord, MachineRow } from "../../analysis/model";
import type { CoolingTowerModel } from "../catalog";
import { Input, type Lowering, referenceTo } from "../core";
import type { Ratio } from "../units";
import { HeatRejection, type HeatRejectionProps } from "./heat-rejection";
import { MakeUpWater } from "./make-up-water";

/** Of induced draught: EPA AP-42, section 13.4. */
const DRIFT = 0.0002;

export interface CoolingTowerProps extends HeatRejectionProps {
  /** Model of one cell. */
  readonly model: CoolingTowerModel;
  /**
   * Where the water comes from that it loses.
   * @default - not stated: its water is told with the default cycles of `MakeUpWater`, and not held
   */
  readonly suppliedWith?: MakeUpWater;
  /**
   * Droplets that leave with the air, a share of the circulation of at most 1 %.
   * @default Ratio.percent(0.02), induced draught (EPA AP-42, section 13.4)
   */
  readonly drift?: Ratio;
}

/**
 * Cooling tower cells, wet: reject heat to the wet bulb, as much as reaches the set-point of their loop on the design day.
 * Fan power and the water that it loses are in proportion to the heat.
 *
 * @example
 * new CoolingTower(yard, "towers", { model: CoolingTowerModel.MARLEY_NC_1439T, units: 4, fedBy: boardB });
 */
export class CoolingTower extends HeatRejection {
  private readonly driftShare: number;
  private readonly suppliedWith?: MakeUpWater;
  private readonly model: CoolingTowerModel;

  constructor(scope: Construct, id: string, props: CoolingTowerProps) {
    super(scope, id, "cooling-tower", props.model, props);
    const { model, suppliedWith, drift } = props;
    this.model = model;
    const input = Input.of(this);
    const isPossible = drift !== undefined && drift.si >= 0 && drift.si <= 0.01;
    if (drift && !isPossible) input.refuse("drift", drift.toString(), "at most 1 %");
    this.driftShare = isPossible ? drift.si : DRIFT;
    this.suppliedWith = suppliedWith;
    if (!suppliedWith) return;
    input.ownSite("suppliedWith", [suppliedWith]);
    suppliedWith._isTaken = true;
  }

  /** @internal */
  protected _machine(): MachineRow {
    const { ratedWetBulb: wetBulb, ratedRange: range, ratedApproach: approach } = this.model;
    return { law: "tower", range: range?.si, approach: approach?.si, wetBulb: wetBulb?.si };
  }

  /** @internal */
  override _records(lowering: Lowering): ElementRecord[] {
    const { suppliedWith, driftShare } = this;
    const cycles = suppliedWith?._cycles ?? MakeUpWater._CYCLES;
    const source = suppliedWith && referenceTo(suppliedWith, this);
    return super._records(lowering).map((record) => ({ ...record, water: { cycles, driftShare, source } }));
  }
}
