import { Power } from "./power";
import { Quantity } from "./quantity";
import { Ratio } from "./ratio";
import { accept, convert, ONE, type Scale, show } from "./scale";

const VA: Scale = { symbol: "VA" };
const KVA: Scale = { symbol: "kVA", exponent: 3 };
const MVA: Scale = { symbol: "MVA", exponent: 6 };

/**
 * Apparent power √(P² + Q²), the rating of transformers and switchgear.
 * Loads of different power factor do not add as apparent power, so there is no `plus`.
 * Refuses negative and non-finite numbers.
 */
export class ApparentPower extends Quantity {
  /** In volt-amperes: a finite number that is not negative. */
  static voltAmperes(value: number): ApparentPower {
    return new ApparentPower(accept("apparent power", value, VA));
  }

  /** In kilovolt-amperes: a finite number that is not negative. */
  static kilovoltAmperes(value: number): ApparentPower {
    return new ApparentPower(accept("apparent power", value, KVA));
  }

  /** In megavolt-amperes: a finite number that is not negative. */
  static megavoltAmperes(value: number): ApparentPower {
    return new ApparentPower(accept("apparent power", value, MVA));
  }

  private constructor(private readonly voltAmperes: number) {
    super();
  }

  get si(): number {
    return this.voltAmperes;
  }

  get unit(): string {
    return "VA";
  }

  /** The value in volt-amperes. */
  toVoltAmperes(): number {
    return this.voltAmperes;
  }

  /** The value in kilovolt-amperes. */
  toKilovoltAmperes(): number {
    return convert(this.voltAmperes, KVA);
  }

  /** The value in megavolt-amperes. */
  toMegavoltAmperes(): number {
    return convert(this.voltAmperes, MVA);
  }

  /** `factor` is not negative. */
  times(factor: number): ApparentPower {
    return ApparentPower.voltAmperes(this.voltAmperes * accept("factor", factor, ONE));
  }

  /** How many times `other`, which is not zero. */
  dividedBy(other: ApparentPower): Ratio {
    return Ratio.fraction(this.voltAmperes / other.voltAmperes);
  }

  /** Active power at a power factor, which is at most 1. */
  activeAt(powerFactor: Ratio): Power {
    if (powerFactor.si > 1) throw new Error(`power factor must be at most 1, got ${powerFactor.si}`);
    return Power.watts(this.voltAmperes * powerFactor.si);
  }

  toString(): string {
    return show(this.voltAmperes, [VA, KVA, MVA]);
  }
}
