import { Quantity } from "./quantity";
import { Ratio } from "./ratio";
import { accept, convert, ONE, type Scale, show } from "./scale";

const V: Scale = { symbol: "V" };
const KV: Scale = { symbol: "kV", exponent: 3 };

/**
 * Voltage, line to line where it is three-phase. Voltages add only in phase, so there is no `plus`.
 * Refuses negative and non-finite numbers.
 */
export class Voltage extends Quantity {
  /** In volts: a finite number that is not negative. */
  static volts(value: number): Voltage {
    return new Voltage(accept("voltage", value, V));
  }

  /** In kilovolts: a finite number that is not negative. */
  static kilovolts(value: number): Voltage {
    return new Voltage(accept("voltage", value, KV));
  }

  private constructor(private readonly volts: number) {
    super();
  }

  get si(): number {
    return this.volts;
  }

  get unit(): string {
    return "V";
  }

  /** The value in volts. */
  toVolts(): number {
    return this.volts;
  }

  /** The value in kilovolts. */
  toKilovolts(): number {
    return convert(this.volts, KV);
  }

  /** `factor` is not negative. */
  times(factor: number): Voltage {
    return Voltage.volts(this.volts * accept("factor", factor, ONE));
  }

  /** How many times `other`, which is not zero. */
  dividedBy(other: Voltage): Ratio {
    return Ratio.fraction(this.volts / other.volts);
  }

  toString(): string {
    return show(this.volts, [V, KV]);
  }
}
