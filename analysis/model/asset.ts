/** One value of a specification: text, truth, or a number with its SI unit. */
export type SpecValue = string | boolean | number | { readonly value: number; readonly unit: string };

/** One flat row per real thing: all that a provisioner sees. */
export interface AssetRow {
  readonly path: string;
  readonly kind: string;
  /** Equipment designation on drawings and labels; the path where none is stated. */
  readonly tag: string;
  /** Manufacturer's model; absent for built-to-order gear. */
  readonly model?: string;
  /** Path of the tenant, where a partition gives the thing to one. */
  readonly tenant?: string;
  /** Path of the place that contains it, "" for the site. */
  readonly place: string;
  /** Own properties, never totals over others. */
  readonly spec: { readonly [property: string]: SpecValue };
}
