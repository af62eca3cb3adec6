import { Quantity } from "./quantity";
import { accept, type Scale, show } from "./scale";
import { TemperatureDifference } from "./temperature-difference";

const CELSIUS: Scale = { symbol: "°C" };
const ABSOLUTE_ZERO = -273.15;

/** A point on the temperature scale. Refuses non-finite numbers and anything below -273.15 °C. */
export class Temperature extends Quantity {
  /** In degrees Celsius: a finite number not below -273.15. */
  static celsius(value: number): Temperature {
    return new Temperature(accept("temperature", value, CELSIUS, ABSOLUTE_ZERO));
  }

  private constructor(private readonly degrees: number) {
    super();
  }

  get si(): number {
    return this.degrees;
  }

  get unit(): string {
    return "°C";
  }

  /** The value in degrees Celsius. */
  toCelsius(): number {
    return this.degrees;
  }

  /** The value in kelvins. */
  toKelvins(): number {
    return this.degrees - ABSOLUTE_ZERO;
  }

  /** Refuses a result below absolute zero. */
  plus(difference: TemperatureDifference): Temperature {
    return Temperature.celsius(this.degrees + difference.si);
  }

  /** How much warmer this is than `other`; negative where it is colder. */
  minus(other: Temperature): TemperatureDifference {
    return TemperatureDifference.kelvins(this.degrees - other.degrees);
  }

  toString(): string {
    return show(this.degrees, [CELSIUS]);
  }
}
