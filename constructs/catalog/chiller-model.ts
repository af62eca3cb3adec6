import { celsius, kW, type Power, type Temperature, VolumeFlow, W } from "../units";
import { CatalogEntry, type CatalogEntryProps } from "./catalog-entry";
import { ChillerCurveSet } from "./chiller-curve-set";
import { requireCurve, requirePositive } from "./checks";
import { secondary } from "./cite";

/** A water chiller. The figures hold at one rating point: warmer supply is easier, a warmer condenser harder. */
export interface ChillerModelProps extends CatalogEntryProps {
  /** Heat taken from the chilled water at the rating point. */
  readonly capacity: Power;

  /** Electrical input at `capacity`. */
  readonly power: Power;

  /** Rejects to condenser water; otherwise to the air. */
  readonly waterCooled: boolean;

  /**
   * Flow through the evaporator at `capacity`.
   *
   * @default - not known
   */
  readonly ratedFlow?: VolumeFlow;

  /**
   * Chilled water leaving, at the rating point.
   *
   * @default - not known
   */
  readonly ratedSupply?: Temperature;

  /**
   * Condenser water, or air, entering at the rating point.
   *
   * @default - not known
   */
  readonly ratedAmbient?: Temperature;

  /**
   * Loads of the part-load table as fractions of `capacity`, ascending.
   *
   * @default - capacity / power at every load
   */
  readonly partLoads?: number[];

  /**
   * Heat per electrical input at those loads.
   *
   * @default - capacity / power at every load
   */
  readonly partLoadCops?: number[];

  /**
   * Capacity and electricity at other temperatures, 1 at the rating point.
   *
   * @default - the rating point alone: good for water that is no colder and a lift that is no larger
   */
  readonly curves?: ChillerCurveSet;
}

const DAIKIN = "Daikin selection sheet in github.com/alejandroacevedo2305/enviro-deep-agent";

