import { heldMargins } from "./held";
import { heldPromise, lossesOf } from "./promised";
import type { FailureRule } from "./rule";

export const resiliencePromise: FailureRule = {
  id: "resilience.promise",
  severity: "error",
  title: "no single failure takes more from a partition than it was promised",
  formula:
    "IT power of its racks that stops / IT power of all its racks ≤ what is promised, for the loss of each component, " +
    "of each running source, or of each path or place with the racks in it; other racks that fail themselves do not count",
  source: "the promise of the site's operator; the enumeration of single failures, not a count of units",
  remedy: "give what is lost a second supply, spread the racks over several, or promise less",
  subject: "affected",
  needs: "failures",
  evaluate(context) {
    const { rows, failures } = context;
    return heldMargins(
      rows.partitions.flatMap((partition) =>
        (partition.promises ?? []).flatMap((promise) => {
          const { of } = promise;
          if (of === "maintenance") return [];
          return [heldPromise(this.id, context, partition, promise, lossesOf(failures, of))];
        }),
      ),
    );
  },
};
