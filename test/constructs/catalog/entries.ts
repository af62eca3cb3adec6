import * as catalog from "../../../constructs/catalog";
import { CatalogEntry } from "../../../constructs/catalog";

/** Every static entry of every class of the catalogue: `GpuSystem.DGX_H100` and the entry itself. */
export const entries: [string, CatalogEntry][] = Object.entries(catalog).flatMap(([className, value]) =>
  Object.entries(value)
    .filter(([, entry]) => entry instanceof CatalogEntry)
    .map(([name, entry]): [string, CatalogEntry] => [`${className}.${name}`, entry as CatalogEntry]),
);
