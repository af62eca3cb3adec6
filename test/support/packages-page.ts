import * as fs from "node:fs";
import * as path from "node:path";

const PAGE = path.resolve(__dirname, "../../docs/packages.md");

/** The code block that stands behind a marker on the page on packages. */
export function packagesPage(marker: string): string {
  const [, behind] = fs.readFileSync(PAGE, "utf8").split(`<!-- ${marker} -->\n\n`);
  return /^```\w+\n([^]*?)^```$/m.exec(behind)![1];
}
