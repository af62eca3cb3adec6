import type { Offence } from "../model";
import type { RowRule } from "./rule";

export const tenancyOverlap: RowRule = {
  id: "tenancy.overlap",
  severity: "error",
  title: "a rack belongs to one partition",
  formula: "number of partitions whose members contain the rack ≤ 1",
  source: "whole-rack, exclusive tenancy",
  remedy: "take the rack out of all partitions but one",
  subject: "cause",
  needs: "rows",
  evaluate({ rows }) {
    const owner = new Map<string, string>();
    const offences: Offence[] = [];
    for (const partition of rows.partitions) {
      for (const rack of partition.racks) {
        const first = owner.get(rack);
        if (first === undefined) {
          owner.set(rack, partition.path);
          continue;
        }
        const detail = { first, second: partition.path };
        offences.push({
          rule: "tenancy.overlap",
          subject: rack,
          detail,
          group: `${first} ${partition.path}`,
        });
      }
    }
    return { checked: owner.size, offences };
  },
};
