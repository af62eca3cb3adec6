import * as fs from "node:fs";
import * as path from "node:path";
import { catalogPage } from "../../docs/catalog-page";
import { entries } from "../constructs/catalog/entries";

const page = path.resolve(__dirname, "../../docs/catalog.md");

test("docs/catalog.md is what the catalogue says of itself", () => {
  expect(fs.readFileSync(page, "utf8")).toBe(catalogPage());
});

test("the page has one heading for each entry", () => {
  const headings = catalogPage().match(/^### .+$/gm)!;
  expect(headings.sort()).toEqual(entries.map(([id]) => `### ${id}`).sort());
});

test("the page has a line for each note of an entry", () => {
  for (const [id, entry] of entries) {
    const [, behind] = catalogPage().split(`### ${id}\n`);
    const section = behind.split("\n#")[0];
    for (const [property, { confidence }] of Object.entries(entry.notes)) {
      expect(section).toMatch(new RegExp(`^- \`${property}\`: .* \\(\`${confidence}\``, "m"));
    }
  }
});
