import {
  type ApparentPower,
  celsius,
  type Duration,
  kVA,
  type Length,
  minutes,
  MVA,
  MW,
  percent,
  type Power,
  type Ratio,
  ratio,
  seconds,
  type Temperature,
} from "../units";
import { CatalogEntry, type CatalogEntryProps } from "./catalog-entry";
import { requirePositive, requireShare } from "./checks";
import { assumed, estimate, press, secondary } from "./cite";
import { diesel, gasEngine, listedTurbine, turbine, voltaGrid } from "./generator-entries";

/** Duty that the rated output holds for (ISO 8528-1). */
export enum GeneratorRating {
  /** COP: any number of hours at all of it. */
  CONTINUOUS = "continuous",
  /** PRP: any number of hours at 70 % of it on the average of 24 h. */
  PRIME = "prime",
  /** ESP: during outages only, 200 h a year. */
  STANDBY = "standby",
  /** DCP: a data centre on the sets alone, any number of hours at all of it. */
  DATA_CENTER = "data-center",
}

/** A generating set: an engine or turbine with its alternator. */
export interface GeneratorModelProps extends CatalogEntryProps {
  /** Rated output in watts, at `ratedAmbient`; binds as well as `apparentPower`. */
  readonly activePower: Power;

  /** Rated output in volt-amperes. */
  readonly apparentPower: ApparentPower;

  /** From the start signal until it takes load. */
  readonly startTime: Duration;

  /**
   * Duty that the rated output holds for.
   *
   * @default - not known: no duty is held
   */
  readonly rating?: GeneratorRating;

  /**
   * Electricity of its fuel by the lower heating value, at its rated output, above 0 and at most 100 %.
   *
   * @default - not known
   */
  readonly electricalEfficiency?: Ratio;

  /**
   * x''d, as a share of the rated impedance.
   *
   * @default - not known
   */
  readonly subtransientReactance?: Ratio;

  /**
   * Largest load taken at once, as a share of `activePower`.
   *
   * @default - not known
   */
  readonly maximumLoadStep?: Ratio;

  /**
   * Ambient temperature at which `activePower` holds.
   *
   * @default - at every ambient
   */
  readonly ratedAmbient?: Temperature;

  /**
   * Share of `activePower` lost for each kelvin above `ratedAmbient`.
   *
   * @default - none
   */
  readonly deratingPerKelvin?: Ratio;

  /**
   * Altitude up to which `activePower` holds.
   *
   * @default - at every altitude
   */
  readonly ratedAltitude?: Length;

  /**
   * Share of `activePower` lost for each 100 m above `ratedAltitude`.
   *
   * @default - none
   */
  readonly deratingPer100Metres?: Ratio;
}

/** Published generating sets. */
export class GeneratorModel extends CatalogEntry {
  /** Solar SMT-130 mobile gas turbine, 16.47 MW as permitted at Memphis: 35.43 %, load step 15 %, x''d 0.18. */
  static readonly SOLAR_SMT130 = new GeneratorModel({
    name: "Solar SMT-130",
    activePower: MW(16.47),
    apparentPower: MVA(16.47 / 0.8),
    startTime: minutes(10),
    electricalEfficiency: percent(35.43),
    subtransientReactance: ratio(0.18),
    maximumLoadStep: percent(15),
    ratedAmbient: celsius(15),
    deratingPerKelvin: percent(0.7),
    source: secondary(
      "public repository id 53882511549, of Caterpillar's LEPS data sheets and its own estimates: Titan 130, 16.5 MW at " +
        "ISO conditions, 9,630 Btu/kWh by the lower heating value, ramp 2 MW/s",
    ),
    notes: {
      activePower: press("Shelby County permit 2025-07-02: 247 MW over 15 units"),
      apparentPower: assumed("power factor 0.8"),
      startTime: assumed("10 min from the start signal to load"),
      deratingPerKelvin: estimate(
        "about 0.7 % a kelvin above 15 °C for gas turbines, from memory, not the maker's table",
      ),
    },
  });

  /** Cummins QSK95 diesel at 3 MW. */
  static readonly CUMMINS_QSK95_3MW = new GeneratorModel({
    name: "Cummins QSK95 3 MW",
    activePower: MW(3),
    apparentPower: kVA(3750),
    startTime: seconds(10),
    electricalEfficiency: ratio(2400 / (644 * 9.9)),
    maximumLoadStep: percent(60),
    source: secondary("public repository listing 3.0-3.75 MW, the lower figure taken"),
    notes: {
      apparentPower: assumed("power factor 0.8"),
      startTime: assumed("10 s to load, as usual for emergency sets"),
      electricalEfficiency: assumed(
        "37.6 % as of a KOHLER KD3300-E at 2,400 kW prime, 644 L/h in its data sheet, diesel at 9.9 kWh/L",
      ),
      maximumLoadStep: estimate(
        "first step of a diesel 60-80 %, ISO 8528-5 practice from memory; the lower figure",
      ),
    },
  });

