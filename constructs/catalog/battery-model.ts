import { type Energy, MW, MWh, percent, type Power, type Ratio } from "../units";
import { CatalogEntry, type CatalogEntryProps } from "./catalog-entry";
import { requirePositive, requireShare } from "./checks";
import { press, secondary } from "./cite";

/** A battery unit with its inverter. */
export interface BatteryModelProps extends CatalogEntryProps {
  /** Rated discharge at the alternating-current side. */
  readonly power: Power;

  /** Usable energy when full. */
  readonly energy: Energy;

  /** Energy given back of what was taken, at the alternating-current side; at most 1. */
  readonly roundTripEfficiency: Ratio;
}

const MEGAPACK = secondary("Tesla Megapack 2 XL figures in public repositories; one says 92.5 % round trip");

/** Published battery units. Power and energy are two ratings: neither follows from the other. */
export class BatteryModel extends CatalogEntry {
  /** Tesla Megapack 2 XL, two-hour version: 1.927 MW, 3.854 MWh, 92 %. */
  static readonly MEGAPACK_2XL_2H = new BatteryModel({
    name: "Tesla Megapack 2 XL 2 h",
    power: MW(1.927),
    energy: MWh(3.854),
    roundTripEfficiency: percent(92),
    source: MEGAPACK,
  });

  /** Tesla Megapack 2 XL, four-hour version: about 0.979 MW, 3.916 MWh, 92 %. */
  static readonly MEGAPACK_2XL_4H = new BatteryModel({
    name: "Tesla Megapack 2 XL 4 h",
    power: MW(0.979),
    energy: MWh(3.916),
    roundTripEfficiency: percent(92),
    source: MEGAPACK,
    notes: { energy: press("3.9 MWh in torquenews and Benzinga; 3.916 in public repositories") },
  });

  /** A battery that is not in the catalogue. */
  static custom(props: BatteryModelProps): BatteryModel {
    return new BatteryModel(props);
  }

  /** Rated discharge at the alternating-current side. */
  readonly power: Power;
  /** Usable energy when full. */
  readonly energy: Energy;
  /** Energy given back of what was taken, at the alternating-current side. */
  readonly roundTripEfficiency: Ratio;

  private constructor(props: BatteryModelProps) {
    super(props);
    requireShare(props.name, "roundTripEfficiency", props.roundTripEfficiency);
    const { power, energy, roundTripEfficiency } = props;
    requirePositive(props.name, { power, energy, roundTripEfficiency });
    this.power = props.power;
    this.energy = props.energy;
    this.roundTripEfficiency = props.roundTripEfficiency;
  }
}
