import type { Construct } from "constructs";
import { Place, type PlaceProps, StackBoundary } from "../core";

/** A room for racks. Its assets are one stack, down to the next boundary. */
export class DataHall extends Place {
  readonly kind = "data-hall";

  constructor(scope: Construct, id: string, props: PlaceProps = {}) {
    super(scope, id, props);
    StackBoundary.mark(this);
  }
}
