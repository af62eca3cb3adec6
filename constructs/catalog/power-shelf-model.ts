import { kW, type Power, type Ratio, ratio, V, type Voltage } from "../units";
import { CatalogEntry, type CatalogEntryProps } from "./catalog-entry";
import { requireCurve, requirePositive, requireShare } from "./checks";
import { assumed, datasheet, estimate, press, secondary, vendor } from "./cite";

/** A shelf of rectifier modules: three-phase alternating current in, direct current to the busbar of a rack out. */
export interface PowerShelfModelProps extends CatalogEntryProps {
  /** Rated output, carried by `modulesRequired` modules. */
  readonly activePower: Power;

  /** Rectifier modules fitted. */
  readonly modules: number;

  /** How many of them carry the rated output, at most `modules`. */
  readonly modulesRequired: number;

  /** Rated output of one module. */
  readonly moduleRating: Power;

  /** Loads of the efficiency table as fractions of `activePower`, ascending. */
  readonly efficiencyLoads: number[];

  /** Efficiencies at those loads, as fractions of 1. */
  readonly efficiencies: number[];

  /** Of the input, at most 1. */
  readonly inputPowerFactor: Ratio;

  /** Between the poles of the busbar. */
  readonly outputVoltage: Voltage;
}

const LITE_ON = "LITE-ON press centre, NVIDIA GB200 Blackwell power system, as quoted in public repositories";
const HPR_TALK =
  "Meta and Rittal at OCP, ORv3 High Power Rack Ecosystem Solution, scribd.com/document/816360211";
const BUSBAR = assumed(
  "48 V, by which the standard names its busbar; less than in operation, so the current is high",
);

/** What is alike in shelves of which no curve is public. */
const TYPICAL = {
  efficiencyLoads: [0.2, 0.5, 1],
  efficiencies: [0.96, 0.975, 0.965],
  inputPowerFactor: ratio(0.98),
};
const TYPICAL_NOTES = {
  efficiencyLoads: estimate("assumption: a fifth, half and full load"),
  efficiencies: estimate(
    `97.5 % at half load (${LITE_ON}); assumption: 96.0 % at a fifth and 96.5 % at full load`,
  ),
  inputPowerFactor: assumed("0.98, as in the GB300 rack of NVIDIA's SimReady compute rack exemplar"),
};

/** Published power shelves. */
export class PowerShelfModel extends CatalogEntry {
  /** NVIDIA GB200 and GB300 NVL72: 33 kW of six 5.5 kW modules, 50 V. */
  static readonly NVIDIA_GB200_33KW = new PowerShelfModel({
    ...TYPICAL,
    name: "NVIDIA GB200 power shelf 33 kW",
    activePower: kW(33),
    modules: 6,
    modulesRequired: 6,
    moduleRating: kW(5.5),
    outputVoltage: V(50),
    source: datasheet(
      "NVIDIA Base Command Manager, BCM Power Shelf Integration, docs.nvidia.com: 6 x 5.5 kW",
    ),
    notes: {
      ...TYPICAL_NOTES,
      outputVoltage: secondary(`${LITE_ON}: 50 to 51 V on the busbar`),
    },
  });

  /** Open Rack V3: 15 kW of six 3 kW modules, one of them spare, 48 V. */
  static readonly OCP_ORV3_15KW = new PowerShelfModel({
    ...TYPICAL,
    name: "OCP ORv3 power shelf 15 kW",
    activePower: kW(15),
    modules: 6,
    modulesRequired: 5,
    moduleRating: kW(3),
    outputVoltage: V(48),
    source: vendor(`${HPR_TALK}: 18 kW of six; 15 kW with one spare in the texts of ORv3 products`),
    notes: { ...TYPICAL_NOTES, outputVoltage: BUSBAR },
  });

