import type { Offence } from "../model";
import type { RowRule } from "./rule";

export const tenancyEmpty: RowRule = {
  id: "tenancy.empty",
  severity: "error",
  title: "every partition holds racks",
  formula: "number of racks in the members' subtrees > 0",
  source: "a tenant that leases nothing is a mistake",
  remedy: "name members that contain racks",
  subject: "cause",
  needs: "rows",
  evaluate({ rows }) {
    const offences: Offence[] = rows.partitions
      .filter((partition) => partition.racks.length === 0)
      .map(({ path, tenant }) => ({ rule: "tenancy.empty", subject: path, detail: { tenant } }));
    return { checked: rows.partitions.length, offences };
  },
};
