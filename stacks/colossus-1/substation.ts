import {
  Battery,
  BatteryModel,
  Cable,
  CableModel,
  Generator,
  GeneratorModel,
  numbered,
  type Power,
  PowerSupply,
  type Site,
  Switchgear,
  Transformer,
  TransformerModel,
  UtilityFeed,
  Yard,
} from "../../constructs";
import type { ColossusValues } from "./assumptions";

/** One 161/13.8 kV substation: four transformers, each with its own section, batteries and turbines on each. */
export class Substation {
  readonly yard: Yard;
  readonly sections: Section[];

  constructor(
    site: Site,
    name: string,
    { contract, turbines, batteries }: { contract: Power; turbines: number[]; batteries: number },
    values: ColossusValues,
  ) {
    this.yard = new Yard(site, name);
    const voltage = values.transmissionVoltage;
    const grid = new UtilityFeed(this.yard, "grid", {
      voltage,
      contract,
      shortCircuitPower: values.gridShortCircuitPower,
      demandInterval: values.demandInterval,
    });
    const lines = [1, 2].map((n) => {
      return new Switchgear(this.yard, numbered("line", n), { fedBy: grid, rating: values.lineRating });
    });
    const fedBy = PowerSupply.shared(lines);
    const bus = new Switchgear(this.yard, "bus", { fedBy, rating: values.transmissionBusRating });
    this.sections = turbines.map((sets, i) => {
      return new Section(this.yard, i + 1, bus, { turbines: sets, batteries }, values);
    });
  }
}

/** A medium-voltage section with its transformer, batteries, turbines and feeders. */
export class Section {
  readonly bus: Switchgear;
  private readonly feeders: Switchgear[] = [];
  private transformersOnLast = 0;

  constructor(
    private readonly yard: Yard,
    private readonly n: number,
    source: Switchgear,
    { turbines, batteries }: { turbines: number; batteries: number },
    private readonly values: ColossusValues,
  ) {
    const { mediumVoltage: voltage, sectionRating: rating, sectionShortCircuitRating } = values;
    const transformer = new Transformer(yard, numbered("tx", n), {
      model: gridTransformer(values),
      fedBy: source,
    });
    const battery = new Battery(yard, numbered("bess", n), {
      model: BatteryModel.MEGAPACK_2XL_4H,
      units: batteries,
      voltage,
      usable: values.usableEnergy,
      powerLimit: values.batteryPlantLimit,
    });
    const generators = new Generator(yard, numbered("turbines", n), {
      model: GeneratorModel.SOLAR_SMT130,
      voltage,
      units: turbines,
    });
    const fedBy = PowerSupply.dispatch([transformer, battery, generators]);
    this.bus = new Switchgear(yard, numbered("section", n), {
      fedBy,
      rating,
      shortCircuitRating: sectionShortCircuitRating,
    });
  }

  /** The feeder for one more transformer; a full one is followed by the next. */
  nextFeeder(): Switchgear {
    if (this.feeders.length === 0 || this.transformersOnLast === this.values.transformersPerFeeder) {
      const { feederRating: rating, feederLength: length, feederConductors: conductors } = this.values;
      const number = this.feeders.length + 1;
      const cable = new Cable(this.yard, numbered(`cable-${this.n}`, number), {
        model: CableModel.NA2XS2Y_240_20KV,
        length,
        conductors,
        fedBy: this.bus,
      });
      this.feeders.push(
        new Switchgear(this.yard, numbered(`feeder-${this.n}`, number), { fedBy: cable, rating }),
      );
      this.transformersOnLast = 0;
    }
    this.transformersOnLast++;
    return this.feeders[this.feeders.length - 1];
  }
}

/** Losses and impedance of the published 63 MVA unit. */
function gridTransformer(values: ColossusValues): TransformerModel {
  const { name, source, noLoadLoss, loadLoss, shortCircuitVoltage, noLoadCurrent, overloads } =
    TransformerModel.HV_63MVA;
  return TransformerModel.custom({
    name,
    source,
    rating: values.gridTransformer,
    primary: values.transmissionVoltage,
    secondary: values.mediumVoltage,
    noLoadLoss,
    loadLoss,
    shortCircuitVoltage,
    noLoadCurrent,
    overloads,
  });
}
