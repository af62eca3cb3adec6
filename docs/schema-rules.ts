import * as path from "node:path";
import { RULE_IDS } from "../analysis/model";

const FOLDER = path.resolve(__dirname, "../report/document/schema");
/** Schemas that list the ids of the rules. */
export const RULE_SCHEMAS = ["validation-report", "site-model"].map((name) =>
  path.join(FOLDER, `${name}.schema.json`),
);

/** The text of a schema with the ids of all rules in its definition of a rule. */
export function withRuleIds(schema: string): string {
  const list = /("rule": \{\n( +)"enum": \[\n)[^\]]*?(\n +\])/;
  if (!list.test(schema)) throw new Error('the schema defines no "rule" by an "enum"');
  return schema.replace(
    list,
    (_, start: string, indent: string, end: string) =>
      start + RULE_IDS.map((id) => `${indent}  "${id}"`).join(",\n") + end,
  );
}
