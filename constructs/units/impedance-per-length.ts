import { Impedance } from "./impedance";
import type { Length } from "./length";
import { Quantity } from "./quantity";
import { accept, convert, ONE, type Scale, show } from "./scale";

const OHM_PER_KM: Scale = { symbol: "Ω/km", exponent: -3 };
/** 1,000 international feet are 304.8 m. */
const OHM_PER_KFT: Scale = { symbol: "Ω/kft", divisor: 304.8 };

/** Resistance or reactance of one phase of a cable or busway by its length. Refuses negative and non-finite numbers. */
export class ImpedancePerLength extends Quantity {
  /** In ohms per kilometre: a finite number that is not negative. */
  static ohmsPerKilometre(value: number): ImpedancePerLength {
    return new ImpedancePerLength(accept("impedance per length", value, OHM_PER_KM));
  }

  /** In ohms per 1,000 feet, as in the tables of the NEC: a finite number that is not negative. */
  static ohmsPerKilofoot(value: number): ImpedancePerLength {
    return new ImpedancePerLength(accept("impedance per length", value, OHM_PER_KFT));
  }

  private constructor(private readonly ohmsPerMetre: number) {
    super();
  }

  get si(): number {
    return this.ohmsPerMetre;
  }

  get unit(): string {
    return "ohm/m";
  }

  /** The value in ohms per kilometre. */
  toOhmsPerKilometre(): number {
    return convert(this.ohmsPerMetre, OHM_PER_KM);
  }

  /** The value in ohms per 1,000 feet. */
  toOhmsPerKilofoot(): number {
    return convert(this.ohmsPerMetre, OHM_PER_KFT);
  }

  /** `factor` is not negative. */
  times(factor: number): ImpedancePerLength {
    return new ImpedancePerLength(this.ohmsPerMetre * accept("factor", factor, ONE));
  }

  /** Of a run of that length. */
  over(length: Length): Impedance {
    return Impedance.ohms(this.ohmsPerMetre * length.si);
  }

  toString(): string {
    return show(this.ohmsPerMetre, [OHM_PER_KM]);
  }
}
