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

/** Where nominal tons hold: water of 95 to 85 °F, at 78 °F wet bulb. */
const NOMINAL = {
  ratedWetBulb: celsius(230 / 9),
  ratedRange: kelvins(50 / 9),
  ratedApproach: kelvins(35 / 9),
};

const MARLEY = "Marley NC engineering data, Lenntech copy";
const MARLEY_NOMINAL = vendor("Marley NC engineering data: nominal tons at 95/85/78 °F and 3 gpm a ton");
const EVAPCO_NOMINAL = assumed("95/85/78 °F, as nominal tons are stated in North America");

/** Published cooling tower cells. */
export class CoolingTowerModel extends CatalogEntry {
  /** Marley NC, largest cell: 1,439 tons, 5.06 MW cooled, 6.33 MW rejected. */
  static readonly MARLEY_NC_1439T = new CoolingTowerModel({
    name: "Marley NC 1,439 tons",
    heatRejection: kW(1439 * TON_COOLED_KW * 1.25),
    fanPower: kW(1439 * TON_COOLED_KW * 0.02),
    ...NOMINAL,
    source: vendor(`${MARLEY}: up to 1,439 tons a cell; rejected is 1.25 times cooled`),
    notes: {
      fanPower: assumed(
        "0.020 kW per kW cooled, as in the site's plant figure; 0.014 in the same maker's cell of 610 tons",
      ),
      ratedWetBulb: MARLEY_NOMINAL,
      ratedRange: MARLEY_NOMINAL,
      ratedApproach: MARLEY_NOMINAL,
    },
  });

  /** Marley NC, cell of 610 tons: 2.15 MW cooled, 2.68 MW rejected, fan motor of 40 hp. */
  static readonly MARLEY_NC_610T = new CoolingTowerModel({
    name: "Marley NC 610 tons",
    heatRejection: kW(610 * TON_COOLED_KW * 1.25),
    fanPower: kW(40 * HORSEPOWER_KW),
    ...NOMINAL,
    source: vendor(`${MARLEY}: 610 tons a cell; rejected is 1.25 times cooled`),
    notes: {
      fanPower: vendor(
        `${MARLEY}: 40 hp, the rating of the motor as its input, as in the comparison of costs there; the 50 hp in it are ` +
          "of two other makers",
      ),
      ratedWetBulb: MARLEY_NOMINAL,
      ratedRange: MARLEY_NOMINAL,
      ratedApproach: MARLEY_NOMINAL,
    },
  });

  /** EVAPCO AT-D, largest model, which may have more than one cell: 12.11 MW rejected. */
  static readonly EVAPCO_ATD_12110KW = new CoolingTowerModel({
    name: "EVAPCO AT-D 12,110 kW",
    heatRejection: kW(12110),
    fanPower: kW(12110 * 0.016),
    ...NOMINAL,
    source: vendor(
      "EVAPCO bulletin 325A: AT-D models up to 12,110 kW. Heat rejected: bulletin 331B has 4,475 nominal tons as 19,669 kW, " +
        "4.395 kW a ton. Cells are not said; at 2,755 nominal tons it is likely a model of two or more",
    ),
    notes: {
      fanPower: assumed("0.016 kW per kW rejected, which is 0.020 per kW cooled"),
      ratedWetBulb: EVAPCO_NOMINAL,
      ratedRange: EVAPCO_NOMINAL,
      ratedApproach: EVAPCO_NOMINAL,
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
