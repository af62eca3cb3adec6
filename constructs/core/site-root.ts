import { RootConstruct, type IConstruct } from "constructs";
import type { AcknowledgementRow, AssumptionRow, Offence, ReliabilityRow } from "../../analysis/model";
import { enterSite, pathOf } from "./context";
import type { DesignConditions } from "./design-conditions";

/** The part of a site that its constructs write to while the tree is built. */
export abstract class SiteRoot extends RootConstruct {
  /** Weather that the site is designed for; undefined where none is stated. */
  designConditions?: DesignConditions;

  /** @internal */
  readonly _acknowledgements: AcknowledgementRow[] = [];
  /** @internal */
  readonly _assumptions: AssumptionRow[] = [];
  /** @internal */
  readonly _reliabilities = new Map<IConstruct, ReliabilityRow>();
  /** @internal */
  readonly _faults: Offence[] = [];

  protected constructor(id: string) {
    super(id);
    enterSite(this);
  }

  /**
   * Refuses additions once the site was validated: the verdict would not know them.
   * @internal
   */
  _assertOpen(construct: IConstruct, what: string): void {
    if (!this.node.locked) return;
    throw new Error(
      `${what} "${pathOf(construct) || this.node.id}" comes too late: the site was validated already. ` +
        "Declare it before site.validate() or synthesis",
    );
  }
}
