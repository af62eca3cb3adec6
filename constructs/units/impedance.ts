import { Quantity } from "./quantity";
import { accept, convert, ONE, type Scale, show } from "./scale";

const MILLIOHM: Scale = { symbol: "mΩ", exponent: -3 };
const OHM: Scale = { symbol: "Ω" };

/** Resistance or reactance of one phase. Refuses negative and non-finite numbers. */
export class Impedance extends Quantity {
  /** In milliohms: a finite number that is not negative. */
  static milliohms(value: number): Impedance {
    return new Impedance(accept("impedance", value, MILLIOHM));
  }

  /** In ohms: a finite number that is not negative. */
  static ohms(value: number): Impedance {
    return new Impedance(accept("impedance", value, OHM));
  }

  private constructor(private readonly ohms: number) {
    super();
  }

  get si(): number {
    return this.ohms;
  }

  get unit(): string {
    return "ohm";
  }

  /** The value in milliohms. */
  toMilliohms(): number {
    return convert(this.ohms, MILLIOHM);
  }

  /** The value in ohms. */
  toOhms(): number {
    return this.ohms;
  }

  plus(other: Impedance): Impedance {
    return Impedance.ohms(this.ohms + other.ohms);
  }

  /** Refuses a result below zero. */
  minus(other: Impedance): Impedance {
    return Impedance.ohms(this.ohms - other.ohms);
  }

  /** `factor` is not negative. */
  times(factor: number): Impedance {
    return Impedance.ohms(this.ohms * accept("factor", factor, ONE));
  }

  toString(): string {
    return show(this.ohms, [MILLIOHM, OHM]);
  }
}
