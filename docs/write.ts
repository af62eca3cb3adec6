import * as fs from "node:fs";
import * as path from "node:path";
import { catalogPage } from "./catalog-page";
import { refreshed } from "./readme";
import { rulesPage } from "./rules-page";

/** `npm run docs`: writes what is generated in the documentation. */
const README = path.resolve(__dirname, "../README.md");
fs.writeFileSync(path.join(__dirname, "rules.md"), rulesPage());
fs.writeFileSync(path.join(__dirname, "catalog.md"), catalogPage());
fs.writeFileSync(README, refreshed(fs.readFileSync(README, "utf8")));
