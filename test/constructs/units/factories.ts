import * as units from "../../../constructs/units";

/** One way in and its way back; what every factory promises is tested on this table. */
export interface Factory {
  readonly name: string;
  readonly quantity: string;
  readonly symbol: string;
  readonly make: (value: number) => units.Quantity;
  readonly read: (made: never) => number;
  /** The smallest value that is accepted. */
  readonly minimum: number;
  /** The SI value of 12. */
  readonly twelve: number;
}

const row =
  (quantity: string, minimum = 0) =>
  <Q extends units.Quantity>(
    name: string,
    symbol: string,
    make: (value: number) => Q,
    read: (made: Q) => number,
    twelve: number,
  ): Factory => ({ name, quantity, symbol, make, read, minimum, twelve });

const power = row("power");
const apparent = row("apparent power");
const reactive = row("reactive power", -Infinity);
const energy = row("energy");
const voltage = row("voltage");
const current = row("current");
const temperature = row("temperature", -273.15);
const difference = row("temperature difference", -Infinity);
const impedance = row("impedance");
const perLength = row("impedance per length");
const volume = row("volume");
const flow = row("volume flow");
const length = row("length");
const mass = row("mass");
const ratio = row("ratio");
const duration = row("duration");
const rate = row("failure rate");
const pressure = row("pressure");
const velocity = row("velocity");

const { Power, ApparentPower, ReactivePower, Energy, Voltage, Current, VolumeFlow } = units;
const { Temperature, TemperatureDifference, Length, Mass, Ratio, Duration } = units;
const { FailureRate, Impedance, ImpedancePerLength, Pressure, Velocity, Volume } = units;

