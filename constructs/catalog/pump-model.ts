import { Power, type Ratio, type VolumeFlow } from "../units";
import { CatalogEntry, type CatalogEntryProps } from "./catalog-entry";
import { requirePositive, requireShare } from "./checks";
import { estimate } from "./cite";

/** A pump with its motor and drive. */
export interface PumpModelProps extends CatalogEntryProps {
  /** Rated flow. */
  readonly flow: VolumeFlow;

  /** Electrical input at `flow`. */
  readonly power: Power;
}

/** Pumps: chosen for their loop, so there are no entries. */
export class PumpModel extends CatalogEntry {
  /** A pump of a known selection. */
  static custom(props: PumpModelProps): PumpModel {
    return new PumpModel(props);
  }

  /**
   * A pump for a flow against a pressure: electrical input = pressure · flow / efficiency.
   *
   * @param flow rated flow
   * @param headKilopascals pressure difference at that flow, in kilopascals
   * @param efficiency of pump, motor and drive together, above 0 and at most 1
   */
  static sized(flow: VolumeFlow, headKilopascals: number, efficiency: Ratio): PumpModel {
    const name = `Pump ${flow} at ${headKilopascals} kPa`;
    requireShare(name, "efficiency", efficiency);
    return new PumpModel({
      name,
      flow,
      power: Power.watts((headKilopascals * 1000 * flow.si) / efficiency.si),
      source: estimate(`assumption: sized for ${headKilopascals} kPa at an efficiency of ${efficiency}`),
    });
  }

  /** Rated flow. */
  readonly flow: VolumeFlow;
  /** Electrical input at `flow`. */
  readonly power: Power;

  private constructor(props: PumpModelProps) {
    super(props);
    const { flow } = props;
    requirePositive(props.name, { flow });
    this.flow = props.flow;
    this.power = props.power;
  }
}
