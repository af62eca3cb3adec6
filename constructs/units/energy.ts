import { Duration } from "./duration";
import { Power } from "./power";
import { Quantity } from "./quantity";
import { accept, convert, ONE, type Scale, show } from "./scale";

const J: Scale = { symbol: "J" };
const WH: Scale = { symbol: "Wh", factor: 3600 };
const KWH: Scale = { symbol: "kWh", exponent: 3, factor: 3600 };
const MWH: Scale = { symbol: "MWh", exponent: 6, factor: 3600 };

/** Energy. Refuses negative and non-finite numbers. */
export class Energy extends Quantity {
  /** In joules: a finite number that is not negative. */
  static joules(value: number): Energy {
    return new Energy(accept("energy", value, J));
  }

  /** In watt-hours: a finite number that is not negative. */
  static wattHours(value: number): Energy {
    return new Energy(accept("energy", value, WH));
  }

  /** In kilowatt-hours: a finite number that is not negative. */
  static kilowattHours(value: number): Energy {
    return new Energy(accept("energy", value, KWH));
  }

  /** In megawatt-hours: a finite number that is not negative. */
  static megawattHours(value: number): Energy {
    return new Energy(accept("energy", value, MWH));
  }

  private constructor(private readonly joules: number) {
    super();
  }

  get si(): number {
    return this.joules;
  }

  get unit(): string {
    return "J";
  }

  /** The value in joules. */
  toJoules(): number {
    return this.joules;
  }

  /** The value in watt-hours. */
  toWattHours(): number {
    return convert(this.joules, WH);
  }

  /** The value in kilowatt-hours. */
  toKilowattHours(): number {
    return convert(this.joules, KWH);
  }

  /** The value in megawatt-hours. */
  toMegawattHours(): number {
    return convert(this.joules, MWH);
  }

  plus(other: Energy): Energy {
    return Energy.joules(this.joules + other.joules);
  }

  /** Refuses a result below zero. */
  minus(other: Energy): Energy {
    return Energy.joules(this.joules - other.joules);
  }

  /** `factor` is not negative. */
  times(factor: number): Energy {
    return Energy.joules(this.joules * accept("factor", factor, ONE));
  }

  /** Mean power if it is spent in that time, which is not zero. */
  over(time: Duration): Power {
    return Power.watts(this.joules / time.si);
  }

  /** How long it lasts at a power, which is not zero. */
  dividedBy(power: Power): Duration {
    return Duration.seconds(this.joules / power.si);
  }

  toString(): string {
    return show(this.joules, [J, WH, KWH, MWH]);
  }
}
