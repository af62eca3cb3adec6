import type { Construct } from "constructs";
import type { ConditionRow, ElementRecord } from "../../analysis/model";
import { Element, referenceTo } from "../core";
import type { TieBreaker } from "./tie-breaker";

export interface ConditionProps {
  /**
   * Ties that are closed in it.
   * @default - none besides the normally closed
   */
  readonly closed?: TieBreaker[];
  /**
   * Ties that are open in it.
   * @default - none besides the normally open
   */
  readonly open?: TieBreaker[];
}

/** A named operating state of the site, by its switch positions. The fault level is held in each. */
export class Condition extends Element {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: ConditionProps,
  ) {
    super(scope, id);
  }

  /** @internal */
  _records(): ElementRecord[] {
    return [];
  }

  /** @internal */
  override _condition(): ConditionRow {
    const { closed = [], open = [] } = this.props;
    const paths = (ties: TieBreaker[]) => ties.map((tie) => referenceTo(tie, this));
    return { name: this.node.id, closed: paths(closed), open: paths(open) };
  }

  /** @internal */
  _asset(): undefined {
    return undefined;
  }
}
