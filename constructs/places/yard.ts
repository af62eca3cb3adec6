import { Place } from "../core";

/** Open ground: what stands here gives its heat to the ambient. A room in it has to state what cools it. */
export class Yard extends Place {
  readonly kind = "yard";
  override readonly outdoors = true;
}
