import type { Construct } from "constructs";
import type { TieRow } from "../../analysis/model";
import { Connection, type ElementProps } from "../core";
import type { Switchgear } from "./switchgear";
import type { TieOperation } from "./tie-operation";

export interface TieProps extends ElementProps {
  readonly first: Switchgear;
  readonly second: Switchgear;
  /**
   * Whether breaker and cable are listed for 100 % continuous duty; under NEC 80 % counts otherwise, up to 1,000 V.
   * @default false
   */
  readonly rated100?: boolean;
}

/** What joins two buses of one voltage by a switch. */
export abstract class Tie extends Connection {
  constructor(
    scope: Construct,
    id: string,
    private readonly ends: TieProps,
  ) {
    super(scope, id, ends);
  }

  /**
   * The row of a tie in its normal position.
   * @internal
   */
  protected _tie(
    closed: boolean,
    operation: TieOperation,
    own: Pick<TieRow, "rating" | "impedance" | "trips" | "chain">,
  ): TieRow[] {
    const { first, second, rated100 } = this.ends;
    return [
      {
        ...this._between(first, second, closed),
        operation: operation.time ? "automatic" : "manual",
        time: operation.time?.si,
        rated100,
        ...own,
      },
    ];
  }
}
