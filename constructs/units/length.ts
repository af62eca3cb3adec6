import { Quantity } from "./quantity";
import { Ratio } from "./ratio";
import { accept, convert, ONE, type Scale, show } from "./scale";

const MM: Scale = { symbol: "mm", exponent: -3 };
const M: Scale = { symbol: "m" };
const KM: Scale = { symbol: "km", exponent: 3 };

/** Length. Refuses negative and non-finite numbers. */
export class Length extends Quantity {
  /** In millimetres: a finite number that is not negative. */
  static millimetres(value: number): Length {
    return new Length(accept("length", value, MM));
  }

  /** In metres: a finite number that is not negative. */
  static metres(value: number): Length {
    return new Length(accept("length", value, M));
  }

  /** In kilometres: a finite number that is not negative. */
  static kilometres(value: number): Length {
    return new Length(accept("length", value, KM));
  }

  private constructor(private readonly metres: number) {
    super();
  }

  get si(): number {
    return this.metres;
  }

  get unit(): string {
    return "m";
  }

  /** The value in millimetres. */
  toMillimetres(): number {
    return convert(this.metres, MM);
  }

  /** The value in metres. */
  toMetres(): number {
    return this.metres;
  }

  /** The value in kilometres. */
  toKilometres(): number {
    return convert(this.metres, KM);
  }

  plus(other: Length): Length {
    return Length.metres(this.metres + other.metres);
  }

  /** Refuses a result below zero. */
  minus(other: Length): Length {
    return Length.metres(this.metres - other.metres);
  }

  /** `factor` is not negative. */
  times(factor: number): Length {
    return Length.metres(this.metres * accept("factor", factor, ONE));
  }

  /** How many times `other`, which is not zero. */
  dividedBy(other: Length): Ratio {
    return Ratio.fraction(this.metres / other.metres);
  }

  toString(): string {
    return show(this.metres, [MM, M, KM]);
  }
}
