import * as fs from "node:fs";
import * as path from "node:path";
import { rulesPage } from "./rules-page";

fs.writeFileSync(path.join(__dirname, "rules.md"), rulesPage());
