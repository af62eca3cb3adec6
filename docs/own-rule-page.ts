import * as fs from "node:fs";
import * as path from "node:path";
import { block, type Blocks } from "./blocks";

/** A rule of the library and its test, as they stand. */
export const OWN_RULE_BLOCKS: Blocks = {
  rule: () => block("ts", file("analysis/rules/rack-floor-load.ts")),
  test: () => block("ts", file("test/analysis/rules/rack-floor-load.test.ts")),
};

/** A file of the repository under the name by which it is found. */
function file(name: string): string {
  return `// ${name}\n${fs.readFileSync(path.resolve(__dirname, "..", name), "utf8")}`;
}
