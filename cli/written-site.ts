import * as fs from "node:fs";
import * as path from "node:path";
import type { SiteModelDocument } from "../report/document";

/** The site that synthesis has written to a folder; undefined, and said on stderr, where there is none. */
export function writtenSite(folder: string): SiteModelDocument | undefined {
  const file = path.join(folder, "site-model.json");
  if (fs.existsSync(file)) return JSON.parse(fs.readFileSync(file, "utf8"));
  process.stderr.write(`there is no ${file}; run "npm run synth" first\n`);
  process.exitCode = 2;
  return undefined;
}

/** Says that a site cannot be asked anything. */
export function cannotBeSolved({ site }: SiteModelDocument): void {
  process.stderr.write(`${site} cannot be solved; validation-report.json says why\n`);
  process.exitCode = 1;
}
