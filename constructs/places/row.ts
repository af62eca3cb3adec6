import { Place } from "../core";

/** A row of racks in a data hall. */
export class Row extends Place {
  readonly kind = "row";
}
