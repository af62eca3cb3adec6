import * as fs from "node:fs";
import { breakEven } from "./analysis/break-even";
import { breakEvenDocument } from "./report/document";
import { renderBreakEven } from "./report/text";
import { type KnownSite, siteCalled } from "./sites";

/** `npm run break-even [-- name]`: writes how far each number of a site may move alone until its verdict turns. */
const { argv, stdout, stderr } = process;
const name = argv[2] ?? "colossus-1";
const site = siteCalled(name, (text) => stderr.write(text));

if (!site?.breakEven) {
  if (site) stderr.write(`${name} names no numbers for its break-even, expected some in sites.ts\n`);
  process.exitCode = 2;
} else {
  find(site.breakEven);
}

function find({ parameters, build, file }: NonNullable<KnownSite["breakEven"]>): void {
  const judge = (values: { readonly [name: string]: number }) => build(values).validate();
  const table = breakEven(parameters, judge, (done, parameter) => {
    if (stderr.isTTY) stderr.write(`${done + 1} of ${parameters.length}: ${parameter} …\n`);
  });
  fs.writeFileSync(file, breakEvenDocument(table));
  stdout.write(renderBreakEven(table));
}
