import { Place } from "../core";

/** Open ground: what stands here gives its heat to the ambient. */
export class Yard extends Place {
  readonly kind = "yard";
  override readonly outdoors = true;
}
