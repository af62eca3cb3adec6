import { parseArgs } from "node:util";
import { whatIf } from "../analysis/what-if";
import type { SiteModelDocument } from "../report/document";
import { failuresText, noFailureText } from "./failure-text";
import { cannotBeSolved, writtenSite } from "./written-site";

/** `<path> [folder]`: what the failures called by a path do to the site that is written there. */
export function failure(args: string[]): void {
  const [path, folder = "cdktf.out"] = parseArgs({ args, allowPositionals: true }).positionals;
  if (path === undefined) {
    process.stderr.write("which failure? expected the path of what fails, such as hall-01/block-01\n");
    process.exitCode = 2;
    return;
  }
  const document = writtenSite(folder);
  if (document) printFailures(document, path);
}

function printFailures(document: SiteModelDocument, path: string): void {
  const rows = { ...document, faults: [], locate: () => undefined };
  const failures = whatIf(rows, path);
  if (!failures) return cannotBeSolved(document);
  if (failures.length > 0) {
    process.stdout.write(failuresText(document, failures) + "\n");
    return;
  }
  process.stderr.write(noFailureText(document, path));
  process.exitCode = 2;
}
