import { Place } from "../core";

/**
 * A room for switchgear, transformers, UPS. State what cools it, or that it is ventilated.
 *
 * @example
 * const room = new ElectricalRoom(site, "room-a", { cooledBy: CoolingSupply.outdoorAir() });
 * new Ups(room, "ups-a", { model: UpsModel.EATON_9395XR_1935, fedBy: boardA });
 */
export class ElectricalRoom extends Place {
  readonly kind = "electrical-room";
}
