import { Quantity } from "./quantity";
import { Ratio } from "./ratio";
import { accept, convert, ONE, type Scale, show } from "./scale";

const PA: Scale = { symbol: "Pa" };
const KPA: Scale = { symbol: "kPa", exponent: 3 };

/** Difference of pressure, as pumps make it and pipes take it. Refuses negative and non-finite numbers. */
export class Pressure extends Quantity {
  /** In pascals: a finite number that is not negative. */
  static pascals(value: number): Pressure {
    return new Pressure(accept("pressure", value, PA));
  }

  /** In kilopascals: a finite number that is not negative. */
  static kilopascals(value: number): Pressure {
    return new Pressure(accept("pressure", value, KPA));
  }

  private constructor(private readonly pascals: number) {
    super();
  }

  get si(): number {
    return this.pascals;
  }

  get unit(): string {
    return "Pa";
  }

  /** The value in pascals. */
  toPascals(): number {
    return this.pascals;
  }

  /** The value in kilopascals. */
  toKilopascals(): number {
    return convert(this.pascals, KPA);
  }

  plus(other: Pressure): Pressure {
    return Pressure.pascals(this.pascals + other.pascals);
  }

  /** Refuses a result below zero. */
  minus(other: Pressure): Pressure {
    return Pressure.pascals(this.pascals - other.pascals);
  }

  /** `factor` is not negative. */
  times(factor: number): Pressure {
    return Pressure.pascals(this.pascals * accept("factor", factor, ONE));
  }

  /** How many times `other`, which is not zero. */
  dividedBy(other: Pressure): Ratio {
    return Ratio.fraction(this.pascals / other.pascals);
  }

  toString(): string {
    return show(this.pascals, [PA, KPA]);
  }
}
