import { type Power, W } from "../units";
import { CatalogEntry, type CatalogEntryProps } from "./catalog-entry";
import { datasheet, estimate } from "./cite";

/** A network switch together with the media in its ports. */
export interface SwitchModelProps extends CatalogEntryProps {
  /** Electrical input with those media; all of it heats the air. */
  readonly power: Power;

  /** Ports at full speed, before any break-out. */
  readonly ports: number;

  /** Power supplies fitted. */
  readonly powerSupplies: number;

  /** How many of them carry `power`. */
  readonly powerSuppliesRequired: number;
}

const PORTS =
  "docs.nvidia.com/networking sn5000: 64 ports of 800 Gb/s, two 3 kW supplies, at most 18 W a port";

const sn5600 = (media: string, mediaWatts: number, reference: string): SwitchModelProps => ({
  name: `NVIDIA SN5600, ${media}`,
  power: W(940 + mediaWatts),
  ports: 64,
  powerSupplies: 2,
  powerSuppliesRequired: 1,
  source: datasheet(PORTS),
  notes: {
    power: estimate(`chassis 940 W typical, from memory, not found on a datasheet; ${reference}`),
    powerSuppliesRequired: estimate(
      "one supply of 3 kW carries the switch at the 18 W a port it allows: 2.09 kW",
    ),
  },
});

/** Published switches. Power depends on the media: an entry for each. */
export class SwitchModel extends CatalogEntry {
  /** SN5600 with 64 single-mode 2xDR4 modules of 17 W: 2.03 kW. */
  static readonly SN5600_SINGLE_MODE = new SwitchModel(
    sn5600("single-mode optics", 64 * 17, "64 x 17 W MMS4X00-NS, docs.nvidia.com"),
  );

  /** SN5600 with 64 multimode 2xSR4 modules of 15 W: 1.90 kW. */
  static readonly SN5600_MULTIMODE = new SwitchModel(
    sn5600("multimode optics", 64 * 15, "64 x 15 W MMA4Z00-NS, docs.nvidia.com"),
  );

  /** SN5600 as a leaf: passive copper down, 32 multimode modules of 15 W up: 1.42 kW. */
  static readonly SN5600_COPPER_DOWNLINKS = new SwitchModel(
    sn5600("copper downlinks", 32 * 15, "32 x 15 W MMA4Z00-NS, docs.nvidia.com; passive copper about 0 W"),
  );

  /** A switch that is not in the catalogue. */
  static custom(props: SwitchModelProps): SwitchModel {
    return new SwitchModel(props);
  }

  /** Electrical input with its media. */
  readonly power: Power;
  /** Ports at full speed, before any break-out. */
  readonly ports: number;
  /** Power supplies fitted. */
  readonly powerSupplies: number;
  /** How many of them carry `power`. */
  readonly powerSuppliesRequired: number;

  private constructor(props: SwitchModelProps) {
    super(props);
    this.power = props.power;
    this.ports = props.ports;
    this.powerSupplies = props.powerSupplies;
    this.powerSuppliesRequired = props.powerSuppliesRequired;
  }
}
