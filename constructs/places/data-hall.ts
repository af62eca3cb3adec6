import type { Construct } from "constructs";
import { Input, Place, type PlaceProps, StackBoundary } from "../core";
import type { Mass } from "../units";

export interface DataHallProps extends PlaceProps {
  /**
   * Largest mass of one rack that the floor carries, above zero.
   * @default - not held
   */
  readonly rackMassLimit?: Mass;
}

/**
 * A room for racks. Its assets are one stack, down to the next boundary.
 *
 * @example
 * ```ts
 * const hall = new DataHall(building, "hall-1", { cooledBy: water });
 * new Row(hall, "row-01");
 * ```
 */
export class DataHall extends Place {
  readonly kind = "data-hall";
  override readonly rackMassLimit?: Mass;

  constructor(scope: Construct, id: string, props: DataHallProps = {}) {
    super(scope, id, props);
    this.rackMassLimit = props.rackMassLimit;
    if (props.rackMassLimit) Input.of(this).positive("rackMassLimit", props.rackMassLimit);
    StackBoundary.mark(this);
  }
}
