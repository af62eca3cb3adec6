import { Place } from "../core";

/**
 * Open ground: what stands here gives its heat to the ambient. A room in it has to state what cools it.
 *
 * @example
 * const yard = new Yard(site, "substation");
 * new UtilityFeed(yard, "grid", { voltage: kV(34.5), contract: MW(60) });
 */
export class Yard extends Place {
  readonly kind = "yard";
  override readonly outdoors = true;
}
