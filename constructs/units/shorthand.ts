/**
 * Short factories for TypeScript authors, so that a rating reads as on a drawing: `kW(58)`, `kV(13.8)`.
 * They are not visible from other languages, which use the static factories.
 */
import { ApparentPower } from "./apparent-power";
import { Current } from "./current";
import { Duration } from "./duration";
import { Energy } from "./energy";
import { FailureRate } from "./failure-rate";
import { Impedance } from "./impedance";
import { ImpedancePerLength } from "./impedance-per-length";
import { Length } from "./length";
import { Mass } from "./mass";
import { Power } from "./power";
import { Pressure } from "./pressure";
import { Ratio } from "./ratio";
import { ReactivePower } from "./reactive-power";
import { Temperature } from "./temperature";
import { TemperatureDifference } from "./temperature-difference";
import { Velocity } from "./velocity";
import { Voltage } from "./voltage";
import { Volume } from "./volume";
import { VolumeFlow } from "./volume-flow";

export const W = Power.watts;
export const kW = Power.kilowatts;
export const MW = Power.megawatts;

export const VA = ApparentPower.voltAmperes;
export const kVA = ApparentPower.kilovoltAmperes;
export const MVA = ApparentPower.megavoltAmperes;

export const kvar = ReactivePower.kilovars;
export const Mvar = ReactivePower.megavars;

export const kWh = Energy.kilowattHours;
export const MWh = Energy.megawattHours;

export const kPa = Pressure.kilopascals;

export const V = Voltage.volts;
export const kV = Voltage.kilovolts;

export const A = Current.amperes;
export const kA = Current.kiloamperes;

export const milliohms = Impedance.milliohms;
export const ohmsPerKilometre = ImpedancePerLength.ohmsPerKilometre;
export const ohmsPerKilofoot = ImpedancePerLength.ohmsPerKilofoot;

/** A point; a rise or spread is in `kelvins`. */
export const celsius = Temperature.celsius;
/** A difference; a point is in `celsius`. */
export const kelvins = TemperatureDifference.kelvins;

export const litres = Volume.litres;
export const cubicMetres = Volume.cubicMetres;

export const litresPerMinute = VolumeFlow.litresPerMinute;
export const cubicMetresPerDay = VolumeFlow.cubicMetresPerDay;

export const metres = Length.metres;
export const millimetres = Length.millimetres;

export const metresPerSecond = Velocity.metresPerSecond;

export const kilograms = Mass.kilograms;

/** `percent(5)` is `ratio(0.05)`. */
export const percent = Ratio.percent;
export const ratio = Ratio.fraction;

export const milliseconds = Duration.milliseconds;
export const ms = milliseconds;
export const seconds = Duration.seconds;
export const minutes = Duration.minutes;
export const hours = Duration.hours;

export const perYear = FailureRate.perYear;
export const perHour = FailureRate.perHour;
