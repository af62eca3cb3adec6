import { Quantity } from "./quantity";
import { Ratio } from "./ratio";
import { accept, convert, ONE, type Scale, show } from "./scale";

const A: Scale = { symbol: "A" };
const KA: Scale = { symbol: "kA", exponent: 3, shownFrom: 10 };

/**
 * Electric current, of one conductor. Alternating currents add only in phase, so there is no `plus`.
 * Refuses negative and non-finite numbers.
 */
export class Current extends Quantity {
  /** In amperes: a finite number that is not negative. */
  static amperes(value: number): Current {
    return new Current(accept("current", value, A));
  }

  /** In kiloamperes: a finite number that is not negative. */
  static kiloamperes(value: number): Current {
    return new Current(accept("current", value, KA));
  }

  private constructor(private readonly amperes: number) {
    super();
  }

  get si(): number {
    return this.amperes;
  }

  get unit(): string {
    return "A";
  }

  /** The value in amperes. */
  toAmperes(): number {
    return this.amperes;
  }

  /** The value in kiloamperes. */
  toKiloamperes(): number {
    return convert(this.amperes, KA);
  }

  /** `factor` is not negative. */
  times(factor: number): Current {
    return Current.amperes(this.amperes * accept("factor", factor, ONE));
  }

  /** How many times `other`, which is not zero. */
  dividedBy(other: Current): Ratio {
    return Ratio.fraction(this.amperes / other.amperes);
  }

  toString(): string {
    return show(this.amperes, [A, KA]);
  }
}
