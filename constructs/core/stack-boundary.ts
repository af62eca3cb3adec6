import type { IConstruct } from "constructs";
import { contextOf } from "./context";

const boundaries = new WeakSet<IConstruct>();

/** Where a site is cut into Terraform stacks. */
export class StackBoundary {
  /**
   * Makes the assets of this construct and of everything below it one stack, down to the next boundary.
   * Throws after the site was validated.
   */
  static mark(construct: IConstruct): void {
    contextOf(construct).site._assertOpen(construct, "stack boundary on");
    boundaries.add(construct);
  }

  /** Whether a construct is marked. */
  static isMarked(construct: IConstruct): boolean {
    return boundaries.has(construct);
  }

  private constructor() {}
}
