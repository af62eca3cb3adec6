import type { PlaceRow } from "../model";
import { type Held, heldMargins } from "./held";
import type { RowRule } from "./rule";

export const rackFloorLoad: RowRule = {
  id: "rack.floor-load",
  severity: "error",
  title: "no rack is heavier than the floor under it carries",
  formula:
    "mass of one rack with its coolant ≤ largest mass of a rack on the floor of the nearest place that states one",
  source: "structural limit of the floor as stated for the hall",
  remedy: "reinforce the floor or spread the load over more of it, or use a lighter rack",
  subject: "affected",
  needs: "rows",
  evaluate({ rows, model }) {
    const places = new Map(rows.places.map((place) => [place.path, place]));
    return heldMargins(
      model.records.flatMap(({ path: subject, place, mass: value }): Held[] => {
        const limit = value === undefined ? undefined : limitAt(places, place);
        if (value === undefined || !limit) return [];
        const percent = (value / limit) * 100;
        return [
          {
            margin: { rule: "rack.floor-load", subject, quantity: "mass", value, limit, unit: "kg", percent },
          },
        ];
      }),
    );
  },
};

/** What the nearest place at or around a path states, kg. */
function limitAt(places: Map<string, PlaceRow>, path: string): number | undefined {
  for (let at = path; at !== ""; at = at.slice(0, Math.max(0, at.lastIndexOf("/")))) {
    const limit = places.get(at)?.rackMassLimit;
    if (limit !== undefined) return limit;
  }
  return undefined;
}
