import type { Construct } from "constructs";
import type { ElementRecord, LimitRow } from "../../analysis/model";
import { Element, type ElementProps, Input, type IPowerSupply, type Lowering, PowerSupply } from "../core";
import type { ApparentPower, Power, Voltage } from "../units";

export interface IncomingFeedProps extends ElementProps {
  /** Nominal line-to-line voltage where it is handed over, 100 V to 1,200 kV. */
  readonly voltage: Voltage;
  /**
   * Largest initial short-circuit power S''k where it is handed over.
   * @default - feeds no fault: a fault level below it is too low
   */
  readonly shortCircuitPower?: ApparentPower;
}

/** Power that somebody else delivers: what is promised is a limit that is judged; what is behind it is not modelled. */
export abstract class IncomingFeed extends Element implements IPowerSupply {
  constructor(
    scope: Construct,
    id: string,
    private readonly feed: IncomingFeedProps,
  ) {
    super(scope, id, feed);
    Input.of(this).voltage("voltage", feed.voltage);
  }

  get powerSupply(): PowerSupply {
    return PowerSupply._of(this);
  }

  /**
   * The record of a feed that promises so much active and apparent power.
   * @internal
   */
  protected _feed(lowering: Lowering, kind: string, active?: Power, apparent?: ApparentPower): ElementRecord {
    const { voltage, shortCircuitPower } = this.feed;
    const rule = "power.contract";
    const limits: LimitRow[] = [];
    if (active) limits.push({ rule, quantity: "activePower", value: active.si });
    if (apparent) limits.push({ rule, quantity: "apparentPower", value: apparent.si });
    return {
      path: lowering.path(this),
      kind,
      place: lowering.place(this),
      provides: "power",
      needs: [],
      source: { role: "running" },
      voltage: voltage.si,
      setsVoltage: true,
      fault: shortCircuitPower && { source: "network", power: shortCircuitPower.si },
      limits,
    };
  }
}
