import type { WeatherRow } from "../../analysis/model";
import { wetBulbOf } from "../../analysis/physics/psychrometrics";
import type { DesignDay } from "./design-conditions";

/** Lines of an EPW file before its hours. */
const EPW_HEADER = 8;
/** Columns of an EPW line: dry bulb, °C; dew point, °C; station pressure, Pa. */
const EPW = { dryBulb: 6, dewPoint: 7, pressure: 9 };
/** What stands for a missing value there: "99.9" of a temperature, "999999" of a pressure. */
const MISSING = { temperature: 99.9, pressure: 999999 };

/**
 * Outdoor air of every hour of a year, for annual figures.
 *
 * @example
 * const hourlyYear = HourlyWeather.epw(fs.readFileSync("USA_TN_Memphis.epw", "utf8"));
 * const extreme = { dryBulb: celsius(40), wetBulb: celsius(28) };
 * DesignConditions.terrestrial({ extreme, hourlyYear, source: "TMY3 723340" });
 */
export class HourlyWeather {
  /** Hours in order. */
  static hours(hours: DesignDay[]): HourlyWeather {
    return new HourlyWeather({
      dryBulb: hours.map(({ dryBulb }) => dryBulb.si),
      wetBulb: hours.map(({ wetBulb }) => wetBulb.si),
    });
  }

  /**
   * The text of an EnergyPlus weather file (EPW), as typical years are published for most cities.
   *
   * @throws RangeError for a line that has no dry bulb, dew point or pressure, with its number
   */
  static epw(text: string): HourlyWeather {
    const lines = text.trimEnd().split(/\r?\n/).slice(EPW_HEADER);
    const air = lines.map((line, i) => airOf(line, EPW_HEADER + i + 1));
    return new HourlyWeather({
      dryBulb: air.map(({ dryBulb }) => dryBulb),
      wetBulb: air.map(({ wetBulb }) => wetBulb),
    });
  }

  private constructor(
    /** @internal */
    readonly _row: WeatherRow,
  ) {}
}

function airOf(line: string, number: number): { dryBulb: number; wetBulb: number } {
  const cells = line.split(",");
  const [dryBulb, dewPoint, pressure] = [EPW.dryBulb, EPW.dewPoint, EPW.pressure].map((column) =>
    cells[column]?.trim() ? Number(cells[column]) : NaN,
  );
  const isThere =
    dryBulb < MISSING.temperature && dewPoint < MISSING.temperature && pressure < MISSING.pressure;
  if (!isThere)
    throw new RangeError(`line ${number} of the weather file has no dry bulb, dew point and pressure`);
  // measured apart, the dew point of saturated air may read a little above it
  return { dryBulb, wetBulb: wetBulbOf(dryBulb, Math.min(dewPoint, dryBulb), pressure) };
}
