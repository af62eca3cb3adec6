import {
  celsius,
  kelvins,
  kW,
  type Power,
  type Temperature,
  type TemperatureDifference,
  type VolumeFlow,
} from "../units";
import { CatalogEntry, type CatalogEntryProps } from "./catalog-entry";
import { requirePositive } from "./checks";
import { secondary } from "./cite";

/** A dry cooler: coolant to outdoor air, without evaporation. */
export interface DryCoolerModelProps extends CatalogEntryProps {
  /** Heat rejected at the rating point. */
  readonly heatRejection: Power;

  /** Electrical input of the fans at full speed. */
  readonly fanPower: Power;

  /**
   * Coolant flow at the rating point.
   *
   * @default - not known
   */
  readonly ratedFlow?: VolumeFlow;

  /**
   * Air temperature at which `heatRejection` holds.
   *
   * @default - not known
   */
  readonly ratedAmbient?: Temperature;

  /**
   * Coolant leaving above air entering, at the rating point.
   *
   * @default - not known
   */
  readonly approach?: TemperatureDifference;

  /**
   * What the coolant cools by at the rating point.
   *
   * @default - not known
   */
  readonly range?: TemperatureDifference;
}

/** Published dry coolers. */
export class DryCoolerModel extends CatalogEntry {
  /** BAC Trillium TDFS1238N-C60ET40B: 2,931 kW, fans 117.68 kW, air 35 °C, coolant 46.11 to 40.55 °C. */
  static readonly BAC_TRILLIUM_TDFS1238N = new DryCoolerModel({
    name: "BAC Trillium TDFS1238N-C60ET40B",
    heatRejection: kW(2931),
    fanPower: kW(117.68),
    ratedAmbient: celsius(35),
    approach: kelvins(5.55),
    range: kelvins(5.56),
    source: secondary("Modelica Buildings library, transcribing the selection"),
  });

  /** A dry cooler that is not in the catalogue. */
  static custom(props: DryCoolerModelProps): DryCoolerModel {
    return new DryCoolerModel(props);
  }

  /** Heat rejected at the rating point. */
  readonly heatRejection: Power;
  /** Electrical input of the fans at full speed. */
  readonly fanPower: Power;
  /** Coolant flow at the rating point; undefined where not known. */
  readonly ratedFlow?: VolumeFlow;
  /** Air temperature at which `heatRejection` holds; undefined where not known. */
  readonly ratedAmbient?: Temperature;
  /** Coolant leaving above air entering, at the rating point; undefined where not known. */
  readonly approach?: TemperatureDifference;
  /** What the coolant cools by at the rating point; undefined where not known. */
  readonly range?: TemperatureDifference;

  private constructor(props: DryCoolerModelProps) {
    super(props);
    const { heatRejection, approach, range } = props;
    requirePositive(props.name, { heatRejection, approach, range });
    this.heatRejection = props.heatRejection;
    this.fanPower = props.fanPower;
    this.ratedFlow = props.ratedFlow;
    this.ratedAmbient = props.ratedAmbient;
    this.approach = approach;
    this.range = range;
  }
}
