import { Place } from "../core";

/** A building: halls, rooms and what is between them. */
export class Building extends Place {
  readonly kind = "building";
}
