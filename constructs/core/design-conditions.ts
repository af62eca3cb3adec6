import type { AmbientRow } from "../../analysis/model";
import { Length, type Temperature, TemperatureDifference } from "../units";
import type { HourlyWeather } from "./hourly-weather";

/** Outdoor air of one day. */
export interface DesignDay {
  /** Dry-bulb temperature. */
  readonly dryBulb: Temperature;
  /** Wet-bulb temperature at the same time; not above the dry bulb. */
  readonly wetBulb: Temperature;
}

export interface TerrestrialConditionsProps {
  /**
   * Above sea level, up to 5,500 m: thin air carries less heat.
   * @default Length.metres(0)
   */
  readonly altitude?: Length;
  /** The worst day that the site has to hold on, such as the highest of twenty years (ASHRAE, n = 20). */
  readonly extreme: DesignDay;
  /**
   * By how much warmer than that the air is that dry coolers and condensers draw in, from each other's exhaust.
   * @default TemperatureDifference.kelvins(2), the lower end of the customary 2 to 4 K
   */
  readonly recirculation?: TemperatureDifference;
  /**
   * The same of the wet bulb at cooling towers.
   * @default TemperatureDifference.kelvins(0.5), an assumption: customary allowances are half a kelvin and less
   */
  readonly towerRecirculation?: TemperatureDifference;
  /**
   * A typical year, for annual energy; limits are held on the extreme day.
   * @default - none, and no annual figures
   */
  readonly hourlyYear?: HourlyWeather;
  /** Where the figures come from: a station and its table. */
  readonly source: string;
}

/**
 * The weather that a site is designed for. Machines do what they can at it: a tower by the wet bulb, a dry cooler and
 * an air-cooled chiller by the dry bulb and the altitude.
 *
 * @example
 * const designConditions = DesignConditions.terrestrial({
 *   altitude: metres(87),
 *   extreme: { dryBulb: celsius(40), wetBulb: celsius(28) },
 *   source: "ASHRAE climatic design conditions, Memphis International, n = 20 years",
 * });
 * new Site("memphis-1", { designConditions });
 */
export class DesignConditions {
  /** A place on Earth. */
  static terrestrial(props: TerrestrialConditionsProps): DesignConditions {
    return new DesignConditions(props);
  }

  readonly altitude: Length;
  readonly extreme: DesignDay;
  readonly recirculation: TemperatureDifference;
  readonly towerRecirculation: TemperatureDifference;
  readonly hourlyYear?: HourlyWeather;
  /** Where the figures come from. */
  readonly source: string;

  private constructor(props: TerrestrialConditionsProps) {
    this.altitude = props.altitude ?? Length.metres(0);
    this.extreme = props.extreme;
    this.recirculation = props.recirculation ?? TemperatureDifference.kelvins(2);
    this.towerRecirculation = props.towerRecirculation ?? TemperatureDifference.kelvins(0.5);
    this.hourlyYear = props.hourlyYear;
    this.source = props.source;
  }

  /**
   * The air of a day at this place.
   * @internal
   */
  _ambient({ dryBulb, wetBulb }: DesignDay): AmbientRow {
    return {
      dryBulb: dryBulb.si,
      wetBulb: wetBulb.si,
      altitude: this.altitude.si,
      recirculation: this.recirculation.si,
      towerRecirculation: this.towerRecirculation.si,
    };
  }
}
