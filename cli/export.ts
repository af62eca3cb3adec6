import * as path from "node:path";
import { parseArgs } from "node:util";
import type { SolvedDocument } from "../report/document";
import { dpsTopology } from "../report/dps";
import { pandapowerDocument } from "../report/pandapower";
import { schedules } from "../report/schedules";
import { solvedDocument } from "./solved-document";
import { writeFiles } from "./write-files";
import { cannotBeSolved, writtenSite } from "./written-site";

/** What can be exported, and the files that it makes, by name. */
const EXPORTS: { readonly [name: string]: (site: SolvedDocument) => { [file: string]: string } } = {
  schedules,
  dps: (site) => ({ "dps-topology.json": dpsTopology(site) }),
  pandapower: ({ document }) => ({ "pandapower.json": pandapowerDocument(document, document.basis) }),
};

const NAMES = Object.keys(EXPORTS).join(", ");

const OPTIONS = { out: { type: "string" } } as const;

/** `schedules|dps|pandapower [folder] [--out folder]`: exports the site that is written there. */
export function exportSite(args: string[]): void {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
  const [name, folder = "cdktf.out", ...more] = positionals;
  if (name === undefined || !Object.hasOwn(EXPORTS, name)) {
    const asked = name === undefined ? "export what?" : `there is no export "${name}";`;
    fail(2, `${asked} expected one of ${NAMES}`);
  } else if (more.length > 0) {
    fail(2, `export ${name}: expected one folder, got ${[folder, ...more].join(" and ")}`);
  } else writeExport(name, folder, values.out ?? path.join(folder, "exports"));
}

function writeExport(name: string, folder: string, out: string): void {
  const document = writtenSite(folder);
  if (!document) return;
  const site = solvedDocument(document);
  if (!site) return cannotBeSolved(document);
  const texts = EXPORTS[name](site);
  try {
    for (const file of writeFiles(out, texts)) process.stdout.write(`${file}\n`);
  } catch (error) {
    fail(1, `export ${name}: cannot write to ${out}: ${(error as Error).message}`);
  }
}

function fail(exitCode: number, why: string): void {
  process.stderr.write(`${why}\n`);
  process.exitCode = exitCode;
}
