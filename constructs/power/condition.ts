import type { Construct, IConstruct } from "constructs";
import type { AmbientRow, ConditionRow, ElementRecord } from "../../analysis/model";
import { type Connection, contextOf, type DesignDay, Element, Input, pathOf, referenceTo } from "../core";

export interface ConditionProps {
  /**
   * Ties that are closed in it, and pipe segments that coolant flows through.
   * @default - none besides the normally closed
   */
  readonly closed?: Connection[];
  /**
   * Ties that are open in it, and pipe segments that are isolated.
   * @default - none besides the normally open
   */
  readonly open?: Connection[];
  /**
   * Equipment, places and patterns that are out of service in it; standby sources run where they are called.
   * @default - none
   */
  readonly out?: IConstruct[];
  /**
   * Outdoor air in it; for a site with `designConditions`.
   * @default - that of the extreme day
   */
  readonly ambient?: DesignDay;
  /**
   * Whether every further single failure has to be survived in it as in the normal state.
   * @default - where something is out the summary says what a further failure costs; ties alone are not put to it
   */
  readonly survivesFailures?: boolean;
}

/**
 * A named operating state of the site: where its ties stand and what is out of service. Every limit and the fault level
 * hold in it, and every rack runs that runs normally.
 *
 * @example
 * new Condition(site, "tie-closed", { closed: [tie] });
 * new Condition(site, "on generators", { out: [grid], survivesFailures: true });
 */
export class Condition extends Element {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: ConditionProps,
  ) {
    super(scope, id);
    const { closed = [], open = [], out = [] } = props;
    const input = Input.of(this);
    const both = closed.find((tie) => open.includes(tie));
    if (both) input.refuse("open", pathOf(both), "ties that it does not close");
    input.ownSite("closed", closed);
    input.ownSite("open", open);
    input.ownSite("out", out);
    if (props.ambient) input.air("ambient", props.ambient);
  }

  /** @internal */
  _records(): ElementRecord[] {
    return [];
  }

  /** @internal */
  override _conditions(): ConditionRow[] {
    const { closed = [], open = [], out = [], survivesFailures } = this.props;
    const paths = (constructs: IConstruct[]) => constructs.map((each) => referenceTo(each, this));
    return [
      {
        name: this.node.id,
        path: pathOf(this),
        closed: paths(closed),
        open: paths(open),
        out: paths(out),
        failures: survivesFailures ? "survived" : out.length > 0 ? "reported" : "none",
        ambient: this.ambient,
      },
    ];
  }

  private get ambient(): AmbientRow | undefined {
    const { ambient } = this.props;
    const { designConditions } = contextOf(this).site;
    if (ambient && !designConditions)
      Input.of(this).refuse("ambient", "a day", "designConditions of the site");
    return ambient && designConditions?._ambient(ambient);
  }

  /** @internal */
  _asset(): undefined {
    return undefined;
  }
}
