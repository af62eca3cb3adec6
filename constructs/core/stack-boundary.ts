import type { IConstruct } from "constructs";

const boundaries = new WeakSet<IConstruct>();

/** Where a site is cut into Terraform stacks. */
export class StackBoundary {
  /** Makes the assets of this construct and of everything below it one stack, down to the next boundary. */
  static mark(construct: IConstruct): void {
    boundaries.add(construct);
  }

  /** Whether a construct is marked. */
  static isMarked(construct: IConstruct): boolean {
    return boundaries.has(construct);
  }

  private constructor() {}
}
