import { Place } from "../core";

/**
 * A row of racks in a data hall. It encloses nothing: in a yard it stands outdoors.
 *
 * @example
 * const row = new Row(hall, "row-01");
 * new GpuRack(row, "rack-01", { system: GpuSystem.DGX_H200, systems: 4, fedBy: [busway] });
 */
export class Row extends Place {
  readonly kind = "row";
  override readonly outdoors = this._outer?.outdoors === true;
}
