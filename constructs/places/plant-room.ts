import type { Construct } from "constructs";
import { Place, type PlaceProps, StackBoundary } from "../core";

/** A room for chillers, pumps and heat exchangers. Its assets are one stack. */
export class PlantRoom extends Place {
  readonly kind = "plant-room";

  constructor(scope: Construct, id: string, props: PlaceProps = {}) {
    super(scope, id, props);
    StackBoundary.mark(this);
  }
}
