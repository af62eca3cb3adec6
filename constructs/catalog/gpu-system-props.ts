import type { Mass, Power, Ratio, Temperature, Voltage, Volume, VolumeFlow } from "../units";
import type { AirClass } from "./air-class";
import type { CatalogEntryProps } from "./catalog-entry";
import type { CoolantPoint } from "./coolant-point";

/** A GPU system: a node of 8 GPUs or so, or a whole rack. Figures are per system, alternating-current side. */
export interface GpuSystemProps extends CatalogEntryProps {
  /** Company that builds the system. */
  readonly manufacturer: string;

  /** Such as "H200" or "GB200". */
  readonly gpuModel: string;

  /** GPUs in one system. */
  readonly gpus: number;

  /** One system is one rack. */
  readonly isRack: boolean;

  /** Largest sustained electrical input. */
  readonly nameplate: Power;

  /**
   * Mean input measured under a published workload.
   *
   * @default - nothing was measured
   */
  readonly typical?: Power;

  /**
   * Input without a job.
   *
   * @default - not known
   */
  readonly idle?: Power;

  /** Of the input, at most 1; 1 on direct current. */
  readonly powerFactor: Ratio;

  /** Share of the heat that goes to the liquid, 0 to 1; the rest goes to the air. */
  readonly liquidShare: Ratio;

  /** Coolant needed at nameplate, with coolant at `coolantSupply`; 0 where cooled by air. */
  readonly coolantFlow: VolumeFlow;

  /**
   * Supply temperature at which `coolantFlow` holds.
   *
   * @default - not known
   */
  readonly coolantSupply?: Temperature;

  /**
   * Coolant needed by supply temperature, at nameplate, ascending.
   *
   * @default - `coolantFlow` at every temperature
   */
  readonly coolantPoints?: CoolantPoint[];

  /**
   * Warmest coolant the system accepts.
   *
   * @default - not known
   */
  readonly maximumCoolantSupply?: Temperature;

  /**
   * Warmest coolant that may leave the system.
   *
   * @default - not known
   */
  readonly maximumCoolantReturn?: Temperature;

  /**
   * Coolant in one system, which warms when its flow stops.
   *
   * @default - not known
   */
  readonly coolantVolume?: Volume;

  /**
   * Class of air that it may draw in, where part of its heat goes to the air.
   *
   * @default AirClass.A2, an assumption: 10 to 35 °C, as most servers
   */
  readonly airClass?: AirClass;

  /**
   * Warmest air that its maker allows up to 900 m, where that is below what its class does; it falls with altitude as
   * that of the class.
   *
   * @default - what the class allows
   */
  readonly maximumAirTemperature?: Temperature;

  /** Lowest line-to-line voltage of the three-phase supply of the rack; of direct current between its poles. */
  readonly minimumVoltage: Voltage;

  /** Highest line-to-line voltage of the three-phase supply of the rack; of direct current between its poles. */
  readonly maximumVoltage: Voltage;

  /** Power supplies, or shelves, fitted; 0 where direct current is fed to it. */
  readonly powerSupplies: number;

  /** How many of them carry the nameplate. */
  readonly powerSuppliesRequired: number;

  /**
   * Rating of one of them.
   *
   * @default - not known
   */
  readonly powerSupplyRating?: Power;

  /** Height in rack units (44.45 mm). */
  readonly rackUnits: number;

  /**
   * Weight of one system, with coolant.
   *
   * @default - not known
   */
  readonly weight?: Mass;
}
