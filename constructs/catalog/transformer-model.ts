import { type ApparentPower, type Power, Ratio, type Voltage } from "../units";
import { CatalogEntry } from "./catalog-entry";
import { requirePositive, requireShare } from "./checks";
import { estimate } from "./cite";
import type { Overload } from "./overload";
import { dry, highVoltage, oil, oil1000, otherMediumVoltage, trafoUnion } from "./transformer-entries";
import type { TransformerModelProps } from "./transformer-model-props";

/**
 * Published transformers, all of 50 Hz: no loss sheet at 60 Hz was found. Windings are made to order, so an entry
 * has no voltages (those of its source stand in the reference): state the secondary, see `withSecondary`.
 */
export class TransformerModel extends CatalogEntry {
  /** 1,000 kVA oil, the limits of EU 548/2014 Tier 2: 693 W, 7.6 kW. */
  static readonly OIL_1000KVA_TIER2 = new TransformerModel(oil1000());

  /** 2,500 kVA oil: 1.575 kW, 18.5 kW, uk 6 %. */
  static readonly OIL_2500KVA_TIER2 = new TransformerModel(oil(2500, 1575, 18500));

  /** 3,150 kVA oil: 1.98 kW, 23 kW, uk 6 %. */
  static readonly OIL_3150KVA_TIER2 = new TransformerModel(oil(3150, 1980, 23000));

  /** 2,500 kVA cast resin: 2.79 kW, 19 kW, uk 6 %. */
  static readonly DRY_2500KVA = new TransformerModel(dry(2500, 2790, 19000));

  /** 3,150 kVA cast resin: 3.42 kW, 22 kW, uk 6 %. */
  static readonly DRY_3150KVA = new TransformerModel(dry(3150, 3420, 22000));

  /** 2,500 kVA oil, A0Ak: 1.75 kW, 18.5 kW, uk 6 %. */
  static readonly OIL_2500KVA_A0AK = new TransformerModel(
    otherMediumVoltage("Schneider Electric Minera A0Ak oil", 2500, 1750, 18500, 6),
  );

  /** 3,150 kVA ester, C0Bk, an older series: 3 kW, 26.5 kW, uk 7 %. */
  static readonly ESTER_3150KVA_C0BK = new TransformerModel(
    otherMediumVoltage("Schneider Electric Vegeta C0Bk ester", 3150, 3000, 26500, 7),
  );

  /** 2,500 kVA of an old series, the worst in comparison: 3.35 kW, 32 kW, uk 6 %. */
  static readonly OLD_2500KVA = new TransformerModel(
    otherMediumVoltage("France Transfo, old", 2500, 3350, 32000, 6),
  );

  /** 630 kVA 20/0.4 kV, an older series: 1.65 kW, 7.598 kW, uk 6 %, i0 0.262 %. */
  static readonly OLD_630KVA = new TransformerModel(trafoUnion());

  /** 25 MVA 110/20 kV: 14 kW, 102.5 kW, uk 12 %, i0 0.07 %. */
  static readonly HV_25MVA = new TransformerModel(highVoltage(25, "110/20", 14, 102.5, 12, 0.07));

  /** 40 MVA 110/20 kV: 18 kW, 136 kW, uk 16.2 %, i0 0.05 %. */
  static readonly HV_40MVA = new TransformerModel(highVoltage(40, "110/20", 18, 136, 16.2, 0.05));

  /** 63 MVA 110/20 kV: 22 kW, 201.6 kW, uk 18 %, i0 0.04 %. */
  static readonly HV_63MVA = new TransformerModel(highVoltage(63, "110/20", 22, 201.6, 18, 0.04));

  /** 100 MVA 220/110 kV: 55 kW, 260 kW, uk 12 %, i0 0.06 %. */
  static readonly HV_100MVA = new TransformerModel(highVoltage(100, "220/110", 55, 260, 12, 0.06));

  /** 160 MVA 380/110 kV: 60 kW, 400 kW, uk 12.2 %, i0 0.06 %. */
  static readonly HV_160MVA = new TransformerModel(highVoltage(160, "380/110", 60, 400, 12.2, 0.06));

