import { Duration } from "./duration";
import { Energy } from "./energy";
import { Quantity } from "./quantity";
import { Ratio } from "./ratio";
import { accept, convert, ONE, type Scale, show } from "./scale";

const W: Scale = { symbol: "W" };
const KW: Scale = { symbol: "kW", exponent: 3 };
const MW: Scale = { symbol: "MW", exponent: 6 };

/** Active power or a heat flow. Refuses negative and non-finite numbers. */
export class Power extends Quantity {
  /** In watts: a finite number that is not negative. */
  static watts(value: number): Power {
    return new Power(accept("power", value, W));
  }

  /** In kilowatts: a finite number that is not negative. */
  static kilowatts(value: number): Power {
    return new Power(accept("power", value, KW));
  }

  /** In megawatts: a finite number that is not negative. */
  static megawatts(value: number): Power {
    return new Power(accept("power", value, MW));
  }

  private constructor(private readonly watts: number) {
    super();
  }

  get si(): number {
    return this.watts;
  }

  get unit(): string {
    return "W";
  }

  /** The value in watts. */
  toWatts(): number {
    return this.watts;
  }

  /** The value in kilowatts. */
  toKilowatts(): number {
    return convert(this.watts, KW);
  }

  /** The value in megawatts. */
  toMegawatts(): number {
    return convert(this.watts, MW);
  }

  plus(other: Power): Power {
    return Power.watts(this.watts + other.watts);
  }

  /** Refuses a result below zero. */
  minus(other: Power): Power {
    return Power.watts(this.watts - other.watts);
  }

  /** `factor` is not negative. */
  times(factor: number): Power {
    return Power.watts(this.watts * accept("factor", factor, ONE));
  }

  /** How many times `other`, which is not zero. */
  dividedBy(other: Power): Ratio {
    return Ratio.fraction(this.watts / other.watts);
  }

  /** Energy at this power for that time. */
  over(time: Duration): Energy {
    return Energy.joules(this.watts * time.si);
  }

  toString(): string {
    return show(this.watts, [W, KW, MW]);
  }
}
