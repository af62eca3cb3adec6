import type { Mass, Power, Ratio, Temperature, Voltage, Volume, VolumeFlow } from "../units";
import { AirClass } from "./air-class";
import { CatalogEntry } from "./catalog-entry";
import { requirePositive, requireShare } from "./checks";
import { flowAt } from "./coolant-curve";
import type { CoolantPoint } from "./coolant-point";
import * as maker from "./gpu-system-makers";
import * as node from "./gpu-system-nodes";
import type { GpuSystemProps } from "./gpu-system-props";
import * as rack from "./gpu-system-racks";

/** Published GPU systems. Each states its sources; see `sourceOf`. */
export class GpuSystem extends CatalogEntry {
  /** Supermicro 4U liquid-cooled node, 8 H100; 10.2 kW is the ceiling of the air-cooled DGX. */
  static readonly HGX_H100_4U_LIQUID = new GpuSystem(node.HGX_H100_4U_LIQUID);

  /** Supermicro 4U liquid-cooled node, 8 H200; 10.2 kW is the ceiling of the air-cooled DGX, 6.15 measured. */
  static readonly HGX_H200_4U_LIQUID = new GpuSystem(node.HGX_H200_4U_LIQUID);

  /** Supermicro 4U liquid-cooled node, 8 B200; 14.3 kW is the ceiling of the air-cooled DGX. */
  static readonly HGX_B200_4U_LIQUID = new GpuSystem(node.HGX_B200_4U_LIQUID);

  /** Supermicro 4U liquid-cooled node, 8 B300; 15.1 kW is the ceiling of the air-cooled DGX. */
  static readonly HGX_B300_4U_LIQUID = new GpuSystem(maker.HGX_B300_4U_LIQUID);

  /** Compal 2U node, 8 Rubin GPUs, about 24 kW by the trade press; the rest is assumed. */
  static readonly HGX_RUBIN_NVL8 = new GpuSystem(maker.HGX_RUBIN_NVL8);

  /** HPE Cray XD670, 5U, 8 H200, air-cooled; 10.2 kW is the ceiling of the DGX. */
  static readonly HPE_CRAY_XD670_H200 = new GpuSystem(maker.HPE_CRAY_XD670_H200);

  /** Dell PowerEdge XE9680, 6U, 8 H100, air-cooled; 10.2 kW is the ceiling of the DGX. */
  static readonly DELL_XE9680_H100 = new GpuSystem(maker.DELL_XE9680_H100);

  /** Dell PowerEdge XE9680L, 4U, 8 B200, liquid-cooled; 14.3 kW is the ceiling of the DGX. */
  static readonly DELL_XE9680L_B200 = new GpuSystem(maker.DELL_XE9680L_B200);

  /** Lenovo SR680a V3, 8U, 8 B200, air-cooled, 10.4 kW measured; 14.3 kW is the ceiling of the DGX. */
  static readonly LENOVO_SR680A_V3_B200 = new GpuSystem(maker.LENOVO_SR680A_V3_B200);

  /** Lenovo SR780a V3, 5U, 8 B200, liquid-cooled, 9.89 kW measured; 14.3 kW is the ceiling of the DGX. */
  static readonly LENOVO_SR780A_V3_B200 = new GpuSystem(maker.LENOVO_SR780A_V3_B200);

  /** NVIDIA DGX H100, 8U, air-cooled, 10.2 kW. */
  static readonly DGX_H100 = new GpuSystem(node.DGX_H100);

  /** NVIDIA DGX H200, 8U, air-cooled, 10.2 kW, 6.15 measured. */
  static readonly DGX_H200 = new GpuSystem(node.DGX_H200);

  /** NVIDIA DGX B200, 10U, air-cooled, 14.3 kW, 10.4 measured on a system of its class. */
  static readonly DGX_B200 = new GpuSystem(node.DGX_B200);

  /** NVIDIA DGX B300, 10U, air-cooled, 15.1 kW. */
  static readonly DGX_B300 = new GpuSystem(node.DGX_B300);

  /** NVIDIA GB200 NVL72 rack, 132 kW, 115 of it to liquid. */
  static readonly GB200_NVL72 = new GpuSystem(rack.GB200_NVL72);

  /** NVIDIA GB300 NVL72 rack, 142 kW. */
  static readonly GB300_NVL72 = new GpuSystem(rack.GB300_NVL72);

