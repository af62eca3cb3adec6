import { Quantity } from "./quantity";
import { accept, ONE, type Scale, show } from "./scale";

const K: Scale = { symbol: "K" };

/** A rise, approach or spread of temperature; negative for a fall. Refuses non-finite numbers. */
export class TemperatureDifference extends Quantity {
  /** In kelvins: a finite number. */
  static kelvins(value: number): TemperatureDifference {
    return new TemperatureDifference(accept("temperature difference", value, K, -Infinity));
  }

  private constructor(private readonly kelvins: number) {
    super();
  }

  get si(): number {
    return this.kelvins;
  }

  get unit(): string {
    return "K";
  }

  /** The value in kelvins. */
  toKelvins(): number {
    return this.kelvins;
  }

  plus(other: TemperatureDifference): TemperatureDifference {
    return TemperatureDifference.kelvins(this.kelvins + other.kelvins);
  }

  minus(other: TemperatureDifference): TemperatureDifference {
    return TemperatureDifference.kelvins(this.kelvins - other.kelvins);
  }

  times(factor: number): TemperatureDifference {
    return TemperatureDifference.kelvins(this.kelvins * accept("factor", factor, ONE, -Infinity));
  }

  toString(): string {
    return show(this.kelvins, [K]);
  }
}
