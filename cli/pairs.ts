import * as fs from "node:fs";
import * as path from "node:path";
import { parseArgs } from "node:util";
import { compile, singleLosses } from "../analysis/model";
import { solvePairs } from "../analysis/solver/pairs";
import type { SiteModelDocument } from "../report/document";
import { pairLines, pairRecords } from "./pair-text";

/** `npm run pairs -- [folder] [--file pairs.ndjson]`: all pairs of component failures of the site that is written there. */
const { values, positionals } = parseArgs({ allowPositionals: true, options: { file: { type: "string" } } });
const [folder = "cdktf.out"] = positionals;
const written = path.join(folder, "site-model.json");
const { stdout, stderr } = process;

if (!fs.existsSync(written)) {
  stderr.write(`there is no ${written}; run "npm run synth" first\n`);
  process.exitCode = 2;
} else {
  const document: SiteModelDocument = JSON.parse(fs.readFileSync(written, "utf8"));
  const model = compile(document);
  if (!model.solvable) {
    stderr.write(`${document.site} cannot be solved; validation-report.json says why\n`);
    process.exitCode = 1;
  } else {
    if (stderr.isTTY) stderr.write("solving the pairs …\n");
    const pairs = solvePairs(model, singleLosses(model), document.basis, { outage: document.outage });
    stdout.write(pairLines(document.site, pairs).join("\n") + "\n");
    if (values.file !== undefined) fs.writeFileSync(values.file, pairRecords(pairs).join("\n") + "\n");
  }
}
