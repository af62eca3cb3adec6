import { celsius, kelvins, kW, type Power, type Temperature, type TemperatureDifference } from "../units";
import { CatalogEntry, type CatalogEntryProps } from "./catalog-entry";
import { requirePositive } from "./checks";
import { assumed, vendor } from "./cite";

/** One cell of an evaporative cooling tower. */
export interface CoolingTowerModelProps extends CatalogEntryProps {
  /** Heat rejected by one cell at the rating point, compressor heat included. */
  readonly heatRejection: Power;

  /** Electrical input of its fans at full speed. */
  readonly fanPower: Power;

  /**
   * Wet-bulb temperature at which `heatRejection` holds.
   *
   * @default - not known
   */
  readonly ratedWetBulb?: Temperature;

  /**
   * What the water cools by at the rating point.
   *
   * @default - not known
   */
  readonly ratedRange?: TemperatureDifference;

  /**
   * What the water leaves above the wet bulb at the rating point.
   *
   * @default - not known
   */
  readonly ratedApproach?: TemperatureDifference;
}

/** One nominal tower ton: 12,000 Btu/h cooled. A tower rejects a quarter more, the compressor's heat. */
const TON_COOLED_KW = 3.51685;

/** One horsepower (550 ft·lbf/s). */
const HORSEPOWER_KW = 0.7457;

/** Published cooling tower cells. */
export class CoolingTowerModel extends CatalogEntry {
  /** Marley NC, largest cell: 1,439 tons, 5.06 MW cooled, 6.33 MW rejected. */
  static readonly MARLEY_NC_1439T = new CoolingTowerModel({
    name: "Marley NC 1,439 tons",
    heatRejection: kW(1439 * TON_COOLED_KW * 1.25),
    fanPower: kW(1439 * TON_COOLED_KW * 0.02),
    ratedWetBulb: celsius(230 / 9),
    ratedRange: kelvins(50 / 9),
    ratedApproach: kelvins(35 / 9),
    source: vendor(
      "Marley NC document, Lenntech copy: up to 1,439 tons a cell; rejected is 1.25 times cooled",
    ),
    notes: {
      fanPower: assumed(
        "0.020 kW per kW cooled, as in the site's plant figure; a 610-ton cell is sold with 40 to 50 hp",
      ),
      ratedWetBulb: assumed("78 °F (25.6 °C), as nominal tons are stated in North America: 95/85/78 °F"),
      ratedRange: assumed("95 to 85 °F (5.6 K), as nominal tons are stated"),
      ratedApproach: assumed("85 above 78 °F (3.9 K), as nominal tons are stated"),
    },
  });

  /** Marley NC, cell of 610 tons: 2.15 MW cooled, 2.68 MW rejected, fan motor of 50 hp. */
  static readonly MARLEY_NC_610T = new CoolingTowerModel({
    name: "Marley NC 610 tons",
    heatRejection: kW(610 * TON_COOLED_KW * 1.25),
    fanPower: kW(50 * HORSEPOWER_KW),
    source: vendor("Marley NC document, Lenntech copy: 610 tons a cell; rejected is 1.25 times cooled"),
    notes: {
      fanPower: vendor("Marley NC document, Lenntech copy: sold with 40 or 50 hp; the larger, as input"),
    },
  });

  /** EVAPCO AT-D, largest cell: 12.11 MW. */
  static readonly EVAPCO_ATD_12110KW = new CoolingTowerModel({
    name: "EVAPCO AT-D 12,110 kW",
    heatRejection: kW(12110),
    fanPower: kW(12110 * 0.016),
    source: vendor("EVAPCO on its AT-D series: up to 12,110 kW a cell, taken as heat rejected"),
    notes: { fanPower: assumed("0.016 kW per kW rejected, which is 0.020 per kW cooled") },
  });

  /** A cell that is not in the catalogue. */
  static custom(props: CoolingTowerModelProps): CoolingTowerModel {
    return new CoolingTowerModel(props);
  }

  /** Heat rejected by one cell at the rating point, compressor heat included. */
  readonly heatRejection: Power;
  /** Electrical input of its fans at full speed. */
  readonly fanPower: Power;
  /** Wet-bulb temperature at which `heatRejection` holds; undefined where not known. */
  readonly ratedWetBulb?: Temperature;
  /** What the water cools by at the rating point; undefined where not known. */
  readonly ratedRange?: TemperatureDifference;
  /** What the water leaves above the wet bulb at the rating point; undefined where not known. */
  readonly ratedApproach?: TemperatureDifference;

  private constructor(props: CoolingTowerModelProps) {
    super(props);
    const { heatRejection, ratedRange, ratedApproach } = props;
    requirePositive(props.name, { heatRejection, ratedRange, ratedApproach });
    this.heatRejection = props.heatRejection;
    this.fanPower = props.fanPower;
    this.ratedWetBulb = props.ratedWetBulb;
    this.ratedRange = ratedRange;
    this.ratedApproach = ratedApproach;
  }
}
