import { App } from "cdktf";
import type { Site } from "../constructs/site";
import { nullProvisioner } from "../provisioning/null";
import type { Provisioner } from "../provisioning/provisioner";
import { readBreakEven, siteModelDocument, validationReport } from "../report/document";
import { renderBreakEven, renderVerdict } from "../report/text";
import { clearStale, readIfThere, writeFiles } from "./output-folder";
import { SiteStacks } from "./site-stacks";

export interface SynthesizeOptions {
  /**
   * Turns assets into resources.
   * @default nullProvisioner
   */
  readonly provisioner?: Provisioner;
  /**
   * File of the site's break-even table, shown after the report where it is there.
   * @default - none
   */
  readonly breakEven?: string;
  /** Where the report goes: one call, one text. */
  readonly print: (text: string) => void;
  /**
   * Where progress goes while it runs, one line a stage.
   * @default - nowhere
   */
  readonly progress?: (stage: string) => void;
}

/**
 * Builds and checks a site, prints the verdict, writes the documents and, if the site holds, its stacks.
 * Gives whether it holds. Where it does not, no stack and no manifest is in the output folder.
 */
export function synthesize(
  build: () => Site,
  { provisioner = nullProvisioner, breakEven, print, progress = () => {} }: SynthesizeOptions,
): boolean {
  const app = new App({ stackTraces: false });
  clearStale(app.outdir);
  progress("describing the site");
  const site = build();
  progress("checking the site");
  const { rows, result } = site._check();
  const { verdict } = result;
  const table = breakEven === undefined ? undefined : readIfThere(breakEven);
  const shown = table === undefined ? "" : `\n${renderBreakEven(readBreakEven(table), rows.assumptions)}`;
  print(renderVerdict(verdict) + shown);
  progress("writing the documents");
  writeFiles(app.outdir, {
    "validation-report.json": validationReport(verdict),
    "site-model.json": siteModelDocument(rows, result),
  });
  if (!verdict.passed) return false;
  progress("writing the stacks");
  new SiteStacks(app, site, provisioner);
  app.synth();
  return true;
}
