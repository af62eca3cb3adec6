import * as fs from "node:fs";
import * as path from "node:path";
import { rulesPage } from "../../docs/rules-page";

test("docs/rules.md is what the rules say of themselves", () => {
  const page = path.resolve(__dirname, "../../docs/rules.md");
  expect(fs.readFileSync(page, "utf8")).toBe(rulesPage());
});
