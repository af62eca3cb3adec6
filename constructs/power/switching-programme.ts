import type { Construct, IConstruct } from "constructs";
import type { ConditionRow, ElementRecord } from "../../analysis/model";
import { Element, Input, pathOf, referenceTo } from "../core";
import type { SwitchingStep } from "./switching-step";

export interface SwitchingProgrammeProps {
  /** Operations in order, at least one; the first works on the normal state, each other on what the one before left. */
  readonly steps: SwitchingStep[];
}

/**
 * An ordered list of switching operations, such as to free a transformer for work: after each step every limit holds and
 * every rack runs that runs normally.
 *
 * @example
 * new SwitchingProgramme(site, "free board-a", {
 *   steps: [SwitchingStep.close(tie), SwitchingStep.takeOut(tx)],
 * });
 */
export class SwitchingProgramme extends Element {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: SwitchingProgrammeProps,
  ) {
    super(scope, id);
    const input = Input.of(this);
    if (props.steps.length === 0) input.refuse("steps", "none", "at least one step");
    input.ownSite(
      "steps",
      props.steps.map(({ _construct }) => _construct),
    );
  }

  /** @internal */
  _records(): ElementRecord[] {
    return [];
  }

  /** @internal */
  override _conditions(): ConditionRow[] {
    const closed = new Set<IConstruct>();
    const open = new Set<IConstruct>();
    const out = new Set<IConstruct>();
    const paths = (of: Set<IConstruct>) => [...of].map((each) => referenceTo(each, this));
    return this.props.steps.map(({ _action, _construct }, i): ConditionRow => {
      if (_action === "take-out") out.add(_construct);
      if (_action === "put-back" && !out.delete(_construct)) {
        Input.of(this).refuse("steps", `put back ${pathOf(_construct)}`, "what an earlier step took out");
      }
      if (_action === "close" || _action === "open") {
        const [to, from] = _action === "close" ? [closed, open] : [open, closed];
        to.add(_construct);
        from.delete(_construct);
      }
      return {
        name: `${this.node.id}, step ${i + 1}`,
        path: pathOf(this),
        closed: paths(closed),
        open: paths(open),
        out: paths(out),
        failures: "none",
      };
    });
  }

  /** @internal */
  _asset(): undefined {
    return undefined;
  }
}
