import { siteCalled } from "./sites";
import { writeBreakEven } from "./stacks/break-even";

/** `npm run break-even [-- name]`: writes how far each number of a site may move alone until its verdict turns. */
const { argv, stdout, stderr } = process;
const name = argv[2] ?? "colossus-1";
const site = siteCalled(name, (text) => stderr.write(text));

if (!site?.breakEven) {
  if (site) stderr.write(`${name} names no numbers for its break-even, expected some in sites.ts\n`);
  process.exitCode = 2;
} else {
  writeBreakEven(site.breakEven, {
    print: (text) => stdout.write(text),
    progress: (stage) => stderr.isTTY && stderr.write(`${stage} …\n`),
  });
}
