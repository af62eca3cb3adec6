import * as fs from "node:fs";
import { parseArgs } from "node:util";
import { compile, singleLosses } from "../analysis/model";
import { onDesignDay } from "../analysis/solution";
import { solvePairs } from "../analysis/solver/pairs";
import type { SiteModelDocument } from "../report/document";
import { pairLines, pairRecords } from "./pair-text";
import { cannotBeSolved, writtenSite } from "./written-site";

const OPTIONS = { file: { type: "string" } } as const;

/** `[folder] [--file pairs.ndjson]`: all pairs of component failures of the site that is written there. */
export function pairs(args: string[]): void {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
  const document = writtenSite(positionals[0] ?? "cdktf.out");
  if (document) printPairs(document, values.file);
}

function printPairs(document: SiteModelDocument, file?: string): void {
  const { stdout, stderr } = process;
  const { model } = onDesignDay(document, compile(document));
  if (!model.solvable) return cannotBeSolved(document);
  if (stderr.isTTY) stderr.write("solving the pairs …\n");
  const pairs = solvePairs(model, singleLosses(model), document.basis, { outage: document.outage });
  stdout.write(pairLines(document.site, pairs).join("\n") + "\n");
  if (file !== undefined) fs.writeFileSync(file, pairRecords(pairs).join("\n") + "\n");
}
