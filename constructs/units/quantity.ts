/** A physical quantity: an immutable value that knows its unit. Kinds do not mix. */
export abstract class Quantity {
  /** Value in `unit`, as stored: never rounded. */
  abstract readonly si: number;

  /** SI unit of `si`: W, VA, var, J, V, A, °C, K, m3/s, m3, m, m/s, kg, s, ohm, ohm/m, 1/s, or 1 for a ratio. */
  abstract readonly unit: string;

  /** For people: at most four significant digits in a customary unit, such as `63 MVA` or `81 L/min`. */
  abstract toString(): string;
}
