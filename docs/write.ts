import * as fs from "node:fs";
import * as path from "node:path";
import { catalogPage } from "./catalog-page";
import { EXAMPLES, examplePage } from "./examples";
import { refreshed } from "./readme";
import { rulesPage } from "./rules-page";
import { writeStability } from "./stability";

/** `npm run docs`: writes what is generated in the documentation. */
const README = path.resolve(__dirname, "../README.md");
fs.writeFileSync(path.join(__dirname, "rules.md"), rulesPage());
fs.writeFileSync(path.join(__dirname, "catalog.md"), catalogPage());
fs.writeFileSync(README, refreshed(fs.readFileSync(README, "utf8")));
for (const name of Object.keys(EXAMPLES)) {
  const page = path.resolve(__dirname, `../examples/${name}/README.md`);
  fs.writeFileSync(page, examplePage(name, fs.readFileSync(page, "utf8")));
}
writeStability();
