import type { Construct } from "constructs";
import type { TieRow } from "../../analysis/model";
import { type AssetDescription, Input } from "../core";
import type { Current } from "../units";
import { CableRun, type CableRunProps } from "./cable-run";
import { Tie, type TieProps } from "./tie";
import { TieOperation } from "./tie-operation";

export interface RingSegmentProps extends CableRunProps, TieProps {
  /** Ampere rating of the ring switches at its ends, above zero. */
  readonly switchRating: Current;
  /**
   * Whether it is the normally open point of its ring.
   * @default false
   */
  readonly normallyOpen?: boolean;
  /**
   * How it is switched.
   * @default TieOperation.manual()
   */
  readonly operation?: TieOperation;
}

/**
 * A cable between two units of a ring, with its switches. In a closed ring current divides by impedance; what a
 * segment loses goes to the ground around it.
 *
 * @example
 * new RingSegment(yard, "segment", {
 *   first: boardA,
 *   second: boardB,
 *   model: CableModel.NA2XS2Y_240_20KV,
 *   length: metres(300),
 *   switchRating: A(630),
 * });
 */
export class RingSegment extends Tie {
  private readonly run: CableRun;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: RingSegmentProps,
  ) {
    super(scope, id, props);
    this.run = CableRun.of(this, props);
    Input.of(this).positive("switchRating", props.switchRating);
  }

  /** @internal */
  override _ties(): TieRow[] {
    const { switchRating, normallyOpen, operation = TieOperation.manual() } = this.props;
    const { impedance, ampacity } = this.run;
    const rating = Math.min(switchRating.si, ampacity.si);
    // a ring passes on what it gets, also through an open point that closes
    return this._tie(normallyOpen !== true, operation, { rating, impedance, chain: true });
  }

  /** @internal */
  _asset(): AssetDescription {
    const { model, length, ambient, grouping, switchRating, rated100, normallyOpen, operation } = this.props;
    const { conductors, ampacity } = this.run;
    const spec = {
      length,
      conductors,
      ambient,
      grouping,
      ampacity,
      switchRating,
      rated100,
      normallyOpen: normallyOpen === true,
      operatingTime: operation?.time,
    };
    return { kind: "ring-segment", model: model.name, spec };
  }
}
