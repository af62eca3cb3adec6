import {
  celsius,
  type Current,
  type ImpedancePerLength,
  type Ratio,
  ratio,
  type Temperature,
} from "../units";
import { buried, copper } from "./cable-entries";
import type { CableModelProps } from "./cable-model-props";
import { CatalogEntry } from "./catalog-entry";
import { requirePositive } from "./checks";
import { ConductorMaterial } from "./conductor-material";

/** Change of resistance by kelvin of that at 20 °C: annealed copper (IEC 60028) and aluminium (IEC 60889). */
const TEMPERATURE_COEFFICIENT = {
  [ConductorMaterial.COPPER]: 0.00393,
  [ConductorMaterial.ALUMINIUM]: 0.00403,
};

/** Published cables: one conductor for each phase. */
export class CableModel extends CatalogEntry {
  /** Copper 4/0 AWG in steel conduit, 75 °C terminations: 230 A, 0.063 + j0.051 Ω/kft. */
  static readonly COPPER_4_0_AWG = new CableModel(copper("4/0 AWG", 260, 230, 0.063, 0.051));

  /** Copper 350 kcmil in steel conduit, 75 °C terminations: 310 A, 0.039 + j0.050 Ω/kft. */
  static readonly COPPER_350_KCMIL = new CableModel(copper("350 kcmil", 350, 310, 0.039, 0.05));

  /** Copper 500 kcmil in steel conduit, 75 °C terminations: 380 A, 0.029 + j0.048 Ω/kft. */
  static readonly COPPER_500_KCMIL = new CableModel(copper("500 kcmil", 430, 380, 0.029, 0.048));

  /** Copper 600 kcmil in steel conduit, 75 °C terminations: 420 A, 0.025 + j0.048 Ω/kft. */
  static readonly COPPER_600_KCMIL = new CableModel(copper("600 kcmil", 475, 420, 0.025, 0.048));

  /** Copper 750 kcmil in steel conduit, 75 °C terminations: 475 A, 0.021 + j0.048 Ω/kft. */
  static readonly COPPER_750_KCMIL = new CableModel(copper("750 kcmil", 535, 475, 0.021, 0.048));

  /** NAYY 4x150, 0.6/1 kV, aluminium and PVC, buried: 270 A, 0.208 + j0.080 Ω/km. */
  static readonly NAYY_4X150 = new CableModel(buried("NAYY 4x150 SE", 270, 0.208, 0.08, 70));

  /** NA2XS2Y 1x95, 12/20 kV, aluminium and XLPE, buried: 252 A, 0.313 + j0.132 Ω/km. */
  static readonly NA2XS2Y_95_20KV = new CableModel(
    buried("NA2XS2Y 1x95 RM/25 12/20 kV", 252, 0.313, 0.132, 90),
  );

  /** NA2XS2Y 1x150, 12/20 kV, aluminium and XLPE, buried: 319 A, 0.206 + j0.116 Ω/km. */
  static readonly NA2XS2Y_150_20KV = new CableModel(
    buried("NA2XS2Y 1x150 RM/25 12/20 kV", 319, 0.206, 0.116, 90),
  );

  /** NA2XS2Y 1x240, 12/20 kV, aluminium and XLPE, buried: 421 A, 0.122 + j0.112 Ω/km. */
  static readonly NA2XS2Y_240_20KV = new CableModel(
    buried("NA2XS2Y 1x240 RM/25 12/20 kV", 421, 0.122, 0.112, 90),
  );

  /** A cable that is not in the catalogue. */
  static custom(props: CableModelProps): CableModel {
    return new CableModel(props);
  }

  /**
   * What remains of the ampacity where several circuits share a raceway or cable, by its conductors that carry
   * current: 100 % up to three, 80 % up to six, 70, 50, 45, 40, 35 % up to 9, 20, 30, 40 and above
   * (NEC table 310.15(C)(1)). `conductors` is a whole number of at least 1.
   */
  static raceway(conductors: number): Ratio {
    const step = RACEWAY.find(({ upTo }) => conductors <= upTo);
    return ratio(step ? step.factor : 0.35);
  }

  readonly material: ConductorMaterial;
  /** Current that each conductor carries for ever at `ratedAmbient`. */
  readonly ampacity: Current;
  /** Ampacity in the temperature column of the terminations. */
  readonly terminationAmpacity: Current;
  /** Highest temperature of the conductor that its insulation bears. */
  readonly insulationTemperature: Temperature;
  /** Highest temperature of the conductor in use. */
  readonly operatingTemperature: Temperature;
  /** Ambient, air or soil, at which `ampacity` holds. */
  readonly ratedAmbient: Temperature;
  /** Resistance of one phase at `resistanceTemperature`. */
  readonly resistance: ImpedancePerLength;
  /** Temperature of the conductor at which `resistance` holds. */
  readonly resistanceTemperature: Temperature;
  /** Reactance of one phase as laid. */
  readonly reactance: ImpedancePerLength;

  private constructor(props: CableModelProps) {
    super(props);
    const { name, ampacity, terminationAmpacity = ampacity, insulationTemperature, ratedAmbient } = props;
    const { operatingTemperature = insulationTemperature, resistance } = props;
    requirePositive(name, { ampacity, terminationAmpacity, resistance });
    if (terminationAmpacity.si > ampacity.si) {
      throw new Error(
        `${name}: terminationAmpacity must not exceed the ampacity of ${ampacity}, got ${terminationAmpacity}`,
      );
    }
    if (ratedAmbient.si >= insulationTemperature.si) {
      const expected = `below insulationTemperature of ${insulationTemperature}`;
      throw new Error(`${name}: ratedAmbient must be ${expected}, got ${ratedAmbient}`);
    }
    if (operatingTemperature.si > insulationTemperature.si) {
      const expected = `exceed insulationTemperature of ${insulationTemperature}`;
      throw new Error(`${name}: operatingTemperature must not ${expected}, got ${operatingTemperature}`);
    }
    this.material = props.material;
    this.ampacity = ampacity;
    this.terminationAmpacity = terminationAmpacity;
    this.insulationTemperature = insulationTemperature;
    this.operatingTemperature = operatingTemperature;
    this.ratedAmbient = ratedAmbient;
    this.resistance = resistance;
    this.resistanceTemperature = props.resistanceTemperature;
    this.reactance = props.reactance;
  }

  /** Resistance of one phase with its conductor at that temperature: R₂₀·(1 + α·(T - 20 °C)). */
  resistanceAt(temperature: Temperature): ImpedancePerLength {
    const alpha = TEMPERATURE_COEFFICIENT[this.material];
    const factor = ({ si }: Temperature) => 1 + alpha * (si - REFERENCE.si);
    return this.resistance.times(factor(temperature) / factor(this.resistanceTemperature));
  }

  /**
   * What remains of the ampacity at another ambient, at or below the insulation temperature: √((T - Ta)/(T - Tr)),
   * the equation of NEC 310.15(B) and IEC 60287; above 1 where it is cooler than rated.
   */
  ambientFactor(ambient: Temperature): Ratio {
    const { insulationTemperature, ratedAmbient } = this;
    const rise = Math.max(insulationTemperature.si - ambient.si, 0);
    return ratio(Math.sqrt(rise / (insulationTemperature.si - ratedAmbient.si)));
  }
}

const REFERENCE = celsius(20);

const RACEWAY = [
  { upTo: 3, factor: 1 },
  { upTo: 6, factor: 0.8 },
  { upTo: 9, factor: 0.7 },
  { upTo: 20, factor: 0.5 },
  { upTo: 30, factor: 0.45 },
  { upTo: 40, factor: 0.4 },
];
