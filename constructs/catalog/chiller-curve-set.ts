import {
  CARRIER_19EX_5148KW,
  CARRIER_19XR_1143KW,
  type ChillerCurves,
  MCQUAY_PFH_2124KW,
  MCQUAY_WSC_471KW,
  TRANE_CVHE_1329KW,
  YORK_YCAL0033EE_101KW,
  YORK_YK_1997KW,
} from "../../analysis/physics/chiller-curves";
import type { Ratio, Temperature } from "../units";
import type { Source } from "./source";

/** The three curves of EnergyPlus' `Chiller:Electric:EIR`, with temperatures in °C; 1 at the reference point. */
export interface ChillerCurveSetProps {
  /** Capacity by water leaving x and condenser entering y: of 1, x, x², y, y², x·y. */
  readonly capacityBy: number[];
  /** Electricity per heat at full load, likewise. */
  readonly inputBy: number[];
  /** Electricity by part of the capacity: powers from the constant. */
  readonly inputByLoad: number[];
  /** Where the curves were fitted: water leaving. */
  readonly coldestSupply: Temperature;
  readonly warmestSupply: Temperature;
  /** Condenser water, or air, entering. */
  readonly coldestCondenser: Temperature;
  readonly warmestCondenser: Temperature;
  /** Part of the capacity. */
  readonly leastLoad: Ratio;
  readonly greatestLoad: Ratio;
  readonly source: Source;
}

/** How capacity and electricity of a chiller follow temperatures; outside the fit nothing is said. */
export class ChillerCurveSet {
  /** Water-cooled centrifugal of 471 kW, water of 7.2 to 12.8 °C. */
  static readonly MCQUAY_WSC_471KW = new ChillerCurveSet(MCQUAY_WSC_471KW);
  /** Water-cooled centrifugal of 1.1 MW with variable speed, water of 7.2 to 12.8 °C. */
  static readonly CARRIER_19XR_1143KW = new ChillerCurveSet(CARRIER_19XR_1143KW);
  /** Water-cooled centrifugal of 1.3 MW, water of 6.1 to 10 °C. */
  static readonly TRANE_CVHE_1329KW = new ChillerCurveSet(TRANE_CVHE_1329KW);
  /** Water-cooled centrifugal of 2.1 MW, water of 5.6 to 8.9 °C. */
  static readonly MCQUAY_PFH_2124KW = new ChillerCurveSet(MCQUAY_PFH_2124KW);
  /** Water-cooled centrifugal of 2.0 MW, water of 7.2 to 12.8 °C. */
  static readonly YORK_YK_1997KW = new ChillerCurveSet(YORK_YK_1997KW);
  /** Water-cooled centrifugal of 5.1 MW, water of 4.4 to 8.9 °C. */
  static readonly CARRIER_19EX_5148KW = new ChillerCurveSet(CARRIER_19EX_5148KW);
  /** Air-cooled of 101 kW, water of 4.4 to 10 °C, air of 24 to 52 °C. */
  static readonly YORK_YCAL0033EE_101KW = new ChillerCurveSet(YORK_YCAL0033EE_101KW);

  /**
   * Curves of a maker.
   *
   * @throws Error where a list has not the length that the form asks for
   */
  static custom(props: ChillerCurveSetProps): ChillerCurveSet {
    const { capacityBy, inputBy, inputByLoad, source } = props;
    return new ChillerCurveSet({
      name: source.reference,
      source: source.reference,
      capacity: 1,
      cop: 1,
      supply: props.coldestSupply.si,
      condenser: props.warmestCondenser.si,
      capacityBy: six("capacityBy", capacityBy),
      inputBy: six("inputBy", inputBy),
      inputByLoad,
      supplyBounds: { min: props.coldestSupply.si, max: props.warmestSupply.si },
      condenserBounds: { min: props.coldestCondenser.si, max: props.warmestCondenser.si },
      loadBounds: { min: props.leastLoad.si, max: props.greatestLoad.si },
    });
  }

  private constructor(
    /** @internal */
    readonly _curves: ChillerCurves,
  ) {}
}

function six(prop: string, numbers: number[]): ChillerCurves["capacityBy"] {
  if (numbers.length === 6) return numbers as unknown as ChillerCurves["capacityBy"];
  throw new Error(`${prop} must have six coefficients, of 1, x, x², y, y² and x·y, got ${numbers.length}`);
}
