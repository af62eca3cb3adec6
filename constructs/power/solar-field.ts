import type { Construct } from "constructs";
import type { ElementRecord } from "../../analysis/model";
import {
  type AssetDescription,
  Element,
  type ElementProps,
  Input,
  type IPowerSupply,
  type Lowering,
  PowerSupply,
} from "../core";
import { type Power, Ratio, type Voltage } from "../units";

export interface SolarFieldProps extends ElementProps {
  /** Output of its inverters at the alternating-current side, above zero. */
  readonly rating: Power;
  /** Nominal line-to-line voltage where it connects, its own transformers included, 100 V to 1,200 kV. */
  readonly voltage: Voltage;
  /**
   * Part of the rating that may be counted on whenever the site is held, up to 100 %.
   * @default Ratio.percent(0), as at night
   */
  readonly firm?: Ratio;
  /**
   * Largest current of its inverters into a fault, of their rated one; makers state 120 to 250 %.
   * @default Ratio.percent(120), an assumption
   */
  readonly faultCurrent?: Ratio;
}

/**
 * Photovoltaic field with its inverters. Of its rating only the firm part serves: dispatched before the grid it is
 * filled first, and what is taken from it beyond that is a deficit.
 *
 * @example
 * const solar = new SolarField(yard, "solar", { rating: MW(5), voltage: kV(13.8) });
 * const fedBy = PowerSupply.dispatch([solar, grid]);
 * new Switchgear(yard, "intake", { fedBy, rating: A(1200) });
 */
export class SolarField extends Element implements IPowerSupply {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: SolarFieldProps,
  ) {
    super(scope, id, props);
    const input = Input.of(this);
    input.positive("rating", props.rating);
    input.voltage("voltage", props.voltage);
    if (this.firm.si > 1) input.refuse("firm", this.firm.toString(), "at most 100 %");
  }

  private get firm(): Ratio {
    return this.props.firm ?? Ratio.percent(0);
  }

  /** Filled up to its firm part wherever it is taken from. */
  get powerSupply(): PowerSupply {
    return PowerSupply.dispatch([PowerSupply._of(this)]);
  }

  /** @internal */
  _records(lowering: Lowering): ElementRecord[] {
    const { rating, voltage, faultCurrent = Ratio.percent(120) } = this.props;
    return [
      {
        path: lowering.path(this),
        kind: "solar-field",
        place: lowering.place(this),
        provides: "power",
        needs: [],
        source: { role: "running" },
        voltage: voltage.si,
        setsVoltage: true,
        fault: { source: "inverter", power: rating.times(faultCurrent.si).si },
        capability: rating.times(this.firm.si).si,
        limits: [{ rule: "power.rating", quantity: "activePower", value: rating.si }],
      },
    ];
  }

  /** @internal */
  _asset(): AssetDescription {
    const { rating, voltage } = this.props;
    return { kind: "solar-field", spec: { rating, voltage, firm: this.firm } };
  }
}