  /** Open Rack V3 high power rack: 33 kW of six 5.5 kW modules, 48 V. */
  static readonly OCP_HPR_33KW = new PowerShelfModel({
    ...TYPICAL,
    name: "OCP ORv3 HPR power shelf 33 kW",
    activePower: kW(33),
    modules: 6,
    modulesRequired: 6,
    moduleRating: kW(5.5),
    outputVoltage: V(48),
    source: vendor(`${HPR_TALK}; Delta and Advanced Energy at OCP, sgpjbg.com/bgdown/161254.html`),
    notes: { ...TYPICAL_NOTES, outputVoltage: BUSBAR },
  });

  /** Open Rack V3 high power rack, second version: 72 kW of six 12 kW modules, 48 V. */
  static readonly OCP_HPR_V2_72KW = new PowerShelfModel({
    ...TYPICAL,
    name: "OCP ORv3 HPR V2 power shelf 72 kW",
    activePower: kW(72),
    modules: 6,
    modulesRequired: 6,
    moduleRating: kW(12),
    outputVoltage: V(48),
    source: vendor("Meta at OCP, ORv3 HPR Next Rack and Power Solution, sgpjbg.com/bgdown/651496.html"),
    notes: {
      ...TYPICAL_NOTES,
      modules: estimate("72 kW over 12 kW; nothing is said of a spare one"),
      modulesRequired: estimate("72 kW over 12 kW; nothing is said of a spare one"),
      outputVoltage: BUSBAR,
    },
  });

  /** Flex shelf for VR200 NVL72: 110 kW of six 18.3 kW modules, 52 V. */
  static readonly FLEX_110KW = new PowerShelfModel({
    ...TYPICAL,
    name: "Flex power shelf 110 kW",
    activePower: kW(110),
    modules: 6,
    modulesRequired: 6,
    moduleRating: kW(110 / 6),
    outputVoltage: V(52),
    source: press("asia.aguea.com on the Flex 110 kW shelf: 3U, 345-480 VAC to 52 V, modules of 18.3 kW"),
    notes: TYPICAL_NOTES,
  });

  /** A shelf that is not in the catalogue. */
  static custom(props: PowerShelfModelProps): PowerShelfModel {
    return new PowerShelfModel(props);
  }

  /** Rated output, carried by `modulesRequired` modules. */
  readonly activePower: Power;
  /** Rectifier modules fitted. */
  readonly modules: number;
  /** How many of them carry the rated output. */
  readonly modulesRequired: number;
  /** Rated output of one module. */
  readonly moduleRating: Power;
  /** Loads of the efficiency table as fractions of `activePower`, ascending. */
  readonly efficiencyLoads: number[];
  /** Efficiencies at those loads, as fractions of 1. */
  readonly efficiencies: number[];
  /** Of the input. */
  readonly inputPowerFactor: Ratio;
  /** Between the poles of the busbar. */
  readonly outputVoltage: Voltage;

  private constructor(props: PowerShelfModelProps) {
    super(props);
    const { name, activePower, modules, modulesRequired, moduleRating } = props;
    const { efficiencyLoads, efficiencies, inputPowerFactor, outputVoltage } = props;
    requireCurve(name, { efficiencyLoads }, { efficiencies }, 1);
    requireShare(name, "inputPowerFactor", inputPowerFactor);
    requirePositive(name, { activePower, moduleRating, inputPowerFactor, outputVoltage });
    requireModules(name, modules, modulesRequired, moduleRating, activePower);
    this.activePower = activePower;
    this.modules = modules;
    this.modulesRequired = modulesRequired;
    this.moduleRating = moduleRating;
    this.efficiencyLoads = efficiencyLoads;
    this.efficiencies = efficiencies;
    this.inputPowerFactor = inputPowerFactor;
    this.outputVoltage = outputVoltage;
  }
}

/** The required modules are among those fitted and carry the rated output, up to rounding. */
function requireModules(name: string, fitted: number, required: number, rating: Power, output: Power): void {
  const isCount = Number.isInteger(required) && required >= 1;
  if (!isCount || required > fitted) {
    throw new Error(
      `${name}: modulesRequired must be a whole number from 1 to modules, got ${required} of ${fitted}`,
    );
  }
  if (required * rating.si < output.si * (1 - 1e-9)) {
    throw new Error(`${name}: ${required} modules of ${rating} must carry the ${output} of activePower`);
  }
}
