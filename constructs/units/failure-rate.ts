import { Quantity } from "./quantity";
import { accept, convert, ONE, type Scale, show } from "./scale";

/** A year of 8,760 h, as in tables of failure rates (IEEE 493). */
const PER_YEAR: Scale = { symbol: "/year", divisor: 8760 * 3600 };
const PER_HOUR: Scale = { symbol: "/h", divisor: 3600 };

/** How often something fails while it runs. Refuses negative and non-finite numbers. */
export class FailureRate extends Quantity {
  /** Failures in a year of 8,760 h: a finite number that is not negative. */
  static perYear(value: number): FailureRate {
    return new FailureRate(accept("failure rate", value, PER_YEAR));
  }

  /** Failures in an hour: a finite number that is not negative. */
  static perHour(value: number): FailureRate {
    return new FailureRate(accept("failure rate", value, PER_HOUR));
  }

  private constructor(private readonly perSecond: number) {
    super();
  }

  get si(): number {
    return this.perSecond;
  }

  get unit(): string {
    return "1/s";
  }

  /** Failures in a year of 8,760 h. */
  toPerYear(): number {
    return convert(this.perSecond, PER_YEAR);
  }

  /** Failures in an hour. */
  toPerHour(): number {
    return convert(this.perSecond, PER_HOUR);
  }

  /** Of what fails when either does. */
  plus(other: FailureRate): FailureRate {
    return new FailureRate(accept("failure rate", this.perSecond + other.perSecond, ONE));
  }

  /** Of so many parts, or lengths; `factor` is not negative. */
  times(factor: number): FailureRate {
    return new FailureRate(this.perSecond * accept("factor", factor, ONE));
  }

  toString(): string {
    return show(this.perSecond, [PER_YEAR]);
  }
}
