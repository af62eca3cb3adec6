import { type AssetRow, type PartitionRow, tenantsByRack } from "../../analysis/model";
import { contextOf, pathOf } from "./context";
import { type Element, specRows } from "./element";
import { Input } from "./input";
import type { Place } from "./place";

/** Columns of an asset row, which a property of a specification may not be called. */
const COLUMNS = ["path", "kind", "tag", "model", "tenant", "place"];

/** The asset a place is. */
export function placeAsset(place: Place): AssetRow {
  const path = pathOf(place);
  const { kind, tag = path, rackMassLimit, airTemperature, dewPoint, _outer: outer } = place;
  const spec = specRows({ rackMassLimit, airTemperature, dewPoint });
  return { path, kind, tag, place: outer ? pathOf(outer) : "", spec };
}

/** The assets of all elements, with the tenants that partitions give them. */
export function elementAssets(elements: Element[], partitions: PartitionRow[]): AssetRow[] {
  const tenantOf = tenantsByRack(partitions);
  for (const { path, tenant } of partitions) tenantOf.set(path, tenant);
  const assets: AssetRow[] = [];
  for (const element of elements) {
    const description = element._asset();
    if (!description) continue;
    const { kind, model, spec } = description;
    const { path, place } = contextOf(element);
    for (const column of COLUMNS) {
      if (column in spec) Input.of(element).refuse(column, "a property of the specification", "another name");
    }
    assets.push({
      path,
      kind,
      tag: element.tag ?? path,
      model,
      tenant: tenantOf.get(path),
      place: place ? pathOf(place) : "",
      spec: specRows(spec),
    });
  }
  return assets;
}
