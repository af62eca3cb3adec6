import { Place } from "../core";

/** A room for switchgear, transformers, UPS. State what cools it, or that it is ventilated. */
export class ElectricalRoom extends Place {
  readonly kind = "electrical-room";
}