/** Published chillers. */
export class ChillerModel extends CatalogEntry {
  /** Daikin WSC100M water-cooled centrifugal: 2,464 kW for 378.8, chilled water 11/6 °C, condenser 26/34 °C. */
  static readonly DAIKIN_WSC100M = new ChillerModel({
    name: "Daikin WSC100M",
    capacity: kW(2464),
    power: kW(378.8),
    waterCooled: true,
    ratedFlow: VolumeFlow.litresPerSecond(117.4),
    ratedSupply: celsius(6),
    ratedAmbient: celsius(26),
    partLoads: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1],
    partLoadCops: [3.36, 4.42, 5.32, 6.1, 6.76, 7.12, 7.26, 7.2, 6.94, 6.505],
    source: secondary(DAIKIN),
  });

  /** Daikin EWADC15CZXS air-cooled: 1,534 kW for 499.9, chilled water 11/6 °C, air 32 °C. */
  static readonly DAIKIN_EWADC15CZXS = new ChillerModel({
    name: "Daikin EWADC15CZXS",
    capacity: kW(1534),
    power: kW(499.9),
    waterCooled: false,
    ratedFlow: VolumeFlow.litresPerSecond(73.19),
    ratedSupply: celsius(6),
    ratedAmbient: celsius(32),
    partLoads: [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1],
    partLoadCops: [4.5, 4.45, 4.29, 4.36, 4.26, 4.04, 3.82, 3.54, 3.069],
    source: secondary(DAIKIN),
  });

  /** Daikin EWWDC14I-SS water-cooled screw: 1,254 kW for 270.1. */
  static readonly DAIKIN_EWWDC14I = new ChillerModel({
    name: "Daikin EWWDC14I-SS",
    capacity: kW(1254),
    power: kW(270.1),
    waterCooled: true,
    source: secondary(DAIKIN),
  });

  /** York YK water-cooled centrifugal: 1,997 kW at a COP of 7.24, chilled water 8.89 °C, condenser 26.67 °C; by its curves. */
  static readonly YORK_YK_1997KW = new ChillerModel(ofCurves(ChillerCurveSet.YORK_YK_1997KW, true));

  /** Carrier 19EX water-cooled centrifugal: 5,148 kW at a COP of 6.34, chilled water 6.67 °C, condenser 26.11 °C; by its curves. */
  static readonly CARRIER_19EX_5148KW = new ChillerModel(ofCurves(ChillerCurveSet.CARRIER_19EX_5148KW, true));

  /** York YCAL air-cooled: 101 kW at a COP of 3.1, chilled water 6.67 °C, air 35 °C; by its curves. */
  static readonly YORK_YCAL0033EE_101KW = new ChillerModel(
    ofCurves(ChillerCurveSet.YORK_YCAL0033EE_101KW, false),
  );

  /** Carrier 19XR water-cooled centrifugal with variable speed: 1,143 kW at a COP of 6.57, chilled water 10 °C, condenser 26.67 °C; by its curves. */
  static readonly CARRIER_19XR_1143KW = new ChillerModel(ofCurves(ChillerCurveSet.CARRIER_19XR_1143KW, true));

  /** McQuay PFH water-cooled centrifugal: 2,124 kW at a COP of 6.03, chilled water 8.89 °C, condenser 23.89 °C; by its curves. */
  static readonly MCQUAY_PFH_2124KW = new ChillerModel(ofCurves(ChillerCurveSet.MCQUAY_PFH_2124KW, true));

  /** Trane CVHE water-cooled centrifugal: 1,329 kW at a COP of 5.38, chilled water 6.11 °C, condenser 29.44 °C; by its curves. */
  static readonly TRANE_CVHE_1329KW = new ChillerModel(ofCurves(ChillerCurveSet.TRANE_CVHE_1329KW, true));

  /** A chiller that is not in the catalogue. */
  static custom(props: ChillerModelProps): ChillerModel {
    return new ChillerModel(props);
  }

  /** Heat taken from the chilled water at the rating point. */
  readonly capacity: Power;
  /** Electrical input at `capacity`. */
  readonly power: Power;
  /** Rejects to condenser water; otherwise to the air. */
  readonly waterCooled: boolean;
  /** Flow through the evaporator at `capacity`; undefined where not known. */
  readonly ratedFlow?: VolumeFlow;
  /** Chilled water leaving, at the rating point; undefined where not known. */
  readonly ratedSupply?: Temperature;
  /** Condenser water, or air, entering at the rating point; undefined where not known. */
  readonly ratedAmbient?: Temperature;
  /** Loads of the part-load table as fractions of `capacity`, ascending; empty where not published. */
  readonly partLoads: number[];
  /** Heat per electrical input at those loads; empty where not published. */
  readonly partLoadCops: number[];
  /** Capacity and electricity at other temperatures; undefined where not published. */
  readonly curves?: ChillerCurveSet;

  private constructor(props: ChillerModelProps) {
    super(props);
    const { partLoads = [], partLoadCops = [] } = props;
    requireCurve(props.name, { partLoads }, { partLoadCops });
    const { capacity, ratedFlow } = props;
    requirePositive(props.name, { capacity, ratedFlow });
    this.capacity = props.capacity;
    this.power = props.power;
    this.waterCooled = props.waterCooled;
    this.ratedFlow = props.ratedFlow;
    this.ratedSupply = props.ratedSupply;
    this.ratedAmbient = props.ratedAmbient;
    this.partLoads = partLoads;
    this.partLoadCops = partLoadCops;
    this.curves = props.curves;
  }
}

/** The reference point of published curves. */
function ofCurves(curves: ChillerCurveSet, waterCooled: boolean): ChillerModelProps {
  const { name, source, capacity, cop, supply, condenser } = curves._curves;
  return {
    name,
    capacity: W(capacity),
    power: W(capacity / cop),
    waterCooled,
    ratedSupply: celsius(supply),
    ratedAmbient: celsius(condenser),
    curves,
    source: secondary(source),
  };
}
