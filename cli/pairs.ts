import * as fs from "node:fs";
import { parseArgs } from "node:util";
import { compile, singleLosses } from "../analysis/model";
import { onDesignDay } from "../analysis/solution";
import { solvePairs } from "../analysis/solver/pairs";
import type { SiteModelDocument } from "../report/document";
import { pairLines, pairRecords } from "./pair-text";
import { cannotBeSolved, writtenSite } from "./written-site";

/** `npm run pairs -- [folder] [--file pairs.ndjson]`: all pairs of component failures of the site that is written there. */
const { values, positionals } = parseArgs({ allowPositionals: true, options: { file: { type: "string" } } });
const document = writtenSite(positionals[0] ?? "cdktf.out");
if (document) printPairs(document);

function printPairs(document: SiteModelDocument): void {
  const { stdout, stderr } = process;
  const { model } = onDesignDay(document, compile(document));
  if (!model.solvable) return cannotBeSolved(document);
  if (stderr.isTTY) stderr.write("solving the pairs …\n");
  const pairs = solvePairs(model, singleLosses(model), document.basis, { outage: document.outage });
  stdout.write(pairLines(document.site, pairs).join("\n") + "\n");
  if (values.file !== undefined) fs.writeFileSync(values.file, pairRecords(pairs).join("\n") + "\n");
}
