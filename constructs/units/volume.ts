import { Quantity } from "./quantity";
import { accept, convert, ONE, type Scale, show } from "./scale";

const LITRE: Scale = { symbol: "L", exponent: -3 };
const CUBIC_METRE: Scale = { symbol: "m³", shownFrom: 10 };

/** Volume of a tank. Refuses negative and non-finite numbers. */
export class Volume extends Quantity {
  /** In litres: a finite number that is not negative. */
  static litres(value: number): Volume {
    return new Volume(accept("volume", value, LITRE));
  }

  /** In cubic metres: a finite number that is not negative. */
  static cubicMetres(value: number): Volume {
    return new Volume(accept("volume", value, CUBIC_METRE));
  }

  private constructor(private readonly cubicMetres: number) {
    super();
  }

  get si(): number {
    return this.cubicMetres;
  }

  get unit(): string {
    return "m3";
  }

  /** The value in litres. */
  toLitres(): number {
    return convert(this.cubicMetres, LITRE);
  }

  /** The value in cubic metres. */
  toCubicMetres(): number {
    return this.cubicMetres;
  }

  plus(other: Volume): Volume {
    return Volume.cubicMetres(this.cubicMetres + other.cubicMetres);
  }

  /** Refuses a result below zero. */
  minus(other: Volume): Volume {
    return Volume.cubicMetres(this.cubicMetres - other.cubicMetres);
  }

  /** `factor` is not negative. */
  times(factor: number): Volume {
    return Volume.cubicMetres(this.cubicMetres * accept("factor", factor, ONE));
  }

  toString(): string {
    return show(this.cubicMetres, [LITRE, CUBIC_METRE]);
  }
}
