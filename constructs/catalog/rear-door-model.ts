import { type Power, type TemperatureDifference, type VolumeFlow, W } from "../units";
import { CatalogEntry, type CatalogEntryProps } from "./catalog-entry";
import { requirePositive } from "./checks";
import { assumed } from "./cite";

/** A rear-door heat exchanger: the air leaving one rack gives its heat to water. */
export interface RearDoorModelProps extends CatalogEntryProps {
  /** Heat taken from the air of one rack. */
  readonly heat: Power;

  /**
   * Air that the door's fans move at full speed.
   *
   * @default - not held: none for a passive door, which the fans of the rack move air through
   */
  readonly airflow?: VolumeFlow;

  /** Electrical input of the door's fans; 0 for a passive door. */
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

/** Rear doors. No published selection was found: state one with `custom`, or assume a `passive` one. */
export class RearDoorModel extends CatalogEntry {
  /** A door that is not in the catalogue. */
  static custom(props: RearDoorModelProps): RearDoorModel {
    return new RearDoorModel(props);
  }

  /** A door without fans, moved by the fans of the rack, assumed to take that heat. */
  static passive(heat: Power): RearDoorModel {
    return new RearDoorModel({
      name: `Passive rear door ${heat}`,
      heat,
      fanPower: W(0),
      source: assumed("a passive door of this capacity, without fans of its own"),
    });
  }

  /** Heat taken from the air of one rack. */
  readonly heat: Power;
  /** Air that the door's fans move at full speed; undefined where it has none or it is not known. */
  readonly airflow?: VolumeFlow;
  /** Electrical input of the door's fans. */
  readonly fanPower: Power;
  /** Air leaving above water entering, at `heat` and at `airflow` of standard air; undefined where not known. */
  readonly approach?: TemperatureDifference;
  /** Rise of the water at that; undefined where not known. */
  readonly waterRise?: TemperatureDifference;

  private constructor(props: RearDoorModelProps) {
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
