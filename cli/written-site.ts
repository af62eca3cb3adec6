import * as fs from "node:fs";
import * as path from "node:path";
import { SITE_MODEL_VERSION, type SiteModelDocument } from "../report/document";

/** The site that synthesis has written to a folder; undefined, and said on stderr, where there is none to be read. */
export function writtenSite(folder: string): SiteModelDocument | undefined {
  const file = path.join(folder, "site-model.json");
  if (!fs.existsSync(file)) return refused(`there is no ${file}; synthesise the site first`);
  const document = parsed(fs.readFileSync(file, "utf8"));
  if (document) return document;
  return refused(`${file} is no site model of version ${SITE_MODEL_VERSION}; synthesise the site again`);
}

/** The document, where its version says that this program can read it. */
function parsed(text: string): SiteModelDocument | undefined {
  try {
    const document = JSON.parse(text);
    return document.version === SITE_MODEL_VERSION ? document : undefined;
  } catch {
    return undefined;
  }
}

function refused(why: string): undefined {
  process.stderr.write(`${why}\n`);
  process.exitCode = 2;
}

/** Says that a site cannot be asked anything. */
export function cannotBeSolved({ site }: SiteModelDocument): void {
  process.stderr.write(`${site} cannot be solved; validation-report.json says why\n`);
  process.exitCode = 1;
}
