import type { Current, ImpedancePerLength, Temperature } from "../units";
import type { CatalogEntryProps } from "./catalog-entry";
import type { ConductorMaterial } from "./conductor-material";

/** A three-phase power cable: one conductor for each phase. */
export interface CableModelProps extends CatalogEntryProps {
  readonly material: ConductorMaterial;

  /** Current that each conductor carries for ever at `ratedAmbient`, its insulation at `insulationTemperature`. */
  readonly ampacity: Current;

  /**
   * Ampacity in the temperature column of the terminations, at most `ampacity` (NEC 110.14(C)).
   *
   * @default - `ampacity`
   */
  readonly terminationAmpacity?: Current;

  /** Highest temperature of the conductor that its insulation bears. */
  readonly insulationTemperature: Temperature;

  /**
   * Highest temperature of the conductor in use, at most `insulationTemperature`: losses and voltage drop are counted
   * there.
   *
   * @default - `insulationTemperature`
   */
  readonly operatingTemperature?: Temperature;

  /** Ambient, air or soil, at which `ampacity` holds; below `insulationTemperature`. */
  readonly ratedAmbient: Temperature;

  /** Resistance of one phase at `resistanceTemperature`. */
  readonly resistance: ImpedancePerLength;

  /** Temperature of the conductor at which `resistance` holds. */
  readonly resistanceTemperature: Temperature;

  /** Reactance of one phase as laid. */
  readonly reactance: ImpedancePerLength;
}
