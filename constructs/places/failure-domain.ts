import type { Construct, IConstruct } from "constructs";
import type { DomainRow, ElementRecord } from "../../analysis/model";
import { Element, Input, pathOf, referenceTo } from "../core";

export interface FailureDomainProps {
  /** Equipment, places and patterns that one event takes with all below them, at least one. */
  readonly members: IConstruct[];
}

/** What one event takes together though it stands apart in the tree. */
export abstract class FailureDomain extends Element {
  /**
   * Name of its kind in findings.
   * @internal
   */
  protected abstract readonly _kind: string;
  /**
   * Which promises it counts for.
   * @internal
   */
  protected abstract readonly _of: DomainRow["of"];

  constructor(
    scope: Construct,
    id: string,
    private readonly props: FailureDomainProps,
  ) {
    super(scope, id);
    const input = Input.of(this);
    if (props.members.length === 0) input.refuse("members", "none", "at least one construct");
    input.ownSite("members", props.members);
  }

  /** @internal */
  _records(): ElementRecord[] {
    return [];
  }

  /** @internal */
  override _domain(): DomainRow {
    const members = this.props.members.map((member) => referenceTo(member, this));
    return { path: pathOf(this), kind: this._kind, of: this._of, members };
  }

  /** @internal */
  _asset(): undefined {
    return undefined;
  }
}
