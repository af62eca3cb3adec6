import { type Held, heldMargins } from "./held";
import type { RowRule } from "./rule";
import { statedByPlace } from "./stated-by-place";

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
    const limitAt = statedByPlace(rows.places, ({ rackMassLimit }) => rackMassLimit);
    return heldMargins(
      model.records.flatMap(({ path: subject, place, mass: value }): Held[] => {
        const limit = value === undefined ? undefined : limitAt(place)?.value;
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