  /** Solar Titan 250 gas turbine, 23.2 MW, 38.6 %, load step 15 %. */
  static readonly SOLAR_TITAN_250 = new GeneratorModel(
    listedTurbine("Solar Titan 250", 23.2, { efficiency: 38.6, step: 15, reactance: 0.18, heatRate: 8670 }),
  );

  /** Solar Titan 350 gas turbine, 38 MW, 40.2 %, load step 15 %. */
  static readonly SOLAR_TITAN_350 = new GeneratorModel(
    listedTurbine("Solar Titan 350", 38, { efficiency: 40.2, step: 15, reactance: 0.18 }),
  );

  /** Solar Taurus 60 gas turbine, 5.7 MW. */
  static readonly SOLAR_TAURUS_60 = new GeneratorModel(turbine("Solar Taurus 60", 5.7));

  /** Caterpillar G3520K gas engine, 2.4 MW, 45.3 %, load step 15 %. */
  static readonly CAT_G3520K = new GeneratorModel(
    gasEngine("Caterpillar G3520K", 2.4, { efficiency: 45.3, step: 15, reactance: 0.13, heatRate: 7638 }),
  );

  /** Caterpillar G3520FR gas engine, 2.5 MW, 38.6 %, load step 40 %. */
  static readonly CAT_G3520FR = new GeneratorModel(
    gasEngine("Caterpillar G3520FR", 2.5, { efficiency: 38.6, step: 40, reactance: 0.14 }),
  );

  /** Caterpillar G3516H gas engine, 2.5 MW, 44.1 %, load step 25 %. */
  static readonly CAT_G3516H = new GeneratorModel(
    gasEngine("Caterpillar G3516H", 2.5, { efficiency: 44.1, step: 25, reactance: 0.14 }),
  );

  /** VoltaGrid mobile gas set, 2.5 MW. */
  static readonly VOLTAGRID_2500KW = new GeneratorModel(voltaGrid());

  /** Caterpillar C175-16 diesel, 3 MW. */
  static readonly CAT_C175_16 = new GeneratorModel(diesel("Caterpillar C175-16", 3));

  /** Caterpillar 3516C diesel, 2 MW. */
  static readonly CAT_3516C = new GeneratorModel(diesel("Caterpillar 3516C", 2));

  /** Generac diesel, the least of a range: 2.25 MW. */
  static readonly GENERAC_2250KW = new GeneratorModel(diesel("Generac diesel 2.25 MW", 2.25));

  /** Generac diesel, the largest of a range: 3.25 MW. */
  static readonly GENERAC_3250KW = new GeneratorModel(diesel("Generac diesel 3.25 MW", 3.25));

  /** A set that is not in the catalogue. */
  static custom(props: GeneratorModelProps): GeneratorModel {
    return new GeneratorModel(props);
  }

  /** Rated output in watts, at `ratedAmbient`. */
  readonly activePower: Power;
  /** Rated output in volt-amperes. */
  readonly apparentPower: ApparentPower;
  /** From the start signal until it takes load. */
  readonly startTime: Duration;
  /** Duty that the rated output holds for; undefined where not known. */
  readonly rating?: GeneratorRating;
  /** Electricity of its fuel by the lower heating value, at its rated output; undefined where not known. */
  readonly electricalEfficiency?: Ratio;
  /** x''d, as a share of the rated impedance; undefined where not known. */
  readonly subtransientReactance?: Ratio;
  /** Largest load taken at once, as a share of `activePower`; undefined where not known. */
  readonly maximumLoadStep?: Ratio;
  /** Ambient temperature at which `activePower` holds; undefined where it holds at every ambient. */
  readonly ratedAmbient?: Temperature;
  /** Share of `activePower` lost for each kelvin above `ratedAmbient`. */
  readonly deratingPerKelvin?: Ratio;
  /** Altitude up to which `activePower` holds; undefined where it holds at every altitude. */
  readonly ratedAltitude?: Length;
  /** Share of `activePower` lost for each 100 m above `ratedAltitude`. */
  readonly deratingPer100Metres?: Ratio;

  private constructor(props: GeneratorModelProps) {
    super(props);
    requireShare(props.name, "electricalEfficiency", props.electricalEfficiency);
    requireShare(props.name, "maximumLoadStep", props.maximumLoadStep);
    requireShare(props.name, "deratingPerKelvin", props.deratingPerKelvin);
    requireShare(props.name, "deratingPer100Metres", props.deratingPer100Metres);
    const { activePower, apparentPower, electricalEfficiency } = props;
    requirePositive(props.name, { activePower, apparentPower, electricalEfficiency });
    this.activePower = props.activePower;
    this.apparentPower = props.apparentPower;
    this.startTime = props.startTime;
    this.rating = props.rating;
    this.electricalEfficiency = props.electricalEfficiency;
    this.subtransientReactance = props.subtransientReactance;
    this.maximumLoadStep = props.maximumLoadStep;
    this.ratedAmbient = props.ratedAmbient;
    this.deratingPerKelvin = props.deratingPerKelvin;
    this.ratedAltitude = props.ratedAltitude;
    this.deratingPer100Metres = props.deratingPer100Metres;
  }
}
