import type { PlaceRow } from "../model";

/** What the nearest place at or around a path states, by a figure of places. */
export function statedByPlace(
  places: readonly PlaceRow[],
  figure: (place: PlaceRow) => number | undefined,
): (path: string) => { readonly place: string; readonly value: number } | undefined {
  const stated = new Map(places.map((place) => [place.path, figure(place)]));
  return (path) => {
    for (let place = path; place !== ""; place = place.slice(0, Math.max(0, place.lastIndexOf("/")))) {
      const value = stated.get(place);
      if (value !== undefined) return { place, value };
    }
    return undefined;
  };
}
