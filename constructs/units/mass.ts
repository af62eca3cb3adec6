import { Quantity } from "./quantity";
import { Ratio } from "./ratio";
import { accept, convert, ONE, type Scale, show } from "./scale";

const KG: Scale = { symbol: "kg" };
const T: Scale = { symbol: "t", exponent: 3, shownFrom: 10 };

/** Mass. Refuses negative and non-finite numbers. */
export class Mass extends Quantity {
  /** In kilograms: a finite number that is not negative. */
  static kilograms(value: number): Mass {
    return new Mass(accept("mass", value, KG));
  }

  /** In tonnes: a finite number that is not negative. */
  static tonnes(value: number): Mass {
    return new Mass(accept("mass", value, T));
  }

  private constructor(private readonly kilograms: number) {
    super();
  }

  get si(): number {
    return this.kilograms;
  }

  get unit(): string {
    return "kg";
  }

  /** The value in kilograms. */
  toKilograms(): number {
    return this.kilograms;
  }

  /** The value in tonnes. */
  toTonnes(): number {
    return convert(this.kilograms, T);
  }

  plus(other: Mass): Mass {
    return Mass.kilograms(this.kilograms + other.kilograms);
  }

  /** Refuses a result below zero. */
  minus(other: Mass): Mass {
    return Mass.kilograms(this.kilograms - other.kilograms);
  }

  /** `factor` is not negative. */
  times(factor: number): Mass {
    return Mass.kilograms(this.kilograms * accept("factor", factor, ONE));
  }

  /** How many times `other`, which is not zero. */
  dividedBy(other: Mass): Ratio {
    return Ratio.fraction(this.kilograms / other.kilograms);
  }

  toString(): string {
    return show(this.kilograms, [KG, T]);
  }
}
