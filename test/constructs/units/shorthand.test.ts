import * as units from "../../../constructs/units";

const { Power, ApparentPower, ReactivePower, Energy, Voltage, Current, VolumeFlow, FailureRate } = units;
const { Pressure, Temperature, TemperatureDifference, Length, Mass, Ratio, Duration } = units;
const { Impedance, ImpedancePerLength, Velocity, Volume } = units;

test.each([
  ["W", Power.watts(5)],
  ["kW", Power.kilowatts(5)],
  ["MW", Power.megawatts(5)],
  ["VA", ApparentPower.voltAmperes(5)],
  ["kVA", ApparentPower.kilovoltAmperes(5)],
  ["MVA", ApparentPower.megavoltAmperes(5)],
  ["kvar", ReactivePower.kilovars(5)],
  ["Mvar", ReactivePower.megavars(5)],
  ["kWh", Energy.kilowattHours(5)],
  ["MWh", Energy.megawattHours(5)],
  ["kPa", Pressure.kilopascals(5)],
  ["V", Voltage.volts(5)],
  ["kV", Voltage.kilovolts(5)],
  ["A", Current.amperes(5)],
  ["kA", Current.kiloamperes(5)],
  ["milliohms", Impedance.milliohms(5)],
  ["ohmsPerKilometre", ImpedancePerLength.ohmsPerKilometre(5)],
  ["ohmsPerKilofoot", ImpedancePerLength.ohmsPerKilofoot(5)],
  ["litres", Volume.litres(5)],
  ["cubicMetres", Volume.cubicMetres(5)],
  ["celsius", Temperature.celsius(5)],
  ["kelvins", TemperatureDifference.kelvins(5)],
  ["litresPerMinute", VolumeFlow.litresPerMinute(5)],
  ["cubicMetresPerDay", VolumeFlow.cubicMetresPerDay(5)],
  ["metres", Length.metres(5)],
  ["millimetres", Length.millimetres(5)],
  ["metresPerSecond", Velocity.metresPerSecond(5)],
  ["kilograms", Mass.kilograms(5)],
  ["percent", Ratio.percent(5)],
  ["ratio", Ratio.fraction(5)],
  ["milliseconds", Duration.milliseconds(5)],
  ["ms", Duration.milliseconds(5)],
  ["seconds", Duration.seconds(5)],
  ["minutes", Duration.minutes(5)],
  ["hours", Duration.hours(5)],
  ["perYear", FailureRate.perYear(5)],
  ["perHour", FailureRate.perHour(5)],
] as const)("%s(5) is the quantity of that name", (name, quantity) => {
  expect(units[name](5)).toStrictEqual(quantity);
});

test.each([
  [units.MW(5), 5e6, "W"],
  [units.kVA(5), 5e3, "VA"],
  [units.kvar(-5), -5e3, "var"],
  [units.kWh(5), 18e6, "J"],
  [units.kV(5), 5e3, "V"],
  [units.kA(5), 5e3, "A"],
  [units.milliohms(5), 0.005, "ohm"],
  [units.ohmsPerKilometre(5), 0.005, "ohm/m"],
  [units.ohmsPerKilofoot(3.048), 0.01, "ohm/m"],
  [units.litres(5), 0.005, "m3"],
  [units.celsius(5), 5, "°C"],
  [units.kelvins(5), 5, "K"],
  [units.litresPerMinute(60), 0.001, "m3/s"],
  [units.cubicMetresPerDay(864), 0.01, "m3/s"],
  [units.millimetres(5), 0.005, "m"],
  [units.kilograms(5), 5, "kg"],
  [units.percent(5), 0.05, "1"],
  [units.ms(200), 0.2, "s"],
  [units.perHour(1.8), 0.0005, "1/s"],
])("%s lowers to a number and its SI unit", (quantity, si, unit) => {
  expect(quantity.si).toBe(si);
  expect(quantity.unit).toBe(unit);
});
