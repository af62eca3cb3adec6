import type { Construct } from "constructs";
import type { ConditionRow, ElementRecord } from "../../analysis/model";
import { Element, Input, pathOf, referenceTo } from "../core";
import type { Tie } from "./tie";

export interface ConditionProps {
  /**
   * Ties that are closed in it.
   * @default - none besides the normally closed
   */
  readonly closed?: Tie[];
  /**
   * Ties that are open in it.
   * @default - none besides the normally open
   */
  readonly open?: Tie[];
}

/**
 * A named operating state of the site, by its switch positions. The fault level is held in each.
 *
 * @example
 * ```ts
 * new Condition(site, "tie-closed", { closed: [tie] });
 * ```
 */
export class Condition extends Element {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: ConditionProps,
  ) {
    super(scope, id);
    const { closed = [], open = [] } = props;
    const both = closed.find((tie) => open.includes(tie));
    if (both) Input.of(this).refuse("open", pathOf(both), "ties that it does not close");
  }

  /** @internal */
  _records(): ElementRecord[] {
    return [];
  }

  /** @internal */
  override _condition(): ConditionRow {
    const { closed = [], open = [] } = this.props;
    const paths = (ties: Tie[]) => ties.map((tie) => referenceTo(tie, this));
    return { name: this.node.id, closed: paths(closed), open: paths(open) };
  }

  /** @internal */
  _asset(): undefined {
    return undefined;
  }
}
