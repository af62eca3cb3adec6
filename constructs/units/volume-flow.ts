import { Quantity } from "./quantity";
import { Ratio } from "./ratio";
import { accept, convert, ONE, type Scale, show } from "./scale";

const L_MIN: Scale = { symbol: "L/min", exponent: -3, divisor: 60 };
const L_S: Scale = { symbol: "L/s", exponent: -3, shownFrom: 100 };
/** A foot is 0.3048 m. */
const CFM: Scale = { symbol: "CFM", factor: 0.3048 ** 3, divisor: 60 };
const M3_D: Scale = { symbol: "m³/d", divisor: 86_400 };
const M3_S: Scale = { symbol: "m³/s" };

/** Volume of coolant, water or air per time. Refuses negative and non-finite numbers. */
export class VolumeFlow extends Quantity {
  /** In litres per minute: a finite number that is not negative. */
  static litresPerMinute(value: number): VolumeFlow {
    return new VolumeFlow(accept("volume flow", value, L_MIN));
  }

  /** In litres per second: a finite number that is not negative. */
  static litresPerSecond(value: number): VolumeFlow {
    return new VolumeFlow(accept("volume flow", value, L_S));
  }

  /** In cubic metres per second: a finite number that is not negative. */
  static cubicMetresPerSecond(value: number): VolumeFlow {
    return new VolumeFlow(accept("volume flow", value, M3_S));
  }

  /** In cubic feet per minute (CFM), as fans are rated: a finite number that is not negative. */
  static cubicFeetPerMinute(value: number): VolumeFlow {
    return new VolumeFlow(accept("volume flow", value, CFM));
  }

  /** In cubic metres per day: a finite number that is not negative. */
  static cubicMetresPerDay(value: number): VolumeFlow {
    return new VolumeFlow(accept("volume flow", value, M3_D));
  }

  private constructor(private readonly cubicMetresPerSecond: number) {
    super();
  }

  get si(): number {
    return this.cubicMetresPerSecond;
  }

  get unit(): string {
    return "m3/s";
  }

  /** The value in litres per minute. */
  toLitresPerMinute(): number {
    return convert(this.cubicMetresPerSecond, L_MIN);
  }

  /** The value in litres per second. */
  toLitresPerSecond(): number {
    return convert(this.cubicMetresPerSecond, L_S);
  }

  /** The value in cubic feet per minute. */
  toCubicFeetPerMinute(): number {
    return convert(this.cubicMetresPerSecond, CFM);
  }

  /** The value in cubic metres per second. */
  toCubicMetresPerSecond(): number {
    return this.cubicMetresPerSecond;
  }

  /** The value in cubic metres per day. */
  toCubicMetresPerDay(): number {
    return convert(this.cubicMetresPerSecond, M3_D);
  }

  plus(other: VolumeFlow): VolumeFlow {
    return VolumeFlow.cubicMetresPerSecond(this.cubicMetresPerSecond + other.cubicMetresPerSecond);
  }

  /** Refuses a result below zero. */
  minus(other: VolumeFlow): VolumeFlow {
    return VolumeFlow.cubicMetresPerSecond(this.cubicMetresPerSecond - other.cubicMetresPerSecond);
  }

  /** `factor` is not negative. */
  times(factor: number): VolumeFlow {
    return VolumeFlow.cubicMetresPerSecond(this.cubicMetresPerSecond * accept("factor", factor, ONE));
  }

  /** How many times `other`, which is not zero. */
  dividedBy(other: VolumeFlow): Ratio {
    return Ratio.fraction(this.cubicMetresPerSecond / other.cubicMetresPerSecond);
  }

  toString(): string {
    return show(this.cubicMetresPerSecond, [L_MIN, L_S, M3_S]);
  }
}