  /** NVIDIA VR200 NVL72 rack (also called NVL144), 227 kW at MaxP. */
  static readonly VR200_NVL72 = new GpuSystem(rack.VR200_NVL72);

  /** NVIDIA VR200 NVL72 rack, 187 kW at MaxQ. */
  static readonly VR200_NVL72_MAXQ = new GpuSystem(rack.VR200_NVL72_MAXQ);

  /** A system that is not in the catalogue. */
  static custom(props: GpuSystemProps): GpuSystem {
    return new GpuSystem(props);
  }

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
  /** Mean input measured under a published workload; undefined where nothing was measured. */
  readonly typical?: Power;
  /** Input without a job; undefined where not known. */
  readonly idle?: Power;
  /** Of the input. */
  readonly powerFactor: Ratio;
  /** Share of the heat that goes to the liquid; the rest goes to the air. */
  readonly liquidShare: Ratio;
  /** Coolant needed at nameplate, with coolant at `coolantSupply`. */
  readonly coolantFlow: VolumeFlow;
  /** Supply temperature at which `coolantFlow` holds; undefined where not known. */
  readonly coolantSupply?: Temperature;
  /** Coolant needed by supply temperature, at nameplate; empty where not published. */
  readonly coolantPoints: CoolantPoint[];
  /** Warmest coolant the system accepts; undefined where not known. */
  readonly maximumCoolantSupply?: Temperature;
  /** Warmest coolant that may leave the system; undefined where not known. */
  readonly maximumCoolantReturn?: Temperature;
  /** Coolant in one system; undefined where not known. */
  readonly coolantVolume?: Volume;
  /** Class of air that it may draw in, where part of its heat goes to the air. */
  readonly airClass: AirClass;
  /** Warmest air that its maker allows up to 900 m; undefined where that is what its class allows. */
  readonly maximumAirTemperature?: Temperature;
  /** Lowest line-to-line voltage of the three-phase supply of the rack. */
  readonly minimumVoltage: Voltage;
  /** Highest line-to-line voltage of the three-phase supply of the rack. */
  readonly maximumVoltage: Voltage;
  /** Power supplies, or shelves, fitted. */
  readonly powerSupplies: number;
  /** How many of them carry the nameplate. */
  readonly powerSuppliesRequired: number;
  /** Rating of one of them; undefined where not known. */
  readonly powerSupplyRating?: Power;
  /** Height in rack units. */
  readonly rackUnits: number;
  /** Weight of one system, with coolant; undefined where not known. */
  readonly weight?: Mass;

  private constructor(props: GpuSystemProps) {
    super(props);
    requireShare(props.name, "powerFactor", props.powerFactor);
    requireShare(props.name, "liquidShare", props.liquidShare);
    const { nameplate, powerFactor, minimumVoltage, maximumVoltage, powerSupplyRating } = props;
    const positive = { nameplate, powerFactor, minimumVoltage, maximumVoltage, powerSupplyRating };
    requirePositive(props.name, positive);
    this.manufacturer = props.manufacturer;
    this.gpuModel = props.gpuModel;
    this.gpus = props.gpus;
    this.isRack = props.isRack;
    this.nameplate = props.nameplate;
    this.typical = props.typical;
    this.idle = props.idle;
    this.powerFactor = props.powerFactor;
    this.liquidShare = props.liquidShare;
    this.coolantFlow = props.coolantFlow;
    this.coolantSupply = props.coolantSupply;
    this.coolantPoints = props.coolantPoints ?? [];
    this.maximumCoolantSupply = props.maximumCoolantSupply;
    this.maximumCoolantReturn = props.maximumCoolantReturn;
    this.coolantVolume = props.coolantVolume;
    this.airClass = props.airClass ?? AirClass.A2;
    this.maximumAirTemperature = props.maximumAirTemperature;
    this.minimumVoltage = props.minimumVoltage;
    this.maximumVoltage = props.maximumVoltage;
    this.powerSupplies = props.powerSupplies;
    this.powerSuppliesRequired = props.powerSuppliesRequired;
    this.powerSupplyRating = props.powerSupplyRating;
    this.rackUnits = props.rackUnits;
    this.weight = props.weight;
  }

  /**
   * Coolant needed at nameplate with coolant at `supply`, between published points on a line; undefined above
   * the warmest published point. Without points `coolantFlow`.
   */
  coolantFlowAt(supply: Temperature): VolumeFlow | undefined {
    return this.coolantPoints.length ? flowAt(this.coolantPoints, supply) : this.coolantFlow;
  }
}
