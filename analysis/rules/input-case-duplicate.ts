import type { Offence } from "../model";
import type { RowRule } from "./rule";

export const inputCaseDuplicate: RowRule = {
  id: "input.case-duplicate",
  severity: "warning",
  title: "no two designations differ by their case only",
  formula: "paths are distinct without regard to case",
  source: "people, labels and file systems do not tell them apart",
  remedy: "rename one of the two",
  subject: "cause",
  needs: "rows",
  evaluate({ rows }) {
    const pathOf = new Map<string, string>();
    const offences: Offence[] = [];
    for (const { path } of rows.assets) {
      const key = path.toLowerCase();
      const other = pathOf.get(key);
      if (other === undefined) pathOf.set(key, path);
      else offences.push({ rule: "input.case-duplicate", subject: path, detail: { other }, group: path });
    }
    return { checked: rows.assets.length, offences };
  },
};
