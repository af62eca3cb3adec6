import type { Construct } from "constructs";
import type { ElementRecord } from "../../analysis/model";
import { Element, type ElementProps, Input, type IPowerSupply, type Lowering, PowerSupply } from "../core";
import type { Current, Ratio } from "../units";

export interface BusProps extends ElementProps {
  /** Continuous ampere rating, above zero. */
  readonly rating: Current;
  /**
   * Whether gear and protection are listed for 100 % continuous duty; under NEC 80 % counts otherwise, up to 1,000 V.
   * @default false
   */
  readonly rated100?: boolean;
  /**
   * Short-circuit current it withstands and interrupts, above zero.
   * @default - not held against the fault level
   */
  readonly shortCircuitRating?: Current;
}

/** What a kind of bus adds to its rating. */
export interface BusDescription {
  readonly kind: string;
  /** Absent for a bus that is fed through ties only. */
  readonly fedBy?: IPowerSupply;
  readonly loss?: Ratio;
  /** Whether the gear itself switches between several supplies. */
  readonly internalSwitch?: boolean;
}

/** Gear that carries power at one voltage, bound by an ampere rating. */
export abstract class Bus extends Element implements IPowerSupply {
  private readonly bus: BusProps;

  constructor(scope: Construct, id: string, props: BusProps) {
    super(scope, id, props);
    this.bus = props;
    const input = Input.of(this);
    input.positive("rating", props.rating);
    if (props.shortCircuitRating) input.positive("shortCircuitRating", props.shortCircuitRating);
  }

  get powerSupply(): PowerSupply {
    return PowerSupply._of(this);
  }

  /** @internal */
  protected _bus(lowering: Lowering, { kind, fedBy, loss, internalSwitch }: BusDescription): ElementRecord[] {
    const { rating, rated100, shortCircuitRating } = this.bus;
    const draw = { output: 1, loss: 1, secondOutput: 1 };
    const needs = fedBy ? [lowering.power(this, fedBy, { draw })] : [];
    const hasLoss = loss !== undefined || needs.some((need) => need.links.some((link) => link.lossRatio));
    return [
      {
        path: lowering.path(this),
        kind,
        place: lowering.place(this),
        provides: "power",
        needs: hasLoss ? [...needs, lowering.roomHeat(this, { loss: 1 })] : needs,
        loss: loss && { law: "ratio", ratio: loss.si },
        limits: [{ rule: "power.continuous-current", quantity: "current", value: rating.si, rated100 }],
        shortCircuitRating: shortCircuitRating?.si,
        internalSwitch,
      },
    ];
  }
}
