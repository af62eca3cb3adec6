import { Place } from "../core";

/**
 * A building: halls, rooms and what is between them.
 *
 * @example
 * const building = new Building(site, "building-1", { cooledBy: CoolingSupply.outdoorAir() });
 * new ElectricalRoom(building, "electrical-room");
 */
export class Building extends Place {
  readonly kind = "building";
}
