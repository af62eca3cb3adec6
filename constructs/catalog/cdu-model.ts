import {
  kelvins,
  kW,
  litresPerMinute,
  kPa,
  type Power,
  type Pressure,
  type TemperatureDifference,
  type VolumeFlow,
  W,
} from "../units";
import { benmax, chx2000, coolIt, deschutes, xdu070, xdu600 } from "./cdu-entries";
import { CatalogEntry, type CatalogEntryProps } from "./catalog-entry";
import { requirePositive } from "./checks";
import { assumed, secondary } from "./cite";

/** A coolant distribution unit: facility water on one side, the racks' coolant on the other. */
export interface CduModelProps extends CatalogEntryProps {
  /** Heat moved at the stated flow and approach. */
  readonly heat: Power;

  /** Coolant flow on the racks' side; binds as well as `heat`. */
  readonly flow: VolumeFlow;

  /** Electrical input of its pumps at `flow`; 0 where the rack's own power holds it. */
  readonly pumpPower: Power;

  /** Sits in the rack that it serves. */
  readonly inRack: boolean;

  /** Coolant supplied above facility water supplied, at `heat` and `flow`. */
  readonly approach: TemperatureDifference;

  /**
   * Facility water needed at `heat`.
   *
   * @default - not known
   */
  readonly facilityFlow?: VolumeFlow;

  /**
   * Pressure that its pumps leave at `flow` to what lies outside of it: hoses, manifolds and racks.
   *
   * @default - not known
   */
  readonly availablePressure?: Pressure;
}

/** Published coolant distribution units. */
export class CduModel extends CatalogEntry {
  /** Vertiv CoolChip XDU1350: 1,367 kW at 1,200 L/min and 244 kPa, 13.7 kW, approach 4 K. */
  static readonly VERTIV_XDU1350 = new CduModel({
    name: "Vertiv CoolChip XDU1350",
    heat: kW(1367),
    flow: litresPerMinute(1200),
    pumpPower: kW(13.7),
    inRack: false,
    approach: kelvins(4),
    availablePressure: kPa(244),
    source: secondary("datasheet figures in public repositories; 1,368 kW in the Modelica Buildings record"),
    notes: {
      availablePressure: secondary(
        "external pressure at 1,200 L/min in a public repository; its curve of the head, -0.000234·q² + 0.092063·q + 476.46 kPa at q L/min, has 250 kPa there and more at less",
      ),
    },
  });

  /** Vertiv CoolChip CDU121: 121 kW at 120 L/min and 115 kPa, 0.875 kW, approach 4 K. */
  static readonly VERTIV_CDU121 = new CduModel({
    name: "Vertiv CoolChip CDU121",
    heat: kW(121),
    flow: litresPerMinute(120),
    pumpPower: kW(0.875),
    inRack: true,
    approach: kelvins(4),
    availablePressure: kPa(115),
    source: secondary("datasheet figures in a public repository"),
    notes: { inRack: assumed("a unit of this size serves the rack it sits in") },
  });

  /** Supermicro LCS-SCDU-250L4001, 4U: 250 kW. */
  static readonly SUPERMICRO_IN_RACK_250KW = new CduModel({
    name: "Supermicro LCS-SCDU-250L4001",
    heat: kW(250),
    flow: litresPerMinute(1.51 * 250),
    pumpPower: W(0),
    inRack: true,
    approach: kelvins(4),
    source: secondary("netbox-community/devicetype-library, citing the Supermicro datasheet"),
    notes: {
      flow: assumed("a rise of 10 K at 250 kW: 1.51 L/min of PG25 per kW"),
      pumpPower: assumed("0 W here: the pumps are counted in the rack's own power"),
      approach: assumed("4 K, that of NVIDIA's self-qualification of such units (DA-12515-001_v01)"),
    },
  });

  /** Vertiv XDU600: 600 kW, approach 4 K. */
  static readonly VERTIV_XDU600 = new CduModel(xdu600());

  /** Vertiv XDU070: 55 kW; by some accounts it has no facility water and gives them to the air of the room. */
  static readonly VERTIV_XDU070 = new CduModel(xdu070());

  /** CoolIT CHx2000: 2 MW at an approach of 5 K, 2,125 L/min at 241 kPa. */
  static readonly COOLIT_CHX2000 = new CduModel(chx2000());

  /** CoolIT CHx1500: 1.5 MW. */
  static readonly COOLIT_CHX1500 = new CduModel(coolIt("CoolIT CHx1500", 1500, false));

  /** CoolIT CHx200, 4U: 200 kW. */
  static readonly COOLIT_CHX200 = new CduModel(coolIt("CoolIT CHx200", 200, true));

  /** CoolIT CHx80, 4U: 80 kW. */
  static readonly COOLIT_CHX80 = new CduModel(coolIt("CoolIT CHx80", 80, true));

  /** Google Project Deschutes, fifth generation: 2 MW at an approach of 3 K, 1,857 L/min at 552 kPa, 74 kW. */
  static readonly GOOGLE_DESCHUTES_2MW = new CduModel(deschutes());

  /** Benmax HCU2500: 2.5 MW, pumps 30 kW, approach 2 K. */
  static readonly BENMAX_HCU2500 = new CduModel(benmax());

  /** A unit that is not in the catalogue. */
  static custom(props: CduModelProps): CduModel {
    return new CduModel(props);
  }

  /** Heat moved at the stated flow and approach. */
  readonly heat: Power;
  /** Coolant flow on the racks' side. */
  readonly flow: VolumeFlow;
  /** Electrical input of its pumps at `flow`; 0 where the rack's own power holds it. */
  readonly pumpPower: Power;
  /** Sits in the rack that it serves. */
  readonly inRack: boolean;
  /** Coolant supplied above facility water supplied, at `heat` and `flow`. */
  readonly approach: TemperatureDifference;
  /** Facility water needed at `heat`; undefined where not known. */
  readonly facilityFlow?: VolumeFlow;
  /** Pressure that its pumps leave at `flow` to what lies outside of it; undefined where not known. */
  readonly availablePressure?: Pressure;

  private constructor(props: CduModelProps) {
    super(props);
    const { heat, flow, availablePressure } = props;
    requirePositive(props.name, { heat, flow, availablePressure });
    this.heat = props.heat;
    this.flow = props.flow;
    this.pumpPower = props.pumpPower;
    this.inRack = props.inRack;
    this.approach = props.approach;
    this.facilityFlow = props.facilityFlow;
    this.availablePressure = props.availablePressure;
  }
}