export const factories: Factory[] = [
  power("Power.watts", "W", Power.watts, (q) => q.toWatts(), 12),
  power("Power.kilowatts", "kW", Power.kilowatts, (q) => q.toKilowatts(), 12e3),
  power("Power.megawatts", "MW", Power.megawatts, (q) => q.toMegawatts(), 12e6),
  apparent("ApparentPower.voltAmperes", "VA", ApparentPower.voltAmperes, (q) => q.toVoltAmperes(), 12),
  apparent(
    "ApparentPower.kilovoltAmperes",
    "kVA",
    ApparentPower.kilovoltAmperes,
    (q) => q.toKilovoltAmperes(),
    12e3,
  ),
  apparent(
    "ApparentPower.megavoltAmperes",
    "MVA",
    ApparentPower.megavoltAmperes,
    (q) => q.toMegavoltAmperes(),
    12e6,
  ),
  reactive("ReactivePower.vars", "var", ReactivePower.vars, (q) => q.toVars(), 12),
  reactive("ReactivePower.kilovars", "kvar", ReactivePower.kilovars, (q) => q.toKilovars(), 12e3),
  reactive("ReactivePower.megavars", "Mvar", ReactivePower.megavars, (q) => q.toMegavars(), 12e6),
  energy("Energy.joules", "J", Energy.joules, (q) => q.toJoules(), 12),
  energy("Energy.wattHours", "Wh", Energy.wattHours, (q) => q.toWattHours(), 43.2e3),
  energy("Energy.kilowattHours", "kWh", Energy.kilowattHours, (q) => q.toKilowattHours(), 43.2e6),
  energy("Energy.megawattHours", "MWh", Energy.megawattHours, (q) => q.toMegawattHours(), 43.2e9),
  voltage("Voltage.volts", "V", Voltage.volts, (q) => q.toVolts(), 12),
  voltage("Voltage.kilovolts", "kV", Voltage.kilovolts, (q) => q.toKilovolts(), 12e3),
  current("Current.amperes", "A", Current.amperes, (q) => q.toAmperes(), 12),
  current("Current.kiloamperes", "kA", Current.kiloamperes, (q) => q.toKiloamperes(), 12e3),
  impedance("Impedance.milliohms", "mΩ", Impedance.milliohms, (q) => q.toMilliohms(), 0.012),
  impedance("Impedance.ohms", "Ω", Impedance.ohms, (q) => q.toOhms(), 12),
  perLength(
    "ImpedancePerLength.ohmsPerKilometre",
    "Ω/km",
    ImpedancePerLength.ohmsPerKilometre,
    (q) => q.toOhmsPerKilometre(),
    0.012,
  ),
  perLength(
    "ImpedancePerLength.ohmsPerKilofoot",
    "Ω/kft",
    ImpedancePerLength.ohmsPerKilofoot,
    (q) => q.toOhmsPerKilofoot(),
    12 / 304.8,
  ),
  volume("Volume.litres", "L", Volume.litres, (q) => q.toLitres(), 0.012),
  volume("Volume.cubicMetres", "m³", Volume.cubicMetres, (q) => q.toCubicMetres(), 12),
  temperature("Temperature.celsius", "°C", Temperature.celsius, (q) => q.toCelsius(), 12),
  difference("TemperatureDifference.kelvins", "K", TemperatureDifference.kelvins, (q) => q.toKelvins(), 12),
  flow(
    "VolumeFlow.litresPerMinute",
    "L/min",
    VolumeFlow.litresPerMinute,
    (q) => q.toLitresPerMinute(),
    0.0002,
  ),
  flow("VolumeFlow.litresPerSecond", "L/s", VolumeFlow.litresPerSecond, (q) => q.toLitresPerSecond(), 0.012),
  flow(
    "VolumeFlow.cubicMetresPerSecond",
    "m³/s",
    VolumeFlow.cubicMetresPerSecond,
    (q) => q.toCubicMetresPerSecond(),
    12,
  ),
  flow(
    "VolumeFlow.cubicFeetPerMinute",
    "CFM",
    VolumeFlow.cubicFeetPerMinute,
    (q) => q.toCubicFeetPerMinute(),
    (12 * 0.3048 ** 3) / 60,
  ),
  flow(
    "VolumeFlow.cubicMetresPerDay",
    "m³/d",
    VolumeFlow.cubicMetresPerDay,
    (q) => q.toCubicMetresPerDay(),
    12 / 86_400,
  ),
  length("Length.millimetres", "mm", Length.millimetres, (q) => q.toMillimetres(), 0.012),
  length("Length.metres", "m", Length.metres, (q) => q.toMetres(), 12),
  length("Length.kilometres", "km", Length.kilometres, (q) => q.toKilometres(), 12e3),
  mass("Mass.kilograms", "kg", Mass.kilograms, (q) => q.toKilograms(), 12),
  mass("Mass.tonnes", "t", Mass.tonnes, (q) => q.toTonnes(), 12e3),
  pressure("Pressure.pascals", "Pa", Pressure.pascals, (q) => q.toPascals(), 12),
  pressure("Pressure.kilopascals", "kPa", Pressure.kilopascals, (q) => q.toKilopascals(), 12e3),
  velocity("Velocity.metresPerSecond", "m/s", Velocity.metresPerSecond, (q) => q.toMetresPerSecond(), 12),
  ratio("Ratio.fraction", "", Ratio.fraction, (q) => q.toFraction(), 12),
  ratio("Ratio.percent", "%", Ratio.percent, (q) => q.toPercent(), 0.12),
  duration("Duration.milliseconds", "ms", Duration.milliseconds, (q) => q.toMilliseconds(), 0.012),
  duration("Duration.seconds", "s", Duration.seconds, (q) => q.toSeconds(), 12),
  duration("Duration.minutes", "min", Duration.minutes, (q) => q.toMinutes(), 720),
  duration("Duration.hours", "h", Duration.hours, (q) => q.toHours(), 43.2e3),
  rate("FailureRate.perYear", "/year", FailureRate.perYear, (q) => q.toPerYear(), 12 / (8760 * 3600)),
  rate("FailureRate.perHour", "/h", FailureRate.perHour, (q) => q.toPerHour(), 12 / 3600),
];
