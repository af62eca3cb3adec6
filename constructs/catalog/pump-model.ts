import { Power, type Pressure, type Ratio, type VolumeFlow } from "../units";
import { CatalogEntry, type CatalogEntryProps } from "./catalog-entry";
import { requirePositive, requireShare } from "./checks";
import { estimate } from "./cite";

/** A pump with its motor and drive. */
export interface PumpModelProps extends CatalogEntryProps {
  /** Rated flow. */
  readonly flow: VolumeFlow;

  /** Electrical input at `flow`. */
  readonly power: Power;

  /**
   * Pressure difference at `flow`.
   *
   * @default - not known
   */
  readonly head?: Pressure;
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
   * @param head pressure difference at that flow
   * @param efficiency of pump, motor and drive together, above 0 and at most 1
   */
  static sized(flow: VolumeFlow, head: Pressure, efficiency: Ratio): PumpModel {
    const name = `Pump ${flow} at ${head}`;
    requireShare(name, "efficiency", efficiency);
    return new PumpModel({
      name,
      flow,
      head,
      power: Power.watts((head.si * flow.si) / efficiency.si),
      source: estimate(`assumption: sized for ${head} at an efficiency of ${efficiency}`),
    });
  }

  /** Rated flow. */
  readonly flow: VolumeFlow;
  /** Electrical input at `flow`. */
  readonly power: Power;
  /** Pressure difference at `flow`; undefined where not known. */
  readonly head?: Pressure;

  private constructor(props: PumpModelProps) {
    super(props);
    const { flow, head } = props;
    requirePositive(props.name, { flow, head });
    this.flow = props.flow;
    this.power = props.power;
    this.head = head;
  }
}
