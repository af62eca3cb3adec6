import * as fs from "node:fs";
import * as path from "node:path";
import { refreshed } from "./blocks";
import { catalogPage } from "./catalog-page";
import { EXAMPLES, examplePage } from "./examples";
import { PAGES } from "./pages";
import { rulesPage } from "./rules-page";
import { RULE_SCHEMAS, withRuleIds } from "./schema-rules";
import { writeStability } from "./stability";

/** `npm run docs`: writes what is generated in the documentation. */
fs.writeFileSync(path.join(__dirname, "rules.md"), rulesPage());
fs.writeFileSync(path.join(__dirname, "catalog.md"), catalogPage());
for (const [file, blocks] of PAGES) fs.writeFileSync(file, refreshed(fs.readFileSync(file, "utf8"), blocks));
for (const name of Object.keys(EXAMPLES)) {
  const page = path.resolve(__dirname, `../examples/${name}/README.md`);
  fs.writeFileSync(page, examplePage(name, fs.readFileSync(page, "utf8")));
}
for (const file of RULE_SCHEMAS) fs.writeFileSync(file, withRuleIds(fs.readFileSync(file, "utf8")));
writeStability();
