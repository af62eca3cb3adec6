import { kelvins, kW, type Power, type TemperatureDifference, VolumeFlow } from "../units";
import { CatalogEntry, type CatalogEntryProps } from "./catalog-entry";
import { requirePositive } from "./checks";
import { secondary } from "./cite";

/** A computer room air handler: the air of a room gives its heat to water. */
export interface CrahModelProps extends CatalogEntryProps {
  /** Heat taken from the air at the rating point. */
  readonly heat: Power;

  /**
   * Air that its fans move at full speed.
   *
   * @default - not known, and not held
   */
  readonly airflow?: VolumeFlow;

  /** Electrical input of the fans at full speed. */
  readonly fanPower: Power;

  /**
   * Air leaving above water entering, at `heat` and at `airflow` of standard air, which is then stated.
   *
   * @default - not known: it takes its heat with water of any temperature below that of the air
   */
  readonly approach?: TemperatureDifference;

  /**
   * Rise of the water at that.
   *
   * @default - taken to be that of the site
   */
  readonly waterRise?: TemperatureDifference;
}

/** Published air handlers. */
export class CrahModel extends CatalogEntry {
  /** Vertiv PW170: 233 kW, 29,081 CFM, fans 13.5 kW, water 18/38 °C at 175 L/min. Its air temperatures are not published. */
  static readonly VERTIV_PW170 = new CrahModel({
    name: "Vertiv PW170",
    heat: kW(233),
    airflow: VolumeFlow.cubicFeetPerMinute(29081),
    fanPower: kW(13.5),
    waterRise: kelvins(20),
    source: secondary(
      "public repository id 47605521206: 233 kW, 29,081 CFM, 13.5 kW fan, water 18 to 38 °C 175 L/min",
    ),
  });

  /** Vertiv FA096HC: 351.7 kW, 56,800 CFM, fans 19.5 kW, water 18/25 °C at 761.4 L/min. Its air temperatures are not published. */
  static readonly VERTIV_FA096HC = new CrahModel({
    name: "Vertiv FA096HC",
    heat: kW(351.7),
    airflow: VolumeFlow.cubicFeetPerMinute(56800),
    fanPower: kW(19.5),
    waterRise: kelvins(7),
    source: secondary(
      "public repository id 47605521206: 351.7 kW net of the fans, 56,800 CFM, 19.5 kW, water 18 to 25 °C 761.4 L/min",
    ),
  });

  /** An air handler that is not in the catalogue. */
  static custom(props: CrahModelProps): CrahModel {
    return new CrahModel(props);
  }

  /** Heat taken from the air at the rating point. */
  readonly heat: Power;
  /** Air that its fans move at full speed; undefined where not known. */
  readonly airflow?: VolumeFlow;
  /** Electrical input of the fans at full speed. */
  readonly fanPower: Power;
  /** Air leaving above water entering, at `heat` and at `airflow` of standard air; undefined where not known. */
  readonly approach?: TemperatureDifference;
  /** Rise of the water at that; undefined where not known. */
  readonly waterRise?: TemperatureDifference;

  private constructor(props: CrahModelProps) {
    super(props);
    const { heat, airflow, approach, waterRise } = props;
    requirePositive(props.name, { heat, airflow, approach, waterRise });
    if (approach && !airflow) throw new Error(`${props.name}: approach holds at an airflow, got none`);
    this.heat = props.heat;
    this.airflow = props.airflow;
    this.fanPower = props.fanPower;
    this.approach = approach;
    this.waterRise = waterRise;
  }
}
