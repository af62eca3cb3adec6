import { Quantity } from "./quantity";
import { Ratio } from "./ratio";
import { accept, ONE, type Scale, show } from "./scale";

const M_S: Scale = { symbol: "m/s" };

/** Mean velocity of coolant in a pipe. Refuses negative and non-finite numbers. */
export class Velocity extends Quantity {
  /** In metres per second: a finite number that is not negative. */
  static metresPerSecond(value: number): Velocity {
    return new Velocity(accept("velocity", value, M_S));
  }

  private constructor(private readonly metresPerSecond: number) {
    super();
  }

  get si(): number {
    return this.metresPerSecond;
  }

  get unit(): string {
    return "m/s";
  }

  /** The value in metres per second. */
  toMetresPerSecond(): number {
    return this.metresPerSecond;
  }

  plus(other: Velocity): Velocity {
    return Velocity.metresPerSecond(this.metresPerSecond + other.metresPerSecond);
  }

  /** Refuses a result below zero. */
  minus(other: Velocity): Velocity {
    return Velocity.metresPerSecond(this.metresPerSecond - other.metresPerSecond);
  }

  /** `factor` is not negative. */
  times(factor: number): Velocity {
    return Velocity.metresPerSecond(this.metresPerSecond * accept("factor", factor, ONE));
  }

  /** How many times `other`, which is not zero. */
  dividedBy(other: Velocity): Ratio {
    return Ratio.fraction(this.metresPerSecond / other.metresPerSecond);
  }

  toString(): string {
    return show(this.metresPerSecond, [M_S]);
  }
}
