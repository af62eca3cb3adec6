import type { Construct } from "constructs";
import type { ElementRecord, PhasesRow } from "../../analysis/model";
import { type AssetDescription, Input, type IPowerSupply, type Lowering, PhaseConnection } from "../core";
import { Bus, type BusProps } from "./bus";

export interface RackPduProps extends BusProps {
  /** The three-phase whip; `PowerSupply.cords` states its rating. */
  readonly fedBy: IPowerSupply;
  /**
   * How many equal single-phase supplies hang on each of the three lines, or of the three pairs of lines: three whole
   * numbers from 0 up, not all zero.
   * @default - the lines carry the same
   */
  readonly phaseSupplies?: number[];
  /**
   * How these supplies hang. For any numbers of them the default gives at least the line current of the other
   * connection.
   * @default PhaseConnection.LINE_TO_NEUTRAL
   */
  readonly connection?: PhaseConnection;
}

/**
 * A three-phase rack PDU on one whip. Its rating is that of a line, which the fullest of the three is held to; what
 * feeds the whip is taken to carry its lines equally.
 *
 * @example
 * const fedBy = PowerSupply.cords([{ source: busway, rating: A(60) }]);
 * new RackPdu(row, "pdu-a", { fedBy, rating: A(60), phaseSupplies: [4, 4, 2] });
 */
export class RackPdu extends Bus {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: RackPduProps,
  ) {
    super(scope, id, props);
    const { phaseSupplies } = props;
    if (phaseSupplies && !isSpread(phaseSupplies)) {
      const expected = "three whole numbers from 0 up, not all zero";
      Input.of(this).refuse("phaseSupplies", `[${phaseSupplies.join(", ")}]`, expected);
    }
  }

  /** @internal */
  _records(lowering: Lowering): ElementRecord[] {
    const records = this._bus(lowering, { kind: "rack-pdu", fedBy: this.props.fedBy });
    return records.map((record) => ({ ...record, phases: this.phases() }));
  }

  private phases(): PhasesRow | undefined {
    const { phaseSupplies, connection = PhaseConnection.LINE_TO_NEUTRAL } = this.props;
    if (!phaseSupplies || !isSpread(phaseSupplies)) return undefined;
    const all = phaseSupplies.reduce((sum, count) => sum + count, 0);
    return { between: connection, shares: phaseSupplies.map((count) => count / all) };
  }

  /** @internal */
  _asset(): AssetDescription {
    const { rating, rated100, shortCircuitRating, phaseSupplies, connection } = this.props;
    const spread = phaseSupplies?.join("-");
    return {
      kind: "rack-pdu",
      spec: { rating, rated100, shortCircuitRating, phaseSupplies: spread, connection },
    };
  }
}

function isSpread(counts: number[]): boolean {
  const areCounts = counts.every((count) => Number.isInteger(count) && count >= 0);
  return counts.length === 3 && areCounts && counts.some((count) => count > 0);
}
