import { celsius, kW, type Power, type Temperature } from "../units";
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
}

/** One nominal tower ton: 12,000 Btu/h cooled. A tower rejects a quarter more, the compressor's heat. */
const TON_COOLED_KW = 3.51685;

/** Published cooling tower cells. */
export class CoolingTowerModel extends CatalogEntry {
  /** Marley NC, largest cell: 1,439 tons, 5.06 MW cooled, 6.33 MW rejected. */
  static readonly MARLEY_NC_1439T = new CoolingTowerModel({
    name: "Marley NC 1,439 tons",
    heatRejection: kW(1439 * TON_COOLED_KW * 1.25),
    fanPower: kW(1439 * TON_COOLED_KW * 0.02),
    ratedWetBulb: celsius(25.6),
    source: vendor(
      "Marley NC document, Lenntech copy: up to 1,439 tons a cell; rejected is 1.25 times cooled",
    ),
    notes: {
      fanPower: assumed(
        "0.020 kW per kW cooled, as in the site's plant figure; a 610-ton cell is sold with 40 to 50 hp",
      ),
      ratedWetBulb: assumed(
        "25.6 °C (78 °F), the customary rating point: to be checked at the site's design day",
      ),
    },
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

  private constructor(props: CoolingTowerModelProps) {
    super(props);
    const { heatRejection } = props;
    requirePositive(props.name, { heatRejection });
    this.heatRejection = props.heatRejection;
    this.fanPower = props.fanPower;
    this.ratedWetBulb = props.ratedWetBulb;
  }
}