  /** A transformer that is not in the catalogue. */
  static custom(props: TransformerModelProps): TransformerModel {
    return new TransformerModel(props);
  }

  /**
   * A cast resin transformer of any rating: P0 and Pk per kVA of the published unit nearest in rating (2,500 or
   * 3,150 kVA), its uk and i0. An estimate: it flatters units much smaller, whose losses per kVA are larger.
   */
  static dryType(rating: ApparentPower, secondary: Voltage): TransformerModel {
    const published = [TransformerModel.DRY_2500KVA, TransformerModel.DRY_3150KVA];
    return TransformerModel.scaled("Dry-type", published, rating, secondary);
  }

  /** An oil transformer of any rating, like `dryType` from the published 1,000, 2,500 and 3,150 kVA units. */
  static oilImmersed(rating: ApparentPower, secondary: Voltage): TransformerModel {
    const { OIL_1000KVA_TIER2, OIL_2500KVA_TIER2, OIL_3150KVA_TIER2 } = TransformerModel;
    const published = [OIL_1000KVA_TIER2, OIL_2500KVA_TIER2, OIL_3150KVA_TIER2];
    return TransformerModel.scaled("Oil-immersed", published, rating, secondary);
  }

  private static scaled(
    kind: string,
    published: TransformerModel[],
    rating: ApparentPower,
    secondary: Voltage,
  ): TransformerModel {
    const distance = (model: TransformerModel) => Math.abs(model.rating.si - rating.si);
    const nearest = published.reduce((best, model) => (distance(model) < distance(best) ? model : best));
    const factor = rating.si / nearest.rating.si;
    return new TransformerModel({
      ...nearest,
      name: `${kind} transformer ${rating}`,
      rating,
      secondary,
      noLoadLoss: nearest.noLoadLoss.times(factor),
      loadLoss: nearest.loadLoss.times(factor),
      source: estimate(`assumption: P0 and Pk per kVA of ${nearest.name} (${nearest.source.reference})`),
    });
  }

  /** Rated apparent power Sn. */
  readonly rating: ApparentPower;
  /** Rated voltage of the supply side, line to line; undefined where wound to order. */
  readonly primary?: Voltage;
  /** Rated voltage of the load side, line to line; undefined where wound to order. */
  readonly secondary?: Voltage;
  /** P0, whenever energised. */
  readonly noLoadLoss: Power;
  /** Pk, at rated load. */
  readonly loadLoss: Power;
  /** uk, as a share of the rated voltage. */
  readonly shortCircuitVoltage: Ratio;
  /** i0, as a share of the rated current. */
  readonly noLoadCurrent: Ratio;
  /** Loads above rating and how long they are carried. */
  readonly overloads: Overload[];

  private constructor(props: TransformerModelProps) {
    super(props);
    requireShare(props.name, "shortCircuitVoltage", props.shortCircuitVoltage);
    requireShare(props.name, "noLoadCurrent", props.noLoadCurrent);
    const { name, rating, primary, secondary, shortCircuitVoltage } = props;
    requirePositive(name, { rating, primary, secondary });
    const resistive = Ratio.fraction(props.loadLoss.si / rating.si);
    if (shortCircuitVoltage.si <= resistive.si) {
      const expected = `loadLoss / rating, which is ${resistive}`;
      throw new Error(`${name}: shortCircuitVoltage must exceed ${expected}, got ${shortCircuitVoltage}`);
    }
    this.rating = props.rating;
    this.primary = props.primary;
    this.secondary = props.secondary;
    this.noLoadLoss = props.noLoadLoss;
    this.loadLoss = props.loadLoss;
    this.shortCircuitVoltage = props.shortCircuitVoltage;
    this.noLoadCurrent = props.noLoadCurrent;
    this.overloads = props.overloads ?? [];
  }

  /** The same transformer with its secondary wound for that voltage, line to line. */
  withSecondary(voltage: Voltage): TransformerModel {
    return new TransformerModel({ ...this, secondary: voltage });
  }
}
