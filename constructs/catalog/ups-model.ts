import { type ApparentPower, kVA, kW, minutes, percent, type Power, type Ratio, ratio } from "../units";
import { CatalogEntry, type CatalogEntryProps } from "./catalog-entry";
import { requireCurve, requirePositive, requireShare } from "./checks";
import { assumed, estimate, secondary } from "./cite";
import type { Overload } from "./overload";

/** A double-conversion uninterruptible power supply. */
export interface UpsModelProps extends CatalogEntryProps {
  /** Rated output in watts; binds as well as `apparentPower`. */
  readonly activePower: Power;

  /** Rated output in volt-amperes. */
  readonly apparentPower: ApparentPower;

  /** Loads of the efficiency table as fractions of `activePower`, ascending, such as 0.25, 0.5, 0.75, 1. */
  readonly efficiencyLoads: number[];

  /** Efficiencies at those loads, as fractions of 1. */
  readonly efficiencies: number[];

  /** Of the input, at most 1. */
  readonly inputPowerFactor: Ratio;

  /** Loads above rating and how long they are carried, ascending by load. */
  readonly overloads: Overload[];
}

const TYPICAL_OVERLOADS: Overload[] = [
  { load: percent(110), time: minutes(60) },
  { load: percent(125), time: minutes(10) },
  { load: percent(150), time: minutes(1) },
];
const OVERLOAD_NOTE = assumed("the usual 110 % for 60 min, 125 % for 10 min, 150 % for 1 min");

/** Published UPS. Efficiencies are of double conversion where the name says no other mode. */
export class UpsModel extends CatalogEntry {
  /** Eaton 9395XR-1935: 1,875 kW, 1,935 kVA, 97.0/97.3/97.0/96.4 % at 25/50/75/100 %. */
  static readonly EATON_9395XR_1935 = new UpsModel({
    name: "Eaton 9395XR-1935",
    activePower: kW(1875),
    apparentPower: kVA(1935),
    efficiencyLoads: [0.25, 0.5, 0.75, 1],
    efficiencies: [0.97, 0.973, 0.97, 0.964],
    inputPowerFactor: ratio(0.99),
    overloads: TYPICAL_OVERLOADS,
    source: secondary(
      "github.com/daniel-kearney/firmus-ai-factory @28ab93a, ups_model.py, transcribing the datasheet",
    ),
    notes: { overloads: OVERLOAD_NOTE },
  });

  /** Eaton 9395XR-1935 in its energy saver mode (ESS): 98.4/99.0/99.2/99.2 % at 25/50/75/100 %. */
  static readonly EATON_9395XR_1935_ESS = new UpsModel({
    name: "Eaton 9395XR-1935 ESS",
    activePower: kW(1875),
    apparentPower: kVA(1935),
    efficiencyLoads: [0.25, 0.5, 0.75, 1],
    efficiencies: [0.984, 0.99, 0.992, 0.992],
    inputPowerFactor: ratio(0.99),
    overloads: TYPICAL_OVERLOADS,
    source: secondary(
      "github.com/daniel-kearney/firmus-ai-factory @28ab93a, ups_model.py, transcribing the datasheet",
    ),
    notes: {
      overloads: OVERLOAD_NOTE,
      inputPowerFactor: assumed("0.99, that of double conversion; in this mode it is the load's"),
    },
  });

  /** A UPS that is not in the catalogue. */
  static custom(props: UpsModelProps): UpsModel {
    return new UpsModel(props);
  }

  /** A modern transformerless UPS of any rating: 95.0/96.5/96.7/96.5 % at 25/50/75/100 %, an estimate. */
  static typicalDoubleConversion(activePower: Power, apparentPower: ApparentPower): UpsModel {
    return new UpsModel({
      name: `Double-conversion UPS ${activePower}, ${apparentPower}`,
      activePower,
      apparentPower,
      efficiencyLoads: [0.25, 0.5, 0.75, 1],
      efficiencies: [0.95, 0.965, 0.967, 0.965],
      inputPowerFactor: ratio(0.99),
      overloads: TYPICAL_OVERLOADS,
      source: estimate(
        "usual figures of modern transformerless double conversion, from memory, not of one product",
      ),
      notes: { overloads: OVERLOAD_NOTE },
    });
  }

  /** Rated output in watts. */
  readonly activePower: Power;
  /** Rated output in volt-amperes. */
  readonly apparentPower: ApparentPower;
  /** Loads of the efficiency table as fractions of `activePower`, ascending. */
  readonly efficiencyLoads: number[];
  /** Efficiencies at those loads, as fractions of 1. */
  readonly efficiencies: number[];
  /** Of the input. */
  readonly inputPowerFactor: Ratio;
  /** Loads above rating and how long they are carried. */
  readonly overloads: Overload[];

  private constructor(props: UpsModelProps) {
    super(props);
    const { name, efficiencyLoads, efficiencies } = props;
    requireCurve(name, { efficiencyLoads }, { efficiencies }, 1);
    requireShare(name, "inputPowerFactor", props.inputPowerFactor);
    const { activePower, apparentPower, inputPowerFactor } = props;
    requirePositive(name, { activePower, apparentPower, inputPowerFactor });
    this.activePower = props.activePower;
    this.apparentPower = props.apparentPower;
    this.efficiencyLoads = efficiencyLoads;
    this.efficiencies = efficiencies;
    this.inputPowerFactor = props.inputPowerFactor;
    this.overloads = props.overloads;
  }
}
