import { Quantity } from "./quantity";
import { accept, convert, ONE, type Scale, show } from "./scale";

const PERCENT: Scale = { symbol: "%", exponent: -2 };

/** A share or factor, such as an efficiency; may exceed 1. Refuses negative and non-finite numbers. */
export class Ratio extends Quantity {
  /** As a fraction, 0.05 is 5 %: a finite number that is not negative. */
  static fraction(value: number): Ratio {
    return new Ratio(accept("ratio", value, ONE));
  }

  /** In percent: a finite number that is not negative. */
  static percent(value: number): Ratio {
    return new Ratio(accept("ratio", value, PERCENT));
  }

  private constructor(private readonly fraction: number) {
    super();
  }

  get si(): number {
    return this.fraction;
  }

  get unit(): string {
    return "1";
  }

  /** The value as a fraction, 0.05 for 5 %. */
  toFraction(): number {
    return this.fraction;
  }

  /** The value in percent. */
  toPercent(): number {
    return convert(this.fraction, PERCENT);
  }

  plus(other: Ratio): Ratio {
    return Ratio.fraction(this.fraction + other.fraction);
  }

  /** Refuses a result below zero. */
  minus(other: Ratio): Ratio {
    return Ratio.fraction(this.fraction - other.fraction);
  }

  /** `factor` is not negative. */
  times(factor: number): Ratio {
    return Ratio.fraction(this.fraction * accept("factor", factor, ONE));
  }

  toString(): string {
    return show(this.fraction, [PERCENT]);
  }
}
