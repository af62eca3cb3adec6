import { Quantity } from "./quantity";
import { Ratio } from "./ratio";
import { accept, convert, ONE, type Scale, show } from "./scale";

const MS: Scale = { symbol: "ms", exponent: -3 };
const S: Scale = { symbol: "s" };
const MIN: Scale = { symbol: "min", factor: 60 };
const H: Scale = { symbol: "h", factor: 3600 };

/** Length of time. Refuses negative and non-finite numbers. */
export class Duration extends Quantity {
  /** In milliseconds: a finite number that is not negative. */
  static milliseconds(value: number): Duration {
    return new Duration(accept("duration", value, MS));
  }

  /** In seconds: a finite number that is not negative. */
  static seconds(value: number): Duration {
    return new Duration(accept("duration", value, S));
  }

  /** In minutes: a finite number that is not negative. */
  static minutes(value: number): Duration {
    return new Duration(accept("duration", value, MIN));
  }

  /** In hours: a finite number that is not negative. */
  static hours(value: number): Duration {
    return new Duration(accept("duration", value, H));
  }

  private constructor(private readonly seconds: number) {
    super();
  }

  get si(): number {
    return this.seconds;
  }

  get unit(): string {
    return "s";
  }

  /** The value in milliseconds. */
  toMilliseconds(): number {
    return convert(this.seconds, MS);
  }

  /** The value in seconds. */
  toSeconds(): number {
    return this.seconds;
  }

  /** The value in minutes. */
  toMinutes(): number {
    return convert(this.seconds, MIN);
  }

  /** The value in hours. */
  toHours(): number {
    return convert(this.seconds, H);
  }

  plus(other: Duration): Duration {
    return Duration.seconds(this.seconds + other.seconds);
  }

  /** Refuses a result below zero. */
  minus(other: Duration): Duration {
    return Duration.seconds(this.seconds - other.seconds);
  }

  /** `factor` is not negative. */
  times(factor: number): Duration {
    return Duration.seconds(this.seconds * accept("factor", factor, ONE));
  }

  /** How many times `other`, which is not zero. */
  dividedBy(other: Duration): Ratio {
    return Ratio.fraction(this.seconds / other.seconds);
  }

  toString(): string {
    return show(this.seconds, [MS, S, MIN, H]);
  }
}
