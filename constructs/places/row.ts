import { Place } from "../core";

/** A row of racks in a data hall. It encloses nothing: in a yard it stands outdoors. */
export class Row extends Place {
  readonly kind = "row";
  override readonly outdoors = this._outer?.outdoors === true;
}
