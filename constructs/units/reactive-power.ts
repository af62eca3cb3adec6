import { Quantity } from "./quantity";
import { accept, convert, ONE, type Scale, show } from "./scale";

const VAR: Scale = { symbol: "var" };
const KVAR: Scale = { symbol: "kvar", exponent: 3 };
const MVAR: Scale = { symbol: "Mvar", exponent: 6 };

/**
 * Reactive power: positive where it is absorbed (inductive), negative where it is delivered (capacitive).
 * Refuses non-finite numbers.
 */
export class ReactivePower extends Quantity {
  /** In vars: a finite number. */
  static vars(value: number): ReactivePower {
    return new ReactivePower(accept("reactive power", value, VAR, -Infinity));
  }

  /** In kilovars: a finite number. */
  static kilovars(value: number): ReactivePower {
    return new ReactivePower(accept("reactive power", value, KVAR, -Infinity));
  }

  /** In megavars: a finite number. */
  static megavars(value: number): ReactivePower {
    return new ReactivePower(accept("reactive power", value, MVAR, -Infinity));
  }

  private constructor(private readonly vars: number) {
    super();
  }

  get si(): number {
    return this.vars;
  }

  get unit(): string {
    return "var";
  }

  /** The value in vars. */
  toVars(): number {
    return this.vars;
  }

  /** The value in kilovars. */
  toKilovars(): number {
    return convert(this.vars, KVAR);
  }

  /** The value in megavars. */
  toMegavars(): number {
    return convert(this.vars, MVAR);
  }

  plus(other: ReactivePower): ReactivePower {
    return ReactivePower.vars(this.vars + other.vars);
  }

  minus(other: ReactivePower): ReactivePower {
    return ReactivePower.vars(this.vars - other.vars);
  }

  times(factor: number): ReactivePower {
    return ReactivePower.vars(this.vars * accept("factor", factor, ONE, -Infinity));
  }

  toString(): string {
    return show(this.vars, [VAR, KVAR, MVAR]);
  }
}
